package eu.sluis.workplace.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.LookUp.Outcome;
import eu.sluis.gateway.Refusal;
import eu.sluis.knowledge.Versions.Placed;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.workplace.Search;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program wants to look up, whatever protocol it came in.
 *
 * @param query of 1 to {@link Search#QUERY_CHARACTERS_MAX} UTF-16 code units
 * @param limit from 1 to {@link Search#RESULTS_MAX} passages
 */
public record Wanted(String query, int limit) {

  static final Set<String> FIELDS = Set.of("query", "limit");

  public static final int LIMIT_USUAL = 10;

  /**
   * @param asked an object
   * @throws ProblemException when a field is out of bounds
   */
  public static Wanted of(JsonNode asked) {
    return new Wanted(Api.text(asked, "query", Search.QUERY_CHARACTERS_MAX), limit(asked));
  }

  /**
   * Looks it up, with the rights of who is behind the key.
   *
   * @param useCase named by the request; else the key's own
   * @throws ProblemException when that is refused; nothing was read
   */
  public Found find(Search search, Caller caller, @Nullable String useCase) {
    Outcome<Placed> outcome =
        search.find(
            caller.asker(),
            Api.useCase(caller.key(), useCase),
            caller.key().id().value(),
            query,
            limit);
    return switch (outcome) {
      case Outcome.Found<Placed> found -> Found.of(query, found, search);
      case Outcome.Refused<Placed>(var refusal) -> throw problem(refusal);
    };
  }

  private static int limit(JsonNode asked) {
    JsonNode limit = asked.path("limit");
    if (limit.isMissingNode()) {
      return LIMIT_USUAL;
    }
    if (!limit.isInt() || limit.asInt() < 1 || limit.asInt() > Search.RESULTS_MAX) {
      throw Api.wrong(
          "`limit` moet een getal zijn van 1 tot " + Search.RESULTS_MAX,
          "`limit` must be a number from 1 to " + Search.RESULTS_MAX);
    }
    return limit.asInt();
  }

  private static ProblemException problem(Refusal refusal) {
    return switch (refusal) {
      case Refusal.StoreAway _, Refusal.LogAway _, Refusal.LogHalted _, Refusal.DetectorFailed _ ->
          new ProblemException(
              503,
              new Wording("Opzoeken lukt nu niet", "Looking up does not work now"),
              new Wording(
                  "Er is niets gelezen. Probeer het over een paar minuten opnieuw.",
                  "Nothing was read. Try again in a few minutes."));
      case Refusal.ByPolicy(var _, var advice) ->
          ProblemException.forbidden(
              new Wording("Een regel staat dit niet toe", "A rule does not allow this"),
              new Wording(advice, advice));
      case Refusal.NotApproved(var owner) -> notNow(owner);
      case Refusal.PolicyUnreadable(var owner) -> notNow(owner);
      default ->
          ProblemException.forbidden(
              new Wording("Deze toepassing kan niet", "This use case cannot be used"),
              new Wording("Vraag het de beheerder.", "Ask the administrator."));
    };
  }

  private static ProblemException notNow(String owner) {
    return ProblemException.forbidden(
        new Wording("Deze toepassing is nu niet goedgekeurd", "This use case is not approved now"),
        new Wording("Hierbij kan helpen: " + owner + ".", "Who can help: " + owner + "."));
  }
}
