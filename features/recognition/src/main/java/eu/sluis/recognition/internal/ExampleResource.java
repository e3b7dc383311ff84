package eu.sluis.recognition.internal;

import eu.sluis.recognition.Example;
import eu.sluis.recognition.Trial;
import eu.sluis.recognition.internal.Pages.Notice;
import eu.sluis.recognition.internal.Pages.TrialView;
import eu.sluis.shell.Frames;
import eu.sluis.vocabulary.Asker;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The test set of the organisation: `/privacy/voorbeelden`. */
@Path("/privacy/voorbeelden")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("privacy-officer")
public class ExampleResource {

  private static final String LINES_OF_JSON = "application/x-ndjson";

  private final Frames frames;
  private final RecognitionDesk desk;

  @Inject
  ExampleResource(Frames frames, RecognitionDesk desk) {
    this.frames = frames;
    this.desk = desk;
  }

  /** The newest first, 50 on a page. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance list(
      @QueryParam("vanaf") @Nullable Integer from,
      @QueryParam("bewaard") @Nullable String kept,
      @QueryParam("verwijderd") @Nullable String removed) {
    Notice notice =
        kept != null
            ? new Notice("ok", texts().exampleKept(), texts().exampleKeptText())
            : removed != null
                ? new Notice("ok", texts().exampleRemoved(), texts().exampleRemovedText())
                : Notice.NONE;
    return page(
        desk.examples().examples(desk.asker()),
        from == null ? 0 : from,
        false,
        Views.notRun(),
        notice);
  }

  /** Runs the whole set with the words of this moment. Changes nothing. */
  @POST
  @Path("/uitvoeren")
  @RunOnVirtualThread
  public TemplateInstance run(@HeaderParam("HX-Request") @Nullable String part) {
    Asker asker = desk.asker();
    Trial trial = desk.examples().run(asker, desk.detectors().of(asker.organisation()));
    TrialView view = new Views(frames.language()).trial(trial);
    if (part != null) {
      return frames.show(new Pages.TrialPart(true, view));
    }
    List<Example> examples = trial.outcomes().stream().map(Trial.Outcome::example).toList();
    return page(examples, 0, true, view, Notice.NONE);
  }

  /** The whole set as a file for the command line; recorded first. */
  @POST
  @Path("/export")
  @RunOnVirtualThread
  public Response export() {
    return Response.ok(desk.examples().export(desk.asker()), LINES_OF_JSON)
        .header("Content-Disposition", "attachment; filename=\"privacyvoorbeelden.jsonl\"")
        .build();
  }

  @POST
  @Path("/{id}/verwijderen")
  @RunOnVirtualThread
  public Response remove(@PathParam("id") String id) {
    RecognitionDesk.id(id).ifPresent(known -> desk.examples().remove(desk.asker(), known));
    return Response.seeOther(URI.create("/privacy/voorbeelden?verwijderd=ja")).build();
  }

  private TemplateInstance page(
      List<Example> examples, int from, boolean ran, TrialView trial, Notice notice) {
    var views = new Views(frames.language());
    var shown = Stretch.of(examples, from, "/privacy/voorbeelden", texts());
    return frames.show(
        new Pages.ExamplesPage(
            frames.of(texts().examples(), TryResource.MENU),
            shown.rows().stream().map(views::example).toList(),
            shown.total(),
            shown.paging(),
            shown.nextHref(),
            ran,
            trial,
            notice));
  }

  private RecognitionMessages texts() {
    return frames.messages(RecognitionMessages.class);
  }
}
