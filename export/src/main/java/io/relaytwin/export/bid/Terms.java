package io.relaytwin.export.bid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the entries of the catalogue are called in tenders, in two languages. */
final class Terms {

  /**
   * The names of an entry.
   *
   * @param key of the entry.
   * @param german as written here.
   * @param english as written here.
   * @param others as written elsewhere, in either language.
   */
  record Term(String key, String german, String english, List<String> others) {

    Term {
      others = List.copyOf(others);
    }

    String in(Language language) {
      return language.of(german, english);
    }

    /** Every name. */
    List<String> all() {
      List<String> all = new ArrayList<>(List.of(german, english));
      all.addAll(others);
      return all;
    }
  }

  private static final Map<String, Term> TERMS = new LinkedHashMap<>();
  private static final Map<String, List<String>> VALUES = new LinkedHashMap<>();

  static {
    term(
        "nominal-input-voltage",
        "Steuerspannung",
        "Control voltage",
        "Nenneingangsspannung",
        "Eingangsnennspannung",
        "Nennsteuerspannung",
        "Nominal input voltage",
        "Rated control voltage");
    term(
        "input-low",
        "Eingangsspannung für sicheres Aus",
        "Input voltage for surely off",
        "Eingangsspannungsbereich (Low-Pegel)",
        "Eingangsspannungsbereich Low",
        "Input voltage range (low level)",
        "Input voltage low");
    term(
        "input-high",
        "Eingangsspannung für sicheres Ein",
        "Input voltage for surely on",
        "Eingangsspannungsbereich (High-Pegel)",
        "Eingangsspannungsbereich High",
        "Input voltage range (high level)",
        "Input voltage high");
    term(
        "input-current",
        "Steuerstrom",
        "Control current",
        "Nenneingangsstrom",
        "Eingangsnennstrom",
        "Eingangsstrom",
        "Nominal input current",
        "Input current");
    term("circuit-type", "Ausgangsschaltung", "Output circuit", "Schaltungsart", "Circuit type");
    term(
        "continuous-current",
        "Dauerstrom am Ausgang",
        "Continuous output current",
        "Grenzdauerstrom",
        "Dauerstrom",
        "Limiting continuous current");
    term(
        "peak-current",
        "Spitzenstrom am Ausgang",
        "Peak current at the output",
        "Ausgangsspitzenstrom",
        "Spitzenstrom",
        "Einschaltstrom",
        "Peak output current");
    term(
        "nominal-output-voltage",
        "Lastspannung",
        "Load voltage",
        "Nennausgangsspannung",
        "Ausgangsnennspannung",
        "Nennlastspannung",
        "Nominal output voltage");
    term(
        "output-voltage",
        "Bereich der Lastspannung",
        "Range of the load voltage",
        "Ausgangsspannungsbereich",
        "Lastspannungsbereich",
        "Output voltage range");
    term(
        "voltage-drop",
        "Spannungsfall am geschlossenen Ausgang",
        "Voltage drop across the closed output",
        "Spannungsfall",
        "Spannungsabfall am Ausgang",
        "Spannungsabfall",
        "Max. voltage drop at output",
        "Voltage drop");
    term(
        "leakage-current",
        "Reststrom bei offenem Ausgang",
        "Residual current of the open output",
        "Leckstrom",
        "Reststrom",
        "Leakage current");
    term(
        "turn-on-time",
        "Einschaltverzögerung",
        "Delay at switching on",
        "Einschaltzeit",
        "Ansprechzeit",
        "Turn-on time",
        "Turn-on delay");
    term(
        "drop-out-time",
        "Ausschaltverzögerung",
        "Delay at switching off",
        "Ausschaltzeit",
        "Abschaltzeit",
        "Rückfallzeit",
        "Drop-out time",
        "Turn-off time",
        "Turn-off delay");
    term("switching-frequency", "Schaltfrequenz", "Switching frequency", "Schalthäufigkeit");
    term("status-indication", "Anzeige", "Indicator", "Statusanzeige", "Status indication");
    term(
        "rated-voltage",
        "Bemessungsspannung der Isolation",
        "Rated voltage of the insulation",
        "Bemessungsspannung",
        "Rated voltage");
    term("overvoltage-category", "Überspannungskategorie", "Overvoltage category");
    term("pollution-degree", "Verschmutzungsgrad", "Pollution degree");
    term(
        "dielectric-strength",
        "Prüfspannung zwischen Steuer- und Lastkreis",
        "Test voltage between control and load circuit",
        "Spannungsfestigkeit Steuer-/Lastkreis",
        "Spannungsfestigkeit",
        "Prüfspannung",
        "Dielectric strength, control/load circuit",
        "Dielectric strength");
    term(
        "insulation-control-load",
        "Isolation zwischen Steuer- und Lastkreis",
        "Insulation between control and load circuit",
        "Isolationsart (Steuer-/Lastkreis)",
        "Insulation type (control/load circuit)");
    term(
        "insulation-adjacent",
        "Isolation zum Nachbargerät",
        "Insulation to the device beside it",
        "Isolationsart (benachbarte Geräte)",
        "Insulation type (adjacent devices)");
    term(
        "connection-technology",
        "Anschluss",
        "Connection",
        "Anschlusstechnik",
        "Connection technology");
    term(
        "solid-conductor",
        "Eindrähtige Leiter",
        "Solid conductors",
        "Eindrähtiger Leiter",
        "Leiterquerschnitt eindrähtig",
        "Solid conductor");
    term(
        "stranded-conductor",
        "Feindrähtige Leiter",
        "Fine-stranded conductors",
        "Feindrähtiger Leiter",
        "Leiterquerschnitt feindrähtig",
        "Fine-stranded conductor");
    term("strip-length", "Abisolierlänge", "Length to strip", "Strip length");
    term("mounting", "Befestigung", "Mounting", "Montageart", "Type of mounting");
    term("width", "Breite", "Width", "Baubreite");
    term(
        "height",
        "Höhe über Oberkante Tragschiene",
        "Height above the upper edge of the rail",
        "Höhe ab Oberkante Tragschiene",
        "Height from upper-edge of DIN-35 rail",
        "Bauhöhe");
    term("depth", "Tiefe quer zur Tragschiene", "Depth across the rail", "Tiefe", "Depth");
    term("weight", "Masse", "Mass", "Gewicht", "Weight");
    term("fire-load", "Brandlast", "Fire load");
    term(
        "operating-temperature",
        "Umgebungstemperatur im Betrieb",
        "Ambient temperature in operation",
        "Umgebungstemperatur (Betrieb)",
        "Betriebstemperatur",
        "Surrounding air (operating) temperature",
        "Operating temperature");
    term(
        "storage-temperature",
        "Umgebungstemperatur bei Lagerung",
        "Ambient temperature in storage",
        "Umgebungstemperatur (Lagerung)",
        "Lagertemperatur",
        "Surrounding air (storage) temperature",
        "Storage temperature");
    term(
        "processing-temperature",
        "Temperatur bei Montage und Anschluss",
        "Temperature while mounting and wiring",
        "Verarbeitungstemperatur",
        "Processing temperature");
    term("standards", "Normen", "Standards", "Normen/Bestimmungen", "Standards/specifications");

    value(
        "3-wire connection",
        "Dreileiteranschluss (Plus, 0 V, Ausgang)",
        "three wires (plus, 0 V, output)");
    value("High-side switching", "schaltet den Pluspol", "switches the plus side");
    value("Red LED", "rote Leuchtdiode", "red light-emitting diode");
    value("Basic insulation", "Basisisolierung", "basic insulation");
    value(
        "Reinforced insulation (safe isolation)", "verstärkte Isolierung", "reinforced insulation");
    value("CAGE CLAMP®", "Federklemme", "spring clamp");
    value("2-wire", "Zweileiteranschluss", "two wires");
    value("Free of potential", "potentialfrei", "free of potential");
    value("1 N/O contact", "ein Schließer", "one make contact");
    value(
        "1 NO contact (transistor)", "ein Schließer (Transistor)", "one make contact (transistor)");
    value("Normally open", "Schließer", "make contact");
    value("Yellow LED", "gelbe Leuchtdiode", "yellow light-emitting diode");
    value("Green LED", "grüne Leuchtdiode", "green light-emitting diode");
    value(
        "Yellow LED, shows the input",
        "gelbe Leuchtdiode, zeigt den Eingang",
        "yellow light-emitting diode, shows the input");
    value("Screw connection", "Schraubanschluss", "screw connection");
    value("see derating curve", "siehe Derating-Kurve", "see derating curve");
    value(
        "at max. limiting continuous current",
        "beim höchsten Dauerstrom",
        "at the highest current");
    value("excluding packing", "ohne Verpackung", "without packing");
    value("at max. load", "bei größter Last", "at the greatest load");
    value("DC control voltage", "bei Gleichspannung am Eingang", "with a d.c. control voltage");
    value("at rated current", "bei Bemessungsstrom", "at rated current");
    value("at rated voltage", "bei Bemessungsspannung", "at rated voltage");
    value("at 5 V", "bei 5 V", "at 5 V");
    value("at 24 V", "bei 24 V", "at 24 V");
    value("at 60 V", "bei 60 V", "at 60 V");
    value("at 40 °C", "bei 40 °C", "at 40 °C");
    value("DIN-35 rail", "Tragschiene 35 mm", "35 mm rail");
    value("at U_N", "bei Nennspannung", "at nominal voltage");
    value("at nominal voltage", "bei Nennspannung", "at nominal voltage");
    value("AC, 1 min", "Wechselspannung, 1 min", "a.c., 1 min");
    value("white", "weiß", "white");
    value("light gray", "lichtgrau", "light gray");
    value("gray", "grau", "gray");
    value("black", "schwarz", "black");
    value("yellow", "gelb", "yellow");
    value("orange", "orange", "orange");
    value("red", "rot", "red");
    value("violet", "violett", "violet");
    value("blue", "blau", "blue");
    value("light green", "hellgrün", "light green");
    value("green", "grün", "green");
  }

  private Terms() {}

  private static void term(String key, String german, String english, String... others) {
    TERMS.put(key, new Term(key, german, english, List.of(others)));
  }

  private static void value(String catalogue, String german, String english) {
    VALUES.put(catalogue, List.of(german, english));
  }

  /** The terms in the order in which a bid text lists them. */
  static List<Term> all() {
    return List.copyOf(TERMS.values());
  }

  /** The term of an entry. */
  static Optional<Term> find(String key) {
    return Optional.ofNullable(TERMS.get(key));
  }

  /** Words of the catalogue in another language; as they stand where there is no translation. */
  static String value(@Nullable String words, Language language) {
    if (words == null) {
      return "";
    }
    List<String> known = VALUES.get(words);
    return known == null ? words : language.of(known.get(0), known.get(1));
  }
}
