package io.relaytwin.export.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Evidence.Specimen;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Figures.Relation;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Margin;
import io.relaytwin.core.check.finding.ParameterLimit;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.Place.OfConductor;
import io.relaytwin.core.check.finding.Repair;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.Path;
import io.relaytwin.core.design.edit.Value;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.export.testing.Designs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Findings and limits as data that a program can act on. */
class FindingsDataTest {

  private static final Sentences SENTENCES = Sentences.english();

  private static final Edit SET =
      new Edit.Set(
          Path.parse("channels[A].signal.square.frequency"),
          Value.of(Quantity.parse("20 kHz")),
          Value.of(Quantity.parse("10 kHz")));
  private static final Edit ADD =
      new Edit.Add(Path.parse("channels[A].bleeder"), Value.of(Range.parse("3.3 kΩ")));
  private static final Edit REMOVE =
      new Edit.Remove(Path.parse("channels[\"B]\"]"), Value.entry("name", Value.of("B]")), 1);

  private static final Repair REPAIR =
      new Repair(
          "bleeder",
          Message.of(
              "repair.bleeder",
              "resistance",
              Quantity.parse("3.3 kΩ"),
              "power",
              Quantity.parse("211.3 mW")),
          Map.of("resistance", Quantity.parse("3.3 kΩ")),
          List.of(SET, ADD, REMOVE),
          Repair.Cost.PART);

  private static final Message SAYS =
      Message.of(
          "O11.leaks",
          "leakage",
          Quantity.parse("10 µA"),
          "factor",
          new BigDecimal("1.50"),
          "type",
          3);

  private static Finding finding(String rule, Place place, Message says) {
    return new Finding(
        new RuleInfo(rule, "plc-input-off", "I_leak <= I_off"),
        place,
        Verdict.FAIL,
        new Figures(
            Amount.exactly(Quantity.parse("2 mA")),
            Relation.AT_MOST,
            Quantity.parse("1.5 mA"),
            Margin.of(new BigDecimal("-0.0005"), new BigDecimal("0.0015"))),
        List.of(
            Term.greatest("load-supply", "value", Quantity.parse("26.4 V")),
            Term.given("leakage-path")),
        Evidence.of(
            Message.of("part.leaks-all", "leakage", Quantity.parse("10 µA")),
            Specimen.of("leakage-current", Quantity.parse("10 µA")),
            Specimen.of("leakage-current", Quantity.parse("0 µA"))),
        List.of(
            Premise.reading("premise.off-state.plain-high-side"),
            Premise.byDefault("premise.leakage")),
        List.of(),
        says,
        Message.of("O11.bleeder"),
        REPAIR);
  }

