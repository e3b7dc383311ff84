package eu.sluis.adapters.documents.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Numbers from 0 that are joined into groups; a group is known by the lowest in it. */
final class Groups {

  private final int[] lowest;

  Groups(int size) {
    lowest = new int[size];
    for (int i = 0; i < size; i++) {
      lowest[i] = i;
    }
  }

  int of(int one) {
    int at = one;
    while (lowest[at] != at) {
      lowest[at] = lowest[lowest[at]];
      at = lowest[at];
    }
    return at;
  }

  void join(int one, int other) {
    int first = of(one);
    int second = of(other);
    lowest[Math.max(first, second)] = Math.min(first, second);
  }

  Collection<List<Integer>> members() {
    var members = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < lowest.length; i++) {
      members.computeIfAbsent(of(i), _ -> new ArrayList<>()).add(i);
    }
    return members.values();
  }
}
