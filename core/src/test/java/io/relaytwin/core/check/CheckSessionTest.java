package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;
import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.RuleCases.RuleCase;
import io.relaytwin.core.check.finding.Difference;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Judgement;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.SkewRequirement;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.design.edit.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session answers depends on its design alone, never on the way that led to it. */
class CheckSessionTest {

  private static final List<RuleId> ALL = CheckSession.rules().stream().map(RuleInfo::id).toList();

  private static final List<Design> DESIGNS =
      RuleCases.all().stream().map(each -> each.design().read()).distinct().toList();

  /** Everything that is cheap to ask. */
  private static void assertSame(CheckSession session, CheckSession fresh) {
    assertThat(session.design()).isEqualTo(fresh.design());
    assertThat(session.judge(ALL)).isEqualTo(fresh.judge(ALL));
    assertThat(session.currents()).isEqualTo(fresh.currents());
  }

  /** Everything. */
  private static void assertAllSame(CheckSession session, CheckSession fresh) {
    assertSame(session, fresh);
    assertThat(session.assessment()).isEqualTo(fresh.assessment());
    assertThat(session.study(false)).isEqualTo(fresh.study(false));
  }

  private static CheckSession fresh(CheckSession session) {
    return DesignText.session(session.design());
  }

  private static List<Finding> withoutRepairs(CheckSession session) {
    return session.assessment().findings().stream()
        .map(found ->
            new Finding(
                found.rule(),
                found.place(),
                found.verdict(),
                found.figures(),
                found.corner(),
                found.evidence(),
                found.premises(),
                found.citations(),
                found.message(),
                found.advice(),
                null))
        .toList();
  }

  /** What a difference is made of: what findings say, without what they rest on. */
  private static List<List<Object>> said(List<Finding> findings) {
    List<List<Object>> said = new ArrayList<>();
    for (Finding each : findings) {
      said.add(List.of(each.key(), each.verdict(), each.figures(), each.message(), each.corner()));
    }
    return said;
  }

  /** The difference tells what came, went and changed, and nothing that says the same. */
  private static void assertDiff(CheckSession before, CheckSession after) {
    List<Finding> was = withoutRepairs(before);
    List<Finding> is = withoutRepairs(after);
    Difference told = after.diff();
    List<List<Object>> rest = said(was);
    List<Finding> gone = new ArrayList<>(told.gone());
    List<Finding> come = new ArrayList<>(told.added());
    for (Difference.Changed each : told.changed()) {
      assertThat(each.before().key()).isEqualTo(each.after().key());
      assertThat(said(List.of(each.before()))).isNotEqualTo(said(List.of(each.after())));
      gone.add(each.before());
      come.add(each.after());
    }
    said(gone).forEach(each -> assertThat(rest.remove(each)).isTrue());
    rest.addAll(said(come));
    assertThat(rest).containsExactlyInAnyOrderElementsOf(said(is));

    // where a rule says but one thing of a place, there is but one comparison
    Set<Finding.Key> twice = twice(was);
    twice.addAll(twice(is));
    Difference due =
        Difference.between(
            was.stream().filter(each -> !twice.contains(each.key())).toList(),
            is.stream().filter(each -> !twice.contains(each.key())).toList());
    assertThat(told.added()).containsAll(due.added());
    assertThat(told.gone()).containsAll(due.gone());
    assertThat(told.changed()).containsAll(due.changed());
  }

  private static Set<Finding.Key> twice(List<Finding> findings) {
    Set<Finding.Key> once = new HashSet<>();
    Set<Finding.Key> twice = new HashSet<>();
    for (Finding each : findings) {
      if (!once.add(each.key())) {
        twice.add(each.key());
      }
    }
    return twice;
  }

  /** From the design of each case to that of another and back, at once and step by step. */
  @Test
  void anEditComesToWhatAFreshSessionComesToAndIsTakenBack() {
    Random random = new Random(859_753);
    for (int i = 0; i < DESIGNS.size(); i++) {
      CheckSession session = DesignText.session(DESIGNS.get(i));
      Design target = DESIGNS.get(random.nextInt(DESIGNS.size()));
      List<Edit> edits = Edits.between(session.design(), target);
      CheckSession there = session.apply(edits);
      assertSame(there, DesignText.session(target));
      assertSame(there.apply(Edits.undo(edits)), session);
      if (i % 16 == 0) {
        assertAllSame(there, DesignText.session(target));
        assertAllSame(there.apply(Edits.undo(edits)), session);
        assertDiff(session, there);
      }
      CheckSession step = session;
      for (Edit edit : edits) {
        step = step.apply(edit);
        assertSame(step, fresh(step));
      }
      assertSame(step, there);
    }
  }

