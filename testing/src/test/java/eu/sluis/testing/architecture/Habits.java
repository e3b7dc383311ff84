package eu.sluis.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** How the house is kept. */
final class Habits {

  /** Words that say that nobody knew what the thing was for. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "util",
          "utils",
          "utility",
          "utilities",
          "helper",
          "helpers",
          "common",
          "commons",
          "misc",
          "manager",
          "managers",
          "impl");

  /** Where a person sits at a terminal: commands, measurements, the training, lines of a start. */
  private static final Set<String> AT_THE_TERMINAL =
      Set.of("bench", "cli", "privacy.training", "injection.training", "server.boot");

  private static final Set<String> WITHOUT_SEED =
      Set.of(
          "java.lang.Math.random",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of");

  private static final Set<String> SEEDED_BY_ARGUMENT =
      Set.of("java.util.Random.<init>", "java.util.SplittableRandom.<init>");

  /** Where a number must differ and nothing may follow from it. */
  private static final Map<String, String> NEEDS_NO_SEED =
      Map.of(
          "shell.internal.FailureLog", "the number that a person quotes from a page of an error");

  private Habits() {}

  static Stream<String> names(House house, JavaClass type) {
    String packageName = house.below(type.getPackageName());
    String[] simple = type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])|_", -1);
    return Stream.concat(Arrays.stream(packageName.split("\\.", -1)), Arrays.stream(simple))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(EMPTY_WORDS::contains)
        .map(word -> "is called `" + word + "`; name it after what it is for");
  }

  static Stream<String> console(House house, JavaClass type) {
    if (AT_THE_TERMINAL.stream().anyMatch(room -> house.isIn(type, room))) {
      return Stream.empty();
    }
    Stream<String> streams =
        type.getFieldAccessesFromSelf().stream()
            .map(access -> access.getTarget())
            .filter(field -> field.getOwner().isEquivalentTo(System.class))
            .map(field -> "System." + field.getName());
    Stream<String> traces =
        Promises.accesses(type)
            .map(JavaCodeUnitAccess::getTarget)
            .filter(target -> target.getName().equals("printStackTrace"))
            .map(_ -> "printStackTrace");
    return Stream.concat(streams, traces)
        .map(way -> "writes to the terminal with `" + way + "`; use the log");
  }

  static Stream<String> chance(House house, JavaClass type) {
    if (NEEDS_NO_SEED.containsKey(house.below(type.getName()))) {
      return Stream.empty();
    }
    return Promises.accesses(type)
        .filter(Habits::hasNoSeed)
        .map(
            access ->
                "takes chance without a seed from `"
                    + Promises.called(access)
                    + "`; give a seed, or SecureRandom for a secret");
  }

  private static boolean hasNoSeed(JavaCodeUnitAccess<?> access) {
    String called = Promises.called(access);
    int arguments = access.getTarget().getRawParameterTypes().size();
    return WITHOUT_SEED.contains(called)
        || (SEEDED_BY_ARGUMENT.contains(called) && arguments == 0)
        || (called.equals("java.util.Collections.shuffle") && arguments == 1);
  }

  static Stream<String> marked(House house, JavaClass type) {
    return type.getPackage().isAnnotatedWith(NullMarked.class)
        ? Stream.empty()
        : Stream.of("is in a package without `@NullMarked`; add a package-info.java");
  }
}
