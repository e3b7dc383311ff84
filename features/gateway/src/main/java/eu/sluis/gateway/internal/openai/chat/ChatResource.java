package eu.sluis.gateway.internal.openai.chat;

import eu.sluis.gateway.Chat;
import eu.sluis.gateway.internal.openai.OpenAiErrors;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Delivery;
import eu.sluis.gateway.internal.protocol.Door;
import eu.sluis.gateway.internal.protocol.Door.Visit;
import eu.sluis.gateway.internal.protocol.PromptRequest;
import eu.sluis.gateway.internal.protocol.Requests;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** The next turn of a conversation of a client: `/v1/chat/completions`. */
@Path("/v1/chat/completions")
@PermitAll
public class ChatResource {

  private final Door door;
  private final Requests requests;

  @Inject
  ChatResource(Door door, Requests requests) {
    this.door = door;
    this.requests = requests;
  }

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_JSON)
  public Delivery complete(@Context HttpHeaders headers, InputStream body) {
    return door.open(headers, body, OpenAiErrors.SHAPE, this::answer);
  }

  private Delivery answer(Visit visit, byte[] body) throws ClientProblem {
    ChatRequest request = ChatReader.read(body);
    PromptRequest wanted = request.wanted();
    Chat chat = requests.chat(visit, wanted);
    var replies = new ChatReplies(requests.heading(chat));
    return wanted.stream()
        ? door.streamed(
            visit, chat, wanted.notPassed(), new ChatScript(replies, request.usageInStream()))
        : door.whole(
            visit,
            chat,
            wanted.notPassed(),
            new ChatCollector(replies, wanted.prompt().sampling().answers()));
  }
}
