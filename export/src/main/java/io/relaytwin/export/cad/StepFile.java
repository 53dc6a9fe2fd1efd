package io.relaytwin.export.cad;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.cad.Strip.Part;
import io.relaytwin.export.cad.Strip.Shape;
import io.relaytwin.export.drawing.Rgb;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a strip as a STEP file of application protocol 242: an assembly with one solid for each
 * kind of part, which every place of that kind refers to.
 *
 * <p>Exchange structure by ISO 10303-21, shape by ISO 10303-42 (manifold solid boundary
 * representation), assembly by ISO 10303-44, colours by ISO 10303-46. Lengths are millimetres. The
 * date in the header is given, so that the same strip gives the same bytes.
 */
public final class StepFile {

  private static final String ORIGIN = "(0.,0.,0.)";

  private final StepEntities entities = new StepEntities();
  private final int applicationContext;
  private final int productContext;
  private final int definitionContext;
  private final int geometryContext;

  private StepFile() {
    applicationContext = entities.add("APPLICATION_CONTEXT('managed model based 3d engineering')");
    entities.add(
        "APPLICATION_PROTOCOL_DEFINITION('international standard',"
            + "'ap242_managed_model_based_3d_engineering',2014,#{})",
        applicationContext);
    productContext = entities.add("PRODUCT_CONTEXT('',#{},'mechanical')", applicationContext);
    definitionContext =
        entities.add(
            "PRODUCT_DEFINITION_CONTEXT('part definition',#{},'design')", applicationContext);
    int length = entities.add("(LENGTH_UNIT()NAMED_UNIT(*)SI_UNIT(.MILLI.,.METRE.))");
    int angle = entities.add("(NAMED_UNIT(*)PLANE_ANGLE_UNIT()SI_UNIT($,.RADIAN.))");
    int solid = entities.add("(NAMED_UNIT(*)SI_UNIT($,.STERADIAN.)SOLID_ANGLE_UNIT())");
    int uncertainty =
        entities.add(
            "UNCERTAINTY_MEASURE_WITH_UNIT(LENGTH_MEASURE(1.E-07),#{},"
                + "'distance_accuracy_value','confusion accuracy')",
            length);
    geometryContext =
        entities.add(
            "(GEOMETRIC_REPRESENTATION_CONTEXT(3)GLOBAL_UNCERTAINTY_ASSIGNED_CONTEXT((#{}))"
                + "GLOBAL_UNIT_ASSIGNED_CONTEXT((#{},#{},#{}))REPRESENTATION_CONTEXT('',''))",
            uncertainty,
            length,
            angle,
            solid);
  }

