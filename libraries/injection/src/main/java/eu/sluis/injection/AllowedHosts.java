package eu.sluis.injection;

import eu.sluis.injection.internal.links.Hosts;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an answer may point: hosts of the sources that it cites and of the organisation's list.
 *
 * <p>A host is `www.gemeente.example`, `*.gemeente.example` for everything below it, or
 * `wiki.example:8443` with the one port that is meant. A web address is allowed when its scheme is
 * http or https, its host is listed, nobody is named before the host, and it carries no address of
 * another host along (a redirect).
 */
public final class AllowedHosts {

  private final Set<String> hosts;

  private AllowedHosts(Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  /** Nothing is allowed. */
  public static AllowedHosts none() {
    return new AllowedHosts(Set.of());
  }

  /**
   * @throws IllegalArgumentException when something in it is not a host
   */
  public static AllowedHosts of(Collection<String> hosts) {
    var ascii = new TreeSet<String>();
    for (String host : hosts) {
      ascii.add(Hosts.listed(host));
    }
    return new AllowedHosts(ascii);
  }

  /** These and the hosts of `addresses`; what is no web address adds nothing. */
  public AllowedHosts andThoseOf(Collection<String> addresses) {
    var all = new TreeSet<>(hosts);
    for (String address : addresses) {
      Hosts.of(address).ifPresent(all::add);
    }
    return new AllowedHosts(all);
  }

  /** Whether an answer may hold this address. */
  public boolean allow(String address) {
    return Hosts.allowed(address, hosts);
  }
}
