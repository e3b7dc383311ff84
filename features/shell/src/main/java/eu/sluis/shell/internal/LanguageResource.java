package eu.sluis.shell.internal;

import eu.sluis.shell.ReturnPath;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The small link in the bar: remembers a language in this browser and goes back. */
@PermitAll
@Path("/taal")
public class LanguageResource {
  static final Duration REMEMBERED = Duration.ofDays(365);

  @GET
  @Path("/{language}")
  @NonBlocking
  public Response choose(
      @PathParam("language") String language,
      @QueryParam("terug") @Nullable String back,
      @Context UriInfo uri) {
    var chosen = Languages.ofTag(language).orElseThrow(NotFoundException::new);
    var cookie =
        new NewCookie.Builder(Languages.COOKIE)
            .value(chosen.getLanguage())
            .path("/")
            .maxAge((int) REMEMBERED.toSeconds())
            .sameSite(NewCookie.SameSite.LAX)
            .secure(uri.getRequestUri().getScheme().equals("https"))
            .httpOnly(true)
            .build();
    // The path as it is: a Location without a host cannot lead to another one.
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", ReturnPath.of(back).value())
        .cookie(cookie)
        .build();
  }
}
