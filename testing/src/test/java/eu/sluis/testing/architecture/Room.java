package eu.sluis.testing.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One module of the house and what it may use.
 *
 * @param name its package below the root: `policy`, `adapters.models`
 * @param folder where it stands in the repository: `libraries/policy`
 * @param artifact its name in Maven
 * @param uses the rooms it may use
 * @param borrows the packages outside the house it may use, each with everything below it, on top
 *     of {@link HouseMap#BORROWED_BY_ALL}
 * @param exceptions what goes beyond the map of the design (`room` or `package`), with the reason
 */
record Room(
    String name,
    String folder,
    String artifact,
    Set<String> uses,
    Set<String> borrows,
    Map<String, String> exceptions) {

  static Room library(String name) {
    return new Room(name, "libraries/" + name, "sluis-" + name, Set.of(), Set.of(), Map.of());
  }

  static Room feature(String name) {
    return new Room(name, "features/" + name, "sluis-" + name, Set.of(), Set.of(), Map.of());
  }

  static Room adapter(String name) {
    return new Room(
        "adapters." + name,
        "adapters/" + name,
        "sluis-adapter-" + name,
        Set.of(),
        Set.of(),
        Map.of());
  }

  static Room top(String name) {
    return new Room(name, name, "sluis-" + name, Set.of(), Set.of(), Map.of());
  }

  Room uses(String... rooms) {
    return new Room(name, folder, artifact, added(uses, rooms), borrows, exceptions);
  }

  Room borrows(String... packages) {
    return new Room(name, folder, artifact, uses, added(borrows, packages), exceptions);
  }

  /** A room that the map of the design does not name here, and why it is used all the same. */
  Room alsoUses(String room, String because) {
    return new Room(name, folder, artifact, added(uses, room), borrows, excepted(room, because));
  }

  /** A package that others may not have, and why this room may. */
  Room alsoBorrows(String name, String because) {
    return new Room(
        this.name, folder, artifact, uses, added(borrows, name), excepted(name, because));
  }

  private Map<String, String> excepted(String what, String because) {
    var all = new LinkedHashMap<>(exceptions);
    all.put(what, because);
    return Map.copyOf(all);
  }

  private static Set<String> added(Set<String> before, String... more) {
    var all = new TreeSet<>(before);
    all.addAll(Set.of(more));
    return all;
  }
}
