package io.relaytwin.core.design.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ambient",
        "channels[A].load.coil.suppression",
        "supplies.control.voltage",
        "rail.groups[Axis X].channels",
        "channels[0]",
        "channels[a.b[c].load",
        "channels[\"a]b\\\"c\\\\\"].signal.pulse-list[3].width",
        "channels[\"\"].name"
      })
  void printsAsItIsRead(String text) {
    assertThat(Path.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "a.", "a..b", ".a", "[A]", "a[", "a[]", "a[b", "a[b]c", "a[\"b]"})
  void refusesWhatIsNoPath(String text) {
    assertThatThrownBy(() -> Path.parse(text))
        .isInstanceOf(EditException.class)
        .hasMessageContaining("is no path");
  }

  @Test
  void takesNamesOfAnyKind() {
    Path path = Path.parse("channels").item("a]\"\\ b").key("load");

    assertThat(Path.parse(path.toString())).isEqualTo(path);
    assertThat(path.startsWith(Path.parse("channels"))).isTrue();
    assertThat(path.parent().last().text()).isEqualTo("a]\"\\ b");
  }
}
