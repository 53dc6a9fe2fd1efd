package io.relaytwin.core.check.finding;

import io.relaytwin.core.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a design something was found. */
public sealed interface Place {

  /** The words for it. */
  Message says();

  /** The channel, where the place belongs to one; else {@code null}. */
  default @Nullable String channel() {
    return null;
  }

  /** The same place at an equal channel; itself where it belongs to none. */
  default Place at(String channel) {
    return this;
  }

  /**
   * A channel.
   *
   * @param channel its name.
   */
  record OfChannel(String channel) implements Place {
    @Override
    public Message says() {
      return Message.of("place.channel", "channel", channel);
    }

    @Override
    public Place at(String other) {
      return new OfChannel(other);
    }
  }

  /**
   * The ends of conductors at the module of a channel.
   *
   * @param channel its name.
   * @param conductor {@code input}, {@code output}, or a key of the rail section such as {@code
   *     load-plus}.
   * @param aspect what of them is asked about.
   */
  record OfConductor(String channel, String conductor, Aspect aspect) implements Place {

    /** What may be asked about the end of a conductor. */
    public enum Aspect {
      /** Whether its cross-section fits the clamp. */
      SIZE,
      /** How far it is stripped. */
      STRIP_LENGTH,
      /** The ferrule on it. */
      FERRULE
    }

    @Override
    public Message says() {
      return Message.of("place.channel", "channel", channel);
    }

    @Override
    public Place at(String other) {
      return new OfConductor(other, conductor, aspect);
    }
  }

  /**
   * Channels whose edges belong together.
   *
   * @param channels their names.
   */
  record OfChannels(List<String> channels) implements Place {

    /** Copies the list. */
    public OfChannels {
      channels = List.copyOf(channels);
    }

    @Override
    public Message says() {
      return Message.of("place.channels", "channels", channels);
    }
  }

  /**
   * A kind of module.
   *
   * @param item its item number.
   */
  record OfModule(String item) implements Place {
    @Override
    public Message says() {
      return Message.of("place.module", "module", item);
    }
  }

  /**
   * The pins of a source that share a limit.
   *
   * @param device its key in the catalogue.
   * @param group of pins; {@code null} when none is named.
   */
  record OfSource(String device, @Nullable String group) implements Place {
    @Override
    public Message says() {
      return group == null
          ? Message.of("place.source", "device", device)
          : Message.of("place.source-group", "device", device, "group", group);
    }
  }

  /**
   * A node that several outputs share.
   *
   * @param node its name.
   */
  record OfNode(String node) implements Place {
    @Override
    public Message says() {
      return Message.of("place.node", "node", node);
    }
  }

  /**
   * The bars of a potential.
   *
   * @param potential such as {@code load-plus}.
   */
  record OfBars(String potential) implements Place {
    @Override
    public Message says() {
      return Message.of("place.bars", "potential", potential);
    }
  }

  /**
   * A matter that planning the strip brought up.
   *
   * @param matter what it is about.
   */
  record OfStrip(Message matter) implements Place {
    @Override
    public Message says() {
      return Message.of("place.jumpers");
    }
  }

  /** A place that every design has once. */
  enum Site implements Place {
    /** The supply of the control side. */
    CONTROL_SUPPLY("place.control-supply"),
    /** The supply of the load side. */
    LOAD_SUPPLY("place.load-supply"),
    /** The whole design. */
    DESIGN("place.design"),
    /** The surroundings of the modules. */
    CABINET("place.cabinet"),
    /** The modules together. */
    ROW("place.row"),
    /** The rail that carries them. */
    RAIL("place.rail"),
    /** What is ordered. */
    ORDER("place.order"),
    /** The markers of the modules. */
    MARKERS("place.markers");

    private final String key;

    Site(String key) {
      this.key = key;
    }

    @Override
    public Message says() {
      return Message.of(key);
    }
  }
}
