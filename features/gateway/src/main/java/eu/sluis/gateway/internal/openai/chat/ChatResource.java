package eu.sluis.gateway.internal.openai.chat;

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

/**
 * The next turn of a conversation of a client, and turns that were kept for it:
 * `/v1/chat/completions`.
 */
@Path("/v1/chat/completions")
@PermitAll
public class ChatResource {

  private static final String PREFIX = "chatcmpl-";

  private final Door door;
  private final Requests requests;
  private final KeptTurns kept;

  @Inject
  ChatResource(Door door, Requests requests, KeptTurns kept) {
    this.door = door;
    this.requests = requests;
    this.kept = kept;
  }

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_JSON)
  public Delivery complete(@Context HttpHeaders headers, InputStream body) {
    return door.open(headers, body, OpenAiErrors.SHAPE, this::answer);
  }

  @GET
  @Path("{id}")
  @RunOnVirtualThread
  public Delivery one(@Context HttpHeaders headers, @PathParam("id") String id) {
    return door.open(
        headers,
        OpenAiErrors.SHAPE,
        visit -> {
          KeptTurn turn = find(visit, id);
          var replies = new ChatReplies(Requests.heading(turn));
          int answers = turn.content().completion().ends().size();
          return Delivery.json(KeptTurns.answer(turn, new ChatCollector(replies, answers)));
        });
  }

  /** What was asked. */
  @GET
  @Path("{id}/messages")
  @RunOnVirtualThread
  public Delivery messages(@Context HttpHeaders headers, @PathParam("id") String id) {
    return door.open(
        headers, OpenAiErrors.SHAPE, visit -> Delivery.json(messages(find(visit, id))));
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
                  Written.object()
                      .put("object", "chat.completion.deleted")
                      .put("id", id)
                      .put("deleted", true)));
        });
  }

  private Delivery answer(Visit visit, byte[] body) throws ClientProblem {
    ChatRequest request = ChatReader.read(body);
    PromptRequest wanted = request.wanted();
    Chat chat = requests.chat(visit, wanted);
    Heading heading = requests.heading(chat);
    Keeper keeper = kept.keeper(visit, chat, wanted, heading, Protocol.CHAT);
    var replies = new ChatReplies(heading);
    return wanted.stream()
        ? door.streamed(
            visit,
            chat,
            wanted.notPassed(),
            new ChatScript(replies, request.usageInStream()),
            keeper)
        : door.whole(
            visit,
            chat,
            wanted.notPassed(),
            new ChatCollector(replies, wanted.prompt().sampling().answers()),
            keeper);
  }

  private KeptTurn find(Visit visit, String id) throws ClientProblem {
    return kept.find(visit, PREFIX, id, Protocol.CHAT).orElseThrow(ChatResource::unknown);
  }

  private static ClientProblem unknown() {
    return Answers.keptUnknown(404, "completion_not_found", "completion_id");
  }

  private static byte[] messages(KeptTurn turn) {
    ObjectNode body = Written.object().put("object", "list");
    ArrayNode data = body.putArray("data");
    ChatMessages.of(KeptTurns.question(turn), Requests.heading(turn)).forEach(data::add);
    if (data.isEmpty()) {
      body.putNull("first_id").putNull("last_id");
    } else {
      body.set("first_id", data.path(0).path("id"));
      body.set("last_id", data.path(data.size() - 1).path("id"));
    }
    return Written.bytes(body.put("has_more", false));
  }
}
