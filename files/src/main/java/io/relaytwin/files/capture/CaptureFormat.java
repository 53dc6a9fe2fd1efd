package io.relaytwin.files.capture;

/** The formats that are read. */
public enum CaptureFormat {
  /** A sigrok session, a ZIP of samples. */
  SIGROK("sigrok session"),
  /** A capture of DSView, a ZIP of bits. */
  DSVIEW("DSView capture"),
  /** A value change dump, IEEE 1364-2005 clause 18. */
  VCD("VCD"),
  /** A table of levels or voltages over time. */
  TABLE("table");

  private final String label;

  CaptureFormat(String label) {
    this.label = label;
  }

  /** The name for people. */
  public String label() {
    return label;
  }
}
