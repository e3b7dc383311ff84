package eu.sluis.adapters.identity;

import eu.sluis.shell.CurrentVisitor;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Pages of a feature, for these tests. */
@Path("/proef")
@RunOnVirtualThread
public class ClosedPages {

  @Inject CurrentVisitor visitor;

  @GET
  @Path("wie")
  @Authenticated
  public String who() {
    return visitor.required().name() + " | " + visitor.required().language();
  }

  @GET
  @Path("open")
  public String open() {
    return visitor.visitor().isPresent() ? "iemand" : "niemand";
  }

  @GET
  @Path("beheer")
  @RolesAllowed("administrator")
  public String administrators() {
    return "beheer";
  }
}
