package eu.sluis.gateway.internal.openai.rerank;

import eu.sluis.gateway.Ranking;
import eu.sluis.gateway.internal.openai.OpenAiErrors;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Delivery;
import eu.sluis.gateway.internal.protocol.Door;
import eu.sluis.gateway.internal.protocol.Door.Visit;
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

/** Documents in the order in which they answer a query: `/v1/rerank`. */
@Path("/v1/rerank")
@PermitAll
public class RerankResource {

  private final Door door;
  private final Requests requests;

  @Inject
  RerankResource(Door door, Requests requests) {
    this.door = door;
    this.requests = requests;
  }

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_JSON)
  public Delivery rank(@Context HttpHeaders headers, InputStream body) {
    return door.open(headers, body, OpenAiErrors.SHAPE, this::answer);
  }

  private Delivery answer(Visit visit, byte[] body) throws ClientProblem {
    RerankRequest request = RerankRequest.read(body);
    Ranking asked = requests.ranking(visit, request.model(), request.query(), request.documents());
    var scores = new ScoresCollector(requests.heading(asked), request);
    return door.whole(visit, asked, request.notPassed(), scores);
  }
}
