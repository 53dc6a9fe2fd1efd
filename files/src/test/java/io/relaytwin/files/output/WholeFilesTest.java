package io.relaytwin.files.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files appear whole or not at all, whatever stands in their place, and nothing stays behind. */
class WholeFilesTest {

  @TempDir Path temp;

  private static WholeFiles.Content text(String text) {
    return out -> out.write(text.getBytes(UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(temp)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = temp.resolve("a");
    WholeFiles.write(file, text("old"));
    WholeFiles.write(file, text("new"));
    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void contentThatFailsLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(temp.resolve("a"), "old");
    assertThatThrownBy(() ->
            WholeFiles.write(
                file,
                out -> {
                  out.write('x');
                  throw new IOException("no more");
                }))
        .hasMessage("no more");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void aNewFileOverwritesNothing() throws IOException {
    Path file = temp.resolve("a");
    WholeFiles.writeNew(file, text("first"));
    assertThatThrownBy(() -> WholeFiles.writeNew(file, text("second")))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() ->
            WholeFiles.writeNew(
                temp.resolve("b"), out -> Files.writeString(temp.resolve("b"), "meanwhile")))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("first");
    assertThat(temp.resolve("b")).hasContent("meanwhile");
    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void aLinkThatIsNamedIsFollowedAlsoToAFileThatIsNotThereYet() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("file"));
    WholeFiles.write(link, text("one"));
    WholeFiles.write(
        Files.createSymbolicLink(temp.resolve("second"), Path.of("link")), text("two"));
    assertThat(link).isSymbolicLink();
    assertThat(temp.resolve("file")).hasContent("two").isRegularFile();
    assertThat(names()).containsExactly("file", "link", "second");
  }

  @Test
  void aLoopOfLinksIsAFault() throws IOException {
    Files.createSymbolicLink(temp.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(temp.resolve("b"), Path.of("a"));
    assertThatThrownBy(() -> WholeFiles.write(temp.resolve("a"), text("x")))
        .isInstanceOf(FileSystemLoopException.class);
  }

  @Test
  void aLinkInsideAFolderIsReplacedAndOverwritesNothing() throws IOException {
    Path mine = Files.writeString(temp.resolve("mine"), "precious");
    Path folder = Files.createDirectory(temp.resolve("out"));
    Files.createSymbolicLink(folder.resolve("plan.txt"), mine);
    WholeFiles.writeAll(folder, Map.of("plan.txt", "plan".getBytes(UTF_8)));
    assertThat(mine).hasContent("precious");
    assertThat(folder.resolve("plan.txt")).hasContent("plan");
    assertThat(Files.isSymbolicLink(folder.resolve("plan.txt"))).isFalse();
  }

  @Test
  void aPipeIsWrittenStraight() throws Exception {
    Path pipe = temp.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    WholeFiles.write(pipe, text("through"));
    assertThat(new String(reader.getInputStream().readAllBytes(), UTF_8)).isEqualTo("through");
    assertThat(Files.isRegularFile(pipe)).isFalse();
    WholeFiles.write(Path.of("/dev/null"), text("gone"));
    assertThat(Path.of("/dev/null").toFile().isFile()).isFalse();
  }

  @Test
  void permissionsAreThoseOfTheUmask() throws IOException {
    Path usual = Files.writeString(temp.resolve("usual"), "");
    WholeFiles.write(temp.resolve("a"), text("x"));
    WholeFiles.writeAll(temp, Map.of("b", new byte[] {1}));
    for (String name : List.of("a", "b")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve(name))))
          .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(usual)));
    }
  }

  @Test
  void whatAKilledRunLeftGoesWithTheNextAndWhatIsHeldStays() throws Exception {
    Path left = Files.createDirectory(temp.resolve(".relaytwin-1-0.part"));
    Files.createFile(left.resolve(".relaytwin-lock"));
    Files.writeString(left.resolve("bands.vcd"), "half");
    Files.createDirectory(temp.resolve(".relaytwin-1-1.part"));
    Path held = Files.createDirectory(temp.resolve(".relaytwin-2-0.part"));
    Path others = Files.createDirectory(temp.resolve(".relaytwin-3-0.part"));
    Files.writeString(others.resolve("mine"), "kept");
    try (FileChannel channel =
        FileChannel.open(
            held.resolve(".relaytwin-lock"),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE)) {
      channel.lock();
      WholeFiles.write(temp.resolve("a"), text("x"));
      assertThat(names()).containsExactly(".relaytwin-2-0.part", ".relaytwin-3-0.part", "a");
    }
    WholeFiles.write(temp.resolve("a"), text("x"));
    assertThat(names()).containsExactly(".relaytwin-3-0.part", "a");
  }

  @Test
  void aPlantedLinkInPlaceOfAWorkFolderIsNeitherUsedNorFollowed() throws IOException {
    Path mine = Files.createDirectory(temp.resolve("mine"));
    Files.writeString(mine.resolve("kept"), "kept");
    String first = ".relaytwin-%d-0.part".formatted(ProcessHandle.current().pid());
    Files.createSymbolicLink(temp.resolve(first), mine);
    WholeFiles.write(temp.resolve("a"), text("x"));
    assertThat(temp.resolve("a")).hasContent("x");
    assertThat(mine.resolve("kept")).hasContent("kept");
    assertThat(Files.exists(temp.resolve(first), LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  /** Writes a part of two files, says so, and waits to be ended. */
  static final class Slow {

    private Slow() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      Map<String, byte[]> files = new LinkedHashMap<>();
      files.put("done", new byte[] {1});
      WholeFiles.writeAll(folder, files);
      WholeFiles.write(
          folder.resolve("half"),
          out -> {
            out.write('x');
            out.flush();
            System.out.println("writing");
            try {
              TimeUnit.MINUTES.sleep(5);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
  }

  private Process slow() throws IOException {
    Process slow =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Slow.class.getName(),
                temp.toString())
            .start();
    assertThat(slow.inputReader().readLine()).isEqualTo("writing");
    assertThat(names()).hasSize(2);
    return slow;
  }

  @Test
  void anInterruptAndATermLeaveNothing() throws Exception {
    for (String signal : List.of("INT", "TERM")) {
      Process slow = slow();
      if (signal.equals("INT") && ignoresInterrupts(slow)) {
        slow.destroyForcibly().waitFor();
        WholeFiles.write(temp.resolve("done"), text("swept"));
        continue;
      }
      assertThat(
              new ProcessBuilder("kill", "-" + signal, Long.toString(slow.pid())).start().waitFor())
          .isZero();
      assertThat(slow.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(slow.exitValue()).isEqualTo(signal.equals("INT") ? 130 : 143);
      assertThat(names()).containsExactly("done");
    }
  }

  /**
   * Whoever is started in the background of a shell script inherits that interrupts are ignored.
   */
  private static boolean ignoresInterrupts(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .anyMatch(ignored -> (ignored & 1L << (2 - 1)) != 0);
  }

  @Test
  void aKillLeavesNothingUnderAFinalNameAndNothingAfterTheNextRun() throws Exception {
    Process slow = slow();
    slow.destroyForcibly().waitFor();
    assertThat(names()).hasSize(2).contains("done").doesNotContain("half");
    WholeFiles.write(temp.resolve("other"), text("x"));
    assertThat(names()).containsExactly("done", "other");
  }
}
