package eu.sluis.gateway.internal.anthropic;

import eu.sluis.gateway.Chat;
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

/** The next turn of a conversation of a client: `/v1/messages`. */
@Path("/v1/messages")
@PermitAll
public class MessagesResource {

  private final Door door;
  private final Requests requests;

  @Inject
  MessagesResource(Door door, Requests requests) {
    this.door = door;
    this.requests = requests;
  }

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_JSON)
  public Delivery respond(@Context HttpHeaders headers, InputStream body) {
    return door.open(headers, body, AnthropicErrors.SHAPE, this::answer);
  }

  private Delivery answer(Visit visit, byte[] body) throws ClientProblem {
    PromptRequest wanted = MessagesReader.read(body);
    Chat chat = requests.chat(visit, wanted);
    var objects = new MessageObjects(requests.heading(chat));
    return wanted.stream()
        ? door.streamed(visit, chat, wanted.notPassed(), new MessageScript(objects))
        : door.whole(visit, chat, wanted.notPassed(), new MessageCollector(objects));
  }
}
