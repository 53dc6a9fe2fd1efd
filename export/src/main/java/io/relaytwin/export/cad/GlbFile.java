package io.relaytwin.export.cad;

import io.relaytwin.api.json.JsonText;
import io.relaytwin.export.cad.Strip.Part;
import io.relaytwin.export.cad.Strip.Shape;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a strip as a binary glTF 2.0 file (ISO/IEC 12113): one mesh and one material for each kind
 * of part, one node for each part.
 *
 * <p>Units are metres and y points up, as glTF wants it: x along the rail, y away from the rail, z
 * against the direction across the rail.
 */
public final class GlbFile {

  private static final int MAGIC = 0x46546c67;
  private static final int VERSION = 2;
  private static final int JSON = 0x4e4f534a;
  private static final int BIN = 0x004e4942;
  private static final int HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;

  private static final int FACES = 6;
  private static final int CORNERS = 4;
  private static final int VERTICES = FACES * CORNERS;
  private static final int INDICES = FACES * 6;
  private static final int VECTOR_BYTES = 3 * Float.BYTES;
  private static final int INDEX_BYTES = INDICES * Short.BYTES;

  /** Positions and normals of one mesh, one behind the other. */
  private static final int MESH_BYTES = 2 * VERTICES * VECTOR_BYTES;

  private static final int ARRAY_BUFFER = 34962;
  private static final int ELEMENT_ARRAY_BUFFER = 34963;
  private static final int FLOAT = 5126;
  private static final int UNSIGNED_SHORT = 5123;

  private final Strip strip;
  private final List<Shape> shapes;

  private GlbFile(Strip strip) {
    this.strip = strip;
    shapes = strip.shapes();
  }

  /**
   * The file.
   *
   * @param strip an empty scene when it has no parts.
   */
  public static byte[] of(Strip strip) {
    return new GlbFile(strip).bytes();
  }

  private byte[] bytes() {
    byte[] json = padded(json().getBytes(StandardCharsets.UTF_8), (byte) ' ');
    byte[] binary = shapes.isEmpty() ? new byte[0] : padded(binary(), (byte) 0);
    int binaryChunk = shapes.isEmpty() ? 0 : CHUNK_HEADER_BYTES + binary.length;
    int length = HEADER_BYTES + CHUNK_HEADER_BYTES + json.length + binaryChunk;
    ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(MAGIC).putInt(VERSION).putInt(length);
    out.putInt(json.length).putInt(JSON).put(json);
    if (!shapes.isEmpty()) {
      out.putInt(binary.length).putInt(BIN).put(binary);
    }
    return out.array();
  }

  private static byte[] padded(byte[] bytes, byte with) {
    byte[] padded = Arrays.copyOf(bytes, (bytes.length + 3) / 4 * 4);
    Arrays.fill(padded, bytes.length, padded.length, with);
    return padded;
  }

  private int binaryBytes() {
    return INDEX_BYTES + shapes.size() * MESH_BYTES;
  }

