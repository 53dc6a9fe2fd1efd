package io.relaytwin.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in JSON for a type of Java: what writer, reader and schema go by. */
sealed interface Shape {

  /** A value without parts. */
  enum Scalar implements Shape {
    /** {@link String}. */
    TEXT("string"),
    /** {@link BigDecimal}. */
    NUMBER("number"),
    /** {@code long} and {@link Long}. */
    WHOLE("integer"),
    /** {@code boolean}. */
    FLAG("boolean");

    private final String type;

    Scalar(String type) {
      this.type = type;
    }

    /** The type in a schema. */
    String type() {
      return type;
    }
  }

  /**
   * One of a few words.
   *
   * @param type an enumeration.
   */
  record Choice(Class<?> type) implements Shape {

    /** The words. */
    List<String> words() {
      return ChoiceWords.of(type);
    }
  }

  /** Items of one shape. */
  record ListOf(Shape item) implements Shape {}

  /** Values of one shape by names. */
  record MapOf(Shape value) implements Shape {}

  /**
   * An object with known keys.
   *
   * @param type a record.
   */
  record RecordOf(Class<?> type) implements Shape {

    private static final ClassValue<List<Field>> FIELDS =
        new ClassValue<>() {
          @Override
          protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
              fields.add(Field.of(component));
            }
            return List.copyOf(fields);
          }
        };

    /** Its components in their order. */
    List<Field> fields() {
      return FIELDS.get(type);
    }
  }

  /**
   * An object of one of several kinds, which a key tells.
   *
   * @param type a sealed interface of records.
   */
  record OneOf(Class<?> type) implements Shape {

    private static final ClassValue<Map<String, RecordOf>> KINDS =
        new ClassValue<>() {
          @Override
          protected Map<String, RecordOf> computeValue(Class<?> type) {
            Map<String, RecordOf> kinds = new LinkedHashMap<>();
            for (Class<?> each : type.getPermittedSubclasses()) {
              RecordOf kind = new RecordOf(each);
              names(kind, new OneOf(type).key()).forEach(name -> kinds.put(name, kind));
            }
            return Collections.unmodifiableMap(kinds);
          }
        };

    /** The key that tells the kind. */
    String key() {
      return annotation(type.getAnnotation(ToldBy.class), type).value();
    }

    /** The kinds by what the key says. */
    Map<String, RecordOf> kinds() {
      return KINDS.get(type);
    }

    /** What the key says for a kind. */
    static List<String> names(RecordOf kind, String key) {
      Called called = kind.type().getAnnotation(Called.class);
      if (called != null) {
        return List.of(called.value());
      }
      return kind.fields().stream()
          .filter(field -> field.key().equals(key) && field.shape() instanceof Choice)
          .map(field -> ((Choice) field.shape()).words())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(kind.type() + " has no name"));
    }
  }

  /**
   * A component of a record.
   *
   * @param key in JSON.
   * @param shape of its value.
   * @param isNullable whether it may be {@code null}.
   * @param isBeside whether the entries of the map stand beside the other keys.
   * @param says what it is.
   * @param accessor that gives its value.
   */
  record Field(
      String key, Shape shape, boolean isNullable, boolean isBeside, String says, Method accessor) {

    private static Field of(RecordComponent component) {
      Key key = component.getAnnotation(Key.class);
      AnnotatedType type = component.getAnnotatedType();
      return new Field(
          key == null ? component.getName() : key.value(),
          Shape.of(component.getGenericType()),
          type.isAnnotationPresent(Nullable.class),
          component.isAnnotationPresent(Beside.class),
          annotation(component.getAnnotation(Says.class), component).value(),
          component.getAccessor());
    }

    /** The value of the component. */
    @Nullable Object of(Object owner) {
      try {
        return accessor.invoke(owner);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(accessor + " cannot be asked", e);
      }
    }
  }

  /**
   * The shape of a type.
   *
   * @throws IllegalStateException for types that have none.
   */
  static Shape of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return new ListOf(of(arguments[0]));
      }
      if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return new MapOf(of(arguments[1]));
      }
    } else if (type instanceof Class<?> plain) {
      if (plain == String.class) {
        return Scalar.TEXT;
      }
      if (plain == BigDecimal.class) {
        return Scalar.NUMBER;
      }
      if (plain == long.class || plain == Long.class) {
        return Scalar.WHOLE;
      }
      if (plain == boolean.class) {
        return Scalar.FLAG;
      }
      if (plain.isEnum()) {
        return new Choice(plain);
      }
      if (plain.isRecord()) {
        return new RecordOf(plain);
      }
      if (plain.isSealed()) {
        return new OneOf(plain);
      }
    }
    throw new IllegalStateException("JSON has no shape for " + type);
  }

  private static <T> T annotation(@Nullable T annotation, Object of) {
    if (annotation == null) {
      throw new IllegalStateException(of + " lacks an annotation");
    }
    return annotation;
  }
}
