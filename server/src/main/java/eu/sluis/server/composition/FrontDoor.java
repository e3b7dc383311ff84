package eu.sluis.server.composition;

import eu.sluis.shell.CurrentVisitor;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** `/`: brings everyone to the page of their own role. */
@Path("/")
@PermitAll
public class FrontDoor {

  private final CurrentVisitor visitors;

  @Inject
  FrontDoor(CurrentVisitor visitors) {
    this.visitors = visitors;
  }

  @GET
  @RunOnVirtualThread
  public Response enter() {
    String path = visitors.visitor().map(visitor -> home(visitor.asker())).orElse("/inloggen");
    return Response.seeOther(URI.create(path)).build();
  }

  private static String home(Asker asker) {
    if (asker.has(Role.INFORMATION_MANAGER)) {
      return "/bronnen";
    }
    if (asker.has(Role.PRIVACY_OFFICER) || asker.has(Role.OWNER)) {
      return "/toepassingen";
    }
    if (asker.has(Role.USER) || asker.has(Role.DESK_EMPLOYEE)) {
      return "/vragen";
    }
    if (asker.has(Role.AUDITOR)) {
      return "/logboek";
    }
    return asker.has(Role.ADMINISTRATOR) ? "/modellen" : "/toepassingen";
  }
}
