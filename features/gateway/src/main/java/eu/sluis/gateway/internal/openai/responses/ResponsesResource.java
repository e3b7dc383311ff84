package eu.sluis.gateway.internal.openai.responses;

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

/** The next turn of a conversation of a client: `/v1/responses`. */
@Path("/v1/responses")
@PermitAll
public class ResponsesResource {

  private final Door door;
  private final Requests requests;

  @Inject
  ResponsesResource(Door door, Requests requests) {
    this.door = door;
    this.requests = requests;
  }

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_JSON)
  public Delivery respond(@Context HttpHeaders headers, InputStream body) {
    return door.open(headers, body, OpenAiErrors.SHAPE, this::answer);
  }

  private Delivery answer(Visit visit, byte[] body) throws ClientProblem {
    PromptRequest wanted = ResponsesReader.read(body);
    Chat chat = requests.chat(visit, wanted);
    var objects = new ResponseObjects(requests.heading(chat));
    return wanted.stream()
        ? door.streamed(visit, chat, wanted.notPassed(), new ResponseScript(objects))
        : door.whole(visit, chat, wanted.notPassed(), new ResponseCollector(objects));
  }
}
