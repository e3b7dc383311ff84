package eu.sluis.sources.internal.api;

import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.ProgramApi;
import eu.sluis.sources.Indexing;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** `/api/v1/sources`: the sources of the organisation, as an information manager sees them. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SourcesApiResource {

  private final ProgramDesk desk;
  private final SourceStore store;
  private final Indexing indexing;

  @Inject
  SourcesApiResource(ProgramDesk desk, SourceStore store, Indexing indexing) {
    this.desk = desk;
    this.store = store;
    this.indexing = indexing;
  }

  @GET
  @RunOnVirtualThread
  public Response list(
      @HeaderParam("Authorization") @Nullable String authorization, @Context UriInfo here) {
    Caller caller = desk.reader(authorization);
    return Listing.of(
            store.sources(caller.asker().organisation()), Listing.Asked.of(here), this::view)
        .response();
  }

  @GET
  @Path("/{id}")
  @RunOnVirtualThread
  public Response one(
      @HeaderParam("Authorization") @Nullable String authorization, @PathParam("id") String id) {
    Source source = desk.source(desk.reader(authorization), id);
    return Response.ok(view(source)).header(ProgramApi.VERSION_HEADER, ProgramApi.VERSION).build();
  }

  private SourceView view(Source source) {
    return SourceView.of(
        source,
        store.documents(source.organisation(), source.id()),
        indexing.progress(source.id()));
  }
}
