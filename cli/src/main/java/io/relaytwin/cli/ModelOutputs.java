package io.relaytwin.cli;

import io.relaytwin.core.product.RelayModule;
import io.relaytwin.export.cad.GlbFile;
import io.relaytwin.export.cad.StepFile;
import io.relaytwin.export.cad.Strip;
import io.relaytwin.export.cae.AmlFile;
import io.relaytwin.export.cae.BmecatFile;
import io.relaytwin.export.cae.PartsCsv;
import io.relaytwin.export.cae.QetElement;

/** The plan as data for CAD and CAE programs. */
final class ModelOutputs {

  private static final String STEP = "strip.step";
  private static final String AML = "strip.aml";
  private static final String COMPONENT = "module.aml";

  private ModelOutputs() {}

  static PlanOutput step() {
    return new PlanOutput(
        "step",
        STEP,
        "envelope boxes, STEP AP242",
        work -> StepFile.of(Strip.of(work.plan(), work.catalogue()), STEP, work.dateOfFile()));
  }

  static PlanOutput glb() {
    return new PlanOutput(
        "glb",
        "strip.glb",
        "envelope boxes, glTF 2.0",
        work -> GlbFile.of(Strip.of(work.plan(), work.catalogue())));
  }

  static PlanOutput parts() {
    return new PlanOutput(
        "parts",
        "parts.csv",
        "parts to import into CAE programs",
        work -> PartsCsv.of(work.plan(), work.catalogue()));
  }

  static PlanOutput aml() {
    return new PlanOutput(
        "aml",
        AML,
        "the strip, AutomationML",
        work -> AmlFile.strip(work.plan(), work.catalogue(), AML, work.dateOfFile()));
  }

  static PlanOutput component() {
    return new PlanOutput(
        "aml",
        COMPONENT,
        "the first module as a component, AutomationML",
        work -> AmlFile.component(module(work), COMPONENT, work.dateOfFile()));
  }

  static PlanOutput bmecat() {
    return new PlanOutput(
        "bmecat",
        "bmecat.xml",
        "the parts as a catalogue, BMEcat 2005.2",
        work -> BmecatFile.of(work.plan(), work.catalogue()));
  }

  static PlanOutput element() {
    return new PlanOutput(
        "elmt",
        "module.elmt",
        "the first module as an element of QElectroTech",
        work -> QetElement.of(module(work)));
  }

  /** The first module of the strip; of an empty strip the first of the catalogue. */
  private static RelayModule module(PlanOutput.Work work) {
    return work.plan().positions().stream()
        .findFirst()
        .flatMap(position -> work.catalogue().module(position.item()))
        .orElseGet(() -> work.catalogue().modules().getFirst());
  }
}