  /** The indices, which all boxes share, then the corners and normals of each kind of part. */
  private byte[] binary() {
    ByteBuffer out = ByteBuffer.allocate(binaryBytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (int face = 0; face < FACES; face++) {
      for (int corner : new int[] {0, 1, 2, 0, 2, 3}) {
        out.putShort((short) (face * CORNERS + corner));
      }
    }
    for (Shape shape : shapes) {
      float[] size = size(shape);
      for (int face = 0; face < FACES; face++) {
        for (int corner = 0; corner < CORNERS; corner++) {
          corner(out, face, corner, size);
        }
      }
      for (int face = 0; face < FACES; face++) {
        for (int corner = 0; corner < CORNERS; corner++) {
          for (int axis = 0; axis < 3; axis++) {
            out.putFloat(axis == face / 2 ? sign(face) : 0);
          }
        }
      }
    }
    return out.array();
  }

  private static float sign(int face) {
    return face % 2 == 0 ? -1 : 1;
  }

  /** Corners run counter-clockwise seen from outside; the box is [0, x] x [0, y] x [-z, 0]. */
  private static void corner(ByteBuffer out, int face, int corner, float... size) {
    int axis = face / 2;
    boolean far = face % 2 == 1;
    int step = far ? corner : CORNERS - 1 - corner;
    boolean u = step == 1 || step == 2;
    boolean v = step >= 2;
    boolean[] at = new boolean[3];
    at[axis] = far;
    at[(axis + 1) % 3] = u;
    at[(axis + 2) % 3] = v;
    out.putFloat(at[0] ? size[0] : 0);
    out.putFloat(at[1] ? size[1] : 0);
    out.putFloat(at[2] ? 0 : -size[2]);
  }

  private static float[] size(Shape shape) {
    return new float[] {metres(shape.width()), metres(shape.height()), metres(shape.depth())};
  }

  private static float metres(BigDecimal millimetres) {
    return millimetres.movePointLeft(3).floatValue();
  }

  private String json() {
    return JsonText.compact(json -> {
      json.object(
          "asset",
          () -> {
            json.string("version", "2.0");
            json.string("generator", "relaytwin");
          });
      json.number("scene", 0);
      json.objects(
          "scenes",
          List.of(strip),
          scene -> {
            json.string("name", clean(scene.name()));
            json.list("nodes", List.of(0), json::number);
          });
      nodes(json);
      if (!shapes.isEmpty()) { // an empty list is no glTF
        meshes(json);
        materials(json);
        accessors(json);
        bufferViews(json);
        json.objects("buffers", List.of(binaryBytes()), each -> json.number("byteLength", each));
      }
    });
  }

  private void nodes(JsonText json) {
    List<Runnable> nodes = new ArrayList<>();
    nodes.add(() -> {
      json.string("name", clean(strip.name()));
      if (!strip.parts().isEmpty()) {
        json.list("children", numbers(1, strip.parts().size()), json::number);
      }
    });
    for (Part part : strip.parts()) {
      nodes.add(() -> {
        json.string("name", clean(part.name()));
        json.number("mesh", shapes.indexOf(part.shape()));
        json.list(
            "translation",
            List.<Runnable>of(
                () -> json.number(metres(part.at())), () -> json.number(0), () -> json.number(0)),
            Runnable::run);
      });
    }
    json.objects("nodes", nodes, Runnable::run);
  }

  private static List<Integer> numbers(int first, int count) {
    return IntStream.range(first, first + count).boxed().toList();
  }

  private void meshes(JsonText json) {
    json.objects(
        "meshes",
        numbers(0, shapes.size()),
        i -> {
          json.string("name", clean(shapes.get(i).item()));
          json.objects(
              "primitives",
              List.of(i),
              material -> {
                json.object(
                    "attributes",
                    () -> {
                      json.number("POSITION", 1 + 2 * material);
                      json.number("NORMAL", 2 + 2 * material);
                    });
                json.number("indices", 0);
                json.number("material", material);
              });
        });
  }

  private void materials(JsonText json) {
    json.objects(
        "materials",
        shapes,
        shape -> {
          json.string("name", clean(shape.item()));
          json.object(
              "pbrMetallicRoughness",
              () -> {
                json.list(
                    "baseColorFactor",
                    List.of(
                        linear(shape.colour().red()),
                        linear(shape.colour().green()),
                        linear(shape.colour().blue()),
                        BigDecimal.ONE),
                    json::number);
                json.number("metallicFactor", 0);
                json.number("roughnessFactor", 1);
              });
        });
  }

  /** From the curve of sRGB (IEC 61966-2-1) to the linear light that glTF counts in. */
  private static BigDecimal linear(int share) {
    double c = share / 255.0;
    double light = c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    return BigDecimal.valueOf(StrictMath.round(light * 1e6), 6);
  }

  private void accessors(JsonText json) {
    List<Runnable> accessors = new ArrayList<>();
    accessors.add(() -> accessor(json, 0, UNSIGNED_SHORT, INDICES, "SCALAR"));
    for (int i = 0; i < shapes.size(); i++) {
      float[] size = size(shapes.get(i));
      int view = 1 + 2 * i;
      accessors.add(() -> {
        accessor(json, view, FLOAT, VERTICES, "VEC3");
        json.list("min", List.of(0f, 0f, -size[2]), json::number);
        json.list("max", List.of(size[0], size[1], 0f), json::number);
      });
      accessors.add(() -> accessor(json, view + 1, FLOAT, VERTICES, "VEC3"));
    }
    json.objects("accessors", accessors, Runnable::run);
  }

  private static void accessor(JsonText json, int view, int type, int count, String kind) {
    json.number("bufferView", view);
    json.number("componentType", type);
    json.number("count", count);
    json.string("type", kind);
  }

  private void bufferViews(JsonText json) {
    List<Runnable> views = new ArrayList<>();
    views.add(() -> view(json, 0, INDEX_BYTES, ELEMENT_ARRAY_BUFFER));
    int half = MESH_BYTES / 2;
    for (int i = 0; i < 2 * shapes.size(); i++) {
      int offset = INDEX_BYTES + i * half;
      views.add(() -> view(json, offset, half, ARRAY_BUFFER));
    }
    json.objects("bufferViews", views, Runnable::run);
  }

  private static void view(JsonText json, int offset, int length, int target) {
    json.number("buffer", 0);
    json.number("byteOffset", offset);
    json.number("byteLength", length);
    json.number("target", target);
  }

  /** Half a surrogate pair cannot be written in UTF-8. */
  private static String clean(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .forEach(point ->
            out.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 0xfffd : point));
    return out.toString();
  }
}
