package io.relaytwin.core.check.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.DesignText;
import io.relaytwin.core.check.RuleCases;
import io.relaytwin.core.check.RuleCases.RuleCase;
import io.relaytwin.core.check.TellingCases;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.rail.Planner;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every message has its words, all words are told some time, and no gap stays open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentencesTest {

  /** What the report tells of every channel, whatever was found. */
  private static final Set<String> IN_PICTURES =
      Set.of(
          "chain.source",
          "chain.input-cable",
          "chain.module.title",
          "chain.output-cable",
          "chain.load");

  /** Colours in which no marker of the small catalogue comes. */
  private static final Set<String> COLOURS =
      Set.of(
          "colour.black",
          "colour.gray",
          "colour.green",
          "colour.light-gray",
          "colour.light-green",
          "colour.orange");

  /** What takes a sheet, a catalogue or a row of bars that the small catalogue does not make. */
  private static final Set<String> OF_OTHER_CATALOGUES =
      Set.of(
          "E17.none-listed", // no accessories at all
          "E17.untraced",
          "I1.not-stated", // a device of unknown level that reaches the range of a module
          "I1.measure",
          "O11.bleeder", // a module that leaks more than an input of a controller stands
          "O8.lacks-without",
          "note.clamps-one-bound", // clamps of which one bound is printed
          "figure.both-delays",
          "figure.voltage-drop",
          "premise.sleeve-length",
          "premise.pin-rises",
          "repair.marking.printed",
          "repair.marking.roll",
          "repair.feed-each",
          "repair.no-feed-through",
          "note.lower-load");

  /** What takes a load or a recording that no case here has. */
  private static final Set<String> OF_OTHER_SIGNALS =
      Set.of(
          "T1.record-faster",
          "T1.too-close",
          "signal.never-changes",
          "exceeding.pulse",
          "corner.given.pause",
          "output.inrush-not-limited",
          "part.transport",
          "part.slow-on",
          "part.slow-off",
          "part.turns-on-late");

  /** Nothing but notes: a design has always something that is decided. */
  private static final Set<String> NEVER_ALONE = Set.of("conclusion.undecided");

  private static final Set<String> UNSEEN =
      Stream.of(IN_PICTURES, COLOURS, OF_OTHER_CATALOGUES, OF_OTHER_SIGNALS, NEVER_ALONE)
          .flatMap(Set::stream)
          .collect(Collectors.toSet());

  /** Keys of which the last part is made of an enum, an id or a quantity. */
  private static final Pattern DYNAMIC =
      Pattern.compile(
          "(colour|figure|part|repair\\.marking)\\.[a-z-]+|corner\\.(least|greatest|given)\\.[a-z-]+");

  /** A text in the sources that looks like the key of a template. */
  private static final Pattern LITERAL =
      Pattern.compile("\"((?:[A-Z]\\d{1,2}|[a-z]+)(?:\\.[a-z0-9-]+)+)\"");

  private final ToldMessages told = new ToldMessages();

  @BeforeAll
  void collect() {
    int cases = 0;
    for (RuleCase example : RuleCases.all()) {
      CheckSession session = example.design().session();
      told.add(session);
      plan(session);
      if (cases++ % 40 == 0) {
        told.add(session.limits());
      }
    }
    for (CheckSession session : TellingCases.all()) {
      told.add(session);
      plan(session);
    }
  }

  private void plan(CheckSession session) {
    if (session.design().rail() != null) {
      told.add(new Planner(DesignText.CATALOGUE).plan(session.design(), session.currents()));
    }
  }

  @Test
  void everyTemplateIsTold() {
    Set<String> untold = new TreeSet<>(Sentences.english().keys());
    untold.removeAll(told.keys());
    assertThat(untold).containsExactlyInAnyOrderElementsOf(UNSEEN);
  }

  @Test
  void whatIsNotToldHereStandsInTheSourcesAllTheSame() throws IOException {
    Set<String> literals = literals(sources());
    for (String key : UNSEEN) {
      assertThat(literals.contains(key) || DYNAMIC.matcher(key).matches()).as(key).isTrue();
    }
  }

  @Test
  void everyKeyInTheSourcesHasWords() throws IOException {
    Set<String> keys = Sentences.english().keys();
    Set<String> families = keys.stream().map(SentencesTest::family).collect(Collectors.toSet());
    List<Path> files = new ArrayList<>(sources());
    files.removeIf(file -> file.toString().contains("design/edit"));
    Set<String> wordless = new TreeSet<>(literals(files));
    wordless.removeIf(key -> !families.contains(family(key)));
    wordless.removeAll(keys);
    assertThat(wordless).isEmpty();
    for (RuleInfo rule : CheckSession.rules()) {
      assertThat(keys).contains(rule.id() + ".question");
    }
    Pattern term = Pattern.compile("Term\\.(least|greatest|given)\\(\\s*([^,()]*)[,)]");
    Pattern name = Pattern.compile("\"([a-z-]+)\"");
    for (Path file : files) {
      term.matcher(Files.readString(file))
          .results()
          .forEach(found ->
              name.matcher(found.group(2))
                  .results()
                  .forEach(each ->
                      assertThat(keys)
                          .as(file.toString())
                          .contains("corner." + found.group(1) + "." + each.group(1))));
    }
  }

  private static String family(String key) {
    return key.split("\\.", 2)[0];
  }

  private static Set<String> literals(List<Path> files) throws IOException {
    Set<String> literals = new HashSet<>();
    for (Path file : files) {
      LITERAL
          .matcher(Files.readString(file))
          .results()
          .forEach(found -> literals.add(found.group(1)));
    }
    return literals;
  }

  /** What makes messages: this module, and the pictures of the report. */
  private static List<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String root : List.of("src/main/java", "../export/src/main/java")) {
      try (Stream<Path> all = Files.walk(Path.of(root))) {
        all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(300);
    return files;
  }

  @Test
  void everyMessageFillsEveryGap() {
    Templates templates = Templates.of("en");
    assertThat(told.all()).hasSizeGreaterThan(600);
    for (Message message : told.all()) {
      for (Template.Piece piece : templates.get(message.key()).pieces()) {
        switch (piece) {
          case Template.Piece.Gap gap ->
              assertThat(message.value(gap.name())).as(message + " " + gap).isNotNull();
          case Template.Piece.Plural plural ->
              assertThat(message.value(plural.name()))
                  .as(message + " " + plural)
                  .isInstanceOf(Arg.Count.class);
          case Template.Piece.Words words -> assertThat(words.text()).isNotEmpty();
        }
      }
      assertThat(Sentences.english().of(message)).as(message.toString()).isNotBlank();
    }
  }

  @Test
  void valuesAreWrittenAsTheyAre() {
    Sentences english = Sentences.english();
    assertThat(english.of(Message.of("present.value", "value", Quantity.of("1.50", "kΩ"))))
        .isEqualTo("1.50 kΩ");
    assertThat(english.of(Message.of("present.value", "value", Range.parse("4 .. 6.25 V"))))
        .isEqualTo("4 .. 6.25 V");
    assertThat(english.of(Message.of("present.value", "value", new BigDecimal("0.010"))))
        .isEqualTo("0.010");
    assertThat(english.of(Message.of("present.value", "value", List.of("A", "B", 3))))
        .isEqualTo("A, B, 3");
    Amount third = Arg.up(new BigDecimal("0.0033333"), Dimension.CURRENT);
    assertThat(english.of(Message.of("present.value", "value", third))).isEqualTo("3.334 mA");
    assertThat(english.of(Message.of("present.value", "value", Message.NONE))).isEmpty();
  }

  @Test
  void aSentenceWithinAnotherLosesItsStop() {
    Message inner = Message.of("advice.ask-maker");
    assertThat(Sentences.english().of(inner)).isEqualTo("Ask the maker.");
    assertThat(
            Sentences.english()
                .of(Message.of("conclusion.violated", "where", "X", "what", new Arg.Clause(inner))))
        .isEqualTo("X: Ask the maker");
  }

  @Test
  void oneIsOneAndAllElseAreMany() {
    Sentences english = Sentences.english();
    assertThat(english.of(Message.of("conclusion.not-stated", "count", 1)))
        .isEqualTo("1 check lacks a figure");
    assertThat(english.of(Message.of("conclusion.not-stated", "count", 0)))
        .isEqualTo("0 checks lack a figure");
    assertThat(english.of(Message.of("conclusion.not-stated", "count", 21)))
        .isEqualTo("21 checks lack a figure");
  }

  @Test
  void cornersAreToldWithCommas() {
    assertThat(Sentences.english().corner(List.of())).isEmpty();
    assertThat(
            Sentences.english()
                .corner(
                    List.of(
                        Term.greatest("load-supply", "value", Quantity.of("24", "V")),
                        Term.least("voltage-drop"))))
        .isEqualTo("supply 24 V, no drop");
  }

  @Test
  void whatHasNoWordsOrLacksAValueIsAFault() {
    Sentences english = Sentences.english();
    assertThatIllegalStateException()
        .isThrownBy(() -> english.of(Message.of("no.such-key")))
        .withMessageContaining("no.such-key");
    assertThatIllegalStateException()
        .isThrownBy(() -> english.of(Message.of("place.channel")))
        .withMessageContaining("channel");
  }
}
