package io.relaytwin.core.check.engine;

import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sum over a row that is not added up anew when one member changes. The members are always added
 * in the same pairs, so that the sum does not depend on how it came about.
 *
 * @param <T> what is added.
 */
final class SumTree<T> {
  private final T total;
  private final int size;
  private final @Nullable SumTree<T> left;
  private final @Nullable SumTree<T> right;

  private SumTree(T total, int size, @Nullable SumTree<T> left, @Nullable SumTree<T> right) {
    this.total = total;
    this.size = size;
    this.left = left;
    this.right = right;
  }

  /**
   * Adds members up.
   *
   * @param members at least one.
   */
  static <T> SumTree<T> of(List<T> members, BinaryOperator<T> plus) {
    if (members.size() == 1) {
      return new SumTree<>(members.getFirst(), 1, null, null);
    }
    int half = members.size() / 2;
    return join(
        of(members.subList(0, half), plus), of(members.subList(half, members.size()), plus), plus);
  }

  private static <T> SumTree<T> join(SumTree<T> left, SumTree<T> right, BinaryOperator<T> plus) {
    return new SumTree<>(plus.apply(left.total, right.total), left.size + right.size, left, right);
  }

  /** The sum with another member at an index. */
  SumTree<T> with(int index, T member, BinaryOperator<T> plus) {
    if (left == null || right == null) {
      return new SumTree<>(member, 1, null, null);
    }
    return index < left.size
        ? join(left.with(index, member, plus), right, plus)
        : join(left, right.with(index - left.size, member, plus), plus);
  }

  T total() {
    return total;
  }
}
