package io.relaytwin.files.capture;

/** The time of a row, read from its cell, in picoseconds: exactly, or between two. */
interface RowTime {

  /**
   * Reads a cell.
   *
   * @return whether it holds a time.
   * @throws ArithmeticException when it exceeds the range of times.
   */
  boolean parse(byte[] text, int from, int to);

  /** The last whole picosecond not after it. */
  long floor();

  /** The first whole picosecond not before it. */
  long ceil();

  /** The nearest whole picosecond, a half rounded up. */
  long nearest();

  /** By how much the number may have been rounded when it was written: half its last digit. */
  long blur();
}
