package eu.sluis.gateway.internal.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.internal.protocol.Answers;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Delivery;
import eu.sluis.gateway.internal.protocol.Door;
import eu.sluis.gateway.internal.protocol.Written;
import eu.sluis.vocabulary.UseCaseId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;

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

  /** One of the list; its name may hold a slash. */
  @GET
  @Path("{id:.+}")
  @RunOnVirtualThread
  public Delivery one(@Context HttpHeaders headers, @PathParam("id") String id) {
    return door.open(headers, OpenAiErrors.SHAPE, visit -> Delivery.json(one(visit.caller(), id)));
  }

  private byte[] list(Caller caller) {
    ObjectNode body = Written.object().put("object", "list");
    ArrayNode data = body.putArray("data");
    models(caller).forEach(data::add);
    return Written.bytes(body);
  }

  private byte[] one(Caller caller, String id) throws ClientProblem {
    for (ObjectNode model : models(caller)) {
      if (model.path("id").asText().equals(id)) {
        return Written.bytes(model);
      }
    }
    throw Answers.modelUnknown();
  }

  private List<ObjectNode> models(Caller caller) {
    var models = new ArrayList<ObjectNode>();
    long made = caller.key().made().getEpochSecond();
    for (UseCaseId useCase : caller.key().useCases()) {
      for (ModelCard card : gateway.modelsForPrograms(caller.asker(), useCase)) {
        models.add(model(useCase + "/" + card.id(), made, card));
        if (caller.key().useCases().size() == 1) {
          models.add(model(card.id().value(), made, card));
        }
      }
    }
    return models;
  }

  private static ObjectNode model(String id, long made, ModelCard card) {
    return Written.object()
        .put("id", id)
        .put("object", "model")
        .put("created", made)
        .put("owned_by", card.supplier());
  }
}
