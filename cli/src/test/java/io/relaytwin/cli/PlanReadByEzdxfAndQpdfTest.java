package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plan} writes for a whole row, read by programs that others wrote. */
class PlanReadByEzdxfAndQpdfTest {

  private static final String AUDIT =
      """
      import sys, ezdxf
      drawing = ezdxf.readfile(sys.argv[1])
      audit = drawing.audit()
      print("errors", len(audit.errors))
      print("texts", "|".join(t.dxf.text for t in drawing.modelspace().query("TEXT")))
      """;

  @TempDir Path temp;

  private Path plan() {
    Path out = temp.resolve("plan");
    CommandRun run =
        CommandRun.of(
            "plan",
            Documents.root().resolve("examples/row-of-twenty").toString(),
            "--out",
            out.toString());
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.OK);
    return out;
  }

  private static void require(String command) {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    if (!there) {
      String words = "SKIPPED: no %s on the PATH, what plan writes was not read".formatted(command);
      System.err.println(words);
      Assumptions.abort(words);
    }
  }

  private record Answer(int status, String text) {}

  private static Answer ask(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }

  @Test
  void ezdxfFindsNoErrorInTheRailDrawingAndEveryMarker() throws Exception {
    require("ezdxf");
    Path script = Files.writeString(temp.resolve("audit.py"), AUDIT);
    Answer answer =
        ask("/usr/bin/python3", script.toString(), plan().resolve("rail.dxf").toString());
    assertThat(answer.text()).contains("errors 0\n", "X20", "|122|", "|91|");
  }

  @Test
  void qpdfFindsNothingToSayOfAnyDocument() throws Exception {
    require("qpdf");
    List<Path> documents;
    try (Stream<Path> files = Files.list(plan())) {
      documents = files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
    assertThat(documents).hasSizeGreaterThanOrEqualTo(6);
    for (Path document : documents) {
      Answer answer = ask("qpdf", "--check", document.toString());
      assertThat(answer.status()).as(answer.text()).isEqualTo(0);
    }
  }
}
