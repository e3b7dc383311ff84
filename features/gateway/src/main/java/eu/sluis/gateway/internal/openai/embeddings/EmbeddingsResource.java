package eu.sluis.gateway.internal.openai.embeddings;

import eu.sluis.gateway.Embedding;
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

/** Vectors of texts: `/v1/embeddings`. */
@Path("/v1/embeddings")
@PermitAll
public class EmbeddingsResource {

  private final Door door;
  private final Requests requests;

  @Inject
  EmbeddingsResource(Door door, Requests requests) {
    this.door = door;
    this.requests = requests;
  }

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_JSON)
  public Delivery embed(@Context HttpHeaders headers, InputStream body) {
    return door.open(headers, body, OpenAiErrors.SHAPE, this::answer);
  }

  private Delivery answer(Visit visit, byte[] body) throws ClientProblem {
    EmbeddingsRequest request = EmbeddingsRequest.read(body);
    Embedding asked =
        requests.embedding(visit, request.model(), request.texts(), request.dimensions());
    var vectors = new VectorsCollector(requests.heading(asked), request.base64());
    return door.whole(visit, asked, request.notPassed(), vectors);
  }
}
