package io.relaytwin.export.guide;

import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.Conductor;
import io.relaytwin.core.rail.Marker;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Terminal;
import io.relaytwin.export.drawing.Isolated;
import io.relaytwin.export.drawing.RealColours;
import io.relaytwin.export.drawing.document.Block;
import io.relaytwin.export.drawing.document.Document;
import io.relaytwin.export.drawing.document.PageLayout;
import io.relaytwin.export.drawing.document.WebPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The work on one strip in the order in which it is done, with the parts of this strip. */
public final class InstallationGuide {

  private final Plan plan;
  private final Optional<RelayModule> module;
  private final Document.Builder out = new Document.Builder();

  private InstallationGuide(Plan plan, Catalogue catalogue) {
    this.plan = plan;
    this.module =
        plan.positions().isEmpty()
            ? Optional.empty()
            : catalogue.module(plan.positions().getFirst().item());
  }

  /**
   * The guide as a PDF.
   *
   * @param date at the foot; {@code null} for none.
   */
  public static byte[] pdf(Plan plan, Catalogue catalogue, @Nullable LocalDate date) {
    return PageLayout.pdf(document(plan, catalogue).dated(date));
  }

  /** The same guide as one web page. */
  public static String html(Plan plan, Catalogue catalogue, @Nullable LocalDate date) {
    return WebPage.render(document(plan, catalogue).dated(date));
  }

  private static Document document(Plan plan, Catalogue catalogue) {
    InstallationGuide guide = new InstallationGuide(plan, catalogue);
    guide.write();
    return guide.out.build(
        plan.name(),
        Words.fill("How to build this strip of %d modules", plan.positions().size()),
        "the maker's leaflet decides where it says more; pictures are not to scale");
  }

  private void write() {
    if (plan.positions().isEmpty()) {
      out.paragraph("The plan has no modules: there is nothing to build.");
      return;
    }
    before();
    mount();
    mark();
    jumper();
    connect();
    inspect();
  }

  private String figure(String key, String otherwise) {
    return module.flatMap(each -> each.product().figure(key)).map(Figure::text).orElse(otherwise);
  }

  private void before() {
    out.section("1  Before you begin");
    List<String> items = new ArrayList<>();
    items.add("Switch the supplies off and secure them against being switched on.");
    items.add(
        Words.fill(
            "Work at a surrounding temperature of %s.",
            figure("processing-temperature", "what the sheet of the module permits")));
    items.add("Lay out the parts of the order list (order.pdf) and tick them off.");
    plan.order().stream()
        .filter(line -> line.rule().startsWith("T"))
        .forEach(line -> items.add("Have at hand: " + line.item() + ", " + line.text() + "."));
    out.add(new Block.Items(false, items));
  }

  private void mount() {
    out.section("2  Put modules and plates on the rail");
    out.paragraph(
        "Snap the modules on a 35 mm rail from left to right, one against the other. The strip is"
            + Words.fill(
                " %s wide; the rail has to hold the end stops besides.", plan.sums().width()));
    List<List<Block.Cell>> rows = new ArrayList<>();
    plan.plates().stream()
        .filter(plate -> plate.after() == 0)
        .forEach(plate -> rows.add(plate(plate)));
    for (Plan.Position position : plan.positions()) {
      rows.add(
          List.of(
              Block.Cell.strong(Integer.toString(position.number())),
              Block.Cell.of(position.item()),
              Block.Cell.of(position.channel()),
              Block.Cell.of(position.x().toString())));
      plan.plates().stream()
          .filter(plate -> plate.after() == position.number())
          .forEach(plate -> rows.add(plate(plate)));
    }
    out.add(
        new Block.Table(
            List.of(
                Block.Column.of("Position", 10),
                Block.Column.of("Item", 22),
                Block.Column.of("Channel", 48),
                Block.Column.number("Left edge at", 16)),
            rows));
  }

  private static List<Block.Cell> plate(Plan.Plate plate) {
    return List.of(
        Block.Cell.of("–"),
        Block.Cell.of(plate.item()),
        Block.Cell.of(plate.kind().label() + ": " + plate.why()),
        Block.Cell.of(plate.x().toString()));
  }

