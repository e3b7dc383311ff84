package eu.sluis.sources.internal;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.knowledge.Passage;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Terms;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Document;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document opened at a place: `/documenten`. Rights are those of the reader at this moment; a
 * document that may not be read and one that is not there look the same.
 */
@Path("/documenten")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class DocumentResource {

  /** A question is about so many documents at most. */
  private static final int DOSSIER_MAX = 20;

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final SourceStore store;
  private final AuditLog log;
  private final InstantSource clock;

  @Inject
  DocumentResource(
      Frames frames,
      CurrentVisitor visitors,
      SourceStore store,
      AuditLog log,
      InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.store = store;
    this.log = log;
    this.clock = clock;
  }

  /** Shows what this reader may read of it, with the passage of a citation marked. */
  @GET
  @Path("/{id}")
  @RunOnVirtualThread
  public TemplateInstance open(
      @PathParam("id") String id, @QueryParam("passage") @Nullable String chosen) {
    Asker asker = visitors.required().asker();
    Document document =
        SourceDesk.documentId(id)
            .flatMap(known -> store.document(asker.organisation(), known))
            .orElseThrow(DocumentResource::absent);
    List<Passage> readable =
        store.passages(asker.organisation(), document.id()).stream()
            .filter(passage -> OpeningRights.mayRead(asker, passage, clock.instant()))
            .toList();
    if (readable.isEmpty()) {
      throw absent();
    }
    Source source =
        store.source(asker.organisation(), document.source()).orElseThrow(DocumentResource::absent);
    Classification holds = document.holds(source.classification());
    if (holds.confidentiality() != Confidentiality.OPENBAAR) {
      log.record(
          asker.organisation(),
          Action.DOCUMENT_OPENED,
          Map.of("document", document.id().toString(), "person", asker.person().toString()));
    }
    var texts = frames.messages(SourcesMessages.class);
    String wanted = chosen == null ? "" : chosen;
    return frames.show(
        new Pages.DocumentPage(
            frames.of(document.title(), ""),
            source.name(),
            holds.confidentiality().code(),
            Terms.of(holds.confidentiality()).in(frames.language()),
            SourceWords.validity(holds.validity(), frames.language()),
            document.id().toString(),
            dossier(asker, source, document),
            new SourceViews(frames.language()).passages(readable, wanted, texts::page),
            readable.stream().anyMatch(passage -> passage.id().toString().equals(wanted))));
  }

  /** The documents of its folder, when they are several and together still a dossier. */
  private List<String> dossier(Asker asker, Source source, Document document) {
    if (document.folder().isEmpty()) {
      return List.of();
    }
    List<String> open =
        store.besides(asker.organisation(), document, DOSSIER_MAX + 1).stream()
            .filter(one -> one.unreadable().isEmpty())
            .filter(one -> OpeningRights.mayRead(asker, one.holds(source.classification())))
            .map(one -> one.id().toString())
            .toList();
    return open.size() < 2 || open.size() > DOSSIER_MAX ? List.of() : open;
  }

  private static ProblemException absent() {
    return ProblemException.absent(
        new Wording("Dit document is er niet", "This document is not here"),
        new Wording(
            "Het bestaat niet meer, of u mag het niet lezen. De informatiebeheerder kan helpen.",
            "It is gone, or you may not read it. The information manager can help."));
  }
}
