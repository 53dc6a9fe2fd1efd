package io.relaytwin.export.bid;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.port.xml.XmlTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Structural rules of GAEB DA XML X81 3.3, written down here in own words: order, number and
 * nesting of elements, lengths, forms of numbers, required attributes. They cover what {@link
 * GaebX81} writes; an element outside of them is a fault.
 *
 * <p>They are no substitute for the official schema, which may not be shipped; see {@link
 * GaebSchema}.
 */
public final class GaebRules {

  /** {@code name: children}, in the notation of regular expressions over names of elements. */
  private static final String CHILDREN =
      """
      GAEB: GAEBInfo PrjInfo? Award
      GAEBInfo: Version VersDate Date Time? ProgSystem? ProgName? Certific?
      PrjInfo: NamePrj? PrjID? LblPrj? Descrip?
      Award: DP AwardInfo? OWN? BoQ?
      BoQ: BoQInfo BoQBody
      BoQInfo: Name LblBoQ CPVCode* Date? OutlCompl BoQBkdn{1,7}
      BoQBkdn: Type LblBoQBkdn? Length Num Alignment?
      BoQBody: ((Remark|PerfDescr|BoQCtgy)+|Itemlist)?
      BoQCtgy: LblTx CPVCode* BoQBody?
      LblTx: (p|div|span|br)*
      Itemlist: (Remark|PerfDescr|Item|MarkupItem)*
      Remark: Description
      Item: Provis? LumpSumItem? (QtyTBD Qty?|Qty)? QU? Description? (SumDescr SubDescr*)? Product?
      Description: WICNo? (CompleteText|OutlineText)?
      CompleteText: ComplTSA? ComplTSB? DetailTxt OutlineText?
      DetailTxt: (Text|TextComplement|attachment)+
      Text: (p|div|span|ul|ol|table|br)*
      TextComplement: ComplCaption? ComplBody ComplTail?
      ComplCaption: (p|div|span|br)*
      ComplBody: (p|div|span|br)*
      ComplTail: (p|div|span|br)*
      OutlineText: OutlTSA? OutlTxt
      OutlTxt: (TextOutlTxt|TextComplement)+
      TextOutlTxt: (p|div|span|br)*
      Product: Article+
      Article: Brand? ArtNo? Qty? QU? ArtOutline? AddText*
      ArtOutline: (p|div|span|br)*
      AddText: OutlineAddText? DetailAddText
      DetailAddText: (p|div|span|ul|br)*
      p: (span|br)*
      ul: li+
      li: (p|div|span|br|ul)*
      """;

  /** {@code name = pattern of the text}. */
  private static final String TEXTS =
      """
      Version = 3\\.3
      VersDate = 2021-05
      Date = \\d{4}-\\d{2}-\\d{2}
      ProgSystem = .{0,60}
      ProgName = .{0,60}
      NamePrj = .{0,60}
      LblPrj = .{0,100}
      DP = 81
      Name = .{0,20}
      LblBoQ = .{0,60}
      OutlCompl = AllTxt|OutTxt|DetailTxt
      Type = Lot|BoQLevel|Item|Index
      LblBoQBkdn = .{0,40}
      Length = [1-9]|1[0-4]
      Num = Yes|No
      ComplTSA = Yes|No
      ComplTSB = Yes|No
      Qty = \\d{1,8}(\\.\\d{1,3})?
      QU = .{0,4}
      Brand = .{0,60}
      ArtNo = .{0,15}
      span = .*
      """;

  /** {@code name @ attribute = pattern}; these attributes must be there. */
  private static final String ATTRIBUTES =
      """
      BoQ @ ID = [A-Za-z_][A-Za-z0-9_.-]*
      BoQCtgy @ ID = [A-Za-z_][A-Za-z0-9_.-]*
      BoQCtgy @ RNoPart = [0-9A-Za-z_]{1,14}
      Item @ ID = [A-Za-z_][A-Za-z0-9_.-]*
      Item @ RNoPart = [0-9A-Za-z_]{1,14}
      Remark @ ID = [A-Za-z_][A-Za-z0-9_.-]*
      TextComplement @ MarkLbl = \\d+
      TextComplement @ Kind = Owner|Bidder
      """;

