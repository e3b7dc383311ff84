package eu.sluis.gateway.internal;

import eu.sluis.gateway.CatalogueVersions;
import eu.sluis.gateway.DailyUse;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCatalogue;
import eu.sluis.gateway.Traffic;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.vocabulary.Asker;
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

/** Which models this installation knows and how they are doing: `/modellen`. */
@Path("/modellen")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"administrator", "privacy-officer", "information-manager"})
public class ModelResource {

  /** How many catalogues of before are shown. */
  private static final int VERSIONS_SHOWN = 10;

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final ModelCatalogue catalogue;
  private final Traffic traffic;
  private final DailyUse use;
  private final CatalogueVersions versions;

  @Inject
  ModelResource(
      Frames frames,
      CurrentVisitor visitors,
      ModelCatalogue catalogue,
      Traffic traffic,
      DailyUse use,
      CatalogueVersions versions) {
    this.frames = frames;
    this.visitors = visitors;
    this.catalogue = catalogue;
    this.traffic = traffic;
    this.use = use;
    this.versions = versions;
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance models() {
    List<ModelView> shown = new ArrayList<>();
    for (Model model : catalogue.models()) {
      shown.add(ModelView.of(shown.size() + 1, model.card(), frames.language()));
    }
    Asker asker = asker();
    boolean administrator = asker.has(Role.ADMINISTRATOR);
    String title = frames.messages(GatewayMessages.class).models();
    return frames.show(
        new ModelsPage(
            frames.of(title, "modellen"),
            shown,
            states(),
            administrator,
            catalogue.trouble().isPresent(),
            administrator ? catalogue.trouble().map(this::told).orElse("") : "",
            administrator
                ? VersionView.of(
                    versions.newest(asker.organisation(), VERSIONS_SHOWN + 1), frames.language())
                : List.of()));
  }

  /** How they are doing, asked again every few seconds. */
  @GET
  @Path("/stand")
  @RunOnVirtualThread
  public TemplateInstance state() {
    return frames.show(new ModelStates(states()));
  }

  private List<StateView> states() {
    var today = use.today(asker().organisation());
    return catalogue.models().stream()
        .map(Model::card)
        .map(
            card ->
                StateView.of(
                    card,
                    traffic.standing(card.id()),
                    today.getOrDefault(card.id(), DailyUse.Sum.NOTHING),
                    frames.language()))
        .toList();
  }

  private String told(ModelCatalogue.Trouble trouble) {
    return VersionView.moment(trouble.since(), frames.language()) + ": " + trouble.message();
  }

  private Asker asker() {
    return visitors.required().asker();
  }
}
