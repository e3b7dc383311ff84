package eu.sluis.sources.internal.programs;

import eu.sluis.gateway.ClientKey.Right;
import eu.sluis.gateway.KeyRefused;
import eu.sluis.gateway.Keys;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.Wording;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Keys with which programs see or manage documents: `/bronnen/programmas`. */
@Path("/bronnen/programmas")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("information-manager")
public class ProgramsResource {

  private static final String DAYS_USUAL = "90";
  private static final String CHANGE = "documents_change";
  private static final int UNPROCESSABLE = 422;

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final Keys keys;

  @Inject
  ProgramsResource(Frames frames, CurrentVisitor visitors, Keys keys) {
    this.frames = frames;
    this.visitors = visitors;
    this.keys = keys;
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance show() {
    return page("", false, DAYS_USUAL, "", "", "");
  }

  /** Makes a key; its secret is shown once. What was typed stays when something is wrong. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response make(
      @FormParam("waarvoor") @Nullable String label,
      @FormParam("mag") @Nullable String right,
      @FormParam("dagen") @Nullable String days,
      @Context UriInfo here) {
    String typed = label == null ? "" : label.strip();
    String typedDays = days == null ? "" : days.strip();
    boolean changes = CHANGE.equals(right);
    try {
      String secret =
          keys.makeFor(
                  visitors.required().asker(),
                  typed,
                  changes ? Right.DOCUMENTS_CHANGE : Right.DOCUMENTS_READ,
                  typedDays.matches("[0-9]{1,3}") ? Integer.parseInt(typedDays) : 0)
              .secret();
      String address = here.getBaseUri().resolve("/api/v1/sources").toString();
      return notKept(200, page("", changes, DAYS_USUAL, secret, address, ""));
    } catch (KeyRefused refused) {
      return notKept(
          UNPROCESSABLE,
          page(typed, changes, typedDays, "", "", of(refused.reason()).in(frames.language())));
    }
  }

  private static Wording of(KeyRefused.Reason reason) {
    return switch (reason) {
      case TOO_MANY ->
          new Wording(
              "Uw organisatie heeft al "
                  + Keys.KEYS_MAX
                  + " sleutels. Laat er eerst een intrekken.",
              "Your organisation has " + Keys.KEYS_MAX + " keys already. Have one revoked first.");
      case LABEL, DAYS, USE_CASES, NOT_YOURS, HOLDER, GROUPS, GONE ->
          new Wording(
              "Vul in waarvoor de sleutel is (hoogstens "
                  + Keys.LABEL_MAX
                  + " tekens) en voor hoeveel dagen: 1 tot en met "
                  + Keys.DAYS_MAX
                  + ".",
              "Fill in what the key is for (at most "
                  + Keys.LABEL_MAX
                  + " characters) and for how many days: 1 to "
                  + Keys.DAYS_MAX
                  + ".");
    };
  }

  private static Response notKept(int status, TemplateInstance page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(page)
        .header("Cache-Control", "no-store")
        .build();
  }

  private TemplateInstance page(
      String label, boolean changes, String days, String secret, String address, String error) {
    var texts = frames.messages(ProgramMessages.class);
    return frames.show(
        new ProgramsPage(
            frames.of(texts.title(), "bronnen"), label, changes, days, secret, address, error));
  }
}