  private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

  /** A list of more faults than this helps nobody. */
  private static final int MOST = 100;

  private final Map<String, Pattern> children = new HashMap<>();
  private final Map<String, Pattern> texts = new HashMap<>();
  private final Map<String, Map<String, Pattern>> attributes = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  private GaebRules() {
    CHILDREN
        .lines()
        .forEach(line -> {
          int colon = line.indexOf(':');
          String model = line.substring(colon + 1).replaceAll("\\s+", "@");
          String names = NAME.matcher(model).replaceAll("(?:$0,)").replace("@", "");
          children.put(line.substring(0, colon), Pattern.compile(names));
        });
    TEXTS
        .lines()
        .forEach(line -> {
          int equals = line.indexOf(" = ");
          texts.put(line.substring(0, equals), Pattern.compile(line.substring(equals + 3)));
        });
    ATTRIBUTES
        .lines()
        .forEach(line -> {
          int at = line.indexOf(" @ ");
          int equals = line.indexOf(" = ");
          attributes
              .computeIfAbsent(line.substring(0, at), name -> new LinkedHashMap<>())
              .put(line.substring(at + 3, equals), Pattern.compile(line.substring(equals + 3)));
        });
  }

  /**
   * What breaks the rules, each with the path of its element; empty when nothing does.
   *
   * @param file the bytes of a GAEB file.
   */
  public static List<String> faults(byte[] file) {
    GaebRules rules = new GaebRules();
    try {
      Element root = XmlTree.root(file);
      if (!GaebX81.NAMESPACE.equals(root.getNamespaceURI())
          || !"GAEB".equals(root.getLocalName())) {
        return List.of("The root is not GAEB in the namespace " + GaebX81.NAMESPACE + ".");
      }
      rules.check(root, "GAEB");
    } catch (SAXException notXml) {
      return List.of("This is no well-formed XML: " + notXml.getMessage());
    }
    return List.copyOf(rules.faults);
  }

  private void check(Element element, String path) {
    if (faults.size() >= MOST) {
      return;
    }
    String name = element.getLocalName();
    attributes(element, name, path);
    Pattern text = texts.get(name);
    Pattern model = children.get(name);
    List<Element> inside = elements(element);
    if (text != null) {
      check(text, element.getTextContent(), path);
      if (!inside.isEmpty()) {
        faults.add(path + " holds elements where text belongs.");
      }
    } else if (model != null) {
      StringBuilder sequence = new StringBuilder();
      inside.forEach(child -> sequence.append(child.getLocalName()).append(','));
      if (!model.matcher(sequence).matches()) {
        faults.add(path + " may not hold " + sequence + " in this order and number.");
      }
      if (hasText(element)) {
        faults.add(path + " holds text beside its elements.");
      }
      for (Element child : inside) {
        check(child, path + "/" + child.getLocalName());
      }
    } else if (!"br".equals(name)) {
      faults.add(path + " is outside of the rules.");
    }
  }

  private void attributes(Element element, String name, String path) {
    Map<String, Pattern> required = attributes.getOrDefault(name, Map.of());
    required.forEach((attribute, pattern) -> {
      if (!element.hasAttribute(attribute)) {
        faults.add(path + " lacks the attribute " + attribute + ".");
      } else {
        check(pattern, element.getAttribute(attribute), path + "/@" + attribute);
      }
    });
    String id = element.getAttribute("ID");
    if (!id.isEmpty() && !ids.add(id)) {
      faults.add(path + "/@ID repeats \"" + id + "\".");
    }
  }

  private void check(Pattern pattern, @Nullable String text, String path) {
    String value = text == null ? "" : text;
    // The dot of a pattern stands for one character and for no line end, as the schema counts.
    if (!pattern.matcher(value).matches()) {
      faults.add(Words.fill("%s has the value \"%s\", allowed is %s.", path, value, pattern));
    }
  }

  private static List<Element> elements(Element element) {
    List<Element> found = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        found.add(child);
      }
    }
    return found;
  }

  private static boolean hasText(Element element) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() == Node.TEXT_NODE && !node.getNodeValue().isBlank()) {
        return true;
      }
    }
    return false;
  }
}
