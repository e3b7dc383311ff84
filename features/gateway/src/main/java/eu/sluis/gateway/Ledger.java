package eu.sluis.gateway;

import eu.sluis.audit.Commitment;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.Salt;
import eu.sluis.policy.Decision;
import eu.sluis.policy.Reason;
import eu.sluis.register.UseCase;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Treatment;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far of one thing that was asked: fills up along the road and can tell at any
 * step what happened, to the person ({@link #account}) and to the log ({@link #intent}). Used by
 * one thread.
 */
final class Ledger {

  /** The longest value that a record takes, in UTF-16 code units. */
  private static final int VALUE_CHARACTERS_MAX = 500;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final @Nullable Asked asked;
  private final Trace trace = Trace.current();
  private @Nullable UseCase why;
  private String policyVersion = "";
  private @Nullable Recognition what;
  private Map<DataCategory, Integer> inTyped = Map.of();
  private Map<DataCategory, Integer> inPassages = Map.of();
  private Suspicion suspicion = Suspicion.NONE;
  private @Nullable Decision decision;
  private @Nullable Refusal refusal;
  private @Nullable ModelCard model;
  private Optional<Long> sequence = Optional.empty();
  private Optional<Long> outcome = Optional.empty();
  private Optional<Salt> questionSalt = Optional.empty();
  private Optional<Salt> answerSalt = Optional.empty();

  /** For a preview, which nobody records. */
  Ledger() {
    this.asked = null;
  }

  Ledger(Asked asked) {
    this.asked = asked;
  }

  void why(UseCase useCase) {
    this.why = useCase;
  }

  void policy(String version) {
    this.policyVersion = version;
  }

  void what(Recognition recognition) {
    this.what = recognition;
    this.inTyped = recognition.inTyped();
    this.inPassages = recognition.inPassages();
  }

  void suspects(Suspicion found) {
    this.suspicion = found;
  }

  void decided(Decision made) {
    this.decision = made;
  }

  void refused(Refusal why) {
    this.refusal = why;
  }

  void recorded(long intent) {
    this.sequence = Optional.of(intent);
  }

  void concluded(long place) {
    this.outcome = Optional.of(place);
  }

  void asks(ModelCard card) {
    this.model = card;
  }

  /** The model that was asked last. */
  ModelCard asked() {
    return java.util.Objects.requireNonNull(model);
  }

  Trace trace() {
    return trace;
  }

  int passages() {
    return what == null ? 0 : what.passages().size();
  }

  Account account() {
    UseCase useCase = why;
    return new Account(
        useCase == null ? "" : useCase.name(),
        useCase == null ? "" : useCase.purpose(),
        useCase == null ? "" : useCase.legalBasis(),
        useCase == null ? Optional.empty() : useCase.approval().map(UseCase.Approval::until),
        recognised(inTyped),
        recognised(inPassages),
        passages(),
        suspicion,
        because(),
        Optional.ofNullable(model).map(Account.AnsweringModel::of),
        sequence,
        policyVersion,
        outcome.map(place -> new Evidence(place, hex(questionSalt), hex(answerSalt))));
  }

  /**
   * The question as it may be kept: without a decision, everything recognised is taken out; after a
   * detector that failed, all of it.
   */
  KeptQuestion kept() {
    if (what == null || refusal instanceof Refusal.DetectorFailed) {
      return KeptQuestion.NOTHING;
    }
    Map<DataCategory, Treatment> treatments =
        decision instanceof Decision.Allowed allowed ? allowed.treatments() : Map.of();
    return what.kept(treatments);
  }

  private static String hex(Optional<Salt> salt) {
    return salt.map(Salt::hex).orElse("");
  }

  /**
   * What the intent says: codes, counts, identifiers and hashes only, and a commitment to the
   * question as it is kept.
   */
  Leaf.Facts intent() {
    var facts =
        Leaf.Facts.of(fields())
            .with(
                new Leaf.Decision(
                    refusal == null ? Leaf.Decision.Verdict.ALLOWED : Leaf.Decision.Verdict.REFUSED,
                    policyVersion,
                    because().stream().map(Ledger::name).toList()));
    if (what != null) {
      facts = facts.withPassages(what.material().stream().map(Ledger::hash).toList());
    }
    String kept = keeps() ? kept().text() : "";
    if (kept.isEmpty()) {
      return facts;
    }
    Salt salt = Salt.random(RANDOM);
    questionSalt = Optional.of(salt);
    return facts.withCommitments(List.of(commitment(Evidence.QUESTION, salt, kept)));
  }

  /**
   * What an outcome says beside its fields: the model, and a commitment to the answer as it is
   * kept.
   *
   * @param kept empty when nothing is
   */
  Leaf.Facts outcome(Map<String, String> fields, Optional<String> kept) {
    var facts = Leaf.Facts.of(fields);
    if (model != null) {
      facts = facts.with(new Leaf.Model(model.id().value(), ""));
    }
    if (kept.isEmpty() || !keeps()) {
      return facts;
    }
    Salt salt = Salt.random(RANDOM);
    answerSalt = Optional.of(salt);
    return facts.withCommitments(List.of(commitment(Evidence.ANSWER, salt, kept.get())));
  }

  /** Whether somebody keeps it: a record commits to nothing that is thrown away. */
  private boolean keeps() {
    return switch (asked) {
      case Question _ -> true;
      case Chat chat -> chat.kept().isPresent();
      case Embedding _, Ranking _, Transcription _, ForSearch _ -> false;
      case null -> false;
    };
  }

  private static Commitment commitment(String of, Salt salt, String content) {
    return Commitment.to(of, salt, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Hash hash(Grounding.Material piece) {
    try {
      return Hash.fromHex(piece.hash());
    } catch (Malformed malformed) {
      throw new IllegalStateException("the hash of a passage is no hash", malformed);
    }
  }

  private Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    if (asked != null) {
      fields.put("use_case", asked.useCase().value());
      if (!(asked instanceof ForSearch)) {
        fields.put("person", asked.asker().person().toString());
      }
      fields.put("conversation", asked.conversation().toString());
      fields.put("turn", asked.turn().toString());
      fields.put("trace", trace.id());
    }
    if (asked instanceof Requested requested) {
      fields.put("key", requested.client());
      fields.putAll(new TreeMap<>(sizes(requested)));
    }
    if (asked instanceof PassageVectors wanted) {
      fields.put("vectors", Integer.toString(wanted.pieces().size()));
    } else if (asked instanceof PassageOrder wanted) {
      String field =
          switch (wanted.aim()) {
            case ORDER -> "ranked";
            case SUPPORT -> "held_against";
          };
      fields.put(field, Integer.toString(wanted.pieces().size()));
    }
    if (what != null) {
      fields.put("recognised", counts(inTyped));
      fields.put("in_passages", counts(inPassages));
      fields.put("confidentiality", what.highest().code());
      fields.put("passages", Integer.toString(passages()));
      fields.put("instructions", suspicion.strength().code());
      if (suspicion.texts() > 0) {
        fields.put("instructions_in", Integer.toString(suspicion.texts()));
        fields.put(
            "instruction_kinds",
            bounded(
                suspicion.kinds().stream()
                    .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))));
      }
    }
    if (decision instanceof Decision.Allowed allowed) {
      fields.put("models", bounded(allowed.models().stream().map(Object::toString)));
      fields.put("treatments", treatments());
    }
    return fields;
  }

  private static Map<String, String> sizes(Requested requested) {
    return switch (requested) {
      case Chat chat ->
          Map.of(
              "messages",
              Integer.toString(chat.prompt().messages().size()),
              "tools",
              Integer.toString(chat.prompt().tools().size()),
              "images",
              Integer.toString(chat.prompt().images().size()));
      case Embedding embedding -> Map.of("vectors", Integer.toString(embedding.texts().size()));
      case Ranking ranking -> Map.of("ranked", Integer.toString(ranking.documents().size()));
      case Transcription spoken ->
          Map.of("audio_bytes", Integer.toString(spoken.recording().bytes().length));
    };
  }

  private List<Reason> because() {
    return decision == null ? List.of() : decision.because();
  }

  private List<Account.Recognised> recognised(Map<DataCategory, Integer> counts) {
    var recognised = new ArrayList<Account.Recognised>();
    counts.forEach(
        (category, count) ->
            recognised.add(new Account.Recognised(category, count, treatmentOf(category))));
    recognised.sort((one, other) -> Integer.compare(other.count(), one.count()));
    return recognised;
  }

  private Optional<Treatment> treatmentOf(DataCategory category) {
    if (!category.replaceable() || !(decision instanceof Decision.Allowed allowed)) {
      return Optional.empty();
    }
    return Optional.of(allowed.treatments().getOrDefault(category, Treatment.REMOVE));
  }

  private static String name(Reason reason) {
    return reason.layer().name().toLowerCase(java.util.Locale.ROOT) + ":" + reason.rule();
  }

  private static String counts(Map<DataCategory, Integer> counts) {
    return bounded(
        counts.entrySet().stream().map(entry -> entry.getKey().code() + "=" + entry.getValue()));
  }

  /** Of what was found; those of all other categories follow from the version of the policy. */
  private String treatments() {
    var found = EnumSet.noneOf(DataCategory.class);
    found.addAll(inTyped.keySet());
    found.addAll(inPassages.keySet());
    return bounded(
        found.stream()
            .flatMap(
                category ->
                    treatmentOf(category).map(done -> category.code() + "=" + done.code()).stream())
            .sorted());
  }

  private static String bounded(java.util.stream.Stream<String> values) {
    String joined = values.collect(Collectors.joining(" "));
    return joined.length() <= VALUE_CHARACTERS_MAX
        ? joined
        : joined.substring(0, VALUE_CHARACTERS_MAX - 1) + "…";
  }
}
