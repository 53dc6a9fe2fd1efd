package io.relaytwin.core.check;

import io.relaytwin.core.check.engine.Checker;
import io.relaytwin.core.check.engine.Checker.Closeness;
import io.relaytwin.core.check.engine.LimitFinder;
import io.relaytwin.core.check.engine.Repairer;
import io.relaytwin.core.check.engine.Snapshot;
import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.ChannelSignals;
import io.relaytwin.core.check.finding.CircuitStudy;
import io.relaytwin.core.check.finding.Difference;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.Judgement;
import io.relaytwin.core.check.finding.ParameterLimit;
import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.replay.ChannelModel;
import io.relaytwin.core.check.rule.Rules;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.UnknownItemException;
import io.relaytwin.core.rail.ChannelCurrents;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A design that is checked, changed and checked again.
 *
 * <p>A session never changes: {@link #apply} gives another one, which shares everything with this
 * one that the edit cannot touch, and this one stays as it was, which is how an edit is undone.
 * Sessions are safe for threads. What a session answers depends on its design alone, never on the
 * way that led to it.
 */
public final class CheckSession {
  private final Checker checker;
  private final Snapshot snapshot;
  private final @Nullable Snapshot before;
  // made when first asked for; a race makes the same twice
  private volatile @Nullable Assessment assessment;

  private CheckSession(Checker checker, Snapshot snapshot, @Nullable Snapshot before) {
    this.checker = checker;
    this.snapshot = snapshot;
    this.before = before;
  }

  /**
   * Opens a session.
   *
   * @param design what is checked.
   * @param catalogue where products are looked up.
   * @param recordings opens the recordings that the design names; each wire is read once.
   * @throws UnknownItemException when the design names what the catalogue does not hold.
   * @throws io.relaytwin.core.signal.SignalException when a recording cannot be had.
   */
  public static CheckSession of(Design design, Catalogue catalogue, Recordings recordings) {
    Checker checker = new Checker(catalogue, recordings, Rules.book());
    return new CheckSession(checker, checker.snapshot(design, Closeness.CLOSE), null);
  }

  /** What stands about each rule in the reference, in the order in which rules are told. */
  public static List<RuleInfo> rules() {
    return Rules.infos();
  }

  /** What is checked. */
  public Design design() {
    return snapshot.design();
  }

  /**
   * The session after an edit.
   *
   * @throws io.relaytwin.core.design.edit.EditException when the design has no such place, or
   *     another value stands there.
   * @throws UnknownItemException when the edit names what the catalogue does not hold.
   */
  public CheckSession apply(Edit edit) {
    return to(edit.applyTo(design()));
  }

  /** The session after several edits, one after the other; as {@link #apply(Edit)}. */
  public CheckSession apply(List<Edit> edits) {
    return to(Edits.apply(design(), edits));
  }

  /** The session of a changed design; what the change cannot touch is not checked again. */
  public CheckSession to(Design changed) {
    return new CheckSession(checker, checker.changed(snapshot, changed, Closeness.CLOSE), snapshot);
  }

  /** Every finding, worst first, with a repair where one was found. */
  public Assessment assessment() {
    Assessment known = assessment;
    if (known == null) {
      known = new Assessment(design(), new Repairer(checker, snapshot).mended());
      assessment = known;
    }
    return known;
  }

  /** What the findings say that those of the session before did not; nothing of the first one. */
  public Difference diff() {
    return before == null ? Difference.NONE : snapshot.differenceFrom(before);
  }

  /**
   * Flat rows, without sentences, repairs and pictures: what sweeps ask.
   *
   * @param rules that are asked; those that there are not are left out.
   * @return in the order of rules and places.
   */
  public List<Judgement> judge(Collection<RuleId> rules) {
    return snapshot.judge(rules);
  }

  /** How far each parameter can go while every part still works. */
  public List<ParameterLimit> limits() {
    return new LimitFinder(checker, snapshot).limits();
  }

  /**
   * What was computed besides findings.
   *
   * @param withPictures whether stretches of signals and responses of loads are kept for pictures.
   */
  public CircuitStudy study(boolean withPictures) {
    return checker.study(snapshot, withPictures);
  }

  /** The signals of every channel, to be played. */
  public List<ChannelSignals> signals() {
    return checker.signals(snapshot);
  }

  /** What flows in the circuits of each channel, by its name: what a plan reckons with. */
  public Map<String, ChannelCurrents> currents() {
    return snapshot.currents();
  }

  /** The channels with everything looked up, for those who replay single parts elsewhere. */
  public List<ChannelModel> models() {
    return checker.models(snapshot);
  }

  /** The finding of a rule at a place, without a repair; {@code null} when there is none. */
  public @Nullable Finding finding(Finding.Key key) {
    return assessment().findings().stream()
        .filter(finding -> finding.key().equals(key))
        .findFirst()
        .orElse(null);
  }
}
