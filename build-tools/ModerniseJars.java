import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the classes in a folder of jars that were compiled for Java 5 or older, giving them the stack maps of
 * Java 6 and later; their code stays the same.
 *
 * <p>Why: the JVM puts no class into its ahead-of-time cache that it must verify in the old way. picocli is
 * compiled for Java 5, and loading it from the jar is most of the time that a short command takes.
 *
 * <p>usage: {@code java ModerniseJars.java FOLDER}
 */
public final class ModerniseJars {

  private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;
  private static final int TARGET = ClassFile.JAVA_8_VERSION;

  private ModerniseJars() {}

  /**
   * Rewrites the jars that need it, each in one move.
   *
   * @param args the folder.
   * @throws IOException when a jar cannot be read or written.
   */
  public static void main(String[] args) throws IOException {
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
      ClassFile classFile =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS,
              ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(loader)
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (Path jar : jars) {
        if (isOld(jar)) {
          Path rewritten = Files.createTempFile(jar.getParent(), "modern", ".tmp");
          rewrite(classFile, jar, rewritten);
          Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static boolean isOld(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      if (file.stream().anyMatch(entry -> entry.getName().matches("META-INF/.*\\.(SF|RSA|DSA|EC)"))) {
        return false;
      }
      for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
        if (isClass(entry)) {
          try (InputStream in = file.getInputStream(entry)) {
            return version(in.readNBytes(8)) < FIRST_WITH_STACK_MAPS;
          }
        }
      }
    }
    return false;
  }

  private static boolean isClass(ZipEntry entry) {
    return entry.getName().endsWith(".class")
        && !entry.getName().startsWith("META-INF/")
        && !entry.getName().endsWith("-info.class");
  }

  private static int version(byte[] header) {
    return (header[6] & 0xff) << 8 | header[7] & 0xff;
  }

  private static void rewrite(ClassFile classFile, Path from, Path to) throws IOException {
    try (JarFile file = new JarFile(from.toFile());
        OutputStream stream = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(stream)) {
      // Stored, not deflated: one thing less to do at every start.
      out.setLevel(0);
      for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
        byte[] bytes;
        try (InputStream in = file.getInputStream(entry)) {
          bytes = in.readAllBytes();
        }
        if (isClass(entry) && version(bytes) < FIRST_WITH_STACK_MAPS) {
          bytes = modernise(classFile, bytes);
        }
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        out.write(bytes);
        out.closeEntry();
      }
    }
  }

  private static byte[] modernise(ClassFile classFile, byte[] bytes) {
    ClassModel model = classFile.parse(bytes);
    ClassTransform newVersion =
        ClassTransform.dropping(element -> element instanceof ClassFileVersion)
            .andThen(ClassTransform.endHandler(builder -> builder.withVersion(TARGET, 0)))
            // Building each method anew, though unchanged, is what computes its stack maps.
            .andThen(ClassTransform.transformingMethodBodies(CodeBuilder::with));
    return classFile.transformClass(model, newVersion);
  }
}
