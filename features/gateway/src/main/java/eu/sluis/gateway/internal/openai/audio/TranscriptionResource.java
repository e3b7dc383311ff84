package eu.sluis.gateway.internal.openai.audio;

import eu.sluis.gateway.Transcription;
import eu.sluis.gateway.internal.openai.OpenAiErrors;
import eu.sluis.gateway.internal.openai.audio.TranscriptionRequest.Shape;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Delivery;
import eu.sluis.gateway.internal.protocol.Door;
import eu.sluis.gateway.internal.protocol.Door.Visit;
import eu.sluis.gateway.internal.protocol.Requests;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;

/** A recording written out: `/v1/audio/transcriptions`. */
@Path("/v1/audio/transcriptions")
@PermitAll
public class TranscriptionResource {

  private final Door door;
  private final Requests requests;

  @Inject
  TranscriptionResource(Door door, Requests requests) {
    this.door = door;
    this.requests = requests;
  }

  /** The key is looked at before a byte of the recording is read. */
  @POST
  @RunOnVirtualThread
  public Delivery transcribe(@Context HttpHeaders headers, InputStream body) {
    return door.open(headers, OpenAiErrors.SHAPE, visit -> answer(visit, body));
  }

  private Delivery answer(Visit visit, InputStream body) throws ClientProblem {
    TranscriptionRequest request =
        TranscriptionRequest.read(visit.headers().getHeaderString("Content-Type"), body);
    Transcription asked =
        requests.transcription(
            visit,
            request.model(),
            request.recording(),
            request.prompt(),
            request.language(),
            request.temperature(),
            request.shape() == Shape.VERBOSE_JSON);
    var words = new TranscriptCollector(request.shape(), request.language());
    return door.whole(visit, asked, List.of(), words);
  }
}
