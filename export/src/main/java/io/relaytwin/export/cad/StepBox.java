package io.relaytwin.export.cad;

import io.relaytwin.export.cad.Strip.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The boundary representation of a box.
 *
 * <p>Corner n lies at x = bit 0, y = bit 1, z = bit 2 of n. Each edge is one curve, used by two
 * faces in opposite senses; loops run counter-clockwise seen from outside; normals point outward.
 */
final class StepBox {

  /**
   * A face.
   *
   * @param normal the direction outward.
   * @param reference a direction within the face.
   * @param corners counter-clockwise seen from outside.
   */
  private record Face(String normal, String reference, List<Integer> corners) {}

  private static final List<Face> FACES =
      List.of(
          new Face("(-1.,0.,0.)", "(0.,1.,0.)", List.of(0, 4, 6, 2)),
          new Face("(1.,0.,0.)", "(0.,1.,0.)", List.of(1, 3, 7, 5)),
          new Face("(0.,-1.,0.)", "(1.,0.,0.)", List.of(0, 1, 5, 4)),
          new Face("(0.,1.,0.)", "(1.,0.,0.)", List.of(2, 6, 7, 3)),
          new Face("(0.,0.,-1.)", "(1.,0.,0.)", List.of(0, 2, 3, 1)),
          new Face("(0.,0.,1.)", "(1.,0.,0.)", List.of(4, 5, 7, 6)));

  private static final int CORNERS = 8;
  private static final List<String> AXES = List.of("(1.,0.,0.)", "(0.,1.,0.)", "(0.,0.,1.)");

  private final StepEntities entities;
  private final Shape shape;
  private final List<Integer> points = new ArrayList<>();
  private final List<Integer> vertices = new ArrayList<>();
  private final Map<Integer, Integer> edges = new HashMap<>();

  StepBox(StepEntities entities, Shape shape) {
    this.entities = entities;
    this.shape = shape;
  }

  /** Writes everything and returns the number of the solid. */
  int solid() {
    for (int corner = 0; corner < CORNERS; corner++) {
      int point =
          entities.add(
              "CARTESIAN_POINT('',({},{},{}))",
              along(corner, 0, shape.width()),
              along(corner, 1, shape.depth()),
              along(corner, 2, shape.height()));
      points.add(point);
      vertices.add(entities.add("VERTEX_POINT('',#{})", point));
    }
    List<Integer> faces = new ArrayList<>();
    for (Face face : FACES) {
      faces.add(face(face));
    }
    int shell = entities.add("CLOSED_SHELL('',{})", StepEntities.list(faces));
    return entities.add("MANIFOLD_SOLID_BREP({},#{})", StepEntities.text(shape.item()), shell);
  }

  private static String along(int corner, int axis, BigDecimal length) {
    return StepFile.real((corner >> axis & 1) == 0 ? BigDecimal.ZERO : length);
  }

  private int face(Face face) {
    List<Integer> loop = new ArrayList<>();
    for (int i = 0; i < face.corners.size(); i++) {
      int from = face.corners.get(i);
      int to = face.corners.get((i + 1) % face.corners.size());
      loop.add(
          entities.add(
              "ORIENTED_EDGE('',*,*,#{},{})",
              edge(Math.min(from, to), Math.max(from, to)),
              from < to ? ".T." : ".F."));
    }
    int edgeLoop = entities.add("EDGE_LOOP('',{})", StepEntities.list(loop));
    int bound = entities.add("FACE_OUTER_BOUND('',#{},.T.)", edgeLoop);
    int normal = entities.add("DIRECTION('',{})", face.normal);
    int reference = entities.add("DIRECTION('',{})", face.reference);
    int axis =
        entities.add(
            "AXIS2_PLACEMENT_3D('',#{},#{},#{})",
            points.get(face.corners.getFirst()),
            normal,
            reference);
    int plane = entities.add("PLANE('',#{})", axis);
    return entities.add("ADVANCED_FACE('',(#{}),#{},.T.)", bound, plane);
  }

  /** The curve from the lower corner to the higher, written once. */
  private int edge(int from, int to) {
    int key = from * CORNERS + to;
    Integer known = edges.get(key);
    if (known != null) {
      return known;
    }
    int axis = Integer.numberOfTrailingZeros(from ^ to);
    int direction = entities.add("DIRECTION('',{})", AXES.get(axis));
    int vector = entities.add("VECTOR('',#{},1.)", direction);
    int line = entities.add("LINE('',#{},#{})", points.get(from), vector);
    int edge =
        entities.add("EDGE_CURVE('',#{},#{},#{},.T.)", vertices.get(from), vertices.get(to), line);
    edges.put(key, edge);
    return edge;
  }
}
