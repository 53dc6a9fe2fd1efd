package io.relaytwin.files.design;

/**
 * One key of a mapping.
 *
 * @param name as it is written.
 * @param shape of its value.
 * @param required whether it must be there.
 * @param fallback what holds when it is left out; empty when it is required.
 * @param example a value, written in YAML.
 * @param meaning one sentence for the reference.
 */
record Key(
    String name, Shape shape, boolean required, String fallback, String example, String meaning) {}
