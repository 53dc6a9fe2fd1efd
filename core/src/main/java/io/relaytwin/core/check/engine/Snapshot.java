package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.engine.Findings.Found;
import io.relaytwin.core.check.finding.Difference;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Judgement;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.rail.ChannelCurrents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A design as it is judged: its circuit, and what each rule says of it, asked when it is first
 * wanted. Unchanging, and safe for threads; one that differs by a change shares everything with it
 * that the change cannot touch.
 */
public final class Snapshot {
  private final RuleBook book;
  private final Circuit circuit;
  private final List<ChannelState> channels;
  private final AtomicReferenceArray<@Nullable List<Found>> shared;

  Snapshot(
      RuleBook book,
      Circuit circuit,
      List<ChannelState> channels,
      AtomicReferenceArray<@Nullable List<Found>> shared) {
    this.book = book;
    this.circuit = circuit;
    this.channels = channels;
    this.shared = shared;
  }

  /** A design of which nothing was asked yet. */
  static Snapshot of(RuleBook book, Circuit circuit, List<ChannelState> channels) {
    return new Snapshot(book, circuit, channels, new AtomicReferenceArray<>(book.shared().size()));
  }

  /** The same with one channel changed. */
  Snapshot with(Circuit after, int index, ChannelState changed) {
    List<ChannelState> all = new ArrayList<>(channels);
    if (after.strip() != circuit.strip()) {
      all.replaceAll(ChannelState::replanned);
    }
    all.set(index, changed);
    AtomicReferenceArray<@Nullable List<Found>> kept =
        new AtomicReferenceArray<>(book.shared().size());
    for (int i = 0; i < book.shared().size(); i++) {
      if (!book.shared().get(i).isTouched(circuit, after, index)) {
        kept.set(i, ofShared(i)); // asked here once, not of every variant
      }
    }
    return new Snapshot(book, after, all, kept);
  }

  /** What is judged. */
  public Circuit circuit() {
    return circuit;
  }

  /** What is judged, as it was written. */
  public Design design() {
    return circuit.design();
  }

  List<ChannelState> channels() {
    return channels;
  }

  /** The rules that are asked. */
  public RuleBook book() {
    return book;
  }

  /** What a rule says of all places. */
  public List<Found> of(Rule rule) {
    int index = book.lineIndex(rule);
    if (index < 0) {
      return ofShared(book.sharedIndex(rule));
    }
    List<Found> all = new ArrayList<>();
    for (ChannelState channel : channels) {
      all.addAll(channel.of(index, circuit));
    }
    return all;
  }

  /** What a rule says of one channel; of all places where it is not asked of channels. */
  public List<Found> of(Rule rule, int channel) {
    int index = book.lineIndex(rule);
    return index < 0 ? ofShared(book.sharedIndex(rule)) : channels.get(channel).of(index, circuit);
  }

  private List<Found> ofShared(int index) {
    List<Found> known = shared.get(index);
    if (known == null) {
      Findings findings = new Findings(circuit.design().policy());
      book.shared().get(index).check(circuit, findings);
      known = List.copyOf(findings.all());
      shared.set(index, known);
    }
    return known;
  }

  /** Whether the rule need not be asked again, compared with another snapshot it came from. */
  @SuppressWarnings("ReferenceEquality") // the very answer that was handed on
  boolean sharesAnswer(Rule rule, Snapshot before) {
    int index = book.sharedIndex(rule);
    List<Found> mine = index < 0 ? null : shared.get(index);
    return mine != null && mine == before.shared.get(index);
  }

  /** Everything that all rules say, in the order of rules and places. */
  public List<Found> found() {
    List<Found> all = new ArrayList<>();
    for (Rule rule : book.all()) {
      all.addAll(of(rule));
    }
    return all;
  }

  /** The index of a channel; -1 when there is none of that name. */
  public int indexOf(@Nullable String channel) {
    List<Channel> all = circuit.design().channels();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).name().equals(channel)) {
        return i;
      }
    }
    return -1;
  }

  /** What flows in the circuits of each channel, by its name. */
  public Map<String, ChannelCurrents> currents() {
    Map<String, ChannelCurrents> currents = new LinkedHashMap<>();
    circuit.lines().forEach(line -> currents.put(line.channel().name(), line.currents()));
    return currents;
  }

  /**
   * What some rules come to at their places.
   *
   * @param ids of the rules.
   */
  public List<Judgement> judge(Collection<RuleId> ids) {
    List<Judgement> rows = new ArrayList<>();
    for (Rule rule : book.all()) {
      if (ids.contains(rule.info().id())) {
        for (Found found : of(rule)) {
          Finding finding = found.finding();
          rows.add(
              new Judgement(
                  finding.id(), finding.place(), finding.verdict(), finding.figures().margin()));
        }
      }
    }
    return rows;
  }

  /** What differs from another snapshot; answers that are shared are not compared. */
  public Difference differenceFrom(Snapshot before) {
    List<Finding> was = new ArrayList<>();
    List<Finding> is = new ArrayList<>();
    for (int i = 0; i < Math.max(channels.size(), before.channels.size()); i++) {
      ChannelState mine = i < channels.size() ? channels.get(i) : null;
      ChannelState other = i < before.channels.size() ? before.channels.get(i) : null;
      if (mine != other) {
        collect(other, before.circuit, was);
        collect(mine, circuit, is);
      }
    }
    for (Rule rule : book.shared()) {
      if (!sharesAnswer(rule, before)) {
        before.of(rule).forEach(found -> was.add(found.finding()));
        of(rule).forEach(found -> is.add(found.finding()));
      }
    }
    return Difference.between(was, is);
  }

  private void collect(@Nullable ChannelState channel, Circuit of, List<Finding> all) {
    for (int i = 0; channel != null && i < book.ofLines().size(); i++) {
      channel.of(i, of).forEach(found -> all.add(found.finding()));
    }
  }
}
