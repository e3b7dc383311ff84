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
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * A leaf as canonical JSON. What says nothing is left out: an empty list, an absent decision. So
 * there is one way to write a leaf.
 */
public final class LeafText {

  private static final int FORMAT = 2;

  /** The leaf, a list in it, an object in that. */
  private static final int DEPTH_MAX = 3;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Set<String> ALWAYS =
      Set.of("act", "action", "format", "kind", "node", "organisation", "time");
  private static final Set<String> SOMETIMES =
      Set.of("checks", "commitments", "decision", "erases", "fields", "model", "passages");
  private static final Set<String> OF_OUTCOME = Set.of("ending", "intent");

  public static String write(Leaf leaf) {
    return json(leaf).canonical();
  }

  private static Json.Fields json(Leaf leaf) {
    var values = new TreeMap<String, Json>();
    values.put("act", new Json.Text(leaf.act().toString()));
    values.put("action", new Json.Text(leaf.action()));
    values.put("format", new Json.Whole(FORMAT));
    values.put("node", new Json.Text(leaf.node()));
    values.put("organisation", new Json.Text(leaf.organisation().toString()));
    values.put("time", new Json.Text(TIME.format(leaf.time())));
    switch (leaf.kind()) {
      case Leaf.Kind.Intent _ -> values.put("kind", new Json.Text("intent"));
      case Leaf.Kind.Event _ -> values.put("kind", new Json.Text("event"));
      case Leaf.Kind.Outcome(var intent, var ending) -> {
        values.put("kind", new Json.Text("outcome"));
        values.put("intent", new Json.Text(intent.hex()));
        values.put("ending", new Json.Text(ending));
      }
    }
    Leaf.Facts facts = leaf.facts();
    facts.decision().ifPresent(decision -> values.put("decision", decision(decision)));
    facts
        .model()
        .ifPresent(
            model -> values.put("model", texts("name", model.name(), "version", model.version())));
    list(values, "passages", facts.passages(), hash -> new Json.Text(hash.hex()));
    list(
        values,
        "checks",
        facts.checks(),
        check -> texts("check", check.check(), "detail", check.detail(), "result", check.result()));
    list(
        values,
        "commitments",
        facts.commitments(),
        commitment -> texts("of", commitment.of(), "value", commitment.value().hex()));
    list(values, "erases", facts.erases(), hash -> new Json.Text(hash.hex()));
    if (!facts.fields().isEmpty()) {
      var fields = new TreeMap<String, Json>();
      facts.fields().forEach((name, value) -> fields.put(name, new Json.Text(value)));
      values.put("fields", new Json.Fields(fields));
    }
    return new Json.Fields(values);
  }

  private static Json decision(Leaf.Decision decision) {
    return new Json.Fields(
        Map.of(
            "verdict", new Json.Text(decision.verdict().name().toLowerCase(Locale.ROOT)),
            "policy", new Json.Text(decision.policy()),
            "reasons",
                new Json.Items(decision.reasons().stream().<Json>map(Json.Text::new).toList())));
  }

  private static Json texts(String... namesAndValues) {
    var fields = new TreeMap<String, Json>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], new Json.Text(namesAndValues[i + 1]));
    }
    return new Json.Fields(fields);
  }

  private static <T> void list(
      Map<String, Json> values, String name, List<T> items, Function<T, Json> write) {
    if (!items.isEmpty()) {
      values.put(name, new Json.Items(items.stream().map(write).toList()));
    }
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
      Json.Fields json = JsonReader.read(text, DEPTH_MAX);
      Leaf leaf = leaf(json);
      // The reader saw that the text is canonical; so what is equal as a value is equal as text.
      if (!json(leaf).equals(json)) {
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
    var names = new HashSet<>(json.values().keySet());
    names.removeAll(SOMETIMES);
    if (kind.equals("outcome") && names.containsAll(OF_OUTCOME)) {
      names.removeAll(OF_OUTCOME);
    }
    if (!names.equals(ALWAYS) || json.whole("format") != FORMAT) {
      throw new Malformed("the leaf has other names than its format");
    }
    return new Leaf(
        OrganisationId.of(json.text("organisation")),
        UUID.fromString(json.text("act")),
        TIME.parse(json.text("time"), Instant::from),
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
