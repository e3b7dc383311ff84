package eu.sluis.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may know whom. */
final class Arrows {

  private static final String INTERNAL = "internal";

  private Arrows() {}

  static Stream<String> mapped(House house, JavaClass type) {
    return house.roomOf(type).isPresent()
        ? Stream.empty()
        : Stream.of("is in no room; add its module to `HouseMap`");
  }

  /** Otherwise any module could put a class in `privacy` and use what is private there. */
  static Stream<String> homes(House house, JavaClass type) {
    return house.roomOf(type).stream()
        .filter(room -> !compiledIn(room, type))
        .map(room -> "is not compiled in `" + room.folder() + "`; move it there, or rename it");
  }

  private static boolean compiledIn(Room room, JavaClass type) {
    Pattern home =
        Pattern.compile(
            "/" + room.folder() + "/target/classes/|/" + room.artifact() + "(-\\d[^/]*)?\\.jar!");
    return type.getSource()
        .map(source -> home.matcher(source.getUri().toString()).find())
        .orElse(false);
  }

  static Stream<String> arrows(House house, JavaClass type) {
    Optional<Room> from = house.roomOf(type);
    if (from.isEmpty()) {
      return Stream.empty();
    }
    return House.mentionedBy(type)
        .filter(target -> house.contains(target.getPackageName()))
        .filter(target -> !mayUse(from.get(), house.roomOf(target)))
        .map(
            target ->
                "uses `%s`; `%s` may use %s"
                    .formatted(
                        house.below(target.getName()), from.get().name(), from.get().uses()));
  }

  private static boolean mayUse(Room from, Optional<Room> to) {
    return to.filter(room -> room.equals(from) || from.uses().contains(room.name())).isPresent();
  }

  static Stream<String> borrowed(House house, JavaClass type) {
    Optional<Room> from = house.roomOf(type);
    if (from.isEmpty()) {
      return Stream.empty();
    }
    return House.mentionedBy(type)
        .filter(target -> !house.contains(target.getPackageName()))
        .filter(target -> !mayBorrow(from.get(), target))
        .map(
            target ->
                "borrows `%s`; when `%s` may, say so in `HouseMap`"
                    .formatted(target.getName(), from.get().name()));
  }

  private static boolean mayBorrow(Room from, JavaClass target) {
    return Stream.concat(HouseMap.BORROWED_BY_ALL.stream(), from.borrows().stream())
        .anyMatch(allowed -> HouseMap.within(outermost(target.getName()), allowed));
  }

  private static String outermost(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }

  /** Also when somebody would draw such an arrow on the map. */
  static Stream<String> siblings(House house, JavaClass type) {
    return HouseMap.SIBLINGS.stream()
        .filter(own -> house.isIn(type, own))
        .flatMap(
            own ->
                HouseMap.SIBLINGS.stream()
                    .filter(other -> !other.equals(own))
                    .flatMap(
                        other ->
                            House.mentionedBy(type).filter(target -> house.isIn(target, other))))
        .map(target -> "knows `" + house.below(target.getName()) + "`");
  }

  static Stream<String> adapters(House house, JavaClass type) {
    // A measurement puts parts together as `server` does, and is no part of what is shipped.
    if (house.isIn(type, "server") || house.isIn(type, "bench")) {
      return Stream.empty();
    }
    return House.mentionedBy(type)
        .filter(target -> house.isIn(target, "adapters"))
        .filter(target -> !house.roomOf(target).equals(house.roomOf(type)))
        .map(target -> "sees `" + house.below(target.getName()) + "`; only `server` may");
  }

  static Stream<String> closed(House house, JavaClass type) {
    return House.mentionedBy(type)
        .filter(target -> house.contains(target.getPackageName()))
        .filter(
            target ->
                owner(target.getPackageName())
                    .filter(owner -> !HouseMap.within(type.getPackageName(), owner))
                    .isPresent())
        .map(target -> "reaches inside for `" + house.below(target.getName()) + "`");
  }

  /** The package that an `internal` package belongs to; empty for a package that is open. */
  private static Optional<String> owner(String packageName) {
    int at = (packageName + ".").indexOf("." + INTERNAL + ".");
    return at < 0 ? Optional.empty() : Optional.of(packageName.substring(0, at));
  }
}
