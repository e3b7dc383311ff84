package eu.sluis.adapters.models;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/**
 * Which hosts are the organisation's own: those it names, this machine, and the private ranges (RFC
 * 1918, RFC 4193). Names are never looked up: what a name resolves to today says nothing of
 * tomorrow, so a name counts only when the catalogue lists it.
 */
final class Hosts {

  private static final int UNIQUE_LOCAL_MASK = 0xfe;
  private static final int UNIQUE_LOCAL_PREFIX = 0xfc;

  private final Set<String> named;

  Hosts(Set<String> named) {
    this.named = Set.copyOf(named);
  }

  /**
   * @param host as {@link java.net.URI#getHost} gives it: a name, an IPv4 address or an IPv6
   *     address in brackets
   */
  boolean own(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.equals("localhost") || named.contains(lower) || inPrivateRange(lower);
  }

  private static boolean inPrivateRange(String host) {
    InetAddress address;
    try {
      address = InetAddress.ofLiteral(unbracketed(host));
    } catch (IllegalArgumentException aName) {
      return false;
    }
    if (address.isLoopbackAddress()) {
      return true;
    }
    if (address instanceof Inet4Address) {
      return address.isSiteLocalAddress();
    }
    return (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL_PREFIX;
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
