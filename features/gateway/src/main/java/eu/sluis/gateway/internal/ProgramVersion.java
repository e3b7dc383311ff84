package eu.sluis.gateway.internal;

import eu.sluis.gateway.ProgramApi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says the version on every answer below `/api/v1`, on errors too, of whatever feature. */
@Singleton
public class ProgramVersion {

  private static final String HOME = "/api/v1/";

  @ServerResponseFilter
  public void version(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getUriInfo().getPath().startsWith(HOME)) {
      response.getHeaders().putSingle(ProgramApi.VERSION_HEADER, ProgramApi.VERSION);
    }
  }
}
