package eu.sluis.gateway.internal.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.NotAdmitted;
import eu.sluis.gateway.Refusal;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.shell.Frames;
import eu.sluis.vocabulary.UseCaseId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a key may use at this moment: `/v1/models`, each as `use-case/model`; for a key of one use
 * case also by the name of the model alone.
 */
@Path("/v1/models")
@PermitAll
public class ModelsResource {

  private final Gateway gateway;
  private final Keys keys;
  private final Frames frames;

  @Inject
  ModelsResource(Gateway gateway, Keys keys, Frames frames) {
    this.gateway = gateway;
    this.keys = keys;
    this.frames = frames;
  }

  @GET
  @RunOnVirtualThread
  public Delivery list(@HeaderParam("Authorization") @Nullable String authorization) {
    Locale language = frames.language();
    try {
      byte[] list = list(keys.admit(Optional.ofNullable(authorization)));
      return response -> new Line(response).answer(200, list);
    } catch (NotAdmitted refused) {
      return ChatResource.problem(Answers.of(refused), language);
    } catch (StoreUnavailable away) {
      return ChatResource.problem(Answers.of(new Refusal.StoreAway()), language);
    } catch (AuditUnavailable away) {
      return ChatResource.problem(Answers.of(new Refusal.LogAway()), language);
    }
  }

  private byte[] list(Caller caller) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("object", "list");
    ArrayNode data = body.putArray("data");
    long made = caller.key().made().getEpochSecond();
    for (UseCaseId useCase : caller.key().useCases()) {
      for (ModelCard card : gateway.chatModels(caller.asker(), useCase)) {
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
