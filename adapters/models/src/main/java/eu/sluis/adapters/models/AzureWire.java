package eu.sluis.adapters.models;

import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.vocabulary.ModelId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The OpenAI protocol as Azure serves it: the name of a deployment in the address, a version, and a
 * header of its own for the key. What is said is the same.
 *
 * @param version such as `2024-10-21`
 */
record AzureWire(String version) implements Wire {

  private static final OpenAiWire SAID = new OpenAiWire();

  @Override
  public URI address(ModelServer server, ModelCall call) {
    String base = server.url().toString();
    return URI.create(
        (base.endsWith("/") ? base : base + "/")
            + "openai/deployments/"
            + URLEncoder.encode(server.model(), StandardCharsets.UTF_8).replace("+", "%20")
            + "/"
            + OpenAiWire.path(call)
            + "?api-version="
            + version);
  }

  @Override
  public Map<String, String> headers(Optional<ApiKey> key) {
    return key.map(known -> Map.of("api-key", known.value())).orElse(Map.of());
  }

  @Override
  public Body body(ModelCall call, ModelServer server) throws ModelFailure {
    return SAID.body(call, server);
  }

  @Override
  public Reply reply(ModelId model, ModelCall call, Sink sink) {
    return SAID.reply(model, call, sink);
  }
}
