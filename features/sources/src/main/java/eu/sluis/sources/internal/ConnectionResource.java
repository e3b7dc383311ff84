package eu.sluis.sources.internal;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Access;
import eu.sluis.sources.Connections.Connection;
import eu.sluis.sources.Source;
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
import java.util.Optional;

/** Changes how a source elsewhere is reached: `/bronnen/{id}/verbinding`. */
@Path("/bronnen/{id}/verbinding")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("information-manager")
public class ConnectionResource {

  private final ConnectPages pages;
  private final SourceDesk desk;
  private final Connecting connecting;

  @Inject
  ConnectionResource(ConnectPages pages, SourceDesk desk, Connecting connecting) {
    this.pages = pages;
    this.desk = desk;
    this.connecting = connecting;
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance form(@PathParam("id") String id) {
    Source source = connected(id);
    return pages.change(source, ConnectionForm.of(source, connecting.known(source)));
  }

  /** As with a new one: nothing changes until the connection works. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response change(@PathParam("id") String id, @BeanParam ConnectResource.Typed typed) {
    Source source = connected(id);
    var form = ConnectionForm.typed(source.kind(), typed);
    // The secret that is kept goes only to the place that it was given for.
    Access before =
        form.source().path().equals(source.location())
            ? connecting.known(source).map(Connection::access).orElse(Access.NONE)
            : Access.NONE;
    Optional<Connecting.Tried> tried = connecting.tried(form, typed.secret(), before);
    if (tried.isEmpty()) {
      return Response.status(422).entity(pages.change(source, form)).build();
    }
    var changed =
        new Source(
            source.id(),
            source.organisation(),
            form.source().name(),
            source.kind(),
            form.source().path(),
            tried.get().classification(),
            source.indexed());
    connecting.keep(Action.SOURCE_CHANGED, changed, tried.get().connection());
    return Response.seeOther(URI.create("/bronnen/" + source.id())).build();
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
