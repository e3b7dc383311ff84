package eu.sluis.workplace.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.LookUp.Outcome;
import eu.sluis.gateway.Refusal;
import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Relevance;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.workplace.Search;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * `POST /api/v1/search`: passages that whoever is behind a key may read for a use case. A POST,
 * because what somebody looks for does not belong in an address.
 */
@Path("/api/v1/search")
@PermitAll
public class SearchResource {

  private static final int LIMIT_USUAL = 10;

  private final Keys keys;
  private final Search search;

  @Inject
  SearchResource(Keys keys, Search search) {
    this.keys = keys;
    this.search = search;
  }

  /**
   * What was found.
   *
   * @param enough whether the best of these would be enough to answer from
   * @param rights what they were read with
   */
  public record Found(List<Result> results, boolean enough, Rights rights) {}

  /**
   * A passage.
   *
   * @param score higher is better; comparable within one answer only
   * @param coverage share of the words of the query that the passage holds, 0 to 1
   * @param article such as `4.3`; empty when the document has none
   * @param page from 1; 0 when the document has none
   */
  public record Result(
      int rank,
      double score,
      double coverage,
      String passage,
      String document,
      String title,
      String source,
      List<String> headings,
      String article,
      int page,
      String confidentiality,
      String text) {}

  public record Rights(List<String> groups, String ceiling, String day) {}

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response find(
      @HeaderParam("Authorization") @Nullable String authorization,
      @HeaderParam(Api.USE_CASE) @Nullable String useCase,
      InputStream body) {
    Caller caller = Api.caller(keys, authorization);
    JsonNode asked = Api.body(body, Set.of("query", "limit"));
    String query = Api.text(asked, "query", Search.QUERY_CHARACTERS_MAX);
    Outcome<Hit> outcome =
        search.find(
            caller.asker(),
            Api.useCase(caller.key(), useCase),
            caller.key().id().value(),
            query,
            limit(asked));
    return switch (outcome) {
      case Outcome.Found<Hit>(var found, var rights, var sequence) ->
          Response.ok(new Found(results(found), Relevance.enough(found), rights(rights)))
              .header(Api.VERSION_HEADER, Api.VERSION)
              .header("Sluis-Record", sequence)
              .build();
      case Outcome.Refused<Hit>(var refusal) -> throw problem(refusal);
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

  private static List<Result> results(List<Hit> hits) {
    var results = new ArrayList<Result>();
    for (Hit hit : hits) {
      Passage passage = hit.passage();
      results.add(
          new Result(
              results.size() + 1,
              hit.score(),
              hit.coverage(),
              passage.id().toString(),
              passage.document().toString(),
              passage.documentTitle(),
              passage.source().toString(),
              passage.place().headings(),
              passage.place().article().orElse(""),
              passage.place().page().orElse(0),
              passage.confidentiality().code(),
              passage.text()));
    }
    return results;
  }

  private static Rights rights(ReadingRights rights) {
    return new Rights(
        rights.groups().stream().map(GroupId::value).sorted().toList(),
        rights.ceiling().code(),
        rights.day().toString());
  }

  private static ProblemException problem(Refusal refusal) {
    return switch (refusal) {
      case Refusal.StoreAway _, Refusal.LogAway _, Refusal.DetectorFailed _ ->
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
