package eu.sluis.workplace.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.ProgramApi;
import eu.sluis.workplace.Search;
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
 * `POST /api/v1/search`: passages that whoever is behind a key may read for a use case. A POST,
 * because what somebody looks for does not belong in an address.
 */
@Path("/api/v1/search")
@PermitAll
public class SearchResource {

  private final Keys keys;
  private final Search search;

  @Inject
  SearchResource(Keys keys, Search search) {
    this.keys = keys;
    this.search = search;
  }

  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response find(
      @HeaderParam("Authorization") @Nullable String authorization,
      @HeaderParam(Api.USE_CASE) @Nullable String useCase,
      InputStream body) {
    Caller caller = ProgramApi.caller(keys, authorization);
    JsonNode asked = Api.body(body, Wanted.FIELDS);
    Found found = Wanted.of(asked).find(search, caller, useCase);
    return Response.ok(found)
        .header(ProgramApi.VERSION_HEADER, ProgramApi.VERSION)
        .header("Sluis-Record", found.sequence())
        .build();
  }
}
