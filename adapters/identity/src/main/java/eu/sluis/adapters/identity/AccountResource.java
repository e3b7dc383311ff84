package eu.sluis.adapters.identity;

import eu.sluis.adapters.identity.LocalAccounts.Change;
import eu.sluis.register.Person;
import eu.sluis.register.Session;
import eu.sluis.register.SignedIn;
import eu.sluis.shell.Frames;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.Role;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone's own page: who they are here, where they are logged in, their password. */
@Authenticated
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AccountResource {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final String ENDED = "beeindigd";
  private static final String CHANGED = "gewijzigd";

  private final Frames frames;
  private final LocalAccounts accounts;
  private final LogIns logIns;
  private final IdentityVisitor visitor;

  @Inject
  AccountResource(Frames frames, LocalAccounts accounts, LogIns logIns, IdentityVisitor visitor) {
    this.frames = frames;
    this.accounts = accounts;
    this.logIns = logIns;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance page(@QueryParam("melding") @Nullable String message) {
    IdentityMessages texts = texts();
    SignedIn signedIn = signedIn();
    Person person = signedIn.person();
    List<AccountPage.Row> sessions =
        Unavailable.becomesLater(() -> logIns.of(person)).stream()
            .map(session -> row(session, signedIn, texts))
            .toList();
    return frames.show(
        new AccountPage(
            frames.of(texts.yourAccount(), ""),
            person.account(),
            person.roles().stream().sorted().map(role -> inWords(role, texts)).toList(),
            person.groups().stream().map(GroupId::value).sorted().toList(),
            sessions,
            Unavailable.becomesLater(() -> accounts.exists(person)),
            ENDED.equals(message)
                ? texts.ended()
                : CHANGED.equals(message) ? texts.changed() : ""));
  }

  @POST
  @Path("sessies/{id}/beeindig")
  public Response end(@PathParam("id") String id, @Context HttpServerRequest request) {
    SignedIn signedIn = signedIn();
    UUID session = uuid(id);
    Unavailable.becomesLater(() -> logIns.end(signedIn.person(), session));
    return session.equals(signedIn.session().id())
        ? LogInResource.left(AccountPaths.LOG_IN, request)
        : LogInResource.seeOther(AccountPaths.ACCOUNT + "?melding=" + ENDED);
  }

  @GET
  @Path("wachtwoord")
  public Response passwordPage() {
    return Unavailable.becomesLater(() -> accounts.exists(signedIn().person()))
        ? shown(200, "", "", "")
        : LogInResource.seeOther(AccountPaths.ACCOUNT);
  }

  @POST
  @Path("wachtwoord")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changePassword(
      @FormParam("huidig") @Nullable String current,
      @FormParam("nieuw") @Nullable String chosen,
      @FormParam("herhaald") @Nullable String repeated,
      @Context HttpServerRequest request) {
    IdentityMessages texts = texts();
    if (current == null || current.isEmpty()) {
      return shown(422, texts.passwordMissing(), "", "");
    }
    if (chosen == null || chosen.isEmpty()) {
      return shown(422, "", texts.tooShort(Passwords.LENGTH_MIN), "");
    }
    if (!chosen.equals(repeated)) {
      return shown(422, "", "", texts.notTheSame());
    }
    SignedIn signedIn = signedIn();
    Change change =
        Unavailable.becomesLater(() -> accounts.change(signedIn.person(), current, chosen));
    return switch (change) {
      case Change.Changed _ ->
          LogInResource.entered(
              Unavailable.becomesLater(() -> logIns.renew(signedIn)),
              AccountPaths.ACCOUNT + "?melding=" + CHANGED,
              request);
      case Change.WrongPassword _ -> shown(422, texts.wrongCurrent(), "", "");
      case Change.Weak(var weakness) -> shown(422, "", inWords(weakness, texts), "");
    };
  }

  private Response shown(
      int status, String currentError, String chosenError, String repeatedError) {
    IdentityMessages texts = texts();
    SignedIn signedIn = signedIn();
    TemplateInstance page =
        new PasswordPage(
            frames.of(signedIn.mustChange() ? texts.changeFirst() : texts.changePassword(), ""),
            signedIn.person().account(),
            signedIn.mustChange(),
            Passwords.LENGTH_MIN,
            currentError,
            chosenError,
            repeatedError);
    return Response.status(status)
        .header("Cache-Control", "no-store")
        .entity(frames.show(page))
        .build();
  }

  private SignedIn signedIn() {
    return visitor.signedIn().orElseThrow(UnauthorizedException::new);
  }

  private IdentityMessages texts() {
    return frames.messages(IdentityMessages.class);
  }

  private AccountPage.Row row(Session session, SignedIn here, IdentityMessages texts) {
    return new AccountPage.Row(
        session.id().toString(),
        inWords(session.created()),
        inWords(session.lastSeen()),
        switch (session.origin()) {
          case LOCAL -> texts.local();
          case OPENID_CONNECT -> texts.provider();
        },
        session.id().equals(here.session().id()));
  }

  private String inWords(Instant moment) {
    Locale language = frames.language();
    String pattern =
        language.getLanguage().equals("nl") ? "d MMMM yyyy 'om' HH.mm 'uur'" : "d MMMM yyyy, HH:mm";
    return DateTimeFormatter.ofPattern(pattern, language).withZone(AMSTERDAM).format(moment);
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notOne) {
      throw new NotFoundException(notOne);
    }
  }

  private static String inWords(Role role, IdentityMessages texts) {
    return switch (role) {
      case USER -> texts.roleUser();
      case OWNER -> texts.roleOwner();
      case PRIVACY_OFFICER -> texts.rolePrivacyOfficer();
      case INFORMATION_MANAGER -> texts.roleInformationManager();
      case DESK_EMPLOYEE -> texts.roleDeskEmployee();
      case AUDITOR -> texts.roleAuditor();
      case ADMINISTRATOR -> texts.roleAdministrator();
    };
  }

  private static String inWords(Passwords.Weakness weakness, IdentityMessages texts) {
    return switch (weakness) {
      case TOO_SHORT -> texts.tooShort(Passwords.LENGTH_MIN);
      case TOO_LONG -> texts.tooLong(Passwords.LENGTH_MAX);
      case TOO_SIMPLE -> texts.tooSimple();
      case HOLDS_ACCOUNT -> texts.holdsAccount();
      case SAME_AS_BEFORE -> texts.sameAsBefore();
    };
  }
}
