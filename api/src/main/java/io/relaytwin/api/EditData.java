package io.relaytwin.api;

import io.relaytwin.core.design.edit.Edit;
import org.jspecify.annotations.Nullable;

/** A change of a design. */
@Says("A change of a design.")
public record EditData(
    @Says("What is done.") Op op,
    @Says("Where in the design, such as channels[A].signal.square.frequency.") String path,
    @Says("Where in the list, from 0; null for its end and outside of lists.") @Nullable Long at,
    @Says("What stands there before, as YAML in one line; null when nothing does.")
        @Nullable String old,
    @Says("What stands there after, likewise.") @Nullable String value) {

  /** What is done. */
  public enum Op {
    /** Another value takes the place of a value. */
    SET,
    /** A value comes where none is. */
    ADD,
    /** A value goes. */
    REMOVE
  }

  /** The same edit. */
  public static EditData of(Edit edit) {
    int at =
        switch (edit) {
          case Edit.Set _ -> Edit.LAST;
          case Edit.Add add -> add.at();
          case Edit.Remove remove -> remove.at();
        };
    return new EditData(
        switch (edit) {
          case Edit.Set _ -> Op.SET;
          case Edit.Add _ -> Op.ADD;
          case Edit.Remove _ -> Op.REMOVE;
        },
        edit.path().toString(),
        at == Edit.LAST ? null : (Long) (long) at,
        edit.before() == null ? null : edit.before().toString(),
        edit.after() == null ? null : edit.after().toString());
  }

  /** The same edit, where there may be none. */
  public static @Nullable EditData orNone(@Nullable Edit edit) {
    return edit == null ? null : of(edit);
  }
}
