package io.relaytwin.export.cae;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.product.RelayModule;
import io.relaytwin.export.testing.Plans;
import io.relaytwin.export.testing.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** The element against those that QElectroTech ships: it has no schema that fits its files. */
class ElementOfQElectroTechTest {

  private static final Path SHIPPED =
      Path.of("/usr/share/qelectrotech/elements/10_electric/10_allpole");

  private static Element read(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml))
        .getDocumentElement();
  }

  private static RelayModule module(String item) {
    return Plans.CATALOGUE.module(item).orElseThrow();
  }

  /** Parents and attributes of every kind of element. */
  private static void collect(
      Element element, Map<String, Set<String>> attributes, Map<String, Set<String>> children) {
    Set<String> names = attributes.computeIfAbsent(element.getTagName(), n -> new HashSet<>());
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      names.add(all.item(i).getNodeName());
    }
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child) {
        children
            .computeIfAbsent(element.getTagName(), n -> new HashSet<>())
            .add(child.getTagName());
        collect(child, attributes, children);
      }
    }
  }

  private static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      return files.filter(file -> file.toString().endsWith(".elmt")).sorted().limit(400).toList();
    }
  }

  @Test
  void everyElementAndAttributeIsOneThatShippedFilesUse() throws Exception {
    Program.requireFolder(SHIPPED, "the element was not compared with those of QElectroTech");
    Map<String, Set<String>> attributes = new HashMap<>();
    Map<String, Set<String>> children = new HashMap<>();
    List<Path> files = shipped();
    assertThat(files).hasSizeGreaterThan(100);
    for (Path file : files) {
      collect(read(Files.readAllBytes(file)), attributes, children);
    }
    Map<String, Set<String>> ours = new HashMap<>();
    Map<String, Set<String>> nested = new HashMap<>();
    collect(read(QetElement.of(module("859-753"))), ours, nested);
    assertThat(ours).containsKeys("terminal", "dynamic_text", "uuid", "elementInformation");
    // Of polygons, how many corners there are decides which attributes there are.
    ours.forEach((name, used) ->
        assertThat(attributes.getOrDefault(name, Set.of())).as(name).containsAll(used));
    nested.forEach((name, used) ->
        assertThat(children.getOrDefault(name, Set.of())).as(name).containsAll(used));
  }

  @ParameterizedTest
  @ValueSource(strings = {"859-753", "2966634", "CN024D24"})
  void everyTerminalLiesOnTheGridAtTheEdge(String item) throws Exception {
    Element element = read(QetElement.of(module(item)));
    NodeList terminals = element.getElementsByTagName("terminal");
    Set<String> places = new HashSet<>();
    int width = Integer.parseInt(element.getAttribute("width"));
    int height = Integer.parseInt(element.getAttribute("height"));
    for (int i = 0; i < terminals.getLength(); i++) {
      Element terminal = (Element) terminals.item(i);
      int x = Integer.parseInt(terminal.getAttribute("x"));
      int y = Integer.parseInt(terminal.getAttribute("y"));
      assertThat(x % 10).isZero();
      assertThat(y % 10).isZero();
      assertThat(Math.abs(x)).isLessThan(width / 2);
      assertThat(Math.abs(y)).isLessThan(height / 2);
      assertThat(terminal.getAttribute("orientation")).isEqualTo(x < 0 ? "w" : "e");
      assertThat(places.add(x + "," + y)).isTrue();
      assertThat(places.add(terminal.getAttribute("uuid"))).isTrue();
      assertThat(places.add(terminal.getAttribute("name"))).isTrue();
    }
    assertThat(terminals.getLength()).isEqualTo(item.equals("859-753") ? 5 : 4);
    assertThat(width % 10).isZero();
    assertThat(height % 10).isZero();
  }

  @Test
  void theSameModuleGivesTheSameBytes() {
    assertThat(QetElement.of(module("859-753")))
        .isEqualTo(QetElement.of(module("859-753")))
        .isNotEqualTo(QetElement.of(module("2966634")));
  }
}
