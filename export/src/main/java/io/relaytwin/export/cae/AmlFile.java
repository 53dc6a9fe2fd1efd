package io.relaytwin.export.cae;

import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Entry;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.LimitKind;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.Statement;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Terminal;
import io.relaytwin.export.port.xml.XmlText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes AutomationML (IEC 62714) in CAEX 3.0 (IEC 62424): a component as a class, a strip as
 * instances of such classes, with bars and wire links as links between terminals.
 *
 * <p>A limit is a constraint and no value; a nominal value is a value. The sheets print no
 * designations of terminals, so these carry the words of what they do. Identifiers are made of
 * names, and the date is given: the same strip gives the same bytes. Of the libraries of the
 * standard only the few classes that are referred to stand in the file.
 */
public final class AmlFile {

  private static final String NAMESPACE = "http://www.dke.de/CAEX";

  private static final String PARTS = "relaytwinParts";
  private static final String ROLES = "relaytwinRoles";
  private static final String INTERFACES = "relaytwinInterfaces";
  private static final String BASE_ROLES = "AutomationMLBaseRoleClassLib";
  private static final String BASE_ROLE = "AutomationMLBaseRole";
  private static final String BASE_INTERFACES = "AutomationMLInterfaceClassLib";
  private static final String BASE_INTERFACE = "AutomationMLBaseInterface";
  private static final String TERMINAL = INTERFACES + "/Terminal";

  private final XmlText xml = new XmlText();

  private AmlFile() {}

  /**
   * A module as a class.
   *
   * @param file the name that the file is given, which stands in it too.
   * @param date on which it says that it was written.
   */
  public static byte[] component(RelayModule module, String file, LocalDate date) {
    AmlFile aml = new AmlFile();
    aml.begin(file, date);
    aml.libraries(List.of(Component.of(module, 1)));
    return aml.xml.close().bytes();
  }

  /**
   * A strip with the classes of its parts.
   *
   * @param file the name that the file is given, which stands in it too.
   * @param date on which it says that it was written.
   */
  public static byte[] strip(Plan plan, Catalogue catalogue, String file, LocalDate date) {
    AmlFile aml = new AmlFile();
    aml.begin(file, date);
    List<Component> components = Component.of(plan, catalogue);
    aml.hierarchy(plan, components);
    aml.libraries(components);
    return aml.xml.close().bytes();
  }

  private void begin(String file, LocalDate date) {
    xml.open(
        "CAEXFile",
        "xmlns",
        NAMESPACE,
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        NAMESPACE + " CAEX_ClassModel_V.3.0.xsd",
        "SchemaVersion",
        "3.0",
        "FileName",
        file);
    xml.text("SuperiorStandardVersion", "AutomationML 2.10");
    xml.empty(
        "SourceDocumentInformation",
        "OriginName",
        "relaytwin",
        "OriginID",
        "relaytwin",
        "OriginVersion",
        "1",
        "LastWritingDateTime",
        date + "T00:00:00Z");
  }

  private void hierarchy(Plan plan, List<Component> components) {
    xml.open("InstanceHierarchy", "Name", plan.name());
    xml.open("InternalElement", "Name", "Strip", "ID", id("strip"));
    xml.text("Description", "Designations of terminals say what they do; none are printed.");
    value("width", plan.sums().width());
    for (Plan.Position position : plan.positions()) {
      module(position, components);
    }
    int number = 0;
    for (Plan.Plate plate : plan.plates()) {
      number++;
      open("Plate " + number, "plate/" + number, plate.item());
      value("x", plate.x());
      text("why", plate.why());
      close(Component.Kind.PLATE);
    }
    number = 0;
    for (Plan.JumperBar bar : plan.bars()) {
      number++;
      open("Bar " + number, "bar/" + number, bar.bar().item());
      text("potential", bar.potential());
      for (int pin = 1; pin <= bar.ways(); pin++) {
        terminal("pin " + pin, id(Words.fill("bar/%d/%d", number, pin)));
      }
      close(Component.Kind.JUMPER);
    }
    links(plan);
    xml.empty("RoleRequirements", "RefBaseRoleClassPath", ROLES + "/Strip");
    xml.close().close();
  }

  private void module(Plan.Position position, List<Component> components) {
    String path = "position/" + position.number();
    open(Words.fill("%d %s", position.number(), position.channel()), path, position.item());
    text("channel", position.channel());
    String group = position.group();
    if (group != null) {
      text("group", group);
    }
    value("x", position.x());
    components.stream()
        .filter(component -> component.item().equals(position.item()))
        .findFirst()
        .ifPresent(component ->
            component
                .terminals()
                .forEach(terminal -> terminal(terminal.key(), id(position.number(), terminal))));
    close(Component.Kind.MODULE);
  }

  private void open(String name, String path, String item) {
    xml.open(
        "InternalElement",
        "Name",
        name,
        "ID",
        id(path),
        "RefBaseSystemUnitPath",
        PARTS + "/" + item);
  }

  private void close(Component.Kind kind) {
    xml.empty("RoleRequirements", "RefBaseRoleClassPath", ROLES + "/" + kind.role());
    xml.close();
  }

