package io.relaytwin.core.check.finding;

import org.jspecify.annotations.Nullable;

/**
 * What a rule comes to at a place, and nothing more: a row of a sweep.
 *
 * @param rule the id of the rule.
 * @param place where.
 * @param verdict what it came to.
 * @param margin what is left; {@code null} when there is no limit.
 */
public record Judgement(RuleId rule, Place place, Verdict verdict, @Nullable Margin margin) {}
