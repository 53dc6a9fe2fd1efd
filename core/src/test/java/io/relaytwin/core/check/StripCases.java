package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;
import static io.relaytwin.core.check.finding.Verdict.FAIL;
import static io.relaytwin.core.check.finding.Verdict.INFO;
import static io.relaytwin.core.check.finding.Verdict.NOT_STATED;
import static io.relaytwin.core.check.finding.Verdict.PASS;

/** Cases of the strip: bars, conductors, markers and what is ordered. */
final class StripCases extends RuleCases {

  @Override
  void addAll() {
    is("E5", "two modules", design().twins().line("rail: { length: 1 m }"), PASS);
    is("E5", "no rail", design().twins(), null);
    is(
        "E5",
        "not stated",
        design().with("module", "DRA-CN024D05").twins().line("rail: { length: 1 m }"),
        NOT_STATED);

    is("E6", "17.999 A", bar("load-plus", "17.951 A"), PASS);
    is("E6", "18 A", bar("load-plus", "17.952 A"), PASS);
    is("E6", "18.001 A", bar("load-plus", "17.953 A"), FAIL);
    is("E6", "18 A of control", bar("control-plus", "17.967 A"), PASS);
    is("E6", "18.001 A of control", bar("control-plus", "17.968 A"), FAIL);
    is("E6", "no bar", design().twins(), null);

    String common = "rail: { common: { %s } }";
    is("E7", "load plus", design().twins().line(common.formatted("load-plus: red")), PASS);
    is(
        "E7",
        "two of a side",
        design().twins().line(common.formatted("load-plus: red, load-minus: blue")),
        NOT_STATED);
    is("E7", "the signal", design().twins().line(common.formatted("control-plus: red")), FAIL);
    String placed =
        "rail: { common: { load-plus: red }, jumpers: { fixed: [{ potential: load-plus, from: X,"
            + " to: Y }] }%s }";
    is("E7", "a fixed bar", design().twins().line(placed.formatted("")), PASS);
    is(
        "E7",
        "a fixed bar across a plate",
        design().twins().line(placed.formatted(", plates: { after: [X] }")),
        NOT_STATED);
    is(
        "E7",
        "overlapping bars",
        design().repeat(11).line("rail: { common: { load-plus: red }, jumpers: { slots: 2 } }"),
        NOT_STATED);
    is("E7", "one module", design().line(common.formatted("load-plus: red")), null);

    is("E11", "6.99 mm", design().line("rail: { length: 6.99 mm }"), FAIL);
    is("E11", "7 mm", design().line("rail: { length: 7 mm }"), PASS);
    is("E11", "7.01 mm", design().line("rail: { length: 7.01 mm }"), PASS);
    is("E11", "stops", design().line("rail: { length: 18.99 mm, end-stops: 12 mm }"), FAIL);
    is("E11", "with stops", design().line("rail: { length: 19 mm, end-stops: 12 mm }"), PASS);
    is("E11", "not given", design().line("rail: { marking: cards }"), INFO);

    is("E8", "0.079 mm²", design().with("input-cable", cable("1 m", "0.079 mm²")), FAIL);
    is("E8", "0.08 mm²", design().with("input-cable", cable("1 m", "0.08 mm²")), PASS);
    is("E8", "2.5 mm²", design().with("output-cable", cable("1 m", "2.5 mm²")), PASS);
    is("E8", "2.501 mm²", design().with("output-cable", cable("1 m", "2.501 mm²")), FAIL);
    is("E8", "4.99 mm", strip("4.99 mm"), FAIL);
    is("E8", "5 mm", strip("5 mm"), PASS);
    is("E8", "6 mm", strip("6 mm"), PASS);
    is("E8", "6.01 mm", strip("6.01 mm"), FAIL);

    is("E9", "0.5 mm²", ferrule("0.5 mm²"), PASS);
    is("E9", "0.6 mm²", ferrule("0.6 mm²"), NOT_STATED);
    is("E9", "AWG 20", ferrule("AWG 20"), PASS);
    is("E9", "0.14 mm²", ferrule("0.14 mm²"), NOT_STATED);
    is("E9", "2.5 mm²", ferrule("2.5 mm²"), NOT_STATED);
    is("E9", "none", design().with("input-cable", cable("1 m", "0.5 mm²")), null);

    String feed = "rail: { conductors: { load-plus: { conductor: %s, ferrule: yes } } }";
    is("E8", "feed 2.5 mm²", design().line(feed.formatted("2.5 mm²")), PASS);
    is("E8", "feed 2.501 mm²", design().line(feed.formatted("2.501 mm²")), FAIL);
    is("E9", "feed 1.5 mm²", design().line(feed.formatted("1.5 mm²")), PASS);
    is("E9", "feed 2.5 mm²", design().line(feed.formatted("2.5 mm²")), NOT_STATED);

    is("E17", "order", design(), INFO);
    String text = "rail: { locks: [{ channel: X, text: %s }] }";
    is("E17", "four characters", design().line(text.formatted("ABCD")), PASS);
    is("E17", "five characters", design().line(text.formatted("ABCDE")), NOT_STATED);
    is("E17", "30 printed", design().repeat(30).line("rail: { marking: printed }"), PASS);
    is("E17", "31 printed", design().repeat(31).line("rail: { marking: printed }"), FAIL);
    is(
        "E17",
        "names printed",
        design().line("rail: { marking: printed, markers: { text: names } }"),
        FAIL);
  }

  /** Two channels of 24 mA, or of 16.5 mA at the input, and what flows through besides. */
  private static DesignText bar(String potential, String through) {
    return design()
        .twins()
        .line("rail: { common: { %s: red }, feed-through: %s }".formatted(potential, through));
  }

  private static DesignText strip(String length) {
    return design()
        .with(
            "input-cable",
            "{ length: 1 m, conductor: 0.5 mm², strip-length: %s }".formatted(length));
  }

  private static DesignText ferrule(String conductor) {
    return design()
        .with("input-cable", "{ length: 1 m, conductor: %s, ferrule: yes }".formatted(conductor));
  }
}