  private static JsonNode json(Finding finding) {
    Assessment assessment = new Assessment(Designs.of("d"), List.of(finding));
    return JsonMapper.shared()
        .readTree(FindingsJson.render(assessment, SENTENCES))
        .get("findings")
        .get(0);
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json.replace('\'', '"'));
  }

  static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of(new Place.OfChannel("A"), "{'kind':'channel','channel':'A'}"),
        Arguments.of(
            new OfConductor("A", "load-plus", OfConductor.Aspect.STRIP_LENGTH),
            "{'kind':'conductor','channel':'A','conductor':'load-plus','aspect':'strip-length'}"),
        Arguments.of(
            new Place.OfChannels(List.of("A", "B")), "{'kind':'channels','channels':['A','B']}"),
        Arguments.of(new Place.OfModule("859-753"), "{'kind':'module','item':'859-753'}"),
        Arguments.of(
            new Place.OfSource("atmega328p", null),
            "{'kind':'source','device':'atmega328p','group':null}"),
        Arguments.of(
            new Place.OfSource("atmega328p", "port D"),
            "{'kind':'source','device':'atmega328p','group':'port D'}"),
        Arguments.of(new Place.OfNode("N"), "{'kind':'node','node':'N'}"),
        Arguments.of(new Place.OfBars("load-plus"), "{'kind':'bars','potential':'load-plus'}"),
        Arguments.of(
            new Place.OfStrip(Message.of("O11.bleeder")),
            "{'kind':'strip','matter':{'key':'O11.bleeder','values':{}}}"),
        Arguments.of(Place.Site.LOAD_SUPPLY, "{'kind':'load-supply'}"));
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyPlaceIsAValue(Place place, String expected) {
    assertThat(json(finding("O11", place, SAYS)).get("placeOf")).isEqualTo(tree(expected));
  }

  @Test
  void everyValueOfAMessageHasItsType() {
    Message says =
        Message.of(
            "O11.leaks",
            "leakage",
            new Arg.Clause(Message.of("O11.bleeder")),
            "factor",
            List.of(2, "name", Message.of("load.counter")),
            "type",
            Range.parse(">= 4 V"));
    assertThat(json(finding("O11", new Place.OfChannel("A"), SAYS)).get("messageValues"))
        .isEqualTo(
            tree(
                "{'leakage':{'type':'quantity','value':10,'unit':'µA'},"
                    + "'factor':{'type':'number','value':1.5},'type':{'type':'count','value':3}}"));
    assertThat(json(finding("O11", new Place.OfChannel("A"), says)).get("messageValues"))
        .isEqualTo(
            tree(
                "{'leakage':{'type':'message','key':'O11.bleeder','values':{}},"
                    + "'factor':{'type':'list','items':[{'type':'count','value':2},"
                    + "{'type':'name','value':'name'},"
                    + "{'type':'message','key':'load.counter','values':{}}]},"
                    + "'type':{'type':'range','min':4,'max':null,'unit':'V'}}"));
  }

  @Test
  void cornerPartsPremisesAndMarginAreData() {
    JsonNode finding = json(finding("O11", new Place.OfChannel("A"), SAYS));
    assertThat(finding.get("messageKey").asString()).isEqualTo("O11.leaks");
    assertThat(finding.get("marginScale")).isEqualTo(tree("{'value':1.5,'unit':'mA'}"));
    assertThat(finding.get("cornerTerms"))
        .isEqualTo(
            tree(
                "[{'quantity':'load-supply','end':'greatest',"
                    + "'values':{'value':{'type':'quantity','value':26.4,'unit':'V'}}},"
                    + "{'quantity':'leakage-path','end':'given','values':{}}]"));
    assertThat(finding.get("parts"))
        .isEqualTo(
            tree(
                "[{'leakage-current':{'value':10,'unit':'µA'}},"
                    + "{'leakage-current':{'value':0,'unit':'µA'}}]"));
    assertThat(finding.get("premises"))
        .isEqualTo(
            tree(
                "[{'kind':'reading','key':'premise.off-state.plain-high-side','text':'the output is"
                    + " a plain high-side switch, which sinks nothing (reading off-state:"
                    + " plain-high-side)'},"
                    + "{'kind':'default','key':'premise.leakage','text':'the leakage holds up to"
                    + " the highest temperature'}]"));
  }

  @Test
  void aRepairIsEditsThatAProgramCanApply() {
    JsonNode repair = json(finding("O11", new Place.OfChannel("A"), SAYS)).get("repair");
    assertThat(repair.get("kind").asString()).isEqualTo("bleeder");
    assertThat(repair.get("resistance").asString()).isEqualTo("3.3 kΩ");
    assertThat(repair.get("cost").asString()).isEqualTo("part");
    assertThat(repair.get("edits"))
        .isEqualTo(
            tree(
                "[{'op':'set','path':'channels[A].signal.square.frequency','at':null,"
                    + "'old':'20 kHz','value':'10 kHz'},"
                    + "{'op':'add','path':'channels[A].bleeder','at':null,"
                    + "'old':null,'value':'3.3 kΩ'},"
                    + "{'op':'remove','path':'channels[\\'B]\\']','at':1,"
                    + "'old':'{ name: \\'B]\\' }','value':null}]"));
  }

  @Test
  void buildServersShowTheLinesToChange() {
    Assessment assessment =
        new Assessment(Designs.of("d"), List.of(finding("O11", new Place.OfChannel("A"), SAYS)));
    assertThat(FindingsJunit.render(assessment, SENTENCES, false))
        .contains("repair: a bleeder of 3.3 kΩ across the load, which takes up to 211.3 mW\n")
        .contains("edit: channels[A].signal.square.frequency: 20 kHz -&gt; 10 kHz\n")
        .contains("edit: channels[A].bleeder: 3.3 kΩ (new)\n")
        .contains("edit: channels[\"B]\"]: { name: \"B]\" } (removed)\n");
  }

  private static ParameterLimit limit(ParameterLimit.End to, boolean holds, List<Finding> stops) {
    return new ParameterLimit(
        ParameterLimit.Parameter.FREQUENCY,
        new Place.OfChannel("A"),
        Message.of("present.value", "value", Quantity.parse("20 kHz")),
        ParameterLimit.End.OPEN,
        to,
        holds,
        stops,
        List.of(RuleId.parse("I1")));
  }

  private static JsonNode json(ParameterLimit limit) {
    return JsonMapper.shared()
        .readTree(LimitsJson.render("d", List.of(limit), SENTENCES))
        .get("limits")
        .get(0);
  }

  @Test
  void aLimitSaysWhatStopsItAndHowToGoThere() {
    List<Finding> stops =
        List.of(
            finding("O11", new Place.OfChannel("A"), SAYS),
            finding("T2", new Place.OfChannel("A"), Message.of("O11.bleeder")),
            finding("T2", Place.Site.ROW, Message.of("O11.bleeder")));
    JsonNode limit =
        json(limit(new ParameterLimit.End(Quantity.parse("10 kHz"), SET, stops), true, List.of()));
    assertThat(limit)
        .isEqualTo(
            tree(
                """
                {'parameter':'frequency','place':'channel A',
                 'placeOf':{'kind':'channel','channel':'A'},'present':'20 kHz','holds':true,
                 'from':null,'to':10,'unit':'kHz','fromEdit':null,
                 'toEdit':{'op':'set','path':'channels[A].signal.square.frequency','at':null,
                           'old':'20 kHz','value':'10 kHz'},
                 'stopsBelow':[],'stopsBelowRules':[],
                 'stopsAbove':['O11: Off, at most 10 µA leaks, 1.50 times less than a type 3 input needs to leave its off state.',
                               'T2: Fit a bleeder resistor across the input.',
                               'T2: Fit a bleeder resistor across the input.'],
                 'stopsAboveRules':['O11','T2'],'failsWhatever':['I1']}
                """));
  }

  @Test
  void whereNothingHoldsWhatStopsItNowIsTold() {
    List<Finding> stops = List.of(finding("O11", new Place.OfChannel("A"), SAYS));
    JsonNode limit = json(limit(ParameterLimit.End.OPEN, false, stops));
    assertThat(limit.get("holds").asBoolean()).isFalse();
    assertThat(limit.get("stopsBelowRules")).isEmpty();
    assertThat(limit.get("stopsAboveRules")).isEqualTo(tree("['O11']"));
  }
}
