package eu.sluis.sources.internal;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Document;
import eu.sluis.sources.Indexing;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may read one document of a source, and until when it holds. */
@Path("/bronnen/{id}/documenten/{document}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("information-manager")
public class DocumentRightsResource {

  private final Frames frames;
  private final SourceDesk desk;
  private final SourceStore store;
  private final Indexing indexing;

  @Inject
  DocumentRightsResource(Frames frames, SourceDesk desk, SourceStore store, Indexing indexing) {
    this.frames = frames;
    this.desk = desk;
    this.store = store;
    this.indexing = indexing;
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance document(
      @PathParam("id") String id, @PathParam("document") String documentId) {
    Source source = desk.source(id);
    Document document = document(source, documentId);
    Classification holds = document.holds(source.classification());
    return documentPage(
        source,
        document,
        SourceForm.of(document.title(), source.kind().name(), document.path(), holds));
  }

  /** Sets what holds for one document alone, or lets it follow its source again. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response classify(
      @PathParam("id") String id,
      @PathParam("document") String documentId,
      @FormParam("volgt") @Nullable String follows,
      @FormParam("lezers") @Nullable String readers,
      @FormParam("klasse") @Nullable String confidentiality,
      @FormParam("vanaf") @Nullable String validFrom,
      @FormParam("tot") @Nullable String validUntil) {
    Source source = desk.source(id);
    Document document = document(source, documentId);
    Optional<Classification> own = Optional.empty();
    if (follows == null) {
      var form =
          SourceForm.typed(
              document.title(),
              source.kind().name(),
              document.path(),
              readers,
              confidentiality,
              validFrom,
              validUntil);
      own = form.classification(frames.language());
      if (own.isEmpty()) {
        return Response.status(422).entity(documentPage(source, document, form)).build();
      }
    }
    Optional<Classification> chosen = own;
    desk.recorded(
        Action.SOURCE_CHANGED,
        source,
        () -> {
          store.classify(source.organisation(), document.id(), chosen);
          indexing.refresh(source.organisation(), document.id());
        });
    return Response.seeOther(URI.create("/bronnen/" + source.id())).build();
  }

  private TemplateInstance documentPage(Source source, Document document, SourceForm form) {
    var views = new SourceViews(frames.language());
    return frames.show(
        new Pages.DocumentRightsPage(
            frames.of(document.title(), "bronnen"),
            source.id().toString(),
            source.name(),
            document.id().toString(),
            document.title(),
            views.given(document),
            form,
            views.classes(form.confidentiality()),
            desk.knownGroups()));
  }

  private Document document(Source source, String id) {
    return SourceDesk.documentId(id)
        .flatMap(known -> store.document(source.organisation(), known))
        .filter(document -> document.source().equals(source.id()))
        .orElseThrow(
            () ->
                ProblemException.absent(
                    new Wording("Dit document is er niet", "This document is not here"),
                    new Wording("Zoek het op bij de bron.", "Look for it under its source.")));
  }
}
