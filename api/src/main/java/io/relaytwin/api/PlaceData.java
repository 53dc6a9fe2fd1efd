package io.relaytwin.api;

import io.relaytwin.core.check.finding.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where something was found, by its kind and the names that tell it. */
@Says("Where something was found, by its kind and the names that tell it.")
@ToldBy("kind")
public sealed interface PlaceData {

  /** A channel. */
  @Says("A channel.")
  @Called("channel")
  record OfChannel(@Says("Its name.") String channel) implements PlaceData {}

  /** A conductor of a channel. */
  @Says("A conductor of a channel.")
  @Called("conductor")
  record OfConductor(
      @Says("The name of the channel.") String channel,
      @Says("Which conductor of it.") String conductor,
      @Says("What of the conductor.") Place.OfConductor.Aspect aspect)
      implements PlaceData {}

  /** Several channels together. */
  @Says("Several channels together.")
  @Called("channels")
  record OfChannels(@Says("Their names.") List<String> channels) implements PlaceData {

    /** Copies the list. */
    public OfChannels {
      channels = List.copyOf(channels);
    }
  }

  /** A module of the catalogue. */
  @Says("A module of the catalogue.")
  @Called("module")
  record OfModule(@Says("Its item number.") String item) implements PlaceData {}

  /** A device that drives inputs. */
  @Says("A device that drives inputs.")
  @Called("source")
  record OfSource(
      @Says("Its name in the catalogue.") String device,
      @Says("A group of its outputs; null for the whole device.") @Nullable String group)
      implements PlaceData {}

  /** Outputs and loads that are wired together. */
  @Says("Outputs and loads that are wired together.")
  @Called("node")
  record OfNode(@Says("Its name.") String node) implements PlaceData {}

  /** The jumper bars of a potential. */
  @Says("The jumper bars of a potential.")
  @Called("bars")
  record OfBars(@Says("The potential.") String potential) implements PlaceData {}

  /** The strip of modules. */
  @Says("The strip of modules.")
  @Called("strip")
  record OfStrip(@Says("What of it.") MessageData matter) implements PlaceData {}

  /** A place that there is once. */
  @Says("A place that there is once.")
  record OfSite(@Says("Which one.") Place.Site kind) implements PlaceData {}

  /** The same place. */
  static PlaceData of(Place place) {
    return switch (place) {
      case Place.OfChannel at -> new OfChannel(at.channel());
      case Place.OfConductor at -> new OfConductor(at.channel(), at.conductor(), at.aspect());
      case Place.OfChannels at -> new OfChannels(at.channels());
      case Place.OfModule at -> new OfModule(at.item());
      case Place.OfSource at -> new OfSource(at.device(), at.group());
      case Place.OfNode at -> new OfNode(at.node());
      case Place.OfBars at -> new OfBars(at.potential());
      case Place.OfStrip at -> new OfStrip(MessageData.of(at.matter()));
      case Place.Site site -> new OfSite(site);
    };
  }
}
