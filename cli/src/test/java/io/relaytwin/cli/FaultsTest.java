package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.signal.SignalException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private final StringWriter err = new StringWriter();
  private final Console console =
      new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false, 100);

  @Test
  void mistakeOfTheUserHasNoStackTrace() {
    int status =
        Faults.report(
            console,
            UsageFault.of("2 faults in a.yaml:", List.of("line 1: x", "line 2: y\nUse z.")),
            false);

    assertThat(status).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(err)
        .hasToString("relaytwin: 2 faults in a.yaml:\n  line 1: x\n  line 2: y\n    Use z.\n");
  }

  @Test
  void missingFileIsNamed() {
    int status =
        Faults.report(
            console, new UncheckedIOException(new NoSuchFileException("gone.yaml")), false);

    assertThat(status).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(err).hasToString("relaytwin: no such file: gone.yaml\n");
  }

  @Test
  void recordingThatCannotBeUsedIsTheUsersMatter() {
    int status =
        Faults.report(console, new SignalException("a.sr: there is no wire \"X\"."), false);

    assertThat(status).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(err).hasToString("relaytwin: a.sr: there is no wire \"X\".\n");
  }

  @Test
  void internalFaultIsOneLineAndLeavesDetails() throws IOException {
    int status =
        Faults.report(console, new IllegalStateException("odd\nodder"), false, "check", "a.yaml");

    assertThat(status).isEqualTo(ExitStatus.INTERNAL_FAULT);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("relaytwin: internal fault: IllegalStateException (odd).");
    Matcher place = Pattern.compile("details are in (\\S+)").matcher(err.toString());
    assertThat(place.find()).isTrue();
    Path details = Path.of(place.group(1));
    assertThat(details)
        .content()
        .startsWith("relaytwin check a.yaml")
        .contains("at " + FaultsTest.class.getName());
    Files.delete(details);
  }

  @Test
  void debugPrintsTheStackTrace() {
    int status = Faults.report(console, new StackOverflowError(), true);

    assertThat(status).isEqualTo(ExitStatus.INTERNAL_FAULT);
    assertThat(err.toString()).contains("\tat " + FaultsTest.class.getName());
  }
}
