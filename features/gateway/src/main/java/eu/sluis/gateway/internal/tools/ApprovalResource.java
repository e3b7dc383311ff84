package eu.sluis.gateway.internal.tools;

import eu.sluis.gateway.tools.Approvals;
import eu.sluis.gateway.tools.PendingCall;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of tools that wait for a person: `/goedkeuringen`. */
@Path("/goedkeuringen")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"user", "owner", "administrator"})
public class ApprovalResource {

  private static final String MENU = "goedkeuringen";
  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final Approvals approvals;

  @Inject
  ApprovalResource(Frames frames, CurrentVisitor visitors, Approvals approvals) {
    this.frames = frames;
    this.visitors = visitors;
    this.approvals = approvals;
  }

  /** The oldest first. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance list() {
    return frames.show(
        new Pages.ApprovalsPage(
            frames.of(texts().approvals(), MENU),
            approvals.waitingFor(asker()).stream().map(this::row).toList()));
  }

  @GET
  @Path("/{id}")
  @RunOnVirtualThread
  public TemplateInstance one(@PathParam("id") String id) {
    PendingCall call = known(id);
    return frames.show(
        new Pages.ApprovalPage(
            frames.of(call.tool(), MENU),
            row(call),
            ArgumentWords.of(call.arguments()),
            call.decision()
                .map(decision -> decision.yes() ? "approved" : "declined")
                .orElse("waiting")));
  }

  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response decide(
      @PathParam("id") String id, @FormParam("besluit") @Nullable String decision) {
    PendingCall call = known(id);
    boolean yes = "ja".equals(decision);
    if (yes || "nee".equals(decision)) {
      // Decided a moment ago, by this person in another window or by somebody else: shown as it is.
      approvals.decide(asker(), call.id(), yes);
    }
    return Response.seeOther(URI.create("/goedkeuringen/" + call.id())).build();
  }

  private PendingCall known(String id) {
    return id(id)
        .flatMap(one -> approvals.find(asker(), one))
        .orElseThrow(
            () ->
                ProblemException.absent(
                    new Wording("Deze goedkeuring is er niet", "This approval is not here"),
                    new Wording(
                        "Zij is vervallen of al gebruikt, of is voor iemand anders.",
                        "It has lapsed or was used, or is for somebody else.")));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private Pages.Row row(PendingCall call) {
    Locale language = frames.language();
    boolean english = language.getLanguage().equals("en");
    String asked =
        DateTimeFormatter.ofPattern(
                english ? "d MMMM uuuu, HH:mm" : "d MMMM uuuu, H.mm 'uur'",
                english ? Locale.UK : Locale.of("nl", "NL"))
            .format(call.asked().atZone(LEGAL_TIME));
    return new Pages.Row(call.id().toString(), call.tool(), call.useCase().value(), asked);
  }

  private Asker asker() {
    return visitors.required().asker();
  }

  private ApprovalMessages texts() {
    return frames.messages(ApprovalMessages.class);
  }
}
