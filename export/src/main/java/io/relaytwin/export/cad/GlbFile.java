package io.relaytwin.export.cad;

import io.relaytwin.export.cad.Strip.Part;
import io.relaytwin.export.cad.Strip.Shape;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

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
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeName("asset");
      json.writeStartObject();
      json.writeStringProperty("version", "2.0");
      json.writeStringProperty("generator", "relaytwin");
      json.writeEndObject();
      json.writeNumberProperty("scene", 0);
      scene(json);
      nodes(json);
      if (!shapes.isEmpty()) { // an empty list is no glTF
        meshes(json);
        materials(json);
        accessors(json);
        bufferViews(json);
        json.writeName("buffers");
        json.writeStartArray();
        json.writeStartObject();
        json.writeNumberProperty("byteLength", binaryBytes());
        json.writeEndObject();
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  private void scene(JsonGenerator json) {
    json.writeName("scenes");
    json.writeStartArray();
    json.writeStartObject();
    json.writeStringProperty("name", clean(strip.name()));
    json.writeName("nodes");
    json.writeStartArray();
    json.writeNumber(0);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void nodes(JsonGenerator json) {
    json.writeName("nodes");
    json.writeStartArray();
    json.writeStartObject();
    json.writeStringProperty("name", clean(strip.name()));
    if (!strip.parts().isEmpty()) {
      json.writeName("children");
      json.writeStartArray();
      for (int child = 1; child <= strip.parts().size(); child++) {
        json.writeNumber(child);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    for (Part part : strip.parts()) {
      json.writeStartObject();
      json.writeStringProperty("name", clean(part.name()));
      json.writeNumberProperty("mesh", shapes.indexOf(part.shape()));
      json.writeName("translation");
      json.writeStartArray();
      json.writeNumber(metres(part.at()));
      json.writeNumber(0);
      json.writeNumber(0);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void meshes(JsonGenerator json) {
    json.writeName("meshes");
    json.writeStartArray();
    for (int i = 0; i < shapes.size(); i++) {
      json.writeStartObject();
      json.writeStringProperty("name", clean(shapes.get(i).item()));
      json.writeName("primitives");
      json.writeStartArray();
      json.writeStartObject();
      json.writeName("attributes");
      json.writeStartObject();
      json.writeNumberProperty("POSITION", 1 + 2 * i);
      json.writeNumberProperty("NORMAL", 2 + 2 * i);
      json.writeEndObject();
      json.writeNumberProperty("indices", 0);
      json.writeNumberProperty("material", i);
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void materials(JsonGenerator json) {
    json.writeName("materials");
    json.writeStartArray();
    for (Shape shape : shapes) {
      json.writeStartObject();
      json.writeStringProperty("name", clean(shape.item()));
      json.writeName("pbrMetallicRoughness");
      json.writeStartObject();
      json.writeName("baseColorFactor");
      json.writeStartArray();
      json.writeNumber(linear(shape.colour().red()));
      json.writeNumber(linear(shape.colour().green()));
      json.writeNumber(linear(shape.colour().blue()));
      json.writeNumber(1);
      json.writeEndArray();
      json.writeNumberProperty("metallicFactor", 0);
      json.writeNumberProperty("roughnessFactor", 1);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** From the curve of sRGB (IEC 61966-2-1) to the linear light that glTF counts in. */
  private static BigDecimal linear(int share) {
    double c = share / 255.0;
    double light = c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    return BigDecimal.valueOf(StrictMath.round(light * 1e6), 6);
  }

  private void accessors(JsonGenerator json) {
    json.writeName("accessors");
    json.writeStartArray();
    accessor(json, 0, UNSIGNED_SHORT, INDICES, "SCALAR");
    json.writeEndObject();
    for (int i = 0; i < shapes.size(); i++) {
      float[] size = size(shapes.get(i));
      accessor(json, 1 + 2 * i, FLOAT, VERTICES, "VEC3");
      bounds(json, "min", 0, 0, -size[2]);
      bounds(json, "max", size[0], size[1], 0);
      json.writeEndObject();
      accessor(json, 2 + 2 * i, FLOAT, VERTICES, "VEC3");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void accessor(JsonGenerator json, int view, int type, int count, String kind) {
    json.writeStartObject();
    json.writeNumberProperty("bufferView", view);
    json.writeNumberProperty("componentType", type);
    json.writeNumberProperty("count", count);
    json.writeStringProperty("type", kind);
  }

  private static void bounds(JsonGenerator json, String name, float... bounds) {
    json.writeName(name);
    json.writeStartArray();
    for (float bound : bounds) {
      json.writeNumber(bound);
    }
    json.writeEndArray();
  }

  private void bufferViews(JsonGenerator json) {
    json.writeName("bufferViews");
    json.writeStartArray();
    view(json, 0, INDEX_BYTES, ELEMENT_ARRAY_BUFFER);
    int half = MESH_BYTES / 2;
    for (int i = 0; i < 2 * shapes.size(); i++) {
      view(json, INDEX_BYTES + i * half, half, ARRAY_BUFFER);
    }
    json.writeEndArray();
  }

  private static void view(JsonGenerator json, int offset, int length, int target) {
    json.writeStartObject();
    json.writeNumberProperty("buffer", 0);
    json.writeNumberProperty("byteOffset", offset);
    json.writeNumberProperty("byteLength", length);
    json.writeNumberProperty("target", target);
    json.writeEndObject();
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
