package io.relaytwin.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows of docs/concepts/house.md: everything points one way. */
class ArchitectureTest {

  /** The packages of core, each allowed to use those before it. */
  private static final List<String> CORE_ORDER =
      List.of("quantity", "product", "signal", "design", "part", "load", "rail", "check");

  private static final String BASE = "io.relaytwin.";
  private static final String CORE = BASE + "core..";
  private static final String FILES = BASE + "files..";
  private static final String EXPORT = BASE + "export..";
  private static final String CLI = BASE + "cli..";

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.relaytwin");

  static List<String> corePackagesWithLaterOnes() {
    return CORE_ORDER.subList(0, CORE_ORDER.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("corePackagesWithLaterOnes")
  void corePackageKnowsNothingOfLaterOnes(String name) {
    String[] later =
        CORE_ORDER.stream()
            .skip(CORE_ORDER.indexOf(name) + 1L)
            .map(other -> BASE + "core." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(BASE + "core." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void everyCorePackageHasItsPlaceInTheOrder() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : PROGRAM) {
      String prefix = BASE + "core.";
      if (type.getPackageName().startsWith(prefix)) {
        found.add(type.getPackageName().substring(prefix.length()).split("\\.", -1)[0]);
      }
    }
    assertThat(CORE_ORDER).containsAll(found);
  }

  @Test
  void coreStandsOnTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(CORE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(CORE, "java..", "org.jspecify.annotations..")
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void coreHasNoLoggerAndNoConsole() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void coreReadsNoClockAndRollsNoDice() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void filesKnowNeitherExportersNorTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage(FILES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(EXPORT, CLI, "picocli..")
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void onlyOnePackageTouchesTheYamlLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "files.yaml..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.snakeyaml..")
        .check(PROGRAM);
  }

  @Test
  void exportersKnowNeitherFilesNorTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage(EXPORT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FILES, CLI, "picocli..")
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  /** The drawing, the XML and the JSON package are ports that several formats write through. */
  @Test
  void exportersAreBlindToEachOther() {
    slices()
        .matching(BASE + "export.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            JavaClass.Predicates.resideInAPackage(EXPORT),
            JavaClass.Predicates.resideInAnyPackage(
                BASE + "export.drawing..", BASE + "export.xml..", BASE + "export.json.."))
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(BASE + "(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : PROGRAM) {
      if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(PROGRAM).as("control: classes were found").isNotEmpty();
    assertThat(unmarked).isEmpty();
  }
}
