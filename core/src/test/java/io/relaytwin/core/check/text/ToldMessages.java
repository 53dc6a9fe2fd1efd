package io.relaytwin.core.check.text;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.ChannelAssessment;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.FindingGroup;
import io.relaytwin.core.check.finding.ParameterLimit;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.SignalPlace;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.rail.MarkerSet;
import io.relaytwin.core.rail.Plan;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects messages wherever people are told any, one of each key and set of values. */
final class ToldMessages {

  private final Map<String, Map<Set<String>, Message>> byKey = new TreeMap<>();

  /** What is told of every design. */
  ToldMessages() {
    CheckSession.rules().stream().map(RuleInfo::question).forEach(this::add);
    Arrays.stream(Verdict.values()).map(Verdict::says).forEach(this::add);
    Arrays.stream(Place.Site.values()).map(Place::says).forEach(this::add);
    for (ParameterLimit.Parameter parameter : ParameterLimit.Parameter.values()) {
      add(parameter.says());
    }
    for (SignalPlace.Kind kind : SignalPlace.Kind.values()) {
      add(kind.title());
      add(kind.explanation());
    }
  }

  /** The keys of all of them. */
  Set<String> keys() {
    return byKey.keySet();
  }

  /** All of them. */
  List<Message> all() {
    return byKey.values().stream().flatMap(each -> each.values().stream()).toList();
  }

  /** With all messages in it. */
  void add(Arg arg) {
    switch (arg) {
      case Message message -> {
        if (!message.isNone()) {
          List<Message.Named> values = message.values();
          Set<String> names = values.stream().map(Message.Named::name).collect(Collectors.toSet());
          byKey.computeIfAbsent(message.key(), key -> new LinkedHashMap<>()).put(names, message);
          values.forEach(each -> add(each.arg()));
        }
      }
      case Arg.Clause clause -> add(clause.sentence());
      case Arg.Several several -> several.args().forEach(this::add);
      default -> {
        // no message
      }
    }
  }

  /** What a check, its limits apart, tells. */
  void add(CheckSession session) {
    Assessment assessment = session.assessment();
    assessment.findings().forEach(this::add);
    FindingGroup.group(assessment.findings()).forEach(each -> add(each.place()));
    add(Conclusion.of(assessment.verdict(), assessment.findings()).says());
    session.study(/* withPictures= */ false).channels().forEach(this::add);
  }

  private void add(Finding finding) {
    add(finding.message());
    add(finding.advice());
    add(finding.place().says());
    add(finding.evidence().says());
    finding.corner().forEach(term -> add(term.says()));
    finding.premises().forEach(this::add);
    if (finding.place() instanceof Place.OfStrip strip) {
      add(strip.matter());
    }
    if (finding.repair() != null) {
      add(finding.repair().says());
    }
  }

  private void add(Premise premise) {
    add(premise.says());
  }

  private void add(ChannelAssessment channel) {
    add(channel.timing().description());
    for (ChannelAssessment.ChainNode node : channel.chain()) {
      add(node.subtitle());
      node.readings()
          .forEach(reading -> {
            add(reading.label());
            add(reading.value());
          });
    }
  }

  /** What the limits tell. */
  void add(List<ParameterLimit> limits) {
    for (ParameterLimit limit : limits) {
      add(limit.present());
      add(limit.place().says());
      limit.stops().forEach(this::add);
      limit.from().stops().forEach(this::add);
      limit.to().stops().forEach(this::add);
    }
  }

  /** What a plan tells. */
  void add(Plan plan) {
    for (Plan.Note note : plan.notes()) {
      add(note.message());
      add(note.advice());
    }
    if (plan.marking() != null) {
      add(plan.marking());
    }
    plan.otherMarkings().forEach(this::add);
  }

  private void add(MarkerSet set) {
    add(set.scheme().says());
    add(set.remark());
  }
}
