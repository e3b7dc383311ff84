package eu.sluis.sources;

import eu.sluis.vocabulary.GroupId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which names of a source are which groups here, as a person wrote it: a line for each, `Team Wmo =
 * wmo, juristen`. A name that has no line gives nobody a right.
 */
public final class GroupsThere {

  private final Map<String, Set<GroupId>> groups;

  private GroupsThere(Map<String, Set<GroupId>> groups) {
    this.groups = groups;
  }

  /**
   * Reads the lines; empty lines say nothing.
   *
   * @throws IllegalArgumentException when a line has no `=`, or names something that is no group
   */
  public static GroupsThere of(String lines) {
    var groups = new LinkedHashMap<String, Set<GroupId>>();
    for (String line : lines.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      int at = line.lastIndexOf('=');
      if (at < 1 || line.substring(0, at).isBlank()) {
        throw new IllegalArgumentException("a line must be `name there = group here`");
      }
      var here = groups.computeIfAbsent(key(line.substring(0, at)), _ -> new HashSet<>());
      int before = here.size();
      for (String group : line.substring(at + 1).split("[,;\\s]+", -1)) {
        if (!group.isEmpty()) {
          here.add(new GroupId(group.toLowerCase(Locale.ROOT)));
        }
      }
      if (here.size() == before) {
        throw new IllegalArgumentException("a line must name a group after the =");
      }
    }
    return new GroupsThere(groups);
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /** The groups here of any of these names there. */
  public Set<GroupId> here(Collection<String> names) {
    var here = new HashSet<GroupId>();
    for (String name : names) {
      here.addAll(groups.getOrDefault(key(name), Set.of()));
    }
    return Set.copyOf(here);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
