package io.relaytwin.api;

import io.relaytwin.api.json.JsonText;
import io.relaytwin.core.quantity.Words;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kind of document: its text in JSON, and its JSON Schema.
 *
 * <p>What is written and read again equals what it was. A reader passes over keys that it does not
 * know, so that it reads what later versions add to. Safe for threads.
 *
 * @param <T> the record.
 */
public final class ApiJson<T extends Record> {

  /** What {@code check --format json} prints. */
  public static final ApiJson<FindingsDocument> FINDINGS =
      new ApiJson<>("findings", FindingsDocument.class);

  /** What {@code limits --format json} prints. */
  public static final ApiJson<LimitsDocument> LIMITS =
      new ApiJson<>("limits", LimitsDocument.class);

  /** What {@code plan} writes to {@code plan.json}. */
  public static final ApiJson<PlanDocument> PLAN = new ApiJson<>("plan", PlanDocument.class);

  /** What {@code simulate --format json} prints. */
  public static final ApiJson<SimulationDocument> SIMULATION =
      new ApiJson<>("simulation", SimulationDocument.class);

  private final String name;
  private final Class<T> type;

  private ApiJson(String name, Class<T> type) {
    this.name = name;
    this.type = type;
  }

  /** Every kind of document. */
  public static List<ApiJson<?>> all() {
    return List.of(FINDINGS, LIMITS, PLAN, SIMULATION);
  }

  /** The name of the kind, such as {@code findings}. */
  public String name() {
    return name;
  }

  /** The document as one object in JSON, indented, with a line end behind it. */
  public String write(T document) {
    return JsonText.of(json -> new RecordWriter(json).body(new Shape.RecordOf(type), document));
  }

  /**
   * The document of a text.
   *
   * @param json one object; what may be {@code null} may be missing.
   * @throws ApiException when the text is no JSON, a key is missing, or a value is not what the
   *     schema allows; it names every such place.
   */
  public T read(String json) {
    RecordReader reader = new RecordReader();
    Object document = reader.read(new Shape.RecordOf(type), tree(json), "");
    if (document == null || !reader.faults().isEmpty()) {
      throw new ApiException(name, reader.faults());
    }
    return type.cast(document);
  }

  private JsonNode tree(String json) {
    try {
      return Mapper.TREES.readTree(json);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new ApiException(
          name,
          List.of(
              Words.fill(
                  "line %d, column %d: it is no JSON: %s",
                  at == null ? 1 : at.getLineNr(),
                  at == null ? 1 : at.getColumnNr(),
                  e.getOriginalMessage())));
    }
  }

  /** The JSON Schema, draft 2020-12, of what is written; with a line end behind it. */
  public String schema() {
    return SchemaText.of("urn:relaytwin:" + name + ":1", "relaytwin " + name + ", version 1", type);
  }

  /** Made when something is read: those who only write do not wait for it. */
  private static final class Mapper {
    static final JsonMapper TREES =
        JsonMapper.builder(
                JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }
}
