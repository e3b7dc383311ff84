package eu.sluis.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sceptic must be able to read and run the verifier with a JDK and nothing else, offline: what it
 * is given it gets as bytes.
 */
final class SelfContained {

  private static final Set<String> ALLOWED =
      Set.of(
          "java.io",
          "java.lang",
          "java.nio.ByteBuffer",
          "java.nio.Buffer",
          "java.nio.CharBuffer",
          "java.nio.charset",
          "java.security",
          "java.time",
          "java.util",
          "javax.crypto.Mac",
          "javax.crypto.spec.SecretKeySpec",
          "org.jspecify.annotations");

  /** Parts of the above that reach outside. */
  private static final Set<String> NOT_OF_THESE =
      Set.of(
          "java.io.File",
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.foreign",
          "java.util.logging",
          "java.util.prefs");

  private SelfContained() {}

  static Stream<String> verifier(House house, JavaClass type) {
    if (!house.isIn(type, "audit")) {
      return Stream.empty();
    }
    return House.mentionedBy(type)
        .filter(target -> !house.isIn(target, "audit") && !house.isIn(target, "vocabulary"))
        .map(target -> target.getName().replaceFirst("\\$.*", ""))
        .filter(name -> !in(name, ALLOWED) || in(name, NOT_OF_THESE))
        .map(name -> "needs `" + name + "`; the verifier has the JDK's own computing and no more");
  }

  private static boolean in(String name, Set<String> places) {
    return places.stream().anyMatch(place -> HouseMap.within(name, place));
  }
}
