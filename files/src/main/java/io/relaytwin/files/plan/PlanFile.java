package io.relaytwin.files.plan;

import io.relaytwin.core.rail.PreviousPlan;
import io.relaytwin.core.rail.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code plan.json} as an earlier run wrote it. */
public final class PlanFile {

  /** The largest file that is read; a plan of 1,000 modules has about 3 MB. */
  private static final long MOST_BYTES = 64L << 20;

  private PlanFile() {}

  /**
   * Reads what is kept of a plan.
   *
   * @param file the JSON file.
   * @throws IOException when it cannot be read or is no plan of this version; the message is fit
   *     for a user.
   */
  public static PreviousPlan read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("%s is too large for a plan".formatted(file));
    }
    JsonNode plan;
    try {
      plan = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw new IOException("%s is not JSON: %s".formatted(file, firstLine(e)), e);
    }
    if (!plan.isObject() || plan.path("relaytwin-plan").asInt(0) != 1) {
      throw new IOException(
          "%s is no plan of version 1, as \"relaytwin plan --out\" writes it".formatted(file));
    }
    List<String> channels = new ArrayList<>();
    for (JsonNode position : plan.path("positions")) {
      channels.add(position.path("channel").asString(""));
    }
    Map<String, String> markers = new LinkedHashMap<>();
    for (JsonNode marker : plan.path("markers")) {
      int position = marker.path("position").asInt(0);
      if (position >= 1 && position <= channels.size()) {
        markers.putIfAbsent(channels.get(position - 1), marker.path("text").asString(""));
      }
    }
    List<PreviousPlan.Bar> bars = new ArrayList<>();
    for (JsonNode bar : plan.path("bars")) {
      int first = bar.path("first").asInt(0);
      int last = bar.path("last").asInt(0);
      Terminal terminal = Terminal.find(bar.path("terminal").asString("")).orElse(null);
      if (terminal != null && first >= 1 && first <= last && last <= channels.size()) {
        bars.add(
            new PreviousPlan.Bar(
                terminal,
                bar.path("item").asString(""),
                channels.get(first - 1),
                channels.get(last - 1)));
      }
    }
    Map<String, Integer> order = new LinkedHashMap<>();
    for (JsonNode line : plan.path("order")) {
      order.merge(line.path("item").asString(""), line.path("quantity").asInt(0), Integer::sum);
    }
    return new PreviousPlan(channels, markers, bars, order, feeds(plan, channels));
  }

  private static List<PreviousPlan.Feed> feeds(JsonNode plan, List<String> channels) {
    List<PreviousPlan.Feed> feeds = new ArrayList<>();
    for (JsonNode feed : plan.path("feeds")) {
      int position = feed.path("position").asInt(0);
      Terminal terminal = Terminal.find(feed.path("terminal").asString("")).orElse(null);
      if (terminal != null && position >= 1 && position <= channels.size()) {
        feeds.add(new PreviousPlan.Feed(terminal, channels.get(position - 1)));
      }
    }
    return feeds;
  }

  private static String firstLine(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed");
  }
}
