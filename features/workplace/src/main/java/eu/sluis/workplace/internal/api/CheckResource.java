package eu.sluis.workplace.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.ProgramApi;
import eu.sluis.knowledge.Support;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * `POST /api/v1/check`: whether passages say what a sentence claims. Reads nothing of the
 * organisation and asks no model outside this process, so it needs a key and no use case.
 */
@Path("/api/v1/check")
@PermitAll
public class CheckResource {

  private final Keys keys;
  private final Support support;

  @Inject
  CheckResource(Keys keys, Support support) {
    this.keys = keys;
    this.support = support;
  }

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response check(
      @HeaderParam("Authorization") @Nullable String authorization, InputStream body) {
    Caller _ = ProgramApi.caller(keys, authorization);
    JsonNode asked = Api.body(body, Claim.FIELDS);
    return Response.ok(Claim.of(asked).checked(support))
        .header(ProgramApi.VERSION_HEADER, ProgramApi.VERSION)
        .build();
  }
}
