package io.relaytwin.files.catalogue;

import java.util.List;
import java.util.Optional;

/** Where the data files lie: on the class path or in a folder. */
interface CatalogueFiles {

  /** The text of a file such as {@code modules/859-753.yaml}; empty when there is none. */
  Optional<String> read(String path);

  /** The names of the YAML files in a folder such as {@code modules}, without ending, sorted. */
  List<String> names(String folder);
}
