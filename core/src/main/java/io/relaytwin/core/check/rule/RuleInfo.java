package io.relaytwin.core.check.rule;

/**
 * What stands about a rule in tables and in the reference.
 *
 * @param id short and stable, such as {@code I1}: I input, T timing, O output, E installation, N
 *     not stated.
 * @param slug its name in words, such as {@code input-high-level}.
 * @param question what it asks, one sentence.
 * @param formula what must hold.
 */
public record RuleInfo(String id, String slug, String question, String formula) {}
