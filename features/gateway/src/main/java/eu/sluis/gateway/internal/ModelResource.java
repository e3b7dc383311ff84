package eu.sluis.gateway.internal;

import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCatalogue;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.vocabulary.Role;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/** Which models this installation knows: `/modellen`. */
@Path("/modellen")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"administrator", "privacy-officer", "information-manager"})
public class ModelResource {

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final ModelCatalogue catalogue;

  @Inject
  ModelResource(Frames frames, CurrentVisitor visitors, ModelCatalogue catalogue) {
    this.frames = frames;
    this.visitors = visitors;
    this.catalogue = catalogue;
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance models() {
    List<ModelView> shown = new ArrayList<>();
    for (Model model : catalogue.models()) {
      shown.add(ModelView.of(shown.size() + 1, model.card(), frames.language()));
    }
    String title = frames.messages(GatewayMessages.class).models();
    return frames.show(
        new ModelsPage(
            frames.of(title, "modellen"),
            shown,
            visitors.required().asker().has(Role.ADMINISTRATOR)));
  }
}
