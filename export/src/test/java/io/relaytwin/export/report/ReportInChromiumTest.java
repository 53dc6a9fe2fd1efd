package io.relaytwin.export.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real Chromium: what a parser cannot see. */
class ReportInChromiumTest {

  /**
   * Opens everything that is folded, then names pairs of lines of text in pictures that cover each
   * other by more than a tenth or leave no gap on one line, lines that leave their picture, and a
   * page wider than its window.
   */
  private static final String LAYOUT_CHECK =
      """
      <script>
      document.querySelectorAll("details").forEach(function (d) { d.open = true; });
      var faults = [];
      var checked = 0;
      document.querySelectorAll("svg").forEach(function (svg) {
        var frame = svg.getBoundingClientRect();
        var texts = Array.from(svg.querySelectorAll("text"));
        var boxes = texts.map(function (t) { return t.getBoundingClientRect(); });
        boxes.forEach(function (a, i) {
          checked++;
          var words = svg.id + ": " + texts[i].textContent;
          if (a.left < frame.left - 1 || a.right > frame.right + 1
              || a.top < frame.top - 2 || a.bottom > frame.bottom + 2) {
            faults.push("outside " + words);
          }
          for (var j = i + 1; j < boxes.length; j++) {
            var b = boxes[j];
            var w = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            var h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            var least = Math.min(a.width * a.height, b.width * b.height);
            if (h > 0.6 * Math.min(a.height, b.height) && w > -1.5 && w <= 0) {
              faults.push("touch " + words + " | " + texts[j].textContent);
            }
            if (w > 0 && h > 0 && w * h > 0.1 * least) {
              faults.push("overlap " + words + " | " + texts[j].textContent);
            }
          }
        });
      });
      if (document.documentElement.scrollWidth > window.innerWidth) {
        faults.push("page is " + document.documentElement.scrollWidth + " wide");
      }
      document.title = "checked " + checked + " faults " + faults.length + " " + faults.join("; ");
      </script>
      """;

  @TempDir Path temp;

  @BeforeAll
  static void findBrowser() {
    ChromiumRun.assumeFound();
  }

  private String open(String page, int width) throws IOException, InterruptedException {
    return new ChromiumRun(temp).dom(page, width);
  }

  private static String title(String dom) {
    Matcher matcher = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL).matcher(dom);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private void assertLayout(Samples sample, int width) throws Exception {
    String page =
        sample
            .page()
            .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
            .replace("</body>", LAYOUT_CHECK + "</body>");
    assertThat(title(open(page, width))).matches("checked [1-9][0-9]+ faults 0 ");
  }

  @Test
  void thePageOpensWithoutAWordOnTheConsole() throws Exception {
    String dom = open(Samples.hostile().page(), 1100);
    assertThat(dom).contains("id=\"findings\"").contains("</html>");
  }

  @Test
  void theConsoleIsHeard() throws Exception {
    String page = "<!DOCTYPE html><title>x</title><script>console.error('heard')</script>";
    assertThatThrownBy(() -> open(page, 800))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("heard");
  }

  @Test
  void nothingCoversAnythingOnAWideScreen() throws Exception {
    assertLayout(Samples.mixed(), 1100);
  }

  @Test
  void nothingCoversAnythingOnANarrowScreen() throws Exception {
    assertLayout(Samples.hostile(), 500);
  }
}
