package eu.sluis.sources.internal;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Access;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Connections;
import eu.sluis.sources.Connections.Connection;
import eu.sluis.sources.Document;
import eu.sluis.sources.Indexing;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Changes how a source elsewhere is reached: `/bronnen/{id}/verbinding`. */
@Path("/bronnen/{id}/verbinding")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("information-manager")
public class ConnectionResource {

  private final ConnectPages pages;
  private final SourceDesk desk;
  private final SourceStore store;
  private final Connections connections;
  private final Indexing indexing;

  @Inject
  ConnectionResource(
      ConnectPages pages,
      SourceDesk desk,
      SourceStore store,
      Connections connections,
      Indexing indexing) {
    this.pages = pages;
    this.desk = desk;
    this.store = store;
    this.connections = connections;
    this.indexing = indexing;
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance form(@PathParam("id") String id) {
    Source source = connected(id);
    return pages.change(source, ConnectionForm.of(source, connection(source)));
  }

  /** As with a new one: nothing changes until the connection works. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response change(@PathParam("id") String id, @BeanParam ConnectResource.Typed typed) {
    Source source = connected(id);
    Locale language = pages.language();
    var form = ConnectionForm.typed(source.kind(), typed);
    Optional<Classification> classification = form.classification(language);
    // The secret that is kept goes only to the place that it was given for.
    Access before =
        form.source().path().equals(source.location())
            ? connection(source).map(Connection::access).orElse(Access.NONE)
            : Access.NONE;
    Optional<Connection> connection = form.connection(typed.secret(), before, language);
    if (connection.isPresent()) {
      pages.attempt(form, connection.get());
    }
    if (!form.valid() || classification.isEmpty() || connection.isEmpty()) {
      return Response.status(422).entity(pages.change(source, form)).build();
    }
    var changed =
        new Source(
            source.id(),
            source.organisation(),
            form.source().name(),
            source.kind(),
            form.source().path(),
            classification.get(),
            source.indexed());
    desk.recorded(
        Action.SOURCE_CHANGED,
        changed,
        () -> {
          store.save(changed);
          connections.save(source.organisation(), source.id(), connection.get());
          for (Document document : store.documents(source.organisation(), source.id())) {
            indexing.refresh(source.organisation(), document.id());
          }
        });
    indexing.start(changed);
    return Response.seeOther(URI.create("/bronnen/" + source.id())).build();
  }

  private Optional<Connection> connection(Source source) {
    return connections.find(source.organisation(), source.id());
  }

  private Source connected(String id) {
    Source source = desk.source(id);
    if (!source.kind().elsewhere()) {
      throw ProblemException.absent(
          new Wording("Deze bron heeft geen verbinding", "This source has no connection"),
          new Wording("Zijn documenten staan hier.", "Its documents are here."));
    }
    return source;
  }
}
