package io.relaytwin.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as Chromium prints it, read back by poppler: what reaches the paper. */
class ReportOnPaperPopplerTest {

  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\""
              + " yMax=\"([-0-9.]+)\">(.*?)</word>");

  private static final double A4_WIDTH_POINTS = 595.28;
  private static final double A4_HEIGHT_POINTS = 841.89;

  @TempDir Path temp;

  @BeforeAll
  static void findPrograms() {
    ChromiumRun.assumeFound();
    ChromiumRun.assumeFound(
        List.of("pdftotext"), "no pdftotext on the PATH, the printed report was not read");
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(0);
    return text;
  }

  @Test
  void everyWordStandsOnAnA4PageAndEveryFindingIsPrinted() throws Exception {
    Path pdf = new ChromiumRun(temp).print(Samples.mixed().page());
    assertThat(output("pdfinfo", pdf.toString()))
        .containsPattern("Page size: +59[45]\\.?[0-9]* x 84[12]\\.?[0-9]* pts \\(A4\\)");
    Matcher words = WORD.matcher(output("pdftotext", "-bbox", pdf.toString(), "-"));
    int count = 0;
    while (words.find()) {
      count++;
      assertThat(Double.parseDouble(words.group(1))).as(words.group(5)).isGreaterThanOrEqualTo(0);
      assertThat(Double.parseDouble(words.group(2))).as(words.group(5)).isGreaterThanOrEqualTo(0);
      assertThat(Double.parseDouble(words.group(3)))
          .as(words.group(5))
          .isLessThanOrEqualTo(A4_WIDTH_POINTS);
      assertThat(Double.parseDouble(words.group(4)))
          .as(words.group(5))
          .isLessThanOrEqualTo(A4_HEIGHT_POINTS);
    }
    assertThat(count).isGreaterThan(100);
    String text = output("pdftotext", "-layout", pdf.toString(), "-");
    Samples.mixed()
        .assessment()
        .findings()
        .forEach(finding -> assertThat(text).contains(finding.id().toString()));
  }
}
