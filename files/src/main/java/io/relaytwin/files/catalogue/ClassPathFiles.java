package io.relaytwin.files.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;

/** Data files packed beside the classes of this module, under {@code /catalogue}. */
final class ClassPathFiles implements CatalogueFiles {

  private static final String ROOT = "/catalogue/";
  private static final String ENDING = ".yaml";

  @Override
  public Optional<String> read(String path) {
    if (path.contains("..")) {
      return Optional.empty();
    }
    try (InputStream stream = ClassPathFiles.class.getResourceAsStream(ROOT + path)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> names(String folder) {
    URL url = ClassPathFiles.class.getResource(ROOT + folder);
    if (url == null) {
      return List.of();
    }
    try {
      URLConnection connection = url.openConnection();
      if (connection instanceof JarURLConnection jar) {
        return names(jar.getJarFile(), jar.getEntryName() + "/");
      }
      Path path = Path.of(new URI(url.toString()));
      return new FolderFiles(path).names("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The class path has the odd address " + url, e);
    }
  }

  private static List<String> names(JarFile jar, String prefix) {
    List<String> names = new ArrayList<>();
    jar.entries()
        .asIterator()
        .forEachRemaining(entry -> {
          String name = entry.getName();
          if (name.startsWith(prefix)
              && name.endsWith(ENDING)
              && name.indexOf('/', prefix.length()) < 0) {
            names.add(name.substring(prefix.length(), name.length() - ENDING.length()));
          }
        });
    names.sort(null);
    return List.copyOf(names);
  }
}
