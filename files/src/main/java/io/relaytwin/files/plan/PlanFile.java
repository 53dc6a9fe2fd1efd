package io.relaytwin.files.plan;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.rail.PreviousPlan;
import io.relaytwin.core.rail.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code plan.json} as an earlier run wrote it, or somebody after it. */
public final class PlanFile {

  /** The largest file that is read; a plan of 1,000 modules has about 3 MB. */
  private static final long MOST_BYTES = 64L << 20;

  private PlanFile() {}

  /**
   * Reads what is kept of a plan.
   *
   * @param file the JSON file.
   * @throws IOException when it cannot be read or is no plan of this version; the message is fit
   *     for a user and tells all faults.
   */
  public static PreviousPlan read(Path file) throws IOException {
    if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
      throw new IOException(Words.fill("%s is too large for a plan", file));
    }
    return parse(Files.readAllBytes(file), file.toString());
  }

  /** Reads the content of a file whose name is given for messages. */
  static PreviousPlan parse(byte[] content, String name) throws IOException {
    JsonNode plan;
    try {
      plan = JsonMapper.builder().build().readTree(content);
    } catch (JacksonException e) {
      throw new IOException(Words.fill("%s is not JSON: %s", name, firstLine(e)), e);
    }
    if (!plan.isObject() || !PlanNode.isWhole(plan.path("relaytwin-plan"), 1, 1)) {
      throw new IOException(
          Words.fill("%s is no plan of version 1, as \"relaytwin plan --out\" writes it", name));
    }
    PlanFaults faults = new PlanFaults(name);
    List<String> channels = channels(new PlanNode("", plan, faults));
    int count = channels.size();
    Map<String, String> markers = new LinkedHashMap<>();
    List<PreviousPlan.Bar> bars = new ArrayList<>();
    Map<String, Integer> order = new LinkedHashMap<>();
    List<PreviousPlan.Feed> feeds = new ArrayList<>();
    PlanNode top = new PlanNode("", plan, faults);
    for (PlanNode marker : top.list("markers")) {
      int position = marker.whole("position", 1, count);
      String text = marker.text("text");
      if (position > 0) {
        markers.putIfAbsent(channels.get(position - 1), text);
      }
    }
    for (PlanNode bar : top.list("bars")) {
      int first = bar.whole("first", 1, count);
      int last = bar.whole("last", Math.max(1, first), count);
      Terminal terminal = bar.terminal("terminal");
      String item = bar.text("item");
      if (first > 0 && last > 0 && terminal != null) {
        bars.add(
            new PreviousPlan.Bar(terminal, item, channels.get(first - 1), channels.get(last - 1)));
      }
    }
    for (PlanNode line : top.list("order")) {
      order.merge(line.text("item"), line.whole("quantity", 0, PlanNode.MOST), PlanFile::sum);
    }
    for (PlanNode feed : top.list("feeds")) {
      int position = feed.whole("position", 1, count);
      Terminal terminal = feed.terminal("terminal");
      if (position > 0 && terminal != null) {
        feeds.add(new PreviousPlan.Feed(terminal, channels.get(position - 1)));
      }
    }
    faults.throwAny();
    return new PreviousPlan(channels, markers, bars, order, feeds);
  }

  private static List<String> channels(PlanNode plan) {
    List<String> channels = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (PlanNode position : plan.list("positions")) {
      String channel = position.text("channel");
      if (!channel.isEmpty() && !known.add(channel)) {
        position.wrong("channel", "is the name of a position before, and names differ");
      }
      channels.add(channel);
    }
    return channels;
  }

  private static int sum(int one, int other) {
    return Math.min(PlanNode.MOST, one + other);
  }

  private static String firstLine(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed");
  }
}
