package io.relaytwin.export.plan;

import io.relaytwin.api.ApiJson;
import io.relaytwin.api.PlanDocument;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.rail.Conductor;
import io.relaytwin.core.rail.Marker;
import io.relaytwin.core.rail.MarkerSet;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.PositionParts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one JSON object. Quantities are texts with their unit, as in design files; what is not
 * known is {@code null}.
 */
public final class PlanJson {

  private PlanJson() {}

  /** The object, with a line end behind it. */
  public static String of(Plan plan) {
    return ApiJson.PLAN.write(document(plan));
  }

  /** The same as a record. */
  public static PlanDocument document(Plan plan) {
    List<PositionParts> parts = PositionParts.of(plan);
    MarkerSet marking = plan.marking();
    List<PlanDocument.OrderLine> order = new ArrayList<>();
    for (Plan.OrderLine line : plan.order()) {
      order.add(line(order.size() + 1, line));
    }
    return new PlanDocument(
        PlanDocument.VERSION,
        plan.name(),
        sums(plan.sums()),
        plan.positions().stream()
            .map(each -> position(each, parts.get(each.number() - 1).parts()))
            .toList(),
        parts(parts.getLast().parts()),
        plan.plates().stream().map(each -> plate(each)).toList(),
        plan.bars().stream().map(each -> bar(each)).toList(),
        plan.links().stream().map(each -> link(each)).toList(),
        plan.feeds().stream().map(each -> feed(each)).toList(),
        plan.markers().stream().map(each -> marker(each)).toList(),
        marking == null ? null : marking(marking),
        plan.otherMarkings().stream().map(each -> marking(each)).toList(),
        plan.conductors().stream().map(each -> conductor(each)).toList(),
        order,
        plan.assumptions(),
        plan.notes().stream().map(each -> note(each)).toList());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static List<Long> longs(List<Integer> numbers) {
    return numbers.stream().map(Integer::longValue).toList();
  }

  private static PlanDocument.Sums sums(Plan.Sums sums) {
    return new PlanDocument.Sums(
        sums.modules(),
        sums.width().toString(),
        text(sums.height()),
        text(sums.depth()),
        text(sums.weight()),
        text(sums.fireLoad()),
        text(sums.heat()),
        text(sums.controlCurrent()),
        text(sums.loadCurrent()),
        text(sums.loadPeak()),
        text(sums.railLength()));
  }

  private static List<PlanDocument.Part> parts(List<PositionParts.Part> parts) {
    return parts.stream()
        .map(part ->
            new PlanDocument.Part(part.line(), part.item(), part.rule(), part.pieces(), part.use()))
        .toList();
  }

  private static PlanDocument.Position position(
      Plan.Position position, List<PositionParts.Part> parts) {
    return new PlanDocument.Position(
        position.number(),
        position.channel(),
        position.item(),
        position.group(),
        position.x().toString(),
        position.width().toString(),
        parts(parts));
  }

  private static PlanDocument.Plate plate(Plan.Plate plate) {
    return new PlanDocument.Plate(
        plate.item(),
        plate.kind(),
        plate.after(),
        plate.x().toString(),
        plate.thickness().toString(),
        plate.why());
  }

  private static PlanDocument.Bar bar(Plan.JumperBar bar) {
    return new PlanDocument.Bar(
        bar.bar().item(),
        bar.terminal(),
        bar.potential(),
        bar.bar().colour(),
        bar.track(),
        bar.first(),
        bar.last(),
        bar.current().toString(),
        bar.bar().nominalCurrent().toString(),
        bar.margin());
  }

  private static PlanDocument.Link link(Plan.WireLink link) {
    return new PlanDocument.Link(
        link.terminal(),
        link.potential(),
        link.from(),
        link.to(),
        link.current().toString(),
        link.why());
  }

  private static PlanDocument.Feed feed(Plan.Feed feed) {
    return new PlanDocument.Feed(
        feed.terminal(),
        feed.potential(),
        feed.position(),
        longs(feed.serves()),
        feed.current().toString());
  }

  private static PlanDocument.Marker marker(Marker marker) {
    return new PlanDocument.Marker(
        marker.position(),
        marker.place(),
        marker.text(),
        marker.item(),
        marker.colour(),
        marker.fits());
  }

  private static PlanDocument.Marking marking(MarkerSet set) {
    return new PlanDocument.Marking(
        set.scheme(),
        set.possible(),
        set.needed(),
        set.surplus(),
        set.items().stream()
            .map(item -> new PlanDocument.MarkingItem(item.item(), item.quantity(), item.holds()))
            .toList(),
        Sentences.english().of(set.remark()));
  }

  private static PlanDocument.Conductor conductor(Conductor conductor) {
    return new PlanDocument.Conductor(
        conductor.number(),
        conductor.kind(),
        conductor.potential(),
        end(conductor.from()),
        end(conductor.to()),
        text(conductor.size()),
        conductor.stranded(),
        conductor.colour(),
        text(conductor.length()));
  }

  private static PlanDocument.ConductorEnd end(Conductor.End end) {
    Integer position = end.position();
    return new PlanDocument.ConductorEnd(
        end.name(),
        position == null ? null : position.longValue(),
        end.terminal(),
        end.treatment(),
        end.ferrule(),
        text(end.stripLength()));
  }

  private static PlanDocument.OrderLine line(int number, Plan.OrderLine line) {
    return new PlanDocument.OrderLine(
        number,
        line.item(),
        line.text(),
        line.gtin(),
        line.quantity(),
        line.rule(),
        longs(line.positions()),
        line.why());
  }

  private static PlanDocument.Note note(Plan.Note note) {
    return new PlanDocument.Note(
        note.grade(),
        note.rule(),
        longs(note.positions()),
        Sentences.english().of(note.message()),
        Sentences.english().of(note.advice()));
  }
}
