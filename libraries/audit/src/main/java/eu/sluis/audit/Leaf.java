package eu.sluis.audit;

import eu.sluis.audit.internal.leaf.LeafBounds;
import eu.sluis.audit.internal.leaf.LeafText;
import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one entry of the tree proves: format 2 of the envelope, described in
 * `docs/formats/audit-log.md`. Its place is not in it, the tree gives that.
 *
 * <p>It holds codes, counts, identifiers, hashes and commitments; never text that a person typed
 * and never personal data. At most 65,535 bytes as text.
 *
 * @param act names what was done; its intent and its outcome share it
 * @param time by the clock of the node, in whole milliseconds, from year 0 to 9999
 * @param node the machine that wrote it, 1 to 64 of letters, digits, `.`, `_` and `-`
 * @param action what happens, a code of 1 to 40 of a-z and `_`; a verifier knows not all of them
 */
public record Leaf(
    OrganisationId organisation,
    UUID act,
    Instant time,
    String node,
    Kind kind,
    String action,
    Facts facts) {

  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  /** What kind of leaf it is. */
  public sealed interface Kind {
    /** Something is about to happen. */
    record Intent() implements Kind {}

    /**
     * How an intent ended.
     *
     * @param intent the hash of the leaf of that intent
     * @param ending a code
     */
    record Outcome(Hash intent, String ending) implements Kind {
      public Outcome {
        LeafBounds.requireCode("ending", ending);
      }
    }

    /** Something that has no duration. */
    record Event() implements Kind {}
  }

  /**
   * What was decided.
   *
   * @param policy the version of the policy
   * @param reasons the rules that made it, at most 200
   */
  public record Decision(Verdict verdict, String policy, List<String> reasons) {
    public Decision {
      LeafBounds.requireText("policy", policy);
      LeafBounds.requireCount("reasons", reasons);
      reasons = List.copyOf(reasons);
      reasons.forEach(reason -> LeafBounds.requireText("reasons", reason));
    }

    /** Yes or no. */
    public enum Verdict {
      ALLOWED,
      REFUSED
    }
  }

  /** The model that was asked, and its version as its server gave it. */
  public record Model(String name, String version) {
    public Model {
      LeafBounds.requireText("model", name);
      LeafBounds.requireText("version", version);
    }
  }

  /**
   * Something that was looked at.
   *
   * @param check a code: `support`, `tool_calls`
   * @param result a code: `passed`, `failed`, `not_done`
   * @param detail counts or a code; empty when there is nothing to say
   */
  public record Check(String check, String result, String detail) {
    public Check {
      LeafBounds.requireCode("check", check);
      LeafBounds.requireCode("result", result);
      LeafBounds.requireText("detail", detail);
    }
  }

  /**
   * All that a leaf says beside who, when and what.
   *
   * @param passages hashes of the passages that were used, at most 200
   * @param checks what was checked and what came of it, at most 200
   * @param commitments to contents that are kept elsewhere, at most 200, no two the same
   * @param erases values of commitments of earlier leaves whose content and salt were erased, at
   *     most 200
   * @param fields anything else: at most 40 texts of at most 500 characters, names of 1 to 40 of
   *     a-z and `_`
   */
  public record Facts(
      Optional<Decision> decision,
      Optional<Model> model,
      List<Hash> passages,
      List<Check> checks,
      List<Commitment> commitments,
      List<Hash> erases,
      Map<String, String> fields) {

    /** Of 64, what tells hashes apart on a page. */
    private static final int SHOWN_DIGITS = 16;

    /** Nothing more to say. */
    public static final Facts NONE = of(Map.of());

    public Facts {
      LeafBounds.requireCount("passages", passages);
      LeafBounds.requireCount("checks", checks);
      LeafBounds.requireCount("commitments", commitments);
      LeafBounds.requireCount("erases", erases);
      passages = List.copyOf(passages);
      checks = List.copyOf(checks);
      commitments = List.copyOf(commitments);
      erases = List.copyOf(erases);
      if (fields.size() > LeafBounds.FIELDS_MAX) {
        throw new IllegalArgumentException(
            "there are `%d` fields; keep it within %d"
                .formatted(fields.size(), LeafBounds.FIELDS_MAX));
      }
      fields = Map.copyOf(fields);
      fields.forEach(
          (name, value) -> {
            LeafBounds.requireCode("field", name);
            LeafBounds.requireText(name, value);
          });
    }

    /**
     * All of it as names and values for a page, but for commitments: `decision`, `policy`, `rules`,
     * `model`, `passage_hashes` (the first 16 digits of each), each check under its own name, and
     * the fields.
     */
    public Map<String, String> flat() {
      var flat = new LinkedHashMap<String, String>(fields);
      decision.ifPresent(
          made -> {
            flat.put("decision", made.verdict().name().toLowerCase(Locale.ROOT));
            flat.put("policy", made.policy());
            flat.put("rules", String.join(" ", made.reasons()));
          });
      model.ifPresent(asked -> flat.put("model", asked.name()));
      if (!passages.isEmpty()) {
        flat.put(
            "passage_hashes",
            passages.stream()
                .map(hash -> hash.hex().substring(0, SHOWN_DIGITS))
                .collect(Collectors.joining(" ")));
      }
      checks.forEach(check -> flat.put(check.check(), check.result()));
      if (!erases.isEmpty()) {
        flat.put("erases", Integer.toString(erases.size()));
      }
      return flat;
    }

    /** Only fields. */
    public static Facts of(Map<String, String> fields) {
      return new Facts(
          Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), fields);
    }

    public Facts with(Decision made) {
      return new Facts(Optional.of(made), model, passages, checks, commitments, erases, fields);
    }

    public Facts with(Model asked) {
      return new Facts(decision, Optional.of(asked), passages, checks, commitments, erases, fields);
    }

    public Facts withPassages(List<Hash> used) {
      return new Facts(decision, model, used, checks, commitments, erases, fields);
    }

    public Facts withChecks(List<Check> done) {
      return new Facts(decision, model, passages, done, commitments, erases, fields);
    }

    public Facts withCommitments(List<Commitment> made) {
      return new Facts(decision, model, passages, checks, made, erases, fields);
    }

    public Facts erasing(List<Hash> commitmentValues) {
      return new Facts(decision, model, passages, checks, commitments, commitmentValues, fields);
    }
  }

  public Leaf {
    LeafBounds.requireCode("action", action);
    LeafBounds.requireNode(node);
    time = time.truncatedTo(ChronoUnit.MILLIS);
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new IllegalArgumentException("a time must be of the years 0 to 9999");
    }
  }

  /**
   * The entry as it goes into the tree: canonical JSON in UTF-8.
   *
   * @throws IllegalArgumentException when that is more than 65,535 bytes
   */
  public byte[] bytes() {
    byte[] bytes = LeafText.write(this).getBytes(StandardCharsets.UTF_8);
    if (bytes.length > EntryBundle.ENTRY_BYTES_MAX) {
      throw new IllegalArgumentException(
          "a leaf has `%d` bytes; keep it within %d"
              .formatted(bytes.length, EntryBundle.ENTRY_BYTES_MAX));
    }
    return bytes;
  }

  /**
   * Reads an entry of exactly this format.
   *
   * @throws Malformed when anything differs from what {@link #bytes} writes
   */
  public static Leaf parse(byte[] entry) throws Malformed {
    return LeafText.read(entry);
  }
}
