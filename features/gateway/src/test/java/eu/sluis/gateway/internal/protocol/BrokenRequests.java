package eu.sluis.gateway.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Requests with letters changed here and there; the same for every protocol. */
public final class BrokenRequests {

  private static final int ROUNDS = 10_000;
  private static final String OTHERS = "{}[]\",:0n\\a -1\t";

  /** Reads one request. */
  public interface Reader {
    Object read(byte[] body) throws ClientProblem;
  }

  private BrokenRequests() {}

  /** Neither a failure of ours, nor all of them refused. */
  public static void areReadOrRefused(String request, Reader reader) {
    long seed = Long.getLong("sluis.seed", System.nanoTime());
    System.out.println("broken requests: seed " + seed + ", again with -Dsluis.seed=" + seed);
    var random = new Random(seed);
    byte[] whole = request.getBytes(StandardCharsets.UTF_8);
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] broken = whole.clone();
      int changes = 1 + random.nextInt(4);
      for (int change = 0; change < changes; change++) {
        broken[random.nextInt(broken.length)] =
            (byte) OTHERS.charAt(random.nextInt(OTHERS.length()));
      }
      try {
        var _ = reader.read(broken);
        read++;
      } catch (ClientProblem problem) {
        assertThat(problem.status()).isEqualTo(400);
      }
    }
    assertThat(read).isBetween(1, ROUNDS - 1);
  }
}
