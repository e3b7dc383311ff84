package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invented leaves. */
final class Leaves {

  static final OrganisationId ORGANISATION =
      OrganisationId.of("00000000-0000-4000-8000-00000000000a");
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

  static UUID act(int number) {
    return new UUID(0x4000L, 0x8000_0000_0000_0000L | number);
  }

  static Salt salt(int number) {
    var bytes = new byte[Salt.BYTES];
    bytes[31] = (byte) number;
    bytes[30] = (byte) (number >>> 8);
    return Salt.of(bytes);
  }

  /** Everything that a leaf can say. */
  static Leaf intent(int number) {
    return new Leaf(
        ORGANISATION,
        act(number),
        NOON.plusMillis(number),
        "node-1",
        new Leaf.Kind.Intent(),
        "question",
        Leaf.Facts.of(Map.of("asker", "p-" + number, "use_case", "wmo"))
            .with(
                new Leaf.Decision(
                    Leaf.Decision.Verdict.ALLOWED, "wmo@3", List.of("wmo-1", "baseline-7")))
            .withCommitments(
                List.of(Commitment.to("question", salt(number), text("vraag " + number)))));
  }

  static Leaf outcome(int number, Leaf intent) {
    return new Leaf(
        ORGANISATION,
        intent.act(),
        NOON.plusMillis(number),
        "node-1",
        new Leaf.Kind.Outcome(Hash.ofLeaf(intent.bytes()), "answered"),
        "question",
        Leaf.Facts.of(Map.of("tokens", "120"))
            .with(new Leaf.Model("extractive", "1"))
            .withPassages(List.of(Hash.ofContent(text("passage"))))
            .withChecks(List.of(new Leaf.Check("support", "passed", "4 of 4")))
            .withCommitments(
                List.of(
                    Commitment.to("answer", salt(number), text("antwoord \"" + number + "\" é")))));
  }

  static Leaf event(int number, Leaf.Facts facts) {
    return new Leaf(
        ORGANISATION,
        act(number),
        NOON.plusMillis(number),
        "node-1",
        new Leaf.Kind.Event(),
        "log_in",
        facts);
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Leaves() {}
}
