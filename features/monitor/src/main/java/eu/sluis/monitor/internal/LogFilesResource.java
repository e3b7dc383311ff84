package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.ServedLog;
import eu.sluis.audit.TilePath;
import eu.sluis.audit.TreeStore;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.OrganisationId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * The log as files of C2SP tlog-tiles: `/log/ORGANISATION/checkpoint` and so on. The checkpoint and
 * the tiles are hashes, which say nothing of what was recorded, and are for everybody; the entries
 * are for who may read the log.
 */
@Path("/log/{organisation}")
@PermitAll
public class LogFilesResource {

  static final String PATH = "/log/";

  private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM;

  /** A full tile never changes again; a partial one may be gone, but is never another. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** A new one may come every second. */
  private static final String BRIEFLY = "public, max-age=1";

  private static final String FOR_ONE_READER = "private, max-age=31536000, immutable";

  private final ServedLog log;
  private final CurrentVisitor visitors;

  @Inject
  LogFilesResource(LeafStore leaves, TreeStore tree, CurrentVisitor visitors) {
    this.log = new ServedLog(leaves, tree);
    this.visitors = visitors;
  }

  /** The last signed tree, as a note. */
  @GET
  @RunOnVirtualThread
  @Path("/checkpoint")
  @Produces(MediaType.TEXT_PLAIN)
  public Response checkpoint(@PathParam("organisation") String organisation) {
    return served(organisation(organisation), "checkpoint", MediaType.TEXT_PLAIN, BRIEFLY);
  }

  /** A tile of hashes. */
  @GET
  @RunOnVirtualThread
  @Path("/tile/{tile:.+}")
  @Produces(BYTES)
  public Response tile(
      @PathParam("organisation") String organisation, @PathParam("tile") String tile) {
    OrganisationId of = organisation(organisation);
    if (TilePath.parse("tile/" + tile).orElseThrow(LogFilesResource::absent)
        instanceof TilePath.Hashes hashes) {
      return served(of, hashes.path(), BYTES, FOR_EVER);
    }
    throw absent();
  }

  /** Entries, for who may read them on the pages too. */
  @GET
  @RunOnVirtualThread
  @Path("/tile/entries/{bundle:.+}")
  @Produces(BYTES)
  @RolesAllowed({"auditor", "privacy-officer"})
  public Response entries(
      @PathParam("organisation") String organisation, @PathParam("bundle") String bundle) {
    OrganisationId of = organisation(organisation);
    if (visitors.required().asker().organisation().equals(of)
        && TilePath.parse("tile/entries/" + bundle).orElseThrow(LogFilesResource::absent)
            instanceof TilePath.Entries entries) {
      return served(of, entries.path(), BYTES, FOR_ONE_READER);
    }
    throw absent();
  }

  private Response served(OrganisationId of, String path, String type, String caching) {
    Optional<byte[]> file;
    try {
      file = log.file(of, path);
    } catch (AuditUnavailable away) {
      throw new ProblemException(
          503,
          new Wording("Het logboek is nu niet te lezen", "The log cannot be read now"),
          new Wording("Probeer het over een paar minuten opnieuw.", "Try again in a few minutes."));
    }
    return Response.ok(file.orElseThrow(LogFilesResource::absent), type)
        .header("Cache-Control", caching)
        .build();
  }

  private static OrganisationId organisation(String text) {
    try {
      return OrganisationId.of(text);
    } catch (IllegalArgumentException notAnIdentifier) {
      throw absent();
    }
  }

  private static ProblemException absent() {
    return ProblemException.absent(
        new Wording("Dit bestand is er niet", "There is no such file"),
        new Wording(
            "Lees eerst het controlepunt: dat zegt hoe ver het logboek gaat.",
            "Read the checkpoint first: it says how far the log goes."));
  }
}
