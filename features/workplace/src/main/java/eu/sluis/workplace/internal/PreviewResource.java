package eu.sluis.workplace.internal;

import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.Preview;
import eu.sluis.register.UseCases;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.vocabulary.Asker;
import eu.sluis.workplace.Asking;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would happen to a question, while it is typed: nothing is sent and nothing is recorded. */
@Path("/vragen/voorproef")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("user")
public class PreviewResource {

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final UseCases useCases;
  private final Gateway gateway;
  private final Asking asking;

  @Inject
  PreviewResource(
      Frames frames, CurrentVisitor visitors, UseCases useCases, Gateway gateway, Asking asking) {
    this.frames = frames;
    this.visitors = visitors;
    this.useCases = useCases;
    this.gateway = gateway;
    this.asking = asking;
  }

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public TemplateInstance preview(
      @FormParam("toepassing") String useCaseId,
      @FormParam("vraag") @Nullable String question,
      @FormParam("document") @Nullable List<String> documents) {
    Asker asker = visitors.required().asker();
    String text = question == null ? "" : question.strip();
    if (text.isEmpty()) {
      return frames.show(new Pages.PreviewChips(List.of()));
    }
    Preview preview =
        gateway.preview(asker, ChosenUseCase.of(useCases, asker, useCaseId).id(), text);
    List<String> likely =
        preview instanceof Preview.Possible possible
            ? asking.likelySources(possible.search(), About.read(documents), possible.rights())
            : List.of();
    return frames.show(
        new Pages.PreviewChips(new PreviewWords(frames.language()).of(preview, likely)));
  }
}
