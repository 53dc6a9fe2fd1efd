package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links between the pages lead somewhere. */
class DocumentLinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern SCHEME = Pattern.compile("[a-z]+:.*");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");

  @Test
  void everyRelativeLinkLeadsToAFileAndAHeading() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : Documents.pages()) {
      Matcher link = LINK.matcher(prose(page));
      while (link.find()) {
        String target = URLDecoder.decode(link.group(1), StandardCharsets.UTF_8);
        if (!SCHEME.matcher(target).matches()) {
          links++;
          if (!leads(page, target)) {
            broken.add(Documents.root().relativize(page) + ": " + target);
          }
        }
      }
    }

    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(50);
  }

  @Test
  void everyPageIsReachedFromTheReadMe() throws IOException {
    Set<Path> reached = new HashSet<>();
    follow(Documents.root().resolve("README.md"), reached);

    assertThat(reached).containsAll(Documents.pages());
  }

  private static void follow(Path page, Set<Path> reached) throws IOException {
    if (!reached.add(page)) {
      return;
    }
    Matcher link = LINK.matcher(prose(page));
    while (link.find()) {
      String file = link.group(1).replaceFirst("#.*", "");
      Path target = folder(page).resolve(file).normalize();
      if (file.endsWith(".md") && Files.isRegularFile(target)) {
        follow(target, reached);
      }
    }
  }

  private static boolean leads(Path page, String target) throws IOException {
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Path to = file.isEmpty() ? page : folder(page).resolve(file).normalize();
    if (!Files.exists(to)) {
      return false;
    }
    return hash < 0 || anchors(to).contains(target.substring(hash + 1));
  }

  private static Path folder(Path page) {
    return page.resolveSibling(".").normalize();
  }

  private static Set<String> anchors(Path page) throws IOException {
    Set<String> anchors = new HashSet<>();
    Matcher heading = HEADING.matcher(prose(page));
    while (heading.find()) {
      anchors.add(Documents.anchor(heading.group(1)));
    }
    return anchors;
  }

  /** The page without its examples. */
  private static String prose(Path page) throws IOException {
    return FENCED.matcher(Files.readString(page)).replaceAll("");
  }
}