  /**
   * The file.
   *
   * @param strip an assembly without parts when it has none.
   * @param file the name written into the header, such as {@code strip.step}.
   * @param date in the header; given, since a clock would make every file differ.
   */
  public static byte[] of(Strip strip, String file, LocalDate date) {
    StepFile step = new StepFile();
    step.assembly(strip);
    String name = StepEntities.text(file);
    String text =
        Words.fill(
            """
            ISO-10303-21;
            HEADER;
            FILE_DESCRIPTION(('Envelope boxes of the printed outer dimensions, no contours'),'2;1');
            FILE_NAME(%s,'%s',(''),(''),'relaytwin','relaytwin','');
            FILE_SCHEMA(('AP242_MANAGED_MODEL_BASED_3D_ENGINEERING_MIM_LF { 1 0 10303 442 1 1 4 }'));
            ENDSEC;
            DATA;
            %sENDSEC;
            END-ISO-10303-21;
            """,
            name, date + "T00:00:00", step.entities);
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A product with its definition and its shape representation. */
  private record Product(int definition, int representation, int origin) {}

  private void assembly(Strip strip) {
    Map<Shape, Product> products = new LinkedHashMap<>();
    List<Integer> styles = new ArrayList<>();
    for (Shape shape : strip.shapes()) {
      products.put(shape, part(shape, styles));
    }
    List<Integer> places = new ArrayList<>();
    int origin = placement(ORIGIN);
    places.add(origin);
    for (Part part : strip.parts()) {
      places.add(placement(Words.fill("(%s,0.,0.)", real(part.at()))));
    }
    int representation =
        entities.add("SHAPE_REPRESENTATION('',{},#{})", StepEntities.list(places), geometryContext);
    int whole = product(strip.name(), strip.name(), "", representation);
    int number = 0;
    for (Part part : strip.parts()) {
      Product product = products.get(part.shape());
      if (product == null) {
        throw new IllegalStateException("The kind of part " + part.shape() + " was not written.");
      }
      number++;
      place(whole, representation, product, places.get(number), part, number);
    }
    if (!styles.isEmpty()) {
      entities.add(
          "MECHANICAL_DESIGN_GEOMETRIC_PRESENTATION_REPRESENTATION('',{},#{})",
          StepEntities.list(styles),
          geometryContext);
    }
  }

  private void place(
      int whole, int wholeRepresentation, Product product, int place, Part part, int number) {
    int use =
        entities.add(
            "NEXT_ASSEMBLY_USAGE_OCCURRENCE('{}',{},'',#{},#{},$)",
            number,
            StepEntities.text(part.name()),
            whole,
            product.definition());
    int shape = entities.add("PRODUCT_DEFINITION_SHAPE('Placement','',#{})", use);
    int transformation =
        entities.add("ITEM_DEFINED_TRANSFORMATION('','',#{},#{})", product.origin(), place);
    int relation =
        entities.add(
            "(REPRESENTATION_RELATIONSHIP('','',#{},#{})"
                + "REPRESENTATION_RELATIONSHIP_WITH_TRANSFORMATION(#{})"
                + "SHAPE_REPRESENTATION_RELATIONSHIP())",
            product.representation(),
            wholeRepresentation,
            transformation);
    entities.add("CONTEXT_DEPENDENT_SHAPE_REPRESENTATION(#{},#{})", relation, shape);
  }

  /** The definition of a product whose shape is the representation. */
  private int product(String id, String name, String description, int representation) {
    int product =
        entities.add(
            "PRODUCT({},{},{},(#{}))",
            StepEntities.text(id),
            StepEntities.text(name),
            StepEntities.text(description),
            productContext);
    entities.add("PRODUCT_RELATED_PRODUCT_CATEGORY('part','',(#{}))", product);
    int formation = entities.add("PRODUCT_DEFINITION_FORMATION('','',#{})", product);
    int definition =
        entities.add("PRODUCT_DEFINITION('design','',#{},#{})", formation, definitionContext);
    int shape = entities.add("PRODUCT_DEFINITION_SHAPE('','',#{})", definition);
    entities.add("SHAPE_DEFINITION_REPRESENTATION(#{},#{})", shape, representation);
    return definition;
  }

  private Product part(Shape shape, List<Integer> styles) {
    int solid = new StepBox(entities, shape).solid();
    int origin = placement(ORIGIN);
    int representation =
        entities.add(
            "ADVANCED_BREP_SHAPE_REPRESENTATION('',(#{},#{}),#{})", origin, solid, geometryContext);
    styles.add(styled(solid, shape.colour()));
    int definition = product(shape.item(), shape.item(), shape.name(), representation);
    return new Product(definition, representation, origin);
  }

  private int styled(int solid, Rgb colour) {
    int rgb =
        entities.add(
            "COLOUR_RGB('',{},{},{})",
            share(colour.red()),
            share(colour.green()),
            share(colour.blue()));
    int fillColour = entities.add("FILL_AREA_STYLE_COLOUR('',#{})", rgb);
    int fill = entities.add("FILL_AREA_STYLE('',(#{}))", fillColour);
    int surface = entities.add("SURFACE_STYLE_FILL_AREA(#{})", fill);
    int side = entities.add("SURFACE_SIDE_STYLE('',(#{}))", surface);
    int usage = entities.add("SURFACE_STYLE_USAGE(.BOTH.,#{})", side);
    int assignment = entities.add("PRESENTATION_STYLE_ASSIGNMENT((#{}))", usage);
    return entities.add("STYLED_ITEM('colour',(#{}),#{})", assignment, solid);
  }

  private int placement(String point) {
    int at = entities.add("CARTESIAN_POINT('',{})", point);
    int axis = entities.add("DIRECTION('',(0.,0.,1.))");
    int reference = entities.add("DIRECTION('',(1.,0.,0.))");
    return entities.add("AXIS2_PLACEMENT_3D('',#{},#{},#{})", at, axis, reference);
  }

  private static String share(int of255) {
    return real(new BigDecimal(of255).divide(new BigDecimal(255), 6, RoundingMode.HALF_UP));
  }

  /** A real number as part 21 wants it: always with a point. */
  static String real(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    String plain = stripped.toPlainString();
    return plain.indexOf('.') >= 0 ? plain : plain + ".";
  }
}
