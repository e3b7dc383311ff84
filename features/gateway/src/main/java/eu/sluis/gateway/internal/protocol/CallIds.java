package eu.sluis.gateway.internal.protocol;

import java.util.HashMap;
import java.util.Map;

/**
 * The names of the tool calls in one request. What a client calls a call can hold anything, so it
 * gets a number of ours; the same in every turn, because the history is. Nine letters and digits,
 * which all servers take.
 */
public final class CallIds {

  private static final int ID_CHARACTERS_MAX = 200;

  private final Map<String, String> known = new HashMap<>();

  /** Of a call that a model made. */
  public String made(Fields call, String field) throws ClientProblem {
    String given = call.required(field).asText();
    if (given.isEmpty() || given.length() > ID_CHARACTERS_MAX) {
      throw Fields.wrong(
          call.at(field),
          "1 tot " + ID_CHARACTERS_MAX + " tekens lang",
          "1 to " + ID_CHARACTERS_MAX + " characters long");
    }
    return known.computeIfAbsent(given, _ -> "call%05d".formatted(known.size() + 1));
  }

  /** Of the call that a result belongs to. */
  public String answered(Fields result, String field) throws ClientProblem {
    String id = known.get(result.required(field).asText());
    if (id == null) {
      throw Fields.wrong(
          result.at(field), "het nummer van een eerdere aanroep", "that of an earlier call");
    }
    return id;
  }
}
