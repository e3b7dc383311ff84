package eu.sluis.policy;

import eu.sluis.vocabulary.DataCategory;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which tools a model may use for one use case on one day: those that a rule of the baseline and a
 * rule of the use case both allow. Immutable.
 */
public final class ToolRules {

  /** None at all. */
  public static final ToolRules NONE = new ToolRules(List.of(Map.of()));

  private static final String ALL_OF_A_SERVER = "*";

  private final List<Map<String, Permission>> layers;

  /**
   * What may be done with a tool.
   *
   * @param data what its arguments may hold of persons
   * @param alwaysAsks whether a person says yes to every call; otherwise to one that changes or
   *     sends something
   * @param because the rules that allow it
   */
  public record Permission(Set<DataCategory> data, boolean alwaysAsks, List<RuleId> because) {
    public Permission {
      data = Set.copyOf(data);
      because = List.copyOf(because);
    }

    private Permission and(Permission other, Set<DataCategory> together) {
      return new Permission(
          together,
          alwaysAsks || other.alwaysAsks,
          java.util.stream.Stream.concat(because.stream(), other.because.stream()).toList());
    }

    /** What two rules of one layer allow: the data of both; a person when either wants one. */
    Permission orOf(Permission other) {
      var all = EnumSet.noneOf(DataCategory.class);
      all.addAll(data);
      all.addAll(other.data);
      return and(other, all);
    }

    private Permission both(Permission other) {
      var all = EnumSet.noneOf(DataCategory.class);
      all.addAll(data);
      all.retainAll(other.data);
      return and(other, all);
    }
  }

  /**
   * @param layers what each allows, by `server/tool` or `server/*`; all of them have to
   */
  ToolRules(List<Map<String, Permission>> layers) {
    this.layers = layers.stream().map(LinkedHashMap::new).map(Map::copyOf).toList();
  }

  /** Whether any tool is allowed at all. */
  public boolean none() {
    return layers.stream().anyMatch(Map::isEmpty);
  }

  /** What may be done with `tool` of `server`; empty when it may not be used. */
  public Optional<Permission> of(String server, String tool) {
    Optional<Permission> all = Optional.empty();
    for (Map<String, Permission> layer : layers) {
      Optional<Permission> here = of(layer, server, tool);
      if (here.isEmpty()) {
        return Optional.empty();
      }
      all = all.map(before -> before.both(here.get())).or(() -> here);
    }
    return all;
  }

  private static Optional<Permission> of(
      Map<String, Permission> layer, String server, String tool) {
    Optional<Permission> one = Optional.ofNullable(layer.get(server + "/" + tool));
    Optional<Permission> every = Optional.ofNullable(layer.get(server + "/" + ALL_OF_A_SERVER));
    return one.isPresent() && every.isPresent()
        ? Optional.of(one.get().orOf(every.get()))
        : one.or(() -> every);
  }
}
