package eu.sluis.audit.internal;

import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an entry proves. Actions and endings are codes here and not the enums of the API: a verifier
 * must be able to check a log of a later version that knows more of them.
 */
public record Envelope(
    OrganisationId organisation,
    long sequence,
    Instant time,
    String node,
    Kind kind,
    String action,
    Map<String, String> fields) {

  public static final int FIELDS_MAX = 40;
  public static final int VALUE_CHARACTERS_MAX = 500;

  private static final int FORMAT = 1;
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");
  private static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Set<String> NAMES =
      Set.of("action", "fields", "format", "kind", "node", "organisation", "sequence", "time");
  private static final Set<String> NAMES_OF_OUTCOME = withEnding();

  /** What kind of entry it is. */
  public sealed interface Kind {
    /** Something is about to happen. */
    record Intent() implements Kind {}

    /** How an earlier intent ended. */
    record Outcome(long concludes, String ending) implements Kind {
      public Outcome {
        requireCode("ending", ending);
      }
    }

    /** Something that has no duration. */
    record Event() implements Kind {}
  }

  public Envelope {
    requireCode("action", action);
    if (!NODE.matcher(node).matches()) {
      throw new IllegalArgumentException(
          "a node must be 1 to 64 of letters, digits, . _ and -, was `" + node + "`");
    }
    time = time.truncatedTo(ChronoUnit.MILLIS);
    if (sequence < 0 || sequence > Json.WHOLE_MAX) {
      throw new IllegalArgumentException("a sequence must be 0 or more, was `" + sequence + "`");
    }
    requireBounds(fields);
    fields = Map.copyOf(fields);
  }

  /**
   * Checks fields before anything is written.
   *
   * @throws IllegalArgumentException naming the field and never its value
   */
  public static void requireBounds(Map<String, String> fields) {
    if (fields.size() > FIELDS_MAX) {
      throw new IllegalArgumentException(
          "there are `%d` fields; keep it within %d".formatted(fields.size(), FIELDS_MAX));
    }
    fields.forEach(
        (name, value) -> {
          requireCode("field", name);
          if (value.length() > VALUE_CHARACTERS_MAX) {
            throw new IllegalArgumentException(
                "field `%s` has `%d` characters; keep it within %d"
                    .formatted(name, value.length(), VALUE_CHARACTERS_MAX));
          }
          if (value.codePoints().anyMatch(Envelope::unwritable)) {
            throw new IllegalArgumentException(
                "field `" + name + "` has a control character or half a character; remove it");
          }
        });
  }

  /** Canonical JSON. */
  public String canonical() {
    var values = new TreeMap<String, Json>();
    values.put("action", new Json.Text(action));
    values.put("format", new Json.Whole(FORMAT));
    values.put("node", new Json.Text(node));
    values.put("organisation", new Json.Text(organisation.toString()));
    values.put("sequence", new Json.Whole(sequence));
    values.put("time", new Json.Text(TIME.format(time)));
    switch (kind) {
      case Kind.Intent _ -> values.put("kind", new Json.Text("intent"));
      case Kind.Event _ -> values.put("kind", new Json.Text("event"));
      case Kind.Outcome(var concludes, var ending) -> {
        values.put("kind", new Json.Text("outcome"));
        values.put("concludes", new Json.Whole(concludes));
        values.put("ending", new Json.Text(ending));
      }
    }
    var inner = new TreeMap<String, Json>();
    fields.forEach((name, value) -> inner.put(name, new Json.Text(value)));
    values.put("fields", new Json.Fields(inner));
    return new Json.Fields(values).canonical();
  }

  /**
   * Reads an envelope of exactly this format.
   *
   * @throws NotCanonical when anything differs from what {@link #canonical} writes
   */
  public static Envelope read(String text) throws NotCanonical {
    Json.Fields json = JsonReader.read(text);
    String kindCode = json.text("kind");
    Set<String> names = kindCode.equals("outcome") ? NAMES_OF_OUTCOME : NAMES;
    if (!json.values().keySet().equals(names)) {
      throw new NotCanonical("the envelope has other fields than its format");
    }
    if (json.whole("format") != FORMAT) {
      throw new NotCanonical("the envelope is of another format");
    }
    var fields = new TreeMap<String, String>();
    Json.Fields inner = json.fields("fields");
    for (String name : inner.values().keySet()) {
      fields.put(name, inner.text(name));
    }
    try {
      var envelope =
          new Envelope(
              OrganisationId.of(json.text("organisation")),
              json.whole("sequence"),
              TIME.parse(json.text("time"), Instant::from),
              json.text("node"),
              kind(kindCode, json),
              json.text("action"),
              fields);
      if (!envelope.canonical().equals(text)) {
        throw new NotCanonical("the envelope is not written in canonical form");
      }
      return envelope;
    } catch (IllegalArgumentException | DateTimeParseException malformed) {
      throw new NotCanonical("a value of the envelope is not of its format");
    }
  }

  private static Kind kind(String code, Json.Fields json) throws NotCanonical {
    return switch (code) {
      case "intent" -> new Kind.Intent();
      case "event" -> new Kind.Event();
      case "outcome" -> new Kind.Outcome(json.whole("concludes"), json.text("ending"));
      default -> throw new NotCanonical("the kind of the envelope is not known");
    };
  }

  private static void requireCode(String what, String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "the name of a " + what + " must be 1 to 40 of a-z and _; choose another");
    }
  }

  private static boolean unwritable(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }

  private static Set<String> withEnding() {
    var names = new java.util.HashSet<>(NAMES);
    names.add("concludes");
    names.add("ending");
    return Set.copyOf(names);
  }
}
