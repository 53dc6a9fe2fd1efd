package io.relaytwin.cli;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.Assessment;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.text.Conclusion;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.EditException;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.files.design.DesignFile;
import io.relaytwin.files.design.DesignPatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relaytwin fix}: applies repairs to a design file. */
@Command(
    name = "fix",
    description = {
      "Applies the repairs that check proposes to the design file, one rule after the other, and",
      "keeps comments and all other lines as they are."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  relaytwin fix my.yaml --dry-run",
      "  relaytwin fix my.yaml --rule T3 --out slower.yaml",
      "",
      "Exit status: that of check for the repaired design."
    })
final class FixCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  private final Console console;
  private final Sentences sentences = Sentences.english();

  @Parameters(
      paramLabel = "DESIGN",
      description = "A design file, or a folder with a design.yaml in it.")
  @Nullable Path design;

  @Option(
      names = "--rule",
      paramLabel = "ID",
      split = ",",
      description = "Only repairs of this rule, such as T3; may be repeated.")
  List<String> rules = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the repaired design goes, - for standard output; else to the file.")
  @Nullable Path out;

  @Option(names = "--dry-run", description = "Tells the repairs and writes nothing.")
  boolean dryRun;

  FixCommand(Console console) {
    this.console = console;
  }

  /** What was done to a design. */
  private record Fixed(CheckSession session, List<Edit> edits, List<Finding> mended) {}

  @Override
  public Integer call() throws IOException {
    if (design == null) {
      throw new UsageFault("which design? See relaytwin fix --help.");
    }
    Set<RuleId> asked = asked();
    DesignFile file = Inputs.design(design);
    Fixed fixed = fixed(Inputs.session(file, console), asked);
    boolean toOutput = out != null && out.toString().equals(STANDARD_OUTPUT);
    if (!dryRun && (!fixed.edits().isEmpty() || out != null)) {
      String text = patched(Files.readString(file.file()), fixed.edits(), file.file());
      if (toOutput) {
        console.print(text);
      } else {
        Targets.write(
            "--out", out == null ? file.file() : out, text.getBytes(StandardCharsets.UTF_8));
      }
    }
    tell(fixed, toOutput);
    return CheckCommand.status(fixed.session().assessment(), /* strict= */ false);
  }

  private Set<RuleId> asked() {
    Set<RuleId> known = CheckSession.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
    Set<RuleId> asked = new LinkedHashSet<>();
    for (String rule : rules) {
      RuleId id;
      try {
        id = RuleId.parse(rule);
      } catch (IllegalArgumentException e) {
        throw noRule(rule, known);
      }
      if (!known.contains(id)) {
        throw noRule(rule, known);
      }
      asked.add(id);
    }
    return asked;
  }

  private static UsageFault noRule(String rule, Set<RuleId> known) {
    String all = known.stream().sorted().map(RuleId::toString).collect(Collectors.joining(", "));
    return new UsageFault(Words.fill("--rule %s: there is no such rule; there are %s", rule, all));
  }

  /** Repairs one rule after the other, wherever it has repairs, and checks again each time. */
  private static Fixed fixed(CheckSession first, Set<RuleId> asked) {
    CheckSession session = first;
    List<Edit> edits = new ArrayList<>();
    List<Finding> mended = new ArrayList<>();
    Set<RuleId> done = new LinkedHashSet<>();
    while (true) {
      List<Finding> next = next(session.assessment(), asked, done);
      if (next.isEmpty()) {
        return new Fixed(session, edits, mended);
      }
      done.add(next.getFirst().id());
      for (Finding finding : next) {
        // what mended one place may have mended or changed another
        Finding now = edits.isEmpty() ? finding : session.finding(finding.key());
        if (now != null && now.repair() != null) {
          session = session.apply(now.repair().edits());
          edits.addAll(now.repair().edits());
          mended.add(now);
        }
      }
    }
  }

  /** The findings of the worst rule that has repairs and was not repaired yet. */
  private static List<Finding> next(Assessment assessment, Set<RuleId> asked, Set<RuleId> done) {
    RuleId rule = null;
    List<Finding> next = new ArrayList<>();
    for (Finding finding : assessment.findings()) {
      boolean wanted = asked.isEmpty() || asked.contains(finding.id());
      if (finding.repair() != null && wanted && !done.contains(finding.id())) {
        rule = rule == null ? finding.id() : rule;
        if (finding.id().equals(rule)) {
          next.add(finding);
        }
      }
    }
    return next;
  }

  private static String patched(String text, List<Edit> edits, Path file) {
    try {
      return DesignPatch.apply(text, edits);
    } catch (EditException e) {
      throw new UsageFault(Words.fill("%s cannot be changed: %s", file, e.getMessage()));
    }
  }

  private void tell(Fixed fixed, boolean toOutput) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : fixed.mended()) {
      if (finding.repair() != null) {
        text.append(finding.id()).append(' ').append(sentences.of(finding.place())).append(": ");
        text.append(sentences.of(finding.repair().says())).append('\n');
        finding.repair().edits().forEach(edit -> text.append("  ").append(edit).append('\n'));
      }
    }
    if (fixed.mended().isEmpty()) {
      text.append("There is no repair to apply.\n");
    }
    Assessment after = fixed.session().assessment();
    text.append(sentences.of(Conclusion.of(after.verdict(), after.findings()).says()));
    if (toOutput) {
      console.errorln(text.toString());
    } else {
      console.println(text.toString());
    }
  }
}