  private void links(Plan plan) {
    int number = 0;
    for (Plan.JumperBar bar : plan.bars()) {
      number++;
      for (int pin = 1; pin <= bar.ways(); pin++) {
        int position = bar.first() + pin - 1;
        link(
            Words.fill("bar %d, position %d", number, position),
            id(Words.fill("bar/%d/%d", number, pin)),
            id(position, bar.terminal()));
      }
    }
    number = 0;
    for (Plan.WireLink wire : plan.links()) {
      number++;
      link("wire " + number, id(wire.from(), wire.terminal()), id(wire.to(), wire.terminal()));
    }
  }

  private void link(String name, String one, String other) {
    xml.empty("InternalLink", "Name", name, "RefPartnerSideA", one, "RefPartnerSideB", other);
  }

  private static String id(int position, Terminal terminal) {
    return id(Words.fill("position/%d/%s", position, terminal.key()));
  }

  private static String id(String path) {
    return UUID.nameUUIDFromBytes(("relaytwin/" + path).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private void terminal(String name, String id) {
    xml.empty("ExternalInterface", "Name", name, "ID", id, "RefBaseClassPath", TERMINAL);
  }

  private void libraries(List<Component> components) {
    xml.open("InterfaceClassLib", "Name", BASE_INTERFACES).text("Version", "2.10.0");
    xml.empty("InterfaceClass", "Name", BASE_INTERFACE).close();
    xml.open("InterfaceClassLib", "Name", INTERFACES).text("Version", "1");
    xml.empty(
        "InterfaceClass",
        "Name",
        "Terminal",
        "RefBaseClassPath",
        BASE_INTERFACES + "/" + BASE_INTERFACE);
    xml.close();
    xml.open("RoleClassLib", "Name", BASE_ROLES).text("Version", "2.10.0");
    xml.open("RoleClass", "Name", BASE_ROLE);
    xml.empty("RoleClass", "Name", "Resource", "RefBaseClassPath", BASE_ROLES + "/" + BASE_ROLE);
    xml.close().close();
    xml.open("RoleClassLib", "Name", ROLES).text("Version", "1");
    role("Strip");
    for (Component.Kind kind : Component.Kind.values()) {
      role(kind.role());
    }
    xml.close();
    xml.open("SystemUnitClassLib", "Name", PARTS).text("Version", "1");
    components.forEach(this::component);
    xml.close();
  }

  private void role(String name) {
    xml.empty(
        "RoleClass", "Name", name, "RefBaseClassPath", BASE_ROLES + "/" + BASE_ROLE + "/Resource");
  }

  private void component(Component part) {
    xml.open("SystemUnitClass", "Name", part.item());
    xml.text("Description", part.text());
    String maker = part.maker();
    if (maker != null) {
      text("maker", maker);
    }
    text("item", part.item());
    if (!part.statement("gtin").isEmpty()) {
      text("gtin", part.statement("gtin"));
    }
    if (part.colour() != null) {
      text("colour", part.colour().label());
    }
    part.entries().forEach(this::attribute);
    for (Terminal terminal : part.terminals()) {
      terminal(terminal.key(), id(Words.fill("class/%s/%s", part.item(), terminal.key())));
    }
    xml.empty("SupportedRoleClass", "RefRoleClassPath", ROLES + "/" + part.kind().role());
    xml.close();
  }

  private void attribute(Entry entry) {
    switch (entry) {
      case Statement statement -> {
        xml.open("Attribute", "Name", entry.key(), "AttributeDataType", "xs:string");
        xml.text("Description", description(entry, null));
        xml.text("Value", statement.text()).close();
      }
      case Figure figure -> {
        Quantity max = figure.value().max();
        Quantity min = figure.value().min();
        Quantity some = max != null ? max : min;
        if (some == null) {
          throw new IllegalStateException("A figure has a bound: " + figure);
        }
        xml.open(
            "Attribute",
            "Name",
            entry.key(),
            "AttributeDataType",
            "xs:decimal",
            "Unit",
            some.unit().symbol());
        xml.text("Description", description(entry, figure.kind()));
        if (figure.kind().isGuaranteed()) {
          xml.open("Constraint", "Name", figure.kind().label()).open("OrdinalScaledType");
          if (max != null) {
            xml.text("RequiredMaxValue", max.magnitude().toPlainString());
          }
          if (min != null) {
            xml.text("RequiredMinValue", min.in(some.unit()).magnitude().toPlainString());
          }
          xml.close().close();
        } else {
          xml.text("Value", some.magnitude().toPlainString());
        }
        xml.close();
      }
    }
  }

  private static String description(Entry entry, @Nullable LimitKind kind) {
    String condition = entry.condition();
    return entry.label()
        + (kind == null ? "" : ", " + kind.label())
        + (condition == null ? "" : ", " + condition);
  }

  private void text(String name, String value) {
    xml.open("Attribute", "Name", name, "AttributeDataType", "xs:string");
    xml.text("Value", value).close();
  }

  private void value(String name, Quantity value) {
    xml.open(
        "Attribute",
        "Name",
        name,
        "AttributeDataType",
        "xs:decimal",
        "Unit",
        value.unit().symbol());
    xml.text("Value", value.magnitude().toPlainString()).close();
  }
}
