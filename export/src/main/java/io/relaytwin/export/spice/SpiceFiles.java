package io.relaytwin.export.spice;

import io.relaytwin.core.check.replay.Specimen;
import io.relaytwin.core.check.text.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A design as files for SPICE. */
public final class SpiceFiles {

  private SpiceFiles() {}

  /**
   * The files: a library for each module, a deck and its stimulus for each channel.
   *
   * @param design its name.
   * @param specimens one for each channel.
   * @param sentences the language of what people read.
   * @return texts by name; the same for the same specimens.
   */
  public static Map<String, String> of(
      String design, List<Specimen> specimens, Sentences sentences) {
    Map<String, String> files = new LinkedHashMap<>();
    Set<String> names = new TreeSet<>();
    for (Specimen specimen : specimens) {
      String item = specimen.model().module().item();
      String library = Spice.file(item) + ".lib";
      files.computeIfAbsent(library, name -> ModuleSubcircuit.library(specimen.model()));
      files.computeIfAbsent(
          Spice.file(item) + "-plain.lib", name -> ModuleSubcircuit.plain(specimen.model()));
      String name = distinct(Spice.file(specimen.model().channel().name()), names);
      files.put(name + ".cir", Deck.text(design, specimen, name, library, sentences));
      files.put(name + ".stim", Deck.stimulus(specimen.sent()));
    }
    return files;
  }

  private static String distinct(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "-" + i;
    }
    return free;
  }
}