  /** Rows of channels of several kinds, some of them equal, changed in one place after another. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aWalkThroughRowsOfChannelsIsTakenBackStepByStep(long seed) {
    Random random = new Random(seed);
    CheckSession start = DesignText.session(design().repeat(1 + random.nextInt(5)).read());
    CheckSession session = start;
    List<List<Edit>> walked = new ArrayList<>();
    for (int step = 0; step < 40; step++) {
      List<Edit> edits = Edits.between(session.design(), neighbour(session.design(), random));
      CheckSession next = session.apply(edits);
      assertSame(next, fresh(next));
      if (step % 5 == 0) {
        assertAllSame(next, fresh(next));
        assertDiff(session, next);
      }
      walked.add(edits);
      session = next;
    }
    for (List<Edit> edits : walked.reversed()) {
      session = session.apply(Edits.undo(edits));
    }
    assertAllSame(session, start);
  }

  /** The design with one thing changed: a channel, a supply, the rail, or what all share. */
  private static Design neighbour(Design design, Random random) {
    List<Channel> channels = new ArrayList<>(design.channels());
    int at = random.nextInt(channels.size());
    String name = channels.get(at).name();
    Design other = DESIGNS.get(random.nextInt(DESIGNS.size()));
    Channel foreign = other.channels().getFirst();
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> channels.set(at, foreign.named(name));
      case 3 -> channels.set(at, channels.get(random.nextInt(channels.size())).named(name));
      case 4 -> {
        if (channels.size() < 12) {
          channels.add(at, foreign.named("N" + random.nextInt(1_000_000)));
        }
      }
      case 5 -> {
        if (channels.size() > 2) {
          channels.remove(at);
        }
      }
      default -> {
        return with(design, other, random.nextInt(7));
      }
    }
    return new Design(
        design.name(),
        design.ambient(),
        design.control(),
        design.load(),
        channels,
        design.skews().stream()
            .filter(
                skew -> channels.stream().map(Channel::name).toList().containsAll(skew.channels()))
            .toList(),
        design.installation(),
        design.rail(),
        design.policy());
  }

  private static Design with(Design design, Design other, int what) {
    List<String> names = design.channels().stream().map(Channel::name).toList();
    SkewRequirement skew =
        other.skews().isEmpty() || names.size() < 2
            ? null
            : new SkewRequirement(
                names.subList(0, 2),
                other.skews().getFirst().sent(),
                other.skews().getFirst().need());
    return new Design(
        what == 6 ? other.policy().toString().length() + " V" : design.name(),
        what == 0 ? other.ambient() : design.ambient(),
        what == 1 ? other.control() : design.control(),
        what == 2 ? other.load() : design.load(),
        design.channels(),
        skew == null ? design.skews() : List.of(skew),
        what == 3 ? other.installation() : design.installation(),
        what == 4 ? (design.rail() == null ? RAIL.rail() : null) : design.rail(),
        what == 5 ? other.policy() : design.policy());
  }

  private static final Design RAIL =
      design()
          .line(
              "rail: { length: 50 mm, common: { load-plus: red, control-minus: blue },"
                  + " feed-through: 17.9 A, marking: cards }")
          .read();

  @Test
  void judgeSaysWhatTheFindingsComeTo() {
    for (RuleCase example : RuleCases.all()) {
      CheckSession session = example.design().session();
      List<Judgement> all = session.judge(ALL);
      assertThat(all)
          .containsExactlyInAnyOrderElementsOf(
              session.assessment().findings().stream()
                  .map(found ->
                      new Judgement(
                          found.id(), found.place(), found.verdict(), found.figures().margin()))
                  .toList());
      assertThat(all).isSortedAccordingTo((a, b) -> ALL.indexOf(a.rule()) - ALL.indexOf(b.rule()));
      List<RuleId> some = List.of(RuleId.parse("E3"), RuleId.parse(example.rule()));
      assertThat(session.judge(some))
          .isEqualTo(all.stream().filter(each -> some.contains(each.rule())).toList());
    }
    assertThat(design().session().judge(List.of(RuleId.parse("X99")))).isEmpty();
  }

  @Test
  void theFirstSessionDiffersFromNothing() {
    CheckSession session = design().session();
    assertThat(session.diff().isEmpty()).isTrue();
    CheckSession same = session.apply(List.of());
    assertThat(same.diff().isEmpty()).isTrue();
    CheckSession changed = session.apply(Edits.set(session.design(), "ambient", "60 °C"));
    assertThat(changed.diff().changed())
        .extracting(each -> each.after().id().toString())
        .contains("E1");
    assertThat(session.diff().isEmpty()).isTrue();
  }

  private static void assertEdited(CheckSession asked, String path, String value) {
    asked.assessment();
    CheckSession edited = asked.apply(Edits.set(asked.design(), path, value));
    assertAllSame(edited, fresh(edited));
  }

  /** The repair of E12 removes channels as they are now, not as they were. */
  @Test
  void fewerModulesAreFoundAfterAnEdit() {
    CheckSession row =
        design().repeat(3).line("installation: { max-fire-load: 0.626 MJ }").session();
    for (String name : List.of("X1", "X2", "X3")) {
      assertEdited(row, "channels[" + name + "].signal.square.frequency", "2 kHz");
    }
  }

  @Test
  void aChannelThatLeavesANodeIsNoLongerOnIt() {
    CheckSession node = design().with("output-node", "n").twins().session();
    assertThat(node.judge(List.of(RuleId.parse("O20")))).isNotEmpty();
    CheckSession left =
        node.apply(Edits.remove(node.design(), Path.parse("channels[X].output-node")));
    assertAllSame(left, fresh(left));
    assertEdited(left, "channels[X].output-node", "n");
  }

  /** The modules of a row may be of the same kinds in the same order, and other ones each. */
  @Test
  void aGroupOfPinsDrivesTheModulesOfNow() {
    CheckSession port = design().source("{ device: atmega328p, group: B }").repeat(10).session();
    CheckSession mixed = port.apply(Edits.set(port.design(), "channels[X2].module", "8950700000"));
    assertEdited(port, "channels[X2].module", "8950700000");
    assertEdited(mixed, "channels[X3].module", "8950700000");
  }

  @Test
  void anotherNameIsAnotherDesign() {
    CheckSession asked = design().repeat(2).line("rail: { common: { load-plus: red } }").session();
    asked.assessment();
    CheckSession renamed = asked.apply(Edits.set(asked.design(), "name", "Other"));
    assertThat(renamed.design().name()).isEqualTo("Other");
    assertAllSame(renamed, fresh(renamed));
    assertEdited(renamed, "name", "Test");
  }

  /** Only what an edit touches is checked again: what stays is the same object. */
  @Test
  void whatAnEditCannotTouchIsKept() {
    CheckSession session = design().repeat(3).session();
    CheckSession after =
        session.apply(Edits.set(session.design(), "channels[X2].load.resistor.resistance", "2 kΩ"));
    assertThat(after.diff().changed())
        .extracting(each -> each.after().place().channel())
        .contains("X2")
        .doesNotContain("X1", "X3");
  }

  private static String told(DesignText text) {
    Sentences english = Sentences.english();
    CheckSession session = text.session();
    StringBuilder told = new StringBuilder();
    session.assessment().findings().forEach(each -> told.append(english.of(each)).append('\n'));
    session.assessment().findings().forEach(each -> told.append(each.repair()).append('\n'));
    session
        .limits()
        .forEach(limit ->
            told.append(english.of(limit.parameter().says()))
                .append(' ')
                .append(english.of(limit.present()))
                .append(' ')
                .append(limit.from().value())
                .append(' ')
                .append(limit.to().value())
                .append('\n'));
    told.append(session.study(true)).append('\n');
    return told.toString();
  }

  private static DesignText one() {
    return design()
        .signal("{ pwm: { frequency: 2.001 kHz, duty: 10 .. 90 %, max-duty-error: 1 % } }")
        .load("{ coil: { resistance: 576 Ω, inductance: 0.8 H, pull-in: 19.2 V } }")
        .with("output-cable", "{ length: 25 m, conductor: 0.6 mm², ferrule: yes }")
        .repeat(3)
        .line("rail: { common: { load-plus: red, load-minus: blue }, marking: printed }");
  }

  private static DesignText other() {
    return design()
        .source("atmega328p")
        .with("input-cable", "{ length: 12.5 m, conductor: 0.25 mm² }")
        .load("{ plc-input: { type: 3, count: 6 } }")
        .twins()
        .line("skew: [{ channels: [X, Y], sent: 9.999 µs, need: 5 µs }]");
  }

  @Test
  void twoThreadsInAnyLocaleTellWhatOneTells() throws InterruptedException, ExecutionException {
    Locale before = Locale.getDefault();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Locale.setDefault(Locale.ROOT);
      String first = told(one());
      String second = told(other());
      assertThat(first).contains("1 %").isNotEqualTo(second);
      for (String tag : List.of("ar-EG", "tr-TR", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        Future<String> left = threads.submit(() -> told(one()));
        Future<String> right = threads.submit(() -> told(other()));
        assertThat(left.get()).as(tag).isEqualTo(first);
        assertThat(right.get()).as(tag).isEqualTo(second);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  /** One session asked by two threads at once. */
  @Test
  void aSessionMayBeSharedByThreads() throws InterruptedException, ExecutionException {
    CheckSession due = one().session();
    CheckSession shared = one().session();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Object> left = threads.submit(() -> shared.assessment());
      Future<Object> right =
          threads.submit(
              () -> shared.apply(Edits.set(shared.design(), "ambient", "30 °C")).assessment());
      assertThat(left.get()).isEqualTo(due.assessment());
      assertThat(right.get()).isEqualTo(one().ambient("30 °C").session().assessment());
    }
    assertAllSame(shared, due);
  }
}
