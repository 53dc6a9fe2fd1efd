package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import org.jspecify.annotations.Nullable;

/**
 * An item that a data sheet lists as compatible. What the sheet does not print of an item is {@code
 * null}, even where a sister item prints it.
 */
public sealed interface Accessory {

  /** The item number, such as {@code 859-402/000-005}. */
  String item();

  /** The colour. */
  @Nullable Colour colour();

  /** Where it is listed. */
  Citation source();

  /** What can surprise about it. */
  @Nullable String note();

  /** One line made of the attributes. */
  String text();

  /**
   * A plate that closes the open side of a row or parts two modules.
   *
   * @param item the item number.
   * @param thickness along the rail.
   * @param intermediate whether it may also stand between modules.
   * @param colour the colour.
   * @param source where it is listed.
   * @param note what can surprise about it.
   */
  record EndPlate(
      String item,
      Quantity thickness,
      boolean intermediate,
      Colour colour,
      Citation source,
      @Nullable String note)
      implements Accessory {
    @Override
    public String text() {
      return (intermediate ? "end and intermediate plate, " : "end plate, ")
          + thickness
          + " thick, "
          + colour.label();
    }
  }

  /**
   * Plain markers on a roll, for a printer.
   *
   * @param item the item number.
   * @param pieces markers on the roll.
   * @param width the widths to which a marker stretches.
   * @param colour the colour.
   * @param source where it is listed.
   * @param note what can surprise about it.
   */
  record MarkerRoll(
      String item, int pieces, Range width, Colour colour, Citation source, @Nullable String note)
      implements Accessory {
    @Override
    public String text() {
      return Words.fill(
          "roll of %d plain snap-on markers for a printer, stretchable %s, %s",
          pieces, width, colour.label());
    }
  }

  /**
   * A pen for markers.
   *
   * @param item the item number.
   * @param source where it is listed.
   * @param note what can surprise about it.
   */
  record Pen(String item, Citation source, @Nullable String note) implements Accessory {
    @Override
    public @Nullable Colour colour() {
      return null;
    }

    @Override
    public String text() {
      return "fiber-tip pen";
    }
  }

  /**
   * A card of plain markers.
   *
   * @param item the item number.
   * @param markerWidth the width of a marker; {@code null} when not printed of this item.
   * @param strips the strips on a card; {@code null} when not printed of this item.
   * @param markersPerStrip the markers on a strip; {@code null} when not printed of this item.
   * @param stretchable whether markers stretch; {@code null} when not printed of this item.
   * @param colour the colour; {@code null} when not printed of this item.
   * @param source where it is listed.
   * @param note what can surprise about it.
   */
  record PlainMarkerCard(
      String item,
      @Nullable Quantity markerWidth,
      @Nullable Integer strips,
      @Nullable Integer markersPerStrip,
      @Nullable Boolean stretchable,
      @Nullable Colour colour,
      Citation source,
      @Nullable String note)
      implements Accessory {
    @Override
    public String text() {
      StringBuilder text = new StringBuilder("card of plain markers");
      if (markerWidth != null) {
        text.append(", marker width ").append(markerWidth);
      }
      if (strips != null && markersPerStrip != null) {
        text.append(", ").append(strips).append(" strips of ").append(markersPerStrip);
      }
      if (stretchable != null) {
        text.append(stretchable ? ", stretchable" : ", not stretchable");
      }
      return text.append(", ")
          .append(colour == null ? "colour not printed" : colour.label())
          .toString();
    }
  }

  /**
   * A card of markers printed with running numbers.
   *
   * @param item the item number.
   * @param firstNumber the first number of a strip.
   * @param lastNumber the last number of a strip.
   * @param repeats how often the numbers stand on the card.
   * @param stretchable whether markers stretch.
   * @param colour the colour.
   * @param source where it is listed.
   * @param note what can surprise about it.
   */
  record PrintedMarkerCard(
      String item,
      int firstNumber,
      int lastNumber,
      int repeats,
      boolean stretchable,
      Colour colour,
      Citation source,
      @Nullable String note)
      implements Accessory {
    @Override
    public String text() {
      return Words.fill(
          "card of markers printed %d .. %d, %d times, horizontal, %s, %s",
          firstNumber,
          lastNumber,
          repeats,
          stretchable ? "stretchable" : "not stretchable",
          colour.label());
    }
  }

  /**
   * A push-in bar that commons one potential of adjacent modules.
   *
   * @param item the item number.
   * @param ways how many modules it joins.
   * @param nominalCurrent the current it is named after.
   * @param insulated whether it is insulated.
   * @param colour the colour.
   * @param source where it is listed.
   * @param note what can surprise about it.
   */
  record Jumper(
      String item,
      int ways,
      Quantity nominalCurrent,
      boolean insulated,
      Colour colour,
      Citation source,
      @Nullable String note)
      implements Accessory {
    @Override
    public String text() {
      return Words.fill(
          "push-in jumper bar, %d-way, %s, %s, %s",
          ways, nominalCurrent, insulated ? "insulated" : "not insulated", colour.label());
    }
  }

  /**
   * A tool that opens the clamps.
   *
   * @param item the item number.
   * @param bladeWidth the width of the blade.
   * @param bladeThickness the thickness of the blade.
   * @param shaft the make of the shaft.
   * @param source where it is listed.
   * @param note what can surprise about it.
   */
  record OperatingTool(
      String item,
      Quantity bladeWidth,
      Quantity bladeThickness,
      String shaft,
      Citation source,
      @Nullable String note)
      implements Accessory {
    @Override
    public @Nullable Colour colour() {
      return null;
    }

    @Override
    public String text() {
      return Words.fill(
          "operating tool, blade %s x %s, shaft %s",
          bladeWidth.magnitude().toPlainString(), bladeThickness, shaft);
    }
  }

  /**
   * A pin to touch a test point.
   *
   * @param item the item number.
   * @param diameter of the pin.
   * @param connection how the test wire is fixed.
   * @param source where it is listed.
   * @param note what can surprise about it.
   */
  record TestPin(
      String item, Quantity diameter, String connection, Citation source, @Nullable String note)
      implements Accessory {
    @Override
    public @Nullable Colour colour() {
      return null;
    }

    @Override
    public String text() {
      return Words.fill("test pin, diameter %s, %s", diameter, connection);
    }
  }

  /**
   * A sleeve for the end of a fine-stranded conductor.
   *
   * @param item the item number.
   * @param crossSection of the conductor: the figure to select by.
   * @param gauge the gauge printed beside it: two sizes share one gauge.
   * @param insulated whether it has a collar.
   * @param plating the plating.
   * @param colour the colour of the collar.
   * @param printed the sizes letter by letter.
   * @param source where it is listed.
   * @param note what can surprise about it.
   */
  record Ferrule(
      String item,
      Quantity crossSection,
      int gauge,
      boolean insulated,
      String plating,
      Colour colour,
      String printed,
      Citation source,
      @Nullable String note)
      implements Accessory {
    @Override
    public String text() {
      return Words.fill(
          "ferrule, %s (printed \"%s\"), %s, %s, %s",
          crossSection,
          printed,
          insulated ? "insulated" : "not insulated",
          plating,
          colour.label());
    }
  }
}
