package eu.sluis.gateway.internal.openai.responses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.Chat;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.gateway.history.KeptTurn.Protocol;
import eu.sluis.gateway.internal.history.KeptTurns;
import eu.sluis.gateway.internal.openai.OpenAiErrors;
import eu.sluis.gateway.internal.protocol.Answers;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Delivery;
import eu.sluis.gateway.internal.protocol.Door;
import eu.sluis.gateway.internal.protocol.Door.Visit;
import eu.sluis.gateway.internal.protocol.Heading;
import eu.sluis.gateway.internal.protocol.Keeper;
import eu.sluis.gateway.internal.protocol.PromptRequest;
import eu.sluis.gateway.internal.protocol.Requests;
import eu.sluis.gateway.internal.protocol.Written;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The next turn of a conversation of a client, and turns that were kept for it: `/v1/responses`.
 */
@Path("/v1/responses")
@PermitAll
public class ResponsesResource {

  private final Door door;
  private final Requests requests;
  private final KeptTurns kept;

  @Inject
  ResponsesResource(Door door, Requests requests, KeptTurns kept) {
    this.door = door;
    this.requests = requests;
    this.kept = kept;
  }

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_JSON)
  public Delivery respond(@Context HttpHeaders headers, InputStream body) {
    return door.open(headers, body, OpenAiErrors.SHAPE, this::answer);
  }

  @GET
  @Path("{id}")
  @RunOnVirtualThread
  public Delivery one(@Context HttpHeaders headers, @PathParam("id") String id) {
    return door.open(
        headers, OpenAiErrors.SHAPE, visit -> Delivery.json(KeptResponses.whole(find(visit, id))));
  }

  /** What was asked. */
  @GET
  @Path("{id}/input_items")
  @RunOnVirtualThread
  public Delivery input(@Context HttpHeaders headers, @PathParam("id") String id) {
    return door.open(headers, OpenAiErrors.SHAPE, visit -> Delivery.json(items(find(visit, id))));
  }

  @DELETE
  @Path("{id}")
  @RunOnVirtualThread
  public Delivery erase(@Context HttpHeaders headers, @PathParam("id") String id) {
    return door.open(
        headers,
        OpenAiErrors.SHAPE,
        visit -> {
          if (!kept.erase(visit, find(visit, id))) {
            throw unknown();
          }
          return Delivery.json(
              Written.bytes(
                  Written.object().put("id", id).put("object", "response").put("deleted", true)));
        });
  }

  private Delivery answer(Visit visit, byte[] body) throws ClientProblem {
    PromptRequest wanted = ResponsesReader.read(body, before(visit));
    Chat chat = requests.chat(visit, wanted);
    Heading heading = requests.heading(chat);
    Keeper keeper = kept.keeper(visit, chat, wanted, heading, Protocol.RESPONSES);
    var objects =
        new ResponseObjects(
            heading, wanted.kept().isPresent(), wanted.after().map(KeptResponses::name));
    return wanted.stream()
        ? door.streamed(visit, chat, wanted.notPassed(), new ResponseScript(objects), keeper)
        : door.whole(visit, chat, wanted.notPassed(), new ResponseCollector(objects), keeper);
  }

  private ResponsesReader.Before before(Visit visit) {
    return new ResponsesReader.Before() {
      @Override
      public KeptTurn turn(String name) throws ClientProblem {
        return named(visit, name).orElseThrow(ResponsesResource::previousUnknown);
      }

      @Override
      public List<JsonNode> items(KeptTurn turn) throws ClientProblem {
        return KeptResponses.items(
            kept.chain(visit, turn).orElseThrow(ResponsesResource::previousUnknown));
      }
    };
  }

  private Optional<KeptTurn> named(Visit visit, String name) {
    return kept.find(visit, ResponseObjects.PREFIX, name, Protocol.RESPONSES);
  }

  private KeptTurn find(Visit visit, String id) throws ClientProblem {
    return named(visit, id).orElseThrow(ResponsesResource::unknown);
  }

  private static ClientProblem unknown() {
    return Answers.keptUnknown(404, "response_not_found", "response_id");
  }

  private static ClientProblem previousUnknown() {
    return Answers.keptUnknown(400, "previous_response_not_found", "previous_response_id");
  }

  private static byte[] items(KeptTurn turn) {
    ObjectNode body = Written.object().put("object", "list");
    ArrayNode data = body.putArray("data");
    for (JsonNode item : KeptTurns.question(turn)) {
      String id = Requests.heading(turn).id("item_") + "_" + data.size();
      data.add(((ObjectNode) item.deepCopy()).put("id", id).put("status", "completed"));
    }
    body.set("first_id", data.path(0).path("id"));
    body.set("last_id", data.path(data.size() - 1).path("id"));
    return Written.bytes(body.put("has_more", false));
  }
}
