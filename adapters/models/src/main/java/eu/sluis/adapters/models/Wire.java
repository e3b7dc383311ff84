package eu.sluis.adapters.models;

import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.vocabulary.ModelId;
import java.net.URI;
import java.util.Map;

/**
 * The protocol that a model server speaks: how a call is written, and how its streamed answer is
 * read. {@link ServedModel} does all the waiting and hanging up. Safe on every thread.
 */
interface Wire {

  URI address(ModelServer server);

  /** How a server knows us; never shown. */
  Map<String, String> credentials(ApiKey key);

  byte[] body(ModelCall call, ModelServer server) throws ModelFailure;

  /** Everything that counts against the model's context, in characters. */
  long characters(ModelCall call);

  /** Reads one answer; for one thread. */
  Reply reply(ModelId model, ModelCall call, Sink sink);
}
