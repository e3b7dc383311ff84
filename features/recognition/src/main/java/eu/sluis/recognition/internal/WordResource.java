package eu.sluis.recognition.internal;

import eu.sluis.privacy.OrganisationWords;
import eu.sluis.recognition.KnownWord;
import eu.sluis.recognition.WordRefused;
import eu.sluis.recognition.internal.Pages.Notice;
import eu.sluis.shell.Frames;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of the organisation: `/privacy/woorden`. */
@Path("/privacy/woorden")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("privacy-officer")
public class WordResource {

  private static final int UNPROCESSABLE = 422;

  private final Frames frames;
  private final RecognitionDesk desk;

  @Inject
  WordResource(Frames frames, RecognitionDesk desk) {
    this.frames = frames;
    this.desk = desk;
  }

  /** The newest first, 50 on a page. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance list(
      @QueryParam("vanaf") @Nullable Integer from,
      @QueryParam("toegevoegd") @Nullable String added,
      @QueryParam("verwijderd") @Nullable String removed) {
    Notice notice =
        added != null
            ? new Notice("ok", texts().wordAdded(), texts().wordAddedHere())
            : removed != null
                ? new Notice("ok", texts().wordRemoved(), texts().wordRemovedText())
                : Notice.NONE;
    return page(from == null ? 0 : from, WordForm.empty(), notice);
  }

  /** Adds a word. What was typed stays when something is wrong. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response add(
      @FormParam("woord") @Nullable String phrase,
      @FormParam("betekenis") @Nullable String meaning,
      @FormParam("waarom") @Nullable String why) {
    Locale language = frames.language();
    var form = WordForm.typed(phrase, meaning, why);
    Optional<OrganisationWords.Word> word = form.word(language);
    if (word.isEmpty()) {
      return Response.status(UNPROCESSABLE).entity(page(0, form, Notice.NONE)).build();
    }
    try {
      desk.words().add(desk.asker(), desk.visitor().name(), word.get(), form.why());
      return Response.seeOther(URI.create("/privacy/woorden?toegevoegd=ja")).build();
    } catch (WordRefused refused) {
      form.refused(refused.reason(), language);
      return Response.status(UNPROCESSABLE).entity(page(0, form, Notice.NONE)).build();
    } catch (RuntimeException failure) {
      return Response.status(503)
          .entity(page(0, form, RecognitionDesk.notNow(failure, language)))
          .build();
    }
  }

  @POST
  @Path("/{id}/verwijderen")
  @RunOnVirtualThread
  public Response remove(@PathParam("id") String id) {
    RecognitionDesk.id(id).ifPresent(known -> desk.words().remove(desk.asker(), known));
    return Response.seeOther(URI.create("/privacy/woorden?verwijderd=ja")).build();
  }

  private TemplateInstance page(int from, WordForm form, Notice notice) {
    var views = new Views(frames.language());
    List<KnownWord> words = desk.words().words(desk.asker()).reversed();
    var shown = Stretch.of(words, from, "/privacy/woorden", texts());
    return frames.show(
        new Pages.WordsPage(
            frames.of(texts().ourWords(), TryResource.MENU),
            shown.rows().stream().map(views::word).toList(),
            shown.total(),
            shown.paging(),
            shown.nextHref(),
            form,
            views.meanings(form.meaning()),
            notice));
  }

  private RecognitionMessages texts() {
    return frames.messages(RecognitionMessages.class);
  }
}