  private void mark() {
    out.section("3  Mark the modules");
    if (plan.markers().isEmpty()) {
      out.paragraph("No markers are planned.");
      return;
    }
    Marker first = plan.markers().getFirst();
    out.add(
        new Block.Figure(
            new MarkingPicture(first.text(), RealColours.of(first.colour())),
            "Marking",
            "A marker is separated from its strip and pressed onto the front of a module.",
            "Separate a marker from its strip, hold it over the front and press until it snaps."));
    out.paragraph(
        "A marker is 5 mm wide and a module 6 mm, so that a whole strip of markers does not meet"
            + " the pitch: set each marker singly. Texts for printing: labels.pdf, labels.csv,"
            + " labels.zpl.");
    long wrong = plan.markers().stream().filter(marker -> !marker.fits()).count();
    if (wrong > 0) {
      out.paragraph(Words.fill("%d texts are too long for a marker; shorten them first.", wrong));
    }
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Marker marker : plan.markers()) {
      String item = marker.item();
      rows.add(
          List.of(
              Block.Cell.strong(Integer.toString(marker.position())),
              new Block.Cell(marker.text(), false, RealColours.of(marker.colour())),
              Block.Cell.of(item == null ? "none listed" : item),
              Block.Cell.of(marker.fits() ? "" : "too long")));
    }
    out.add(
        new Block.Table(
            List.of(
                Block.Column.of("Position", 12),
                Block.Column.of("Text", 44),
                Block.Column.of("From", 24),
                Block.Column.of("", 16)),
            rows));
  }

  private void jumper() {
    out.section("4  Push in the jumper bars");
    if (plan.bars().isEmpty()) {
      out.paragraph("No bars are planned: every connection has a conductor of its own.");
      return;
    }
    Plan.JumperBar first = plan.bars().getFirst();
    out.add(
        new Block.Figure(
            new JumperPicture(first.ways(), RealColours.of(first.bar().colour())),
            "Jumpering",
            "A bar is laid over the slots of neighbouring modules and pushed in.",
            "Lay the bar over the slots of neighbouring modules, all contacts at once, and push it"
                + " in until it lies flush. Which slot belongs to which connection is not stated:"
                + " look at the module."));
    out.note(
        "A bar joins what reinforced insulation parts; so it may only join modules of the same"
            + " potential.");
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Plan.JumperBar bar : plan.bars()) {
      rows.add(
          List.of(
              new Block.Cell(bar.bar().item(), false, RealColours.of(bar.bar().colour())),
              Block.Cell.of(bar.ways() + "-way"),
              Block.Cell.strong(bar.first() + " to " + bar.last()),
              Block.Cell.of(bar.potential()),
              Block.Cell.of(bar.current() + " of " + bar.bar().nominalCurrent())));
    }
    out.add(
        new Block.Table(
            List.of(
                Block.Column.of("Bar", 26),
                Block.Column.of("Ways", 10),
                Block.Column.of("Positions", 16),
                Block.Column.of("Potential", 22),
                Block.Column.of("Carries at most", 24)),
            rows));
    for (Plan.WireLink link : plan.links()) {
      out.note(
          Words.fill(
              "Conductor from position %d to %d, %s: %s.",
              link.from(), link.to(), link.terminal().label(), link.why()));
    }
  }

  private void connect() {
    out.section("5  Insert the conductors");
    String strip = figure("strip-length", "not stated");
    out.add(
        new Block.Figure(
            new ConductorPicture(strip),
            "Inserting a conductor",
            "The insulation is stripped, the blade opens the clamp, the conductor is inserted, the"
                + " blade is drawn out.",
            "Illustrative: the sheet shows this in a picture only."));
    out.add(
        new Block.Items(
            true,
            List.of(
                Words.fill(
                    "Strip %s of the insulation; put on the ferrule where the list below names"
                        + " one.",
                    strip),
                "Push the blade of the operating tool into the opening beside the clamp: it"
                    + " opens.",
                "Insert the conductor to its stop and draw the blade out: the clamp closes.",
                "Pull gently: the conductor must hold.")));
    List<List<Block.Cell>> rows = new ArrayList<>();
    for (Conductor each : plan.conductors()) {
      rows.add(
          List.of(
              Block.Cell.strong(Integer.toString(each.number())),
              Block.Cell.of(end(each.from())),
              Block.Cell.of(end(each.to())),
              Block.Cell.of(
                  (each.size() == null ? "not given" : each.size().toString())
                      + (each.colour() == null ? "" : ", " + each.colour())),
              Block.Cell.of(each.length() == null ? "–" : each.length().toString())));
    }
    out.add(
        new Block.Table(
            List.of(
                Block.Column.number("No.", 6),
                Block.Column.of("From", 34),
                Block.Column.of("To", 34),
                Block.Column.of("Conductor", 18),
                Block.Column.of("Length", 10)),
            rows));
  }

  /** The name of an end, its channel set apart from what the terminal does. */
  private String name(Conductor.End end) {
    Terminal terminal = end.terminal();
    Integer position = end.position();
    if (terminal == null || position == null) {
      return end.name();
    }
    String channel = plan.position(position).channel();
    String does = end.name().startsWith(channel) ? end.name().substring(channel.length()) : "";
    return does.isEmpty() ? end.name() : Isolated.of(channel) + does;
  }

  private String end(Conductor.End end) {
    String treatment = end.ferrule() == null ? end.treatment().label() : "ferrule " + end.ferrule();
    return end.treatment() == Conductor.Treatment.NOT_GIVEN
        ? name(end)
        : name(end) + "\n" + treatment;
  }

  private void inspect() {
    out.section("6  Inspect, then switch on");
    Map<Terminal, Integer> feeds = new LinkedHashMap<>();
    plan.feeds().forEach(feed -> feeds.merge(feed.terminal(), 1, Integer::sum));
    List<String> items = new ArrayList<>();
    items.add("Compare positions, bars and markers with the rail drawing (rail.pdf).");
    feeds.forEach((terminal, count) ->
        items.add(
            Words.fill(
                    "%s is fed at %d %s: check the joint from the first module to the last with a"
                        + " test",
                    terminal.label(), count, count == 1 ? "place" : "places")
                + " pin."));
    items.add("Check the polarity of both supplies: protection against reversal is not stated.");
    items.add(
        Words.fill(
            "The load supply must stay within %s, the input at most at %s.",
            figure("output-voltage", "what the sheet permits"),
            module
                .flatMap(RelayModule::inputHigh)
                .flatMap(Figure::guaranteedMax)
                .map(Object::toString)
                .orElse("what the sheet permits")));
    items.add(
        "Switch the load supply on, then each input: its LED lights. Whether the LED shows the"
            + " input or the output is not stated, so measure at the load as well.");
    out.add(new Block.Items(false, items));
    if (!plan.notes().isEmpty()) {
      out.part("What planning found");
      out.add(
          new Block.Items(
              false,
              plan.notes().stream()
                  .map(note ->
                      note.rule()
                          + ": "
                          + Sentences.english().of(note.message())
                          + (note.advice().isNone()
                              ? ""
                              : " " + Sentences.english().of(note.advice())))
                  .toList()));
    }
  }
}
