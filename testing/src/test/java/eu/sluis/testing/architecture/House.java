package eu.sluis.testing.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiled classes below one root package: the real house, or a model of it with a deliberate
 * violation.
 *
 * @param root the package that stands for `eu.sluis`
 */
record House(String root, JavaClasses classes) {

  private static final String REAL_ROOT = "eu.sluis";
  private static final String MODELS = "eu.sluis.testing.architecture.violations";

  /** The product: what is compiled for it, and no tests. */
  static House real() {
    return new House(
        REAL_ROOT,
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // The kits that other modules' tests use; in the build they may be jars.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .withImportOption(location -> !location.contains("/eu/sluis/testing/"))
            .importPackages(REAL_ROOT));
  }

  /** The model house in `violations.name`. */
  static House model(String name) {
    String root = MODELS + "." + name;
    return new House(root, new ClassFileImporter().importPackages(root));
  }

  /** Whether this package is part of the house. */
  boolean contains(String packageName) {
    return HouseMap.within(packageName, root);
  }

  /** The part of a name below the root: `policy.Decision`; empty for the root itself. */
  String below(String name) {
    return name.equals(root) ? "" : name.substring(root.length() + 1);
  }

  /** The room that a class of this house is in; empty when the map does not know it. */
  Optional<Room> roomOf(JavaClass type) {
    return contains(type.getPackageName())
        ? HouseMap.roomOf(below(type.getPackageName()))
        : Optional.empty();
  }

  boolean isIn(JavaClass type, String room) {
    return contains(type.getPackageName()) && HouseMap.within(below(type.getPackageName()), room);
  }

  /** Everything a class mentions: arrays by what they hold, without primitives. */
  static Stream<JavaClass> mentionedBy(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .filter(target -> !target.isPrimitive())
        .distinct();
  }
}
