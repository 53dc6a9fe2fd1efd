package io.relaytwin.core.check.finding;

import io.relaytwin.core.message.Message;

/**
 * What stands about a rule in tables and in the reference.
 *
 * @param id short and stable.
 * @param slug its name in words, such as {@code input-high-level}.
 * @param formula what must hold, with the symbols of the reference.
 */
public record RuleInfo(RuleId id, String slug, String formula) {

  /** As the canonical constructor, with the id as text. */
  public RuleInfo(String id, String slug, String formula) {
    this(RuleId.parse(id), slug, formula);
  }

  /** What the rule asks, one sentence. */
  public Message question() {
    return Message.of(id + ".question");
  }
}
