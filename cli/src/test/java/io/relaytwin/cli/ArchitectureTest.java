package io.relaytwin.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.security.MessageDigest;
import java.text.BreakIterator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
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
      List.of(
          "quantity", "message", "product", "signal", "design", "part", "load", "rail", "check");

  private static final String BASE = "io.relaytwin.";
  private static final String CORE = BASE + "core..";
  private static final String FILES = BASE + "files..";
  private static final String API = BASE + "api..";
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
  void designKnowsNothingOfItsEdits() {
    noClasses()
        .that()
        .resideInAPackage(BASE + "core.design")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + "core.design.edit..")
        .check(PROGRAM);
  }

  /** Findings are data; the engine makes them by the rules; the session is in front of it all. */
  @Test
  void checksPointFromTheSessionOverRulesAndEngineToFindings() {
    String check = BASE + "core.check";
    forbid(check + ".finding..", check + ".text..", check + ".engine..", check + ".rule..", check);
    forbid(check + ".text..", check + ".engine..", check + ".rule..", check);
    forbid(check + ".engine..", check + ".text..", check + ".rule..", check);
    forbid(check + ".rule..", check + ".text..", check);
    forbid(check, check + ".text..");
  }

  private static void forbid(String from, String... to) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to)
        .check(PROGRAM);
  }

  @Test
  void rulePackagesAreBlindToEachOther() {
    slices()
        .matching(BASE + "core.check.rule.(*)..")
        .should()
        .notDependOnEachOther()
        .check(PROGRAM);
    Set<String> packages = new TreeSet<>();
    for (JavaClass type : PROGRAM) {
      String prefix = BASE + "core.check.rule.";
      if (type.getPackageName().startsWith(prefix)) {
        packages.add(type.getPackageName().substring(prefix.length()));
      }
    }
    assertThat(packages).containsExactly("cabinet", "input", "output", "strip", "timing");
  }

  @Test
  void engineAndRulesAreHiddenInCore() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + "core.check.engine..", BASE + "core.check.rule..")
        .check(PROGRAM);
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

  /** The core runs in a browser too: it keeps off what compilers to JavaScript do not know. */
  @Test
  void coreUsesNothingThatABrowserLacks() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(VarHandle.class, BreakIterator.class, MessageDigest.class)
        .orShould()
        .callMethod(Math.class, "fma", double.class, double.class, double.class)
        .orShould()
        .callMethod(Math.class, "multiplyHigh", long.class, long.class)
        .orShould()
        .callMethod(BigDecimal.class, "sqrt", MathContext.class)
        .orShould()
        .accessField(BigDecimal.class, "TWO")
        .orShould()
        .callMethod(Collections.class, "emptyNavigableMap")
        .orShould()
        .callMethod(Arrays.class, "compare", int[].class, int[].class)
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
  void apiStandsOnCoreAndItsLibraryAlone() {
    classes()
        .that()
        .resideInAPackage(API)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(API, CORE, "tools.jackson..", "java..", "org.jspecify.annotations..")
        .check(PROGRAM);
  }

  /** What is written as JSON goes through the API; files read and write formats of others. */
  @Test
  void onlyApiAndFilesTouchTheJsonLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackages(API, FILES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
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

  /** The drawing and the ports are what several formats write through. */
  @Test
  void exportersAreBlindToEachOther() {
    slices()
        .matching(BASE + "export.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            JavaClass.Predicates.resideInAPackage(EXPORT),
            JavaClass.Predicates.resideInAnyPackage(
                BASE + "export.drawing..", BASE + "export.port.."))
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
