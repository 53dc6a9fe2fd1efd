package io.relaytwin.core.check.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.relaytwin.core.check.text.Template.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  @Test
  void gapsAndChoicesStandBetweenWords() {
    assertThat(Template.parse("{count} {count:pulse|pulses} of {width} left.").pieces())
        .containsExactly(
            new Piece.Gap("count"),
            new Piece.Words(" "),
            new Piece.Plural("count", "pulse", "pulses"),
            new Piece.Words(" of "),
            new Piece.Gap("width"),
            new Piece.Words(" left."));
  }

  @Test
  void aTextWithoutGapsIsWords() {
    assertThat(Template.parse("Nothing.").pieces()).containsExactly(new Piece.Words("Nothing."));
    assertThat(Template.parse("").pieces()).isEmpty();
  }

  @Test
  void gapsMayTouch() {
    assertThat(Template.parse("{a}{b}").pieces())
        .containsExactly(new Piece.Gap("a"), new Piece.Gap("b"));
  }

  /** As in {@code jumpers: { feed: middle }}. */
  @Test
  void aBraceWithoutALetterBehindItIsAWord() {
    assertThat(Template.parse("jumpers: { feed: {where} }").pieces())
        .containsExactly(
            new Piece.Words("jumpers: { feed: "), new Piece.Gap("where"), new Piece.Words(" }"));
    assertThat(Template.parse("at the end {").pieces())
        .containsExactly(new Piece.Words("at the end {"));
  }

  @Test
  void eitherPartOfAChoiceMayBeEmpty() {
    assertThat(Template.parse("{n:|s}").pieces()).containsExactly(new Piece.Plural("n", "", "s"));
    assertThat(Template.parse("{n:x|}").pieces()).containsExactly(new Piece.Plural("n", "x", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{open", "{n:one}", "a {b} {c"})
  void brokenOnesAreRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Template.parse(text));
  }
}
