package io.relaytwin.core.rail;

import io.relaytwin.core.design.Rail;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Segments of one potential from left to right, joined by conductors, with one feed.
 *
 * <p>Each clamp holds one conductor. So a chain of k segments needs 2 (k - 1) clamps for its links
 * and one more for the feed.
 */
final class Chain {
  private final Strip strip;
  private final Terminal terminal;
  private final BigDecimal[] upTo;
  private final BigDecimal through;
  private final List<Jumpering.Segment> segments;

  /**
   * Creates a chain.
   *
   * @param strip the plan in the making.
   * @param terminal that is commoned.
   * @param upTo the sum of the potential's currents at positions up to each, amperes; 0 at 0.
   * @param through what flows through besides, amperes.
   * @param segments of one potential, from left to right, none of it left out between them.
   */
  Chain(
      Strip strip,
      Terminal terminal,
      BigDecimal[] upTo,
      BigDecimal through,
      List<Jumpering.Segment> segments) {
    this.strip = strip;
    this.terminal = terminal;
    this.upTo = upTo;
    this.through = through;
    this.segments = segments;
  }

  /** The chain with one more segment at its right; {@code null} when it cannot be joined to it. */
  @Nullable Chain with(Jumpering.Segment next) {
    if (strip.rail().jumpers().join() == Rail.Join.FEEDS
        || next.barred().equals(Jumpering.OVER_CURRENT)) {
      return null;
    }
    Jumpering.Segment last = segments.getLast();
    boolean hasClamp = last.clamps() > (segments.size() > 1 ? 1 : 0);
    List<Jumpering.Segment> more = new ArrayList<>(segments);
    more.add(next);
    Chain longer = new Chain(strip, terminal, upTo, through, more);
    Integer feed = longer.feed();
    if (!hasClamp || feed == null) {
      return null;
    }
    Quantity limit = limit(more);
    return limit != null && longer.worst(feed).compareTo(limit.exactSi()) > 0 ? null : longer;
  }

  private static @Nullable Quantity limit(List<Jumpering.Segment> segments) {
    for (Jumpering.Segment segment : segments) {
      if (!segment.bars().isEmpty()) {
        return segment.bars().getFirst().bar().nominalCurrent();
      }
    }
    return null;
  }

  /** Positions whose clamp no link takes. */
  private List<Integer> freeClamps() {
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      Jumpering.Segment segment = segments.get(i);
      for (int at = segment.first(); at <= segment.last(); at++) {
        boolean taken = (i > 0 && at == left(i)) || (i + 1 < segments.size() && at == right(i));
        if (!taken) {
          free.add(at);
        }
      }
    }
    return free;
  }

  /** Where the link from the left enters a segment. */
  private int left(int segment) {
    return segments.get(segment).first();
  }

  /** Where the link to the right leaves a segment. */
  private int right(int segment) {
    return segments.get(segment).last();
  }

  /** Where the design wants the feed; {@code null} when every clamp is taken. */
  @Nullable Integer feed() {
    List<Integer> free = freeClamps();
    if (free.isEmpty()) {
      return null;
    }
    Integer kept = kept(free);
    if (kept != null) {
      return kept;
    }
    return switch (strip.rail().jumpers().feed()) {
      case LEFT -> free.getFirst();
      case RIGHT -> free.getLast();
      case MIDDLE -> best();
      case AUTO -> {
        Quantity limit = limit(segments);
        boolean holds = limit == null || worst(free.getFirst()).compareTo(limit.exactSi()) <= 0;
        yield holds ? free.getFirst() : best();
      }
    };
  }

  /**
   * Where the earlier plan fed it, unless the design names an end or the bars would not bear it.
   */
  private @Nullable Integer kept(List<Integer> free) {
    Rail.Feed wish = strip.rail().jumpers().feed();
    if (wish == Rail.Feed.LEFT || wish == Rail.Feed.RIGHT || strip.previous().feeds().isEmpty()) {
      return null;
    }
    Quantity limit = limit(segments);
    for (int at : free) {
      if (strip.wasFed(terminal, at)
          && (limit == null || worst(at).compareTo(limit.exactSi()) <= 0)) {
        return at;
      }
    }
    return null;
  }

  /** The free clamp from which the bars carry least; the leftmost of several. */
  private int best() {
    int best = -1;
    BigDecimal least = null;
    for (int at : freeClamps()) {
      BigDecimal worst = worst(at);
      if (least == null || worst.compareTo(least) < 0) {
        least = worst;
        best = at;
      }
    }
    return best;
  }

  /** The most that any contact carries when the chain is fed there. */
  private BigDecimal worst(int feed) {
    return flow(segments.getFirst().first(), feed)
        .max(flow(feed, segments.getLast().last()))
        .add(through);
  }

  /** The sum over the positions of the chain from one to another, both included. */
  private BigDecimal flow(int from, int to) {
    int first = Math.max(from, segments.getFirst().first());
    int last = Math.min(to, segments.getLast().last());
    return first > last ? BigDecimal.ZERO : upTo[last].subtract(upTo[first - 1]);
  }

  /** What passes a contact between a place left of it and one right of it, fed at {@code feed}. */
  private BigDecimal carried(int first, int last, int feed) {
    int left = segments.getFirst().first();
    int right = segments.getLast().last();
    BigDecimal sum;
    if (feed <= first) {
      sum = flow(first, right);
    } else if (feed >= last) {
      sum = flow(left, last);
    } else {
      sum = flow(left, feed).max(flow(feed, right));
    }
    return sum.add(through);
  }

  Plan.Feed feedAt(int at) {
    List<Integer> serves = new ArrayList<>();
    for (Jumpering.Segment segment : segments) {
      IntStream.rangeClosed(segment.first(), segment.last()).forEach(serves::add);
    }
    return new Plan.Feed(
        terminal,
        segments.getFirst().potential(),
        at,
        serves,
        Ampere.quantity(flow(segments.getFirst().first(), segments.getLast().last()).add(through)));
  }

  List<Plan.WireLink> links(int feed) {
    List<Plan.WireLink> links = new ArrayList<>();
    for (int i = 1; i < segments.size(); i++) {
      int from = right(i - 1);
      int to = left(i);
      BigDecimal current =
          feed <= from
              ? flow(to, segments.getLast().last())
              : flow(segments.getFirst().first(), from);
      links.add(
          new Plan.WireLink(
              terminal,
              segments.get(i).potential(),
              from,
              to,
              Ampere.quantity(current.add(through)),
              segments.get(i).barred()));
    }
    return links;
  }

  List<Plan.JumperBar> bars(int feed) {
    List<Plan.JumperBar> bars = new ArrayList<>();
    for (Jumpering.Segment segment : segments) {
      for (Jumpering.Placed placed : segment.bars()) {
        BigDecimal current = carried(placed.first(), placed.last(), feed);
        bars.add(
            new Plan.JumperBar(
                placed.bar(),
                terminal,
                segment.potential(),
                placed.track(),
                placed.first(),
                placed.last(),
                Ampere.quantity(current),
                Ampere.margin(current, placed.bar().nominalCurrent())));
      }
    }
    return bars;
  }
}
