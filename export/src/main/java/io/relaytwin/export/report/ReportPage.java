package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.ChannelAssessment;
import io.relaytwin.core.check.finding.CircuitStudy;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.FindingGroup;
import io.relaytwin.core.check.finding.SupplyCourse;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.check.text.Conclusion;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.product.NotStated;
import io.relaytwin.core.product.Product;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.drawing.Tone;
import io.relaytwin.export.port.html.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page as HTML. */
public final class ReportPage {

  private final Assessment assessment;
  private final CircuitStudy study;
  private final Sentences sentences;
  private final Html html = new Html();

  private ReportPage(Assessment assessment, CircuitStudy study, Sentences sentences) {
    this.assessment = assessment;
    this.study = study;
    this.sentences = sentences;
  }

  /**
   * The page on a design: HTML in UTF-8 that is well-formed XML too.
   *
   * @param assessment what was found.
   * @param study what the pictures are drawn from.
   * @param sentences the language of what people read.
   */
  public static String render(Assessment assessment, CircuitStudy study, Sentences sentences) {
    return new ReportPage(assessment, study, sentences).render();
  }

  private String render() {
    html.markup("<!DOCTYPE html>\n").open("html", "lang", "en");
    head();
    html.open("body").line();
    html.leaf("a", "Skip to the findings", "class", "skip", "href", "#findings").line();
    verdict();
    html.open("main").line();
    List<ChannelGroup> groups = ChannelGroup.of(study.channels(), assessment.findings());
    ChannelSections channels = new ChannelSections(html, groups, sentences);
    open("chain");
    channels.chains(() ->
        heading(
            "chain",
            "Chain",
            "From the source to the load, with the worst-case figures at each station."));
    html.close().line();
    section("findings", "Findings");
    new FindingsSection(html, sentences).write(assessment.findings());
    html.close().line();
    open("signal");
    channels.signals(() ->
        heading(
            "signal",
            "Signal",
            "The output is on, off or uncertain for all parts that meet the sheet at once: where it"
                + " is uncertain, some parts are on and some are off. Below it the voltage at the"
                + " output (at a capacitor its own) and the current: no part and no load within its"
                + " tolerances leaves the bands."));
    html.close().line();
    supplies(channels);
    open("map");
    channels.maps(() ->
        heading(
            "map",
            "Operating map",
            "Which frequencies and duties every part passes on to this receiver."));
    html.close().line();
    margins(channels);
    assumed();
    notStated();
    html.close().line();
    footer();
    html.close().close().line();
    return html.finish();
  }

  private void supplies(ChannelSections channels) {
    SupplyCourse course = study.supplies();
    if (course == null) {
      return;
    }
    SupplyPicture.of(course)
        .ifPresent(picture -> {
          open("supplies");
          heading("supplies", "Supplies", picture.explanation());
          html.open("dl", "class", "figures");
          picture
              .figures()
              .forEach(
                  (label, value) -> html.open("div").leaf("dt", label).leaf("dd", value).close());
          html.close().line();
          channels.picture("What the supplies deliver", picture.description(), picture);
          html.close().line();
        });
  }

