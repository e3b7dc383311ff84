package eu.sluis.gateway.internal.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.internal.protocol.Delivery;
import eu.sluis.gateway.internal.protocol.Door;
import eu.sluis.vocabulary.UseCaseId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * What a key may use at this moment: `/v1/models`, each as `use-case/model`; for a key of one use
 * case also by the name of the model alone.
 */
@Path("/v1/models")
@PermitAll
public class ModelsResource {

  private final Gateway gateway;
  private final Door door;

  @Inject
  ModelsResource(Gateway gateway, Door door) {
    this.gateway = gateway;
    this.door = door;
  }

  @GET
  @RunOnVirtualThread
  public Delivery list(@Context HttpHeaders headers) {
    return door.open(headers, OpenAiErrors.SHAPE, visit -> Delivery.json(list(visit.caller())));
  }

  private byte[] list(Caller caller) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("object", "list");
    ArrayNode data = body.putArray("data");
    long made = caller.key().made().getEpochSecond();
    for (UseCaseId useCase : caller.key().useCases()) {
      for (ModelCard card : gateway.modelsForPrograms(caller.asker(), useCase)) {
        add(data, useCase + "/" + card.id(), made, card);
        if (caller.key().useCases().size() == 1) {
          add(data, card.id().value(), made, card);
        }
      }
    }
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void add(ArrayNode data, String id, long made, ModelCard card) {
    data.addObject()
        .put("id", id)
        .put("object", "model")
        .put("created", made)
        .put("owned_by", card.supplier());
  }
}
