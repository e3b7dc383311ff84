package eu.sluis.sources.internal.api;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.RecordedAct;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.ProgramApi;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Document;
import eu.sluis.sources.Indexing;
import eu.sluis.sources.Progress.Failure;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.sources.Uploads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * `/api/v1/sources/{id}/documents`: what a source has, and for who may change it: bringing in a
 * document, a newer version of one, and taking one away. A document follows the rights of its
 * source; what it was given alone, on its page, stays.
 */
@Path("/api/v1/sources/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class DocumentsApiResource {

  /** How long an answer waits for the reading. After that it says that the file was taken. */
  static final Duration READING_WAIT_MAX = Duration.ofSeconds(20);

  private final ProgramDesk desk;
  private final SourceStore store;
  private final Indexing indexing;
  private final Uploads uploads;
  private final AuditLog log;

  @Inject
  DocumentsApiResource(
      ProgramDesk desk, SourceStore store, Indexing indexing, Uploads uploads, AuditLog log) {
    this.desk = desk;
    this.store = store;
    this.indexing = indexing;
    this.uploads = uploads;
    this.log = log;
  }

  /** A file that was kept and waits to be read. */
  record Taken(String name) {}

  @GET
  @RunOnVirtualThread
  public Response list(
      @HeaderParam("Authorization") @Nullable String authorization,
      @PathParam("id") String id,
      @Context UriInfo here) {
    Source source = desk.source(desk.reader(authorization), id);
    return Listing.of(
            store.documents(source.organisation(), source.id()),
            Listing.Asked.of(here),
            document -> DocumentView.of(source, document))
        .response();
  }

  @GET
  @Path("/{document}")
  @RunOnVirtualThread
  public Response one(
      @HeaderParam("Authorization") @Nullable String authorization,
      @PathParam("id") String id,
      @PathParam("document") String document) {
    Source source = desk.source(desk.reader(authorization), id);
    return versioned(Response.ok(DocumentView.of(source, desk.document(source, document))));
  }

  /** Adds a document under the name of the file; one that had this name is replaced. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RunOnVirtualThread
  public Response add(
      @HeaderParam("Authorization") @Nullable String authorization,
      @PathParam("id") String id,
      @RestForm("file") @Nullable FileUpload file)
      throws IOException {
    Caller caller = desk.manager(authorization);
    Source source = changeable(desk.source(caller, id));
    FileUpload given = required(file);
    if (given.fileName().isBlank()) {
      throw Listing.wrong("`file` heeft een naam nodig", "`file` needs a name");
    }
    return kept(caller, source, Optional.empty(), given.fileName(), given);
  }

  /** Replaces the content of a document; its name and its own rights stay. */
  @PUT
  @Path("/{document}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RunOnVirtualThread
  public Response replace(
      @HeaderParam("Authorization") @Nullable String authorization,
      @PathParam("id") String id,
      @PathParam("document") String document,
      @RestForm("file") @Nullable FileUpload file)
      throws IOException {
    Caller caller = desk.manager(authorization);
    Source source = changeable(desk.source(caller, id));
    Document old = desk.document(source, document);
    return kept(caller, source, Optional.of(old), old.path(), required(file));
  }

  /** From now on it is not found and not cited. */
  @DELETE
  @Path("/{document}")
  @RunOnVirtualThread
  public Response withdraw(
      @HeaderParam("Authorization") @Nullable String authorization,
      @PathParam("id") String id,
      @PathParam("document") String document)
      throws IOException {
    Caller caller = desk.manager(authorization);
    Source source = changeable(desk.source(caller, id));
    Document old = desk.document(source, document);
    RecordedAct.<IOException>run(
        log,
        source.organisation(),
        Action.SOURCE_CHANGED,
        fields(caller, source, Optional.of(old)),
        () -> {
          uploads.discard(source, old.path());
          indexing.withdraw(source, old);
        });
    return versioned(Response.noContent());
  }

  private Response kept(
      Caller caller, Source source, Optional<Document> old, String name, FileUpload file)
      throws IOException {
    String path =
        RecordedAct.<String, IOException>run(
            log,
            source.organisation(),
            Action.SOURCE_CHANGED,
            fields(caller, source, old),
            () -> {
              try (var content = Files.newInputStream(file.uploadedFile())) {
                return uploads.keep(source, name, content);
              }
            },
            _ -> AuditLog.Ending.DONE);
    boolean known = named(source, path).isPresent();
    if (!read(indexing.start(source, path))) {
      return versioned(Response.accepted(new Taken(path)));
    }
    DocumentView view =
        named(source, path)
            .map(document -> DocumentView.of(source, document))
            .orElseThrow(DocumentsApiResource::notRead);
    if (known) {
      return versioned(Response.ok(view));
    }
    return versioned(
        Response.status(Response.Status.CREATED)
            .entity(view)
            .header("Location", "/api/v1/sources/" + view.source() + "/documents/" + view.id()));
  }

  private Optional<Document> named(Source source, String path) {
    return store.documents(source.organisation(), source.id()).stream()
        .filter(document -> document.path().equals(path))
        .findFirst();
  }

  /**
   * Waits for a reading.
   *
   * @return whether it is done; otherwise it goes on
   * @throws ProblemException when it could not be done; the next reading of the source tries again
   */
  private static boolean read(CompletableFuture<Optional<Failure>> reading) {
    try {
      if (reading.get(READING_WAIT_MAX.toMillis(), TimeUnit.MILLISECONDS).isPresent()) {
        throw notRead();
      }
      return true;
    } catch (TimeoutException later) {
      return false;
    } catch (ExecutionException fault) {
      throw notRead();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static FileUpload required(@Nullable FileUpload file) {
    if (file == null) {
      throw Listing.wrong(
          "Stuur het document als `file` in een formulier (multipart/form-data)",
          "Send the document as `file` in a form (multipart/form-data)");
    }
    return file;
  }

  private static Source changeable(Source source) {
    if (source.kind() != Source.Kind.UPLOAD) {
      throw new ProblemException(
          409,
          new Wording(
              "De documenten van deze bron komen ergens anders vandaan",
              "The documents of this source come from elsewhere"),
          new Wording(
              "Verander ze daar; Sluis neemt het over.", "Change them there; Sluis follows."));
    }
    return source;
  }

  private static ProblemException notRead() {
    return new ProblemException(
        503,
        new Wording(
            "Het bestand is bewaard en nog niet gelezen", "The file was kept and is not read yet"),
        new Wording(
            "Sluis leest het bij de volgende keer dat het deze bron leest.",
            "Sluis reads it the next time that it reads this source."));
  }

  private static Map<String, String> fields(
      Caller caller, Source source, Optional<Document> document) {
    var fields =
        new HashMap<>(
            Map.of(
                "source", source.id().toString(),
                "person", caller.asker().person().toString(),
                "key", caller.key().id().value(),
                "confidentiality", source.classification().confidentiality().code()));
    document.ifPresent(one -> fields.put("document", one.id().toString()));
    return fields;
  }

  private static Response versioned(Response.ResponseBuilder response) {
    return response.header(ProgramApi.VERSION_HEADER, ProgramApi.VERSION).build();
  }
}
