package io.relaytwin.export.port.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextWrapTest {

  private static final TextWrap PLAIN = TextWrap.measuredBy(String::length);
  private static final TextWrap TYPESET = PLAIN.typeset();

  @Test
  void aNumberAndItsUnitStayOnOneLineWhereTextIsTypeset() {
    assertThat(TYPESET.words("between 1 V and 4 V, at 0.5 mm² (20 AWG\"), EN 61000-6-2; 5 of 7"))
        .containsExactly(
            "between",
            "1 V",
            "and",
            "4 V,",
            "at",
            "0.5 mm²",
            "(20 AWG\"),",
            "EN 61000-6-2;",
            "5",
            "of",
            "7");
    assertThat(TYPESET.lines("between 1 V", 9)).containsExactly("between", "1 V");
    assertThat(PLAIN.lines("between 1 V", 9)).containsExactly("between 1", "V");
  }

  @Test
  void aWordTooLongIsBrokenBehindAMarkWhereTextIsTypeset() {
    assertThat(TYPESET.lines("ATmega48/88/168/328", 18)).containsExactly("ATmega48/88/168/", "328");
    assertThat(PLAIN.lines("ATmega48/88/168/328", 18)).containsExactly("ATmega48/88/168/32", "8");
    assertThat(TYPESET.lines("a/" + "b".repeat(20), 10))
        .as("not far in front of the end")
        .startsWith("a/bbbbbbbb");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 25, 60})
  void noLineIsWiderThanItsRoomAndNoLetterIsLost(int room) {
    String text = "W".repeat(90) + " a " + "i".repeat(200) + " 5 mm² " + "\ud83d\ude00".repeat(40);
    for (TextWrap wrap : new TextWrap[] {PLAIN, TYPESET}) {
      assertThat(wrap.lines(text, room))
          .hasSizeGreaterThan(1)
          .allSatisfy(line -> assertThat(line.length()).isBetween(1, room))
          .noneMatch(line -> Character.isLowSurrogate(line.charAt(0)));
      assertThat(String.join("", wrap.lines(text, room)).replace(" ", ""))
          .isEqualTo(text.replace(" ", ""));
    }
  }

  @Test
  void linesOfTheTextStayApart() {
    assertThat(PLAIN.lines("a b\n\nc", 80)).containsExactly("a b", "", "c");
    assertThat(PLAIN.lines("", 80)).containsExactly("");
  }

  @Test
  void aLetterStandsEvenWhereThereIsNoRoom() {
    assertThat(PLAIN.lines("ab", 0)).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({"abc, 3, abc", "abcd, 3, ab…", "ab cd, 4, ab…", "漢字漢, 4, 漢…", "漢字, 4, 漢字"})
  void cellsAreCutByColumns(String text, int width, String expected) {
    assertThat(TerminalText.cut(text, width)).isEqualTo(expected);
    assertThat(TerminalText.width(expected)).isLessThanOrEqualTo(width);
  }

  @Test
  void terminalLinesKeepEveryLetter() {
    assertThat(TerminalText.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(TerminalText.wrap("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
    assertThat(TerminalText.wrap("漢字 漢", 4)).containsExactly("漢字", "漢");
    assertThat(TerminalText.wrap("", 3)).isEmpty();
  }

  @Test
  void cellsArePaddedByColumns() {
    assertThat(TerminalText.left("漢", 4)).isEqualTo("漢  ");
    assertThat(TerminalText.right("漢", 4)).isEqualTo("  漢");
    assertThat(TerminalText.left("abc", 2)).isEqualTo("abc");
  }

  @Test
  void nothingSteersATerminal() {
    assertThat(TerminalText.safe("\u001b[31mÄ\n\u202e\t\u0000\ud800"))
        .isEqualTo("\ufffd[31mÄ \ufffd \ufffd\ufffd");
  }
}
