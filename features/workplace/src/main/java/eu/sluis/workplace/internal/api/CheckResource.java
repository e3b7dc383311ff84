package eu.sluis.workplace.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.knowledge.Support;
import eu.sluis.knowledge.Support.Verdict;
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
 * `POST /api/v1/check`: whether passages say what a sentence claims. Reads nothing of the
 * organisation and asks no model, so it needs a key and no use case.
 */
@Path("/api/v1/check")
@PermitAll
public class CheckResource {

  private static final int SENTENCE_CHARACTERS_MAX = 2_000;
  private static final int PASSAGE_CHARACTERS_MAX = 20_000;
  private static final int PASSAGES_MAX = 20;

  private final Keys keys;
  private final Support support = new Support();

  @Inject
  CheckResource(Keys keys) {
    this.keys = keys;
  }

  /**
   * The verdict.
   *
   * @param support `supported`, `partly` or `not`
   * @param missing words, figures and names that the passages lack or that disagree
   */
  public record Checked(String support, List<String> missing) {}

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response check(
      @HeaderParam("Authorization") @Nullable String authorization, InputStream body) {
    Caller _ = Api.caller(keys, authorization);
    JsonNode asked = Api.body(body, Set.of("passages", "sentence"));
    String sentence = Api.text(asked, "sentence", SENTENCE_CHARACTERS_MAX);
    return Response.ok(checked(support.check(sentence, passages(asked))))
        .header(Api.VERSION_HEADER, Api.VERSION)
        .build();
  }

  private static Checked checked(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Supported _ -> new Checked("supported", List.of());
      case Verdict.Partly(var missing) -> new Checked("partly", missing);
      case Verdict.Unsupported(var missing) -> new Checked("not", missing);
    };
  }

  private static List<String> passages(JsonNode asked) {
    var passages = new ArrayList<String>();
    JsonNode given = asked.path("passages");
    for (JsonNode passage : given) {
      if (passage.isTextual() && passage.asText().length() <= PASSAGE_CHARACTERS_MAX) {
        passages.add(passage.asText());
      }
    }
    if (!given.isArray() || passages.size() != given.size() || passages.size() > PASSAGES_MAX) {
      throw Api.wrong(
          "`passages` moet een lijst zijn van hoogstens "
              + PASSAGES_MAX
              + " teksten van hoogstens "
              + PASSAGE_CHARACTERS_MAX
              + " tekens",
          "`passages` must be a list of at most "
              + PASSAGES_MAX
              + " texts of at most "
              + PASSAGE_CHARACTERS_MAX
              + " characters");
    }
    return passages;
  }
}
