package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.ChannelAssessment;
import io.relaytwin.core.check.finding.SignalPlace;
import io.relaytwin.core.check.finding.TimingSummary;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Svg;
import io.relaytwin.export.drawing.Theme;
import io.relaytwin.export.port.html.Html;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the page shows for each group of equal channels: chain, signal, operating map. */
final class ChannelSections {

  /** More groups than this are folded, but for those that need attention. */
  private static final int MOST_UNFOLDED = 3;

  private final Html html;
  private final List<ChannelGroup> groups;
  private final Sentences sentences;
  private int pictures;

  ChannelSections(Html html, List<ChannelGroup> groups, Sentences sentences) {
    this.html = html;
    this.groups = groups;
    this.sentences = sentences;
  }

  /**
   * Writes the chains.
   *
   * @param heading writes what stays on one sheet of paper with the first of them.
   */
  void chains(Runnable heading) {
    forEach(
        heading,
        group -> {
          ChainPicture chain = new ChainPicture(group.channel().chain(), sentences);
          names(group);
          picture("Chain of " + group.title(), chain.description(), chain);
        });
  }

  /** Writes the signals, as {@link #chains} does. */
  void signals(Runnable heading) {
    forEach(
        heading,
        group -> {
          timing(group.channel().timing());
          if (group.channel().places().isEmpty()) {
            html.leaf("p", "The signal is steady; there is no change to show.", "class", "lead");
          }
          load(group);
          for (SignalPlace place : group.channel().places()) {
            if (place.toPicos() > place.fromPicos()) {
              SignalPicture picture = new SignalPicture(place);
              String title = sentences.of(place.kind().title());
              html.open("figure").open("figcaption").leaf("strong", capital(title));
              html.leaf("span", sentences.of(place.kind().explanation())).close();
              picture("Signal: " + title, picture.description(sentences), picture);
              LoadPicture.of(place)
                  .ifPresent(load -> picture("Load: " + title, load.description(), load));
              html.close().line();
            }
          }
        });
  }

  private void load(ChannelGroup group) {
    LoadResponse response = group.channel().load();
    List<LoadFigure> figures = response == null ? List.of() : LoadFigure.of(response);
    if (!figures.isEmpty()) {
      LoadBars bars = new LoadBars(figures);
      html.open("figure").open("figcaption").leaf("strong", "What the load gets at most");
      html.leaf(
          "span",
          "Over the whole signal, for every part and every load within its tolerances; beside each"
              + " bound what one of them reaches.");
      html.close();
      picture("Load of " + group.title(), bars.description(), bars);
      html.close().line();
    }
  }

  /** Writes the operating maps, as {@link #chains} does. */
  void maps(Runnable heading) {
    forEach(
        heading,
        group -> {
          ChannelAssessment channel = group.channel();
          Optional<OperatingLimits> limits = OperatingLimits.of(channel);
          if (limits.isEmpty()) {
            html.leaf(
                "p",
                Words.fill(
                    "Not drawn: the sheet of %s bounds not all of turn-on time, drop-out time and"
                        + " switching frequency.",
                    channel.module().item()));
            return;
          }
          OperatingRange range = OperatingRange.of(channel).orElse(null);
          OperatingMap map = new OperatingMap(limits.get(), range);
          picture("Operating map of " + group.title(), map.description(), map);
          if (range == null) {
            html.leaf("p", "The signal has no frequency; no point is drawn.", "class", "lead");
          }
        });
  }

  /** Writes a picture that scrolls sideways on narrow screens. */
  void picture(String title, String description, Picture picture) {
    pictures++;
    Svg svg = new Svg("p" + pictures, title, description, Theme.PAGE, Svg.Scale.PIXEL);
    html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", title);
    html.markup(svg.render(picture)).close().line();
  }

  private void forEach(Runnable heading, Consumer<ChannelGroup> content) {
    boolean folded = groups.size() > MOST_UNFOLDED;
    int open = 0;
    html.open("div", "class", "keep");
    heading.run();
    for (ChannelGroup group : groups) {
      boolean first = group.equals(groups.getFirst());
      if (folded) {
        boolean needsAttention = group.worst().compareTo(Verdict.NOT_GUARANTEED) <= 0;
        boolean unfold = open < MOST_UNFOLDED && (needsAttention || first);
        open += unfold ? 1 : 0;
        folded(group, unfold, content);
      } else {
        html.open("div", "class", "channel").open("h3");
        heading(group);
        html.close().line();
        content.accept(group);
        html.close().line();
      }
      if (first) {
        html.close().line();
      }
    }
  }

  private void folded(ChannelGroup group, boolean unfold, Consumer<ChannelGroup> content) {
    if (unfold) {
      html.open("details", "class", "group channel", "open", "open");
    } else {
      html.open("details", "class", "group channel");
    }
    html.open("summary");
    heading(group);
    html.close();
    content.accept(group);
    html.close().line();
  }

  private void heading(ChannelGroup group) {
    html.typed(group.title()).text(" \u00b7 ").text(group.channel().module().item()).text(" ");
    FindingsSection.mark(html, group.worst(), sentences);
  }

  private void names(ChannelGroup group) {
    if (group.names().size() > 2) {
      html.open("details").leaf("summary", Words.fill("The %d channels", group.names().size()));
      html.open("p");
      for (int i = 0; i < group.names().size(); i++) {
        html.text(i == 0 ? "" : ", ").typed(group.names().get(i));
      }
      html.close().close().line();
    }
  }

  private void timing(TimingSummary timing) {
    html.open("p", "class", "lead").typed(sentences.of(timing.description())).close();
    html.open("dl", "class", "figures");
    figure("Duration", timing.duration());
    if (timing.pulsesSent() > 0) {
      figure("Pulses sent", count(timing.pulsesSent()));
      figure("Surely seen", count(timing.pulsesSurelySeen()));
      figure("Possibly seen", count(timing.pulsesPossiblySeen()));
    }
    figure("Shortest high", timing.shortestHigh());
    figure("Shortest low", timing.shortestLow());
    figure("Highest frequency", timing.highestFrequency());
    figure("Duty there", timing.dutyAtHighest());
    figure("Output surely on", share(timing.onShare()));
    figure("Output surely off", share(timing.offShare()));
    figure("Output uncertain", share(timing.uncertainShare()));
    html.close().line();
  }

  private void figure(String label, @Nullable Quantity value) {
    if (value != null) {
      figure(label, value.toString());
    }
  }

  private void figure(String label, String value) {
    html.open("div").leaf("dt", label).leaf("dd", value).close();
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
