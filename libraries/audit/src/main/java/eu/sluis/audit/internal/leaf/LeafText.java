package eu.sluis.audit.internal.leaf;

import eu.sluis.audit.Commitment;
import eu.sluis.audit.EntryBundle;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.internal.Json;
import eu.sluis.audit.internal.JsonReader;
import eu.sluis.audit.internal.NotCanonical;
import eu.sluis.vocabulary.OrganisationId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A leaf as canonical JSON. What says nothing is left out: an empty list, an absent decision. So
 * there is one way to write a leaf.
 */
public final class LeafText {

  private static final int FORMAT = 2;

  /** The leaf, a list in it, an object in that. */
  private static final int DEPTH_MAX = 3;

  private static final Set<String> ALWAYS =
      Set.of("act", "action", "format", "kind", "node", "organisation", "time");
  private static final Set<String> SOMETIMES =
      Set.of("checks", "commitments", "decision", "erases", "fields", "model", "passages");
  private static final Set<String> OF_OUTCOME = Set.of("ending", "intent");

  /** The leaf as text: each name in its place of the alphabet, as canonical JSON asks. */
  public static String write(Leaf leaf) {
    var text = new LeafWriter();
    text.field("act", leaf.act().toString());
    text.field("action", leaf.action());
    Leaf.Facts facts = leaf.facts();
    text.list(
        "checks",
        facts.checks(),
        check -> {
          text.field("check", check.check());
          text.field("detail", check.detail());
          text.field("result", check.result());
        });
    text.list(
        "commitments",
        facts.commitments(),
        commitment -> {
          text.field("of", commitment.of());
          text.field("value", commitment.value().hex());
        });
    facts.decision().ifPresent(decision -> decision(text, decision));
    if (leaf.kind() instanceof Leaf.Kind.Outcome(var _, var ending)) {
      text.field("ending", ending);
    }
    text.texts("erases", facts.erases(), Hash::hex);
    if (!facts.fields().isEmpty()) {
      text.object("fields", () -> new TreeMap<>(facts.fields()).forEach(text::field));
    }
    text.field("format", FORMAT);
    if (leaf.kind() instanceof Leaf.Kind.Outcome(var intent, var _)) {
      text.field("intent", intent.hex());
    }
    text.field("kind", kind(leaf.kind()));
    facts
        .model()
        .ifPresent(
            model ->
                text.object(
                    "model",
                    () -> {
                      text.field("name", model.name());
                      text.field("version", model.version());
                    }));
    text.field("node", leaf.node());
    text.field("organisation", leaf.organisation().toString());
    text.texts("passages", facts.passages(), Hash::hex);
    text.field("time", LeafTime.write(leaf.time()));
    return text.end();
  }

  private static void decision(LeafWriter text, Leaf.Decision decision) {
    text.object(
        "decision",
        () -> {
          text.field("policy", decision.policy());
          text.allTexts("reasons", decision.reasons());
          text.field("verdict", decision.verdict().name().toLowerCase(Locale.ROOT));
        });
  }

  private static String kind(Leaf.Kind kind) {
    return switch (kind) {
      case Leaf.Kind.Intent _ -> "intent";
      case Leaf.Kind.Outcome _ -> "outcome";
      case Leaf.Kind.Event _ -> "event";
    };
  }

