package io.relaytwin.export.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A list as a workbook of one sheet; the same list gives the same bytes. */
public final class PlanXlsx {
  private static final int WIDEST = 60;

  /**
   * The time that stands for none; in a first hour of 1980 a ZIP archive would name the zone too.
   */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String CREATED = "1980-01-01T00:00:00Z";

  private PlanXlsx() {}

  /**
   * The bytes of the file.
   *
   * @throws IOException when the workbook cannot be made.
   */
  public static byte[] of(PlanLists.Sheet sheet) throws IOException {
    // a file, since the library's archive cannot be read as a stream
    Path draft = Files.createTempFile("relaytwin-", ".xlsx");
    try {
      write(sheet, draft);
      return withoutTimes(draft);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void write(PlanLists.Sheet sheet, Path draft) throws IOException {
    try (OutputStream out = Files.newOutputStream(draft);
        Workbook workbook = new Workbook(out, "relaytwin", "1.0")) {
      Worksheet page = workbook.newWorksheet(sheet.title());
      for (int column = 0; column < sheet.heads().size(); column++) {
        page.value(0, column, sheet.heads().get(column));
        page.style(0, column).bold().set();
        page.width(column, width(sheet, column));
      }
      for (int row = 0; row < sheet.rows().size(); row++) {
        for (int column = 0; column < sheet.heads().size(); column++) {
          String cell = sheet.rows().get(row).get(column);
          if (cell.isEmpty()) {
            continue;
          }
          if (sheet.numeric().get(column)) {
            page.value(row + 1, column, new BigDecimal(cell));
          } else {
            page.value(row + 1, column, printable(cell));
          }
        }
      }
      page.freezePane(0, 1);
      page.paperSize(PaperSize.A4_PAPER);
      page.pageOrientation("landscape");
      page.fitToWidth((short) 1);
      page.fitToHeight((short) 0);
      page.repeatRows(0);
    }
  }

  private static double width(PlanLists.Sheet sheet, int column) {
    int widest = sheet.heads().get(column).length();
    for (List<String> row : sheet.rows()) {
      widest = Math.max(widest, row.get(column).length());
    }
    return Math.min(WIDEST, widest) + 2.0;
  }

  /** The text without what XML cannot hold. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= 0x20 && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** The archive in the order of its names, without the time at which it was made. */
  private static byte[] withoutTimes(Path archive) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      // readers expect the list of contents first
      add(zip, "[Content_Types].xml", files.remove("[Content_Types].xml"));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        byte[] bytes = file.getValue();
        if (file.getKey().equals("docProps/core.xml")) {
          String text = new String(bytes, StandardCharsets.UTF_8);
          bytes =
              text.replaceAll(
                      "(?<head><dcterms:(?:created|modified)[^>]*>)[^<]*(?<tail></dcterms:)",
                      "${head}" + CREATED + "${tail}")
                  .getBytes(StandardCharsets.UTF_8);
        }
        add(zip, file.getKey(), bytes);
      }
    }
    return out.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte @Nullable [] bytes)
      throws IOException {
    if (bytes != null) {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(NO_TIME);
      zip.putNextEntry(entry);
      zip.write(bytes);
      zip.closeEntry();
    }
  }
}
