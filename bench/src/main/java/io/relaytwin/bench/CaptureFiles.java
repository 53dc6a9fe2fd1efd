package io.relaytwin.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Recordings large enough to be timed, the same at each run. */
final class CaptureFiles {

  /** Samples of the session: 100 s at 1 MHz. */
  static final int SAMPLES = 100_000_000;

  private static final int CHUNK = 10_000_000;

  private CaptureFiles() {}

  /** A sigrok session of step pulses: 9 to 11 samples high, 50 to 2,000 low, two wires of eight. */
  static Path session(Path folder) throws IOException {
    Path file = folder.resolve("session.sr");
    SplittableRandom random = new SplittableRandom(1);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("version"));
      zip.write('2');
      zip.putNextEntry(new ZipEntry("metadata"));
      zip.write(
          """
          [device 1]
          capturefile=logic-1
          total probes=8
          samplerate=1 MHz
          unitsize=1
          probe1=STEP
          probe2=DIR
          """
              .getBytes(StandardCharsets.UTF_8));
      byte[] chunk = new byte[CHUNK];
      int left = 0;
      int level = 0;
      for (int number = 1; number <= SAMPLES / CHUNK; number++) {
        for (int i = 0; i < CHUNK; i++) {
          if (left == 0) {
            level ^= 1;
            if (level == 0 && random.nextInt(100) == 0) {
              level ^= 2;
            }
            left = (level & 1) == 1 ? random.nextInt(9, 12) : random.nextInt(50, 2001);
          }
          chunk[i] = (byte) level;
          left--;
        }
        zip.putNextEntry(new ZipEntry("logic-1-" + number));
        zip.write(chunk);
      }
    }
    return file;
  }

  /**
   * A dump of two wires that change every one to four microseconds, in microseconds: short enough
   * in time that a program which turns dumps into samples is not put at a disadvantage.
   */
  static Path dump(Path folder, int changes) throws IOException {
    Path file = folder.resolve("dump.vcd");
    SplittableRandom random = new SplittableRandom(2);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(
          """
          $timescale 1 us $end
          $scope module m $end
          $var wire 1 ! STEP $end
          $var wire 1 " DIR $end
          $upscope $end
          $enddefinitions $end
          #0
          0!
          0"
          """
              .getBytes(StandardCharsets.US_ASCII));
      long time = 0;
      int step = 0;
      int direction = 0;
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < changes; i++) {
        time += random.nextInt(1, 5);
        line.setLength(0);
        line.append('#').append(time).append('\n');
        if (random.nextInt(8) == 0) {
          direction ^= 1;
          line.append(direction).append("\"\n");
        } else {
          step ^= 1;
          line.append(step).append("!\n");
        }
        out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
      }
    }
    return file;
  }

  /** A table of the same kind, in seconds. */
  static Path table(Path folder, int rows) throws IOException {
    Path file = folder.resolve("table.csv");
    SplittableRandom random = new SplittableRandom(3);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write("Time [s],STEP,DIR\n".getBytes(StandardCharsets.US_ASCII));
      long micros = 0;
      int step = 0;
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < rows; i++) {
        micros += random.nextInt(1, 5);
        step ^= 1;
        line.setLength(0);
        line.append(micros / 1_000_000).append('.');
        String decimals = Long.toString(1_000_000 + micros % 1_000_000);
        line.append(decimals, 1, 7).append("000,").append(step).append(",0\n");
        out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
      }
    }
    return file;
  }

  /** A table of voltages, 40 ns a sample, two channels, with noise and an edge now and then. */
  static Path scope(Path folder, int rows) throws IOException {
    Path file = folder.resolve("scope.csv");
    SplittableRandom random = new SplittableRandom(4);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write("Source,STEP,CH2\nSecond,Volt,Volt\n".getBytes(StandardCharsets.US_ASCII));
      boolean high = false;
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < rows; i++) {
        high ^= random.nextInt(200) == 0;
        long picos = 40_000L * i;
        line.setLength(0);
        line.append(picos / 1_000_000_000_000L).append('.');
        line.append(Long.toString(1_000_000_000_000L + picos % 1_000_000_000_000L), 1, 12);
        line.append(high ? ",4.8" : ",0.2").append(random.nextInt(10)).append("000,");
        line.append("-0.0").append(random.nextInt(10)).append("200\n");
        out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
      }
    }
    return file;
  }
}
