package eu.sluis.injection;

import eu.sluis.injection.internal.links.Hosts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where an answer may point: hosts of the sources that it cites and of the organisation's list.
 *
 * <p>A host is `www.gemeente.example`, `*.gemeente.example` for everything below it, or
 * `wiki.example:8443` with the one port that is meant; `*` is every host. A web address is allowed
 * when its scheme is http or https, its host is listed, nobody is named before the host, and it
 * carries no address of another host along (a redirect).
 */
public final class AllowedHosts {

  /** On a list: every host there is. */
  private static final String EVERY = "*";

  /** Each of these has to name a host; none of them is every host. */
  private final List<Set<String>> lists;

  private AllowedHosts(List<Set<String>> lists) {
    this.lists = lists.stream().map(Set::copyOf).toList();
  }

  /** Nothing is allowed. */
  public static AllowedHosts none() {
    return new AllowedHosts(List.of(Set.of()));
  }

  /**
   * @throws IllegalArgumentException when something in it is not a host
   */
  public static AllowedHosts of(Collection<String> hosts) {
    if (hosts.contains(EVERY)) {
      return new AllowedHosts(List.of());
    }
    var ascii = new TreeSet<String>();
    for (String host : hosts) {
      ascii.add(Hosts.listed(host));
    }
    return new AllowedHosts(List.of(ascii));
  }

  /** What both allow. */
  public AllowedHosts and(AllowedHosts other) {
    return new AllowedHosts(Stream.concat(lists.stream(), other.lists.stream()).toList());
  }

  /** Whether nothing is kept out. */
  public boolean everything() {
    return lists.isEmpty();
  }

  /** These and the hosts of `addresses`; what is no web address adds nothing. */
  public AllowedHosts andThoseOf(Collection<String> addresses) {
    var added = new TreeSet<String>();
    for (String address : addresses) {
      Hosts.of(address).ifPresent(added::add);
    }
    var all = new ArrayList<Set<String>>();
    for (Set<String> list : lists) {
      var longer = new TreeSet<>(list);
      longer.addAll(added);
      all.add(longer);
    }
    return new AllowedHosts(all);
  }

  /** Whether an answer may hold this address. */
  public boolean allow(String address) {
    return lists.stream().allMatch(list -> Hosts.allowed(address, list));
  }
}
