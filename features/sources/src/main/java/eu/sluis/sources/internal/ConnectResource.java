package eu.sluis.sources.internal;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Access;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.SourceId;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds a source elsewhere, once its connection works: `/bronnen/verbinden`. */
@Path("/bronnen/verbinden")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("information-manager")
public class ConnectResource {

  private final ConnectPages pages;
  private final SourceDesk desk;
  private final Connecting connecting;

  @Inject
  ConnectResource(ConnectPages pages, SourceDesk desk, Connecting connecting) {
    this.pages = pages;
    this.desk = desk;
    this.connecting = connecting;
  }

  /** The fields as a browser sends them. */
  public static final class Typed {
    @FormParam("naam")
    @Nullable String name;

    @FormParam("soort")
    @Nullable String kind;

    @FormParam("adres")
    @Nullable String address;

    @FormParam("gebruiker")
    @Nullable String user;

    @FormParam("geheim")
    @Nullable String secret;

    @FormParam("regio")
    @Nullable String region;

    @FormParam("tenant")
    @Nullable String tenant;

    @FormParam("groepen")
    @Nullable String groups;

    @FormParam("elke")
    @Nullable String every;

    @FormParam("lezers")
    @Nullable String readers;

    @FormParam("klasse")
    @Nullable String confidentiality;

    @FormParam("vanaf")
    @Nullable String from;

    @FormParam("tot")
    @Nullable String until;

    /** The secret, which no form keeps. */
    String secret() {
      return secret == null ? "" : secret.strip();
    }
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance form(@QueryParam("soort") @Nullable String kind) {
    return pages.add(ConnectionForm.empty(kind(kind)));
  }

  /** Keeps nothing until documents can be listed there. What was typed stays, but the secret. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response add(@BeanParam Typed typed) {
    var form = ConnectionForm.typed(kind(typed.kind), typed);
    Optional<Connecting.Tried> tried = connecting.tried(form, typed.secret(), Access.NONE);
    if (tried.isEmpty()) {
      return Response.status(422).entity(pages.add(form)).build();
    }
    var source =
        new Source(
            SourceId.random(),
            desk.asker().organisation(),
            form.source().name(),
            form.kind(),
            form.source().path(),
            tried.get().classification(),
            Optional.empty());
    connecting.keep(Action.SOURCE_ADDED, source, tried.get().connection());
    return Response.seeOther(URI.create("/bronnen/" + source.id())).build();
  }

  private static Source.Kind kind(@Nullable String typed) {
    for (Source.Kind kind : Source.Kind.values()) {
      if (kind.elsewhere() && kind.name().equals(typed)) {
        return kind;
      }
    }
    throw ProblemException.absent(
        new Wording("Dit soort bron is er niet", "There is no such kind of source"),
        new Wording("Kies een soort bij Bron toevoegen.", "Choose a kind under Add a source."));
  }
}
