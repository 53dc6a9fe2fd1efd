package io.relaytwin.files.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.SignalSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DesignTemplateTest {

  @ParameterizedTest
  @EnumSource
  void isACommentedDesignThatNeedsNoFurtherFile(DesignTemplate template) {
    Design design = DesignReader.read(template.text(), template.key());

    assertThat(template.text()).startsWith("# ").contains("\n# ").endsWith("\n");
    assertThat(design.channels())
        .isNotEmpty()
        .noneMatch(channel -> channel.signal() instanceof SignalSpec.Capture);
  }
}
