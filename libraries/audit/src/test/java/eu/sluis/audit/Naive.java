package eu.sluis.audit;

import eu.sluis.audit.internal.tree.Subtrees;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962, section 2.1, word for word and without any cleverness. */
final class Naive {

  static Hash root(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return sha256();
    }
    if (leaves.size() == 1) {
      return sha256(new byte[] {0}, leaves.getFirst());
    }
    int k = split(leaves.size());
    return sha256(
        new byte[] {1},
        root(leaves.subList(0, k)).bytes(),
        root(leaves.subList(k, leaves.size())).bytes());
  }

  static List<Hash> path(int m, List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int k = split(leaves.size());
    var path = new ArrayList<Hash>();
    if (m < k) {
      path.addAll(path(m, leaves.subList(0, k)));
      path.add(root(leaves.subList(k, leaves.size())));
    } else {
      path.addAll(path(m - k, leaves.subList(k, leaves.size())));
      path.add(root(leaves.subList(0, k)));
    }
    return path;
  }

  static List<Hash> proof(int m, List<byte[]> leaves) {
    return m == 0 ? List.of() : subproof(m, leaves, true);
  }

  private static List<Hash> subproof(int m, List<byte[]> leaves, boolean whole) {
    int n = leaves.size();
    if (m == n) {
      return whole ? List.of() : List.of(root(leaves));
    }
    int k = split(n);
    var path = new ArrayList<Hash>();
    if (m <= k) {
      path.addAll(subproof(m, leaves.subList(0, k), whole));
      path.add(root(leaves.subList(k, n)));
    } else {
      path.addAll(subproof(m - k, leaves.subList(k, n), false));
      path.add(root(leaves.subList(0, k)));
    }
    return path;
  }

  /** Not {@link Subtrees#split}: a mistake there must not be made here too. */
  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }

  private static Hash sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return Hash.of(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Naive() {}
}
