package io.relaytwin.export.port.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void textStaysText() {
    String page =
        new Html().open("p", "title", "\"<'").text("a <b> & \u202e\u0000").close().finish();
    assertThat(page).isEqualTo("<p title=\"&quot;&lt;&#39;\">a &lt;b&gt; &amp; \ufffd\ufffd</p>");
  }

  @Test
  void namesBetweenIsolatesAreKeptApart() {
    assertThat(new Html().isolating("to \u2068שלום\u2069, 5 \u2068<x>\u2069").finish())
        .isEqualTo("to <bdi>שלום</bdi>, 5 <bdi>&lt;x&gt;</bdi>");
    assertThat(new Html().isolating("never \u2068closed").finish()).isEqualTo("never \ufffdclosed");
  }

  @Test
  void anElementThatIsOpenIsAFault() {
    Html html = new Html().open("p");
    assertThatThrownBy(html::finish)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("<p>");
  }
}
