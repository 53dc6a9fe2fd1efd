package io.relaytwin.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void absentThingsAreNullAndNumbersArePlain() {
    String text =
        JsonText.of(json -> {
          json.text("empty", "");
          json.string("kept", "");
          json.string("none", null);
          json.number("big", new BigDecimal("1.50E+3"));
          json.number("small", new BigDecimal("0.0000000120"));
          json.number("missing", null);
          json.texts("texts", List.of("a\"b", "\u0001"));
          json.objects("objects", List.of(1, 2), each -> json.number("n", each));
        });
    assertThat(text)
        .isEqualTo(
            """
            {
              "empty" : null,
              "kept" : "",
              "none" : null,
              "big" : 1500,
              "small" : 0.000000012,
              "missing" : null,
              "texts" : [
                "a\\"b",
                "\\u0001"
              ],
              "objects" : [
                {
                  "n" : 1
                },
                {
                  "n" : 2
                }
              ]
            }
            """);
  }

  @Test
  void compactTextHasNoBlanks() {
    String text =
        JsonText.compact(json -> {
          json.list("at", List.of(0.5f, 0f), json::number);
          json.list("factors", List.of(new BigDecimal("0.500000")), json::number);
          json.flag("set", true);
        });
    assertThat(text).isEqualTo("{\"at\":[0.5,0.0],\"factors\":[0.500000],\"set\":true}");
  }
}