  private void head() {
    String script = resource("report.js");
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            Words.fill(
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-%s'; base-uri"
                    + " 'none'; form-action 'none'",
                sha256(script)))
        .line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "color-scheme", "content", "light dark").line();
    html.leaf("title", assessment.design().name() + ": " + words(assessment.verdict())).line();
    html.open("style").markup("\n" + colours() + resource("report.css")).close().line();
    html.open("script").markup(script).close().line();
    html.close().line();
  }

  /** The colours of all tones as CSS variables; paper is always light. */
  private static String colours() {
    StringBuilder light = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    for (Tone tone : Tone.values()) {
      light.append("--").append(tone.key()).append(':').append(tone.light().hex()).append(';');
      dark.append("--").append(tone.key()).append(':').append(tone.dark().hex()).append(';');
    }
    return ":root{color-scheme:light dark;"
        + light
        + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + dark
        + "}}\n@media print{:root{color-scheme:light}}\n";
  }

  private void verdict() {
    Conclusion conclusion = Conclusion.of(assessment.verdict(), assessment.findings());
    VerdictMark mark = VerdictMark.of(assessment.verdict());
    html.open("header").line();
    html.leaf("p", "relaytwin check", "class", "kind");
    html.open("h1").typed(assessment.design().name()).close().line();
    html.open("div", "class", "verdict " + mark.cssClass());
    html.leaf("span", mark.sign(), "class", "sign", "aria-hidden", "true");
    html.open("div").leaf("strong", words(assessment.verdict()));
    html.leaf("p", afterVerdict(conclusion)).close().close().line();
    html.open("ul", "class", "counts", "aria-label", "findings by verdict");
    for (Verdict verdict : Verdict.values()) {
      long count = assessment.findings().stream().filter(f -> f.verdict() == verdict).count();
      if (count > 0) {
        VerdictMark one = VerdictMark.of(verdict);
        html.open("li", "class", one.cssClass());
        html.leaf("span", one.sign(), "aria-hidden", "true");
        html.text(Words.fill(" %d %s", count, words(verdict))).close();
      }
    }
    html.close().line();
    html.open("nav", "aria-label", "sections").open("ul");
    contents().forEach((id, title) -> html.open("li").leaf("a", title, "href", "#" + id).close());
    html.close().close().close().line();
  }

  /** The sentence without the verdict, which stands above it already. */
  private String afterVerdict(Conclusion conclusion) {
    String start = words(conclusion.verdict()) + ": ";
    String sentence = sentences.of(conclusion.says());
    String rest = sentence.startsWith(start) ? sentence.substring(start.length()) : sentence;
    int first = rest.offsetByCodePoints(0, 1);
    return rest.substring(0, first).toUpperCase(Locale.ROOT) + rest.substring(first);
  }

  private String words(Verdict verdict) {
    return sentences.of(verdict.says());
  }

  private static Map<String, String> contents() {
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("chain", "Chain");
    contents.put("findings", "Findings");
    contents.put("signal", "Signal");
    contents.put("map", "Operating map");
    contents.put("margins", "Margins");
    contents.put("assumed", "What is assumed");
    contents.put("not-stated", "What is not stated");
    return contents;
  }

  private void open(String id) {
    html.open("section", "id", id, "aria-labelledby", id + "-title");
  }

  private void section(String id, String title) {
    open(id);
    html.leaf("h2", title, "id", id + "-title").line();
  }

  private void heading(String id, String title, String lead) {
    html.leaf("h2", title, "id", id + "-title").line();
    lead(lead);
  }

  private void lead(String text) {
    html.leaf("p", text, "class", "lead").line();
  }

  private void margins(ChannelSections channels) {
    section("margins", "Margins");
    MarginsPicture picture =
        MarginsPicture.of(assessment.findings(), assessment.design().policy().margin(), sentences);
    if (picture.isEmpty()) {
      lead("No finding has a margin.");
    } else {
      lead("What is left to each limit in the worst corner, as a share of the limit.");
      channels.picture("Margins", picture.description(), picture);
    }
    html.close().line();
  }

  private void assumed() {
    section("assumed", "What is assumed");
    Policy policy = assessment.design().policy();
    List<String> lines = new ArrayList<>();
    lines.add("Margin asked for: " + Conclusion.percent(policy.margin()) + " of each limit.");
    lines.add(
        Words.fill(
            "A source must deliver %s times the nominal input current.",
            policy.currentFactor().toPlainString()));
    for (Policy.Reading reading : Policy.Reading.values()) {
      if (policy.readings().contains(reading)) {
        lines.add("Reading in force: " + reading.key() + ".");
      }
    }
    lines.addAll(sentences.of(assessment.premises()));
    list(lines);
    html.close().line();
  }

  private void list(Collection<String> lines) {
    html.open("ul", "class", "plain").line();
    lines.forEach(line -> html.open("li").typed(line).close().line());
    html.close().line();
  }

  private void notStated() {
    section("not-stated", "What is not stated");
    List<Finding> silent =
        assessment.findings().stream().filter(f -> f.verdict() == Verdict.NOT_STATED).toList();
    if (silent.isEmpty()) {
      lead("No check of this design lacks a figure.");
    } else {
      lead("Checks that lack a figure, with the stress that was computed: what to ask the maker.");
      html.open("ul", "class", "plain").line();
      for (FindingGroup group : FindingGroup.group(silent)) {
        Finding finding = group.finding();
        html.open("li").leaf("b", finding.id().toString()).text(" ");
        html.typed(sentences.of(group.place())).text(": " + sentences.of(finding.message()));
        if (finding.figures().value() != null) {
          html.text(" Computed stress: ").leaf("strong", Conclusion.value(finding)).text(".");
        }
        html.close().line();
      }
      html.close().line();
    }
    Map<String, Product> modules = new LinkedHashMap<>();
    for (ChannelAssessment channel : study.channels()) {
      modules.putIfAbsent(channel.module().item(), channel.module().product());
    }
    modules.forEach(this::gaps);
    html.close().line();
  }

  private void gaps(String item, Product module) {
    List<NotStated> gaps = module.notStated();
    if (gaps.isEmpty()) {
      return;
    }
    html.open("details", "class", "group");
    html.leaf(
        "summary", Words.fill("%d questions that the sheet of %s leaves open", gaps.size(), item));
    html.open("ul", "class", "plain").line();
    for (NotStated gap : gaps) {
      html.open("li").leaf("b", gap.question()).text(" " + gap.why()).close().line();
    }
    html.close().close().line();
  }

  private void footer() {
    html.open("footer").leaf("h2", "What the verdicts mean").open("dl");
    for (Verdict verdict : Verdict.values()) {
      html.open("dt");
      FindingsSection.mark(html, verdict, sentences);
      html.close().leaf("dd", VerdictMark.of(verdict).meaning());
    }
    html.close().close().line();
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its own file " + name + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
