package eu.sluis.adapters.identity;

import eu.sluis.register.Person;
import eu.sluis.register.Session.Origin;
import eu.sluis.register.SignedIn;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ReturnPath;
import eu.sluis.shell.Wording;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logging in with a local account, and logging out. */
@PermitAll
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LogInResource {

  // In both languages, because this page does not know who is there.
  private static final Wording TITLE = new Wording("Inloggen", "Log in");

  private final Frames frames;
  private final LocalAccounts accounts;
  private final LogIns logIns;
  private final OpenIdConnect openIdConnect;
  private final IdentityVisitor visitor;

  @Inject
  LogInResource(
      Frames frames,
      LocalAccounts accounts,
      LogIns logIns,
      OpenIdConnect openIdConnect,
      IdentityVisitor visitor) {
    this.frames = frames;
    this.accounts = accounts;
    this.logIns = logIns;
    this.openIdConnect = openIdConnect;
    this.visitor = visitor;
  }

  @GET
  @Path("inloggen")
  public Response page(
      @QueryParam("terug") @Nullable String back, @QueryParam("error") @Nullable String error) {
    ReturnPath after = afterLogIn(back);
    return visitor.visitor().isPresent()
        ? seeOther(after.value())
        : shown(200, "", after, "", "", error != null);
  }

  @POST
  @Path("inloggen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response logIn(
      @FormParam("account") @Nullable String account,
      @FormParam("wachtwoord") @Nullable String password,
      @FormParam("terug") @Nullable String back,
      @Context HttpServerRequest request) {
    if (!openIdConnect.localAccounts()) {
      throw new NotFoundException();
    }
    ReturnPath after = afterLogIn(back);
    String typed = account == null ? "" : shortened(account);
    IdentityMessages texts = frames.messages(IdentityMessages.class);
    if (typed.isBlank()) {
      return shown(422, typed, after, texts.accountMissing(), "", false);
    }
    if (password == null || password.isEmpty()) {
      return shown(422, typed, after, "", texts.passwordMissing(), false);
    }
    return switch (Unavailable.becomesLater(() -> accounts.verify(typed, password))) {
      case LocalAccounts.Verdict.Accepted(Person person, boolean mustChange) ->
          Unavailable.becomesLater(
              () ->
                  entered(
                      logIns.open(person, Origin.LOCAL, visitor.signedIn()),
                      mustChange ? AccountPaths.PASSWORD : after.value(),
                      request));
      case LocalAccounts.Verdict.Refused _ ->
          shown(
              401,
              typed,
              after,
              "",
              texts.refused(LocalAccounts.ATTEMPTS_MAX, LocalAccounts.LOCK.toMinutes()),
              false);
    };
  }

  @POST
  @Path("uitloggen")
  public Response logOut(@Context HttpServerRequest request) {
    Optional<SignedIn> signedIn = visitor.signedIn();
    signedIn.ifPresent(
        session ->
            Unavailable.becomesLater(() -> logIns.end(session.person(), session.session().id())));
    return left(AccountPaths.LOG_IN, request);
  }

  /** On with a new session; the framework keeps nothing of the page before. */
  static Response entered(SessionToken token, String path, HttpServerRequest request) {
    return Response.fromResponse(seeOther(path)).cookie(SessionCookie.of(token, request)).build();
  }

  /** Out, with nothing of this visitor left in the browser's cache. */
  static Response left(String path, HttpServerRequest request) {
    return Response.fromResponse(seeOther(path))
        .cookie(SessionCookie.removed(request))
        .header("Clear-Site-Data", "\"cache\"")
        .build();
  }

  /** The path as it is: a Location without a host cannot lead to another one. */
  static Response seeOther(String path) {
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", path)
        .header("Cache-Control", "no-store")
        .build();
  }

  private Response shown(
      int status,
      String account,
      ReturnPath back,
      String accountError,
      String passwordError,
      boolean providerFailed) {
    TemplateInstance page =
        new LogInPage(
            frames.bare(TITLE),
            account,
            back.value(),
            accountError,
            passwordError,
            providerFailed,
            openIdConnect.localAccounts(),
            openIdConnect.provider().isPresent(),
            AccountPaths.OPENID_CONNECT
                + "?terug="
                + URLEncoder.encode(back.value(), StandardCharsets.UTF_8));
    return Response.status(status)
        .header("Cache-Control", "no-store")
        .entity(frames.show(page))
        .build();
  }

  private static ReturnPath afterLogIn(@Nullable String back) {
    ReturnPath path = ReturnPath.of(back);
    // Not in circles.
    return path.value().startsWith(AccountPaths.LOG_IN)
            || path.value().startsWith(AccountPaths.LOG_OUT)
        ? ReturnPath.of("/")
        : path;
  }

  private static String shortened(String account) {
    return account.length() <= LocalAccounts.ACCOUNT_LENGTH_MAX
        ? account
        : account.substring(0, LocalAccounts.ACCOUNT_LENGTH_MAX);
  }
}
