package io.relaytwin.core.rail;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many characters a reader of a marker sees, against the segmentation of the JDK. */
class MarkerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "K1:14|5",
        "Mühle|5",
        "Mu\u0308hle|5",
        "Łódź|4",
        "Θέρμανση|8",
        "насос|5",
        "й\u0301|1",
        "ポンプ|3",
        "ﾎﾟﾝﾌﾟ|3",
        "泵电机|3",
        "펌프|2",
        "\u1111\u1165\u11B7\u1111\u1173|2",
        "ปั๊มน้ำ|3",
        "מַשְׁאֵבָה|5",
        "🇩🇪🇫🇷🇮|3",
        "👩🏽‍🔧⚡|2",
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F!|2"
      })
  void countsWhatAReaderSees(String text, int expected) {
    assertThat(Marker.characters(text)).isEqualTo(expected).isEqualTo(referee(text));
  }

  @Test
  void anEmptyTextHasNone() {
    assertThat(Marker.characters("")).isZero();
  }

  /** Letters, marks that may follow them, jamo, flags and pictures in any order. */
  @Test
  void equalsTheSegmentationOfTheJdk() {
    List<int[]> ranges =
        List.of(
            new int[] {' ', '~'},
            new int[] {0xC0, 0x17F},
            new int[] {0x300, 0x36F},
            new int[] {0x370, 0x52F},
            new int[] {0x5B0, 0x5EA},
            new int[] {0xE01, 0xE3A},
            new int[] {0x1100, 0x1112},
            new int[] {0x3041, 0x30FF},
            new int[] {0x4E00, 0x4EFF},
            new int[] {0xAC00, 0xACFF},
            new int[] {0x1F1E6, 0x1F1FF},
            new int[] {0x1F3FB, 0x1F3FF});
    Random random = new Random(9);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(6);
      for (int at = 0; at < length; at++) {
        int[] range = ranges.get(random.nextInt(ranges.size()));
        int codePoint = range[0] + random.nextInt(range[1] - range[0] + 1);
        if (Character.isDefined(codePoint)) {
          text.appendCodePoint(codePoint);
        }
      }
      assertThat(Marker.characters(text.toString()))
          .as("%s", text)
          .isEqualTo(referee(text.toString()));
    }
  }

  private static int referee(String text) {
    BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
    boundaries.setText(text);
    int count = 0;
    while (boundaries.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }
}
