package eu.sluis.adapters.connectors;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps connectors out of the own network. An information manager types an address, and a website
 * may redirect anywhere: neither may make Sluis ask a computer that only Sluis can reach.
 *
 * <p>A name is looked up once, every address of it is judged, and only those addresses are
 * connected to; a name that leads somewhere else a moment later gains nothing. Only a name that the
 * administrator wrote down may lead inside. Where machines hand out their own credentials (the
 * metadata services) nothing leads, whoever allows it.
 */
public final class AddressGuard {

  /** Ranges that are not the public internet, by what the IANA registries call special. */
  private static final List<Range> CLOSED =
      ranges(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by a carrier
          "127.0.0.0/8", // loopback
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocols
          "192.0.2.0/24", // examples
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // examples
          "203.0.113.0/24", // examples
          "224.0.0.0/3", // multicast, reserved, broadcast
          "::/96", // unspecified, loopback, and IPv4 in its old form
          "64:ff9b::/96", // NAT64: IPv4 inside
          "64:ff9b:1::/48", // NAT64 of the own network
          "100::/64", // discarded
          "2001::/23", // Teredo and other protocols
          "2001:db8::/32", // examples
          "2002::/16", // 6to4: IPv4 inside
          "3fff::/20", // examples
          "5f00::/16", // segment routing
          "fc00::/7", // unique local
          "fec0::/10", // site local, of before
          "ff00::/8" // multicast
          );

  /** Link-local, where clouds keep their metadata, and the metadata addresses outside it. */
  private static final List<Range> NEVER =
      ranges("169.254.0.0/16", "fe80::/10", "100.100.100.200/32", "fd00:ec2::254/128");

  private final Supplier<Set<String>> allowed;
  private final Names names;

  /**
   * @param allowed the names that may lead inside; asked anew at each use
   */
  public AddressGuard(Supplier<Set<String>> allowed) {
    this(allowed, InetAddress::getAllByName);
  }

  AddressGuard(Supplier<Set<String>> allowed, Names names) {
    this.allowed = allowed;
    this.names = names;
  }

  /** Looks names up. */
  interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** A name that leads where no connector may go. */
  static final class AddressClosed extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    AddressClosed() {
      super("the address lies in a network that connectors may not reach");
    }
  }

  /** Whether the administrator wrote this name down. */
  boolean allows(String host) {
    return allowed.get().stream().anyMatch(one -> bare(one).equals(bare(host)));
  }

  /**
   * The addresses to connect to.
   *
   * @throws AddressClosed when one of them may not be reached
   */
  InetAddress[] addresses(String host) throws UnknownHostException {
    InetAddress[] found = names.addresses(bare(host));
    for (InetAddress address : found) {
      require(host, address);
    }
    return found;
  }

  /**
   * Whether an address may be connected to for a name.
   *
   * @throws AddressClosed when not
   */
  void require(String host, InetAddress address) throws AddressClosed {
    if (within(NEVER, address) || (within(CLOSED, address) && !allows(host))) {
      throw new AddressClosed();
    }
  }

  private static boolean within(List<Range> ranges, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.holds(address.getAddress()));
  }

  private static String bare(String host) {
    return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
  }

  private static List<Range> ranges(String... written) {
    return Arrays.stream(written).map(Range::of).toList();
  }

  /** Addresses that begin with the same bits. */
  private record Range(InetAddress first, int bits) {
    static Range of(String written) {
      int slash = written.indexOf('/');
      return new Range(
          InetAddress.ofLiteral(written.substring(0, slash)),
          Integer.parseInt(written.substring(slash + 1)));
    }

    boolean holds(byte[] address) {
      byte[] mine = first.getAddress();
      if (mine.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((mine[bit / 8] & mask) != (address[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