  /**
   * Reads an entry of exactly this format.
   *
   * @throws Malformed when anything differs from what {@link #write} writes
   */
  public static Leaf read(byte[] entry) throws Malformed {
    if (entry.length > EntryBundle.ENTRY_BYTES_MAX) {
      throw new Malformed("the leaf is too long");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(entry)).toString();
      Leaf leaf = leaf(JsonReader.readAnyForm(text, DEPTH_MAX));
      // There is one way to write a leaf: whatever else the reader let by differs from it.
      if (!write(leaf).equals(text)) {
        throw new Malformed("a value of the leaf is not written in its only form");
      }
      return leaf;
    } catch (CharacterCodingException notUtf8) {
      throw new Malformed("the leaf is not utf-8");
    } catch (NotCanonical malformed) {
      throw new Malformed("the leaf is not of its format");
    } catch (IllegalArgumentException | DateTimeException outOfBounds) {
      throw new Malformed("a value of the leaf is not of its format");
    }
  }

  private static Leaf leaf(Json.Fields json) throws Malformed, NotCanonical {
    String kind = json.text("kind");
    int always = 0;
    int ofOutcome = 0;
    for (String name : json.values().keySet()) {
      if (ALWAYS.contains(name)) {
        always++;
      } else if (OF_OUTCOME.contains(name)) {
        ofOutcome++;
      } else if (!SOMETIMES.contains(name)) {
        throw new Malformed("the leaf has a name that its format does not have");
      }
    }
    if (always != ALWAYS.size()
        || ofOutcome != (kind.equals("outcome") ? OF_OUTCOME.size() : 0)
        || json.whole("format") != FORMAT) {
      throw new Malformed("the leaf has other names than its format");
    }
    return new Leaf(
        OrganisationId.of(json.text("organisation")),
        UUID.fromString(json.text("act")),
        LeafTime.read(json.text("time")),
        json.text("node"),
        switch (kind) {
          case "intent" -> new Leaf.Kind.Intent();
          case "event" -> new Leaf.Kind.Event();
          case "outcome" ->
              new Leaf.Kind.Outcome(Hash.fromHex(json.text("intent")), json.text("ending"));
          default -> throw new Malformed("the kind of the leaf is not known");
        },
        json.text("action"),
        facts(json));
  }

  private static Leaf.Facts facts(Json.Fields json) throws Malformed, NotCanonical {
    var passages = new ArrayList<Hash>();
    for (Json item : items(json, "passages")) {
      passages.add(Hash.fromHex(text(item)));
    }
    var checks = new ArrayList<Leaf.Check>();
    for (Json item : items(json, "checks")) {
      Json.Fields check = object(item, "check", "detail", "result");
      checks.add(new Leaf.Check(check.text("check"), check.text("result"), check.text("detail")));
    }
    var commitments = new ArrayList<Commitment>();
    for (Json item : items(json, "commitments")) {
      Json.Fields commitment = object(item, "of", "value");
      commitments.add(
          new Commitment(commitment.text("of"), Hash.fromHex(commitment.text("value"))));
    }
    var erases = new ArrayList<Hash>();
    for (Json item : items(json, "erases")) {
      erases.add(Hash.fromHex(text(item)));
    }
    var fields = new TreeMap<String, String>();
    if (json.values().containsKey("fields")) {
      Json.Fields inner = json.fields("fields");
      for (String name : inner.values().keySet()) {
        fields.put(name, inner.text(name));
      }
    }
    return new Leaf.Facts(
        decision(json), model(json), passages, checks, commitments, erases, fields);
  }

  private static Optional<Leaf.Decision> decision(Json.Fields json) throws Malformed, NotCanonical {
    if (!json.values().containsKey("decision")) {
      return Optional.empty();
    }
    Json.Fields decision = object(json.fields("decision"), "policy", "reasons", "verdict");
    var reasons = new ArrayList<String>();
    for (Json reason : decision.items("reasons")) {
      reasons.add(text(reason));
    }
    return Optional.of(
        new Leaf.Decision(
            switch (decision.text("verdict")) {
              case "allowed" -> Leaf.Decision.Verdict.ALLOWED;
              case "refused" -> Leaf.Decision.Verdict.REFUSED;
              default -> throw new Malformed("the verdict of the leaf is not known");
            },
            decision.text("policy"),
            reasons));
  }

  private static Optional<Leaf.Model> model(Json.Fields json) throws Malformed, NotCanonical {
    if (!json.values().containsKey("model")) {
      return Optional.empty();
    }
    Json.Fields model = object(json.fields("model"), "name", "version");
    return Optional.of(new Leaf.Model(model.text("name"), model.text("version")));
  }

  private static List<Json> items(Json.Fields json, String name) throws NotCanonical {
    return json.values().containsKey(name) ? json.items(name) : List.of();
  }

  private static Json.Fields object(Json json, String... names) throws Malformed {
    if (json instanceof Json.Fields fields && fields.values().keySet().equals(Set.of(names))) {
      return fields;
    }
    throw new Malformed("a part of the leaf has other names than its format");
  }

  private static String text(Json json) throws Malformed {
    if (json instanceof Json.Text(var value)) {
      return value;
    }
    throw new Malformed("a part of the leaf must be text");
  }

  private LeafText() {}
}
