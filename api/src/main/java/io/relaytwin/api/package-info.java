/**
 * Answers as records that programs read and write: {@link io.relaytwin.api.FindingsDocument},
 * {@link io.relaytwin.api.LimitsDocument}, {@link io.relaytwin.api.PlanDocument} and {@link
 * io.relaytwin.api.SimulationDocument}. {@link io.relaytwin.api.ApiJson} turns them into JSON and
 * back and tells the JSON Schema of each.
 *
 * <p>A component of a record is a key of JSON and says itself, with {@link io.relaytwin.api.Says},
 * what it is; one that may be {@code null} is {@code @Nullable}. Text, reader and schema follow
 * from the record alone.
 */
@NullMarked
package io.relaytwin.api;

import org.jspecify.annotations.NullMarked;
