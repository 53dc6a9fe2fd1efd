package io.relaytwin.files.yaml;

import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/**
 * Builds the tree of a YAML document from its events.
 *
 * <p>Not from the library's own composer, which recurses: a file of a million brackets would
 * overflow the stack. Depth, size and the expansion of aliases are bounded here.
 */
public final class YamlTree {

  /** The format is nine levels deep. */
  private static final int MAX_DEPTH = 30;

  /** Values of a file, each alias counted as often as it is used. */
  private static final int MAX_NODES = 200_000;

  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_EXPONENT = 1_000;

  private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);

  private final Kind kind;
  private final Trouble trouble;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private @Nullable YamlNode root;
  private int documents;
  private int nodes;

  private YamlTree(Kind kind, Trouble trouble) {
    this.kind = kind;
    this.trouble = trouble;
  }

  /**
   * What sort of file is read.
   *
   * @param name with its article, such as {@code a design file}.
   * @param whenEmpty what to do about an empty one, a clause.
   * @param isTyped whether numbers, booleans and nothing are told from texts.
   * @param hasPlaces whether lines and columns are kept, which takes a third of the time.
   */
  public record Kind(String name, String whenEmpty, boolean isTyped, boolean hasPlaces) {}

  /** Takes what is wrong with the file as a whole. */
  public interface Trouble {
    /** Something is wrong at a place; what is allowed instead. */
    void at(Place place, String problem, String allowed);
  }

  /**
   * The tree of the only document.
   *
   * @param text of the file.
   * @param kind of the file.
   * @param trouble is told what is wrong.
   * @return {@code null}, after trouble, when there is none to be had.
   */
  public static @Nullable YamlNode parse(String text, Kind kind, Trouble trouble) {
    YamlTree tree = new YamlTree(kind, trouble);
    if (hasLoneSurrogate(text)) { // the scanner of the library stumbles over one
      trouble.at(Place.WHOLE_FILE, "the file holds half a character", "save the file in UTF-8");
      return null;
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(Integer.MAX_VALUE)
            .setUseMarks(kind.hasPlaces())
            .build();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        tree.take(event);
      }
    } catch (Unusable unusable) {
      trouble.at(unusable.place, unusable.problem, unusable.allowed);
      return null;
    } catch (MarkedYamlEngineException e) {
      tree.syntax(e);
      return null;
    } catch (ReaderException e) {
      trouble.at(
          positionOf(e.getPosition(), text),
          String.format(
              Locale.ROOT, "the character U+%04X is not allowed in YAML", e.getCodePoint()),
          "write plain text in UTF-8");
      return null;
    } catch (YamlEngineException | NumberFormatException | IndexOutOfBoundsException e) {
      // The library lets some malformed escapes through to the parsers of the JDK.
      trouble.at(Place.WHOLE_FILE, "this is not valid YAML", "check quotes and escapes");
      return null;
    }
    if (tree.root == null) {
      trouble.at(Place.WHOLE_FILE, "the file is empty", kind.whenEmpty());
    }
    return tree.root;
  }

  private void take(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> {
        if (++documents > 1) {
          throw new Unusable(
              event, "a second document starts here", kind.name() + " holds one document");
        }
      }
      case Scalar -> {
        ScalarEvent scalar = (ScalarEvent) event;
        add(scalar, scalar(scalar), 1, scalar.getAnchor());
      }
      case Alias -> alias((AliasEvent) event);
      case SequenceStart, MappingStart -> start((CollectionStartEvent) event);
      case SequenceEnd, MappingEnd -> end(event);
      default -> {
        // Starts and ends of the stream and comments carry nothing.
      }
    }
  }

  private void start(CollectionStartEvent event) {
    if (open.size() >= MAX_DEPTH) {
      throw new Unusable(
          event, "this is nested too deeply", Words.fill("%d levels are read", MAX_DEPTH));
    }
    boolean isList = event.getEventId() == Event.ID.SequenceStart;
    Tag tag =
        event
            .getTag()
            .filter(explicit -> !explicit.equals("!"))
            .map(Tag::new)
            .orElse(isList ? Tag.SEQ : Tag.MAP);
    if (!tag.equals(isList ? Tag.SEQ : Tag.MAP)) {
      throw foreignTag(event, tag);
    }
    open.push(new Open(event, isList));
  }

  private void end(Event event) {
    Open closed = open.pop();
    NodeEvent start = closed.start;
    YamlNode node =
        closed.isList
            ? new YamlNode.Sequence(extent(start, event, closed.start.isFlow()), closed.items)
            : new YamlNode.Mapping(
                extent(start, event, closed.start.isFlow()), entries(closed.items));
    add(event, node, closed.size + 1, start.getAnchor());
  }

  private static List<YamlNode.Entry> entries(List<YamlNode> keysAndValues) {
    List<YamlNode.Entry> entries = new ArrayList<>(keysAndValues.size() / 2);
    for (int i = 0; i + 1 < keysAndValues.size(); i += 2) {
      entries.add(new YamlNode.Entry(keysAndValues.get(i), keysAndValues.get(i + 1)));
    }
    return entries;
  }

  private void alias(AliasEvent event) {
    Anchor anchor = event.getAlias();
    Anchored target = anchors.get(anchor);
    if (target == null) {
      throw new Unusable(
          event,
          Words.fill("\"*%s\" refers to nothing", PlainText.shown(anchor.getValue())),
          "an anchor must stand, complete, before its use");
    }
    nodes += target.size;
    add(event, target.node, target.size, Optional.empty());
  }

  private void add(Event event, YamlNode node, int size, Optional<Anchor> anchor) {
    if (++nodes > MAX_NODES) {
      throw new Unusable(
          event, "the file has too many values", Words.fill("%d are read", MAX_NODES));
    }
    anchor.ifPresent(name -> anchors.put(name, new Anchored(node, size)));
    Open parent = open.peek();
    if (parent == null) {
      root = node;
    } else {
      parent.items.add(node);
      parent.size += size;
    }
  }

  private YamlNode.Scalar scalar(ScalarEvent event) {
    String text = event.getValue();
    if (!kind.isTyped()) {
      return new YamlNode.Scalar(
          extent(event, event, false), YamlNode.Scalar.Type.STRING, text, null);
    }
    Tag tag =
        event
            .getTag()
            .filter(explicit -> !explicit.equals("!"))
            .map(Tag::new)
            .orElseGet(() -> RESOLVER.resolve(text, event.getImplicit().canOmitTagInPlainScalar()));
    YamlNode.Scalar.Type type;
    if (tag.equals(Tag.STR)) {
      type = YamlNode.Scalar.Type.STRING;
    } else if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      type = YamlNode.Scalar.Type.NUMBER;
    } else if (tag.equals(Tag.BOOL)) {
      type = YamlNode.Scalar.Type.BOOLEAN;
    } else if (tag.equals(Tag.NULL)) {
      type = YamlNode.Scalar.Type.NULL;
    } else {
      throw foreignTag(event, tag);
    }
    BigDecimal number = type == YamlNode.Scalar.Type.NUMBER ? number(text) : null;
    return new YamlNode.Scalar(extent(event, event, false), type, text, number);
  }

  private static @Nullable BigDecimal number(String text) {
    if (text.length() > MAX_NUMBER_LENGTH) {
      return null;
    }
    try {
      if (text.startsWith("0x")) {
        return new BigDecimal(new BigInteger(text.substring(2), 16));
      }
      if (text.startsWith("0o")) {
        return new BigDecimal(new BigInteger(text.substring(2), 8));
      }
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) > MAX_EXPONENT ? null : number;
    } catch (NumberFormatException e) {
      return null; // .inf, .nan, an exponent without end, or a wrong tag
    }
  }

  private static Unusable foreignTag(Event event, Tag tag) {
    return new Unusable(
        event,
        Words.fill("the tag %s is not read", PlainText.shown(tag.getValue())),
        "write the value without a tag");
  }

  private void syntax(MarkedYamlEngineException e) {
    Place place =
        e.getProblemMark()
            .or(e::getContextMark)
            .map(mark -> new Place("", mark.getLine() + 1, mark.getColumn() + 1))
            .orElse(Place.WHOLE_FILE);
    String problem = Optional.ofNullable(e.getProblem()).orElse("this is not valid YAML");
    if (problem.contains("TAB") || problem.contains("\\t")) {
      trouble.at(place, "a tab stands where YAML allows only spaces", "indent with spaces");
    } else if (problem.contains("chomping") || problem.contains("character '>'")) {
      trouble.at(
          place,
          "a value that starts with > or | is a block of text in YAML",
          "put it in quotes, as in \">= 4.2 V\"");
    } else {
      trouble.at(
          place,
          "this is not valid YAML: " + problem.strip(),
          "check indentation, quotes and the space after a colon");
    }
  }

  private static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static Place positionOf(int codePoint, String text) {
    int line = 1;
    int column = 1;
    int seen = 0;
    for (int i = 0; i < text.length() && seen < codePoint; seen++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Place("", line, column);
  }

  private static YamlNode.Extent extent(Event first, Event last, boolean isFlow) {
    return new YamlNode.Extent(
        line(first),
        column(first),
        first.getStartMark().map(Mark::getIndex).orElse(0),
        last.getEndMark().map(Mark::getIndex).orElse(0),
        isFlow);
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  private static int column(Event event) {
    return event.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
  }

  private record Anchored(YamlNode node, int size) {}

  private static final class Open {
    private final CollectionStartEvent start;
    private final boolean isList;
    private final List<YamlNode> items = new ArrayList<>();
    private int size;

    private Open(CollectionStartEvent start, boolean isList) {
      this.start = start;
      this.isList = isList;
    }
  }

  /** Ends the reading of a file that must not be read on. */
  private static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final String problem;
    private final String allowed;

    private Unusable(Event event, String problem, String allowed) {
      super(problem, null, false, false);
      this.place = new Place("", line(event), column(event));
      this.problem = problem;
      this.allowed = allowed;
    }
  }
}
