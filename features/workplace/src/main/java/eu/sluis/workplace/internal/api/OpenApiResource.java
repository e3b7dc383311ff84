package eu.sluis.workplace.internal.api;

import eu.sluis.gateway.ProgramApi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * `GET /api/v1/openapi.json`: what the addresses for programs take and give, at the place where the
 * NLGov API design rules look for it (API-51). It says nothing about the organisation, so everybody
 * may read it, from any site.
 */
@Path("/api/v1/openapi.json")
@PermitAll
public class OpenApiResource {

  private static final byte[] DOCUMENT = read();

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response document() {
    return Response.ok(DOCUMENT.clone())
        .header(ProgramApi.VERSION_HEADER, ProgramApi.VERSION)
        .header("Access-Control-Allow-Origin", "*")
        .build();
  }

  private static byte[] read() {
    try (InputStream in = OpenApiResource.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("`openapi.json` is not in the build; build it again");
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
