package eu.sluis.archive.internal;

import eu.sluis.audit.ProcessingLog.Form;
import eu.sluis.gateway.ClientKey.Right;
import eu.sluis.gateway.KeyRefused;
import eu.sluis.gateway.Keys;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Role;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of a period in the forms that others ask: `/logboek/exporteren`. */
@Path("/logboek/exporteren")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"auditor", "privacy-officer"})
public class LogExportResource {

  private static final String MENU = "logboek";
  private static final int UNPROCESSABLE = 422;

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final LogExports exports;
  private final Keys keys;
  private final InstantSource clock;

  @Inject
  LogExportResource(
      Frames frames, CurrentVisitor visitors, LogExports exports, Keys keys, InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.exports = exports;
    this.keys = keys;
    this.clock = clock;
  }

  @GET
  @RunOnVirtualThread
  public TemplateInstance choose() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.LEGAL_TIME);
    return page(Period.Typed.of(Period.monthBefore(today)));
  }

  /** What was processed, of which nobody can tell who asked it. */
  @POST
  @RunOnVirtualThread
  @Path("/verwerkingen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.TEXT_HTML, LogExports.JSON_LINES})
  public Response processings(
      @FormParam("vanaf") @Nullable String from,
      @FormParam("tot") @Nullable String until,
      @FormParam("vorm") @Nullable String form,
      @Context UriInfo here) {
    var typed = Period.Typed.of(from, until);
    if (typed.period().isEmpty()) {
      return wrong(typed);
    }
    Form chosen = "otlp".equals(form) ? Form.OTLP : Form.LDV;
    return exports.processings(taker(here), typed.period().get(), chosen);
  }

  /** Who did what; for the auditor alone. */
  @POST
  @RunOnVirtualThread
  @Path("/handelingen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({MediaType.TEXT_HTML, LogExports.JSON_LINES})
  @RolesAllowed("auditor")
  public Response acts(
      @FormParam("vanaf") @Nullable String from,
      @FormParam("tot") @Nullable String until,
      @Context UriInfo here) {
    var typed = Period.Typed.of(from, until);
    if (typed.period().isEmpty()) {
      return wrong(typed);
    }
    return exports.acts(taker(here), typed.period().get());
  }

  /**
   * A key with which a program of this person fetches one of the logs; its secret is shown once.
   */
  @POST
  @RunOnVirtualThread
  @Path("/sleutels")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response key(
      @FormParam("waarvoor") @Nullable String label,
      @FormParam("logboek") @Nullable String right,
      @FormParam("dagen") @Nullable String days,
      @Context UriInfo here) {
    boolean acts = "actor_log".equals(right);
    Right chosen = acts ? Right.ACTOR_LOG : Right.PROCESSING_LOG;
    String address = acts ? LogApiResource.ACTS : LogApiResource.PROCESSINGS;
    if (!chosen.heldBy(asker())) {
      throw new ForbiddenException();
    }
    Pages.LogKeyView view;
    int status = 200;
    try {
      String secret =
          keys.makeFor(asker(), label == null ? "" : label, chosen, daysOrZero(days)).secret();
      view = new Pages.LogKeyView(secret, here.getBaseUri().resolve(address).toString(), "");
    } catch (KeyRefused refused) {
      status = UNPROCESSABLE;
      view =
          new Pages.LogKeyView(
              "",
              "",
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
                          + ".")
                  .in(frames.language()));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.LEGAL_TIME);
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(page(Period.Typed.of(Period.monthBefore(today)), List.of(view)))
        .header("Cache-Control", "no-store")
        .build();
  }

  private static int daysOrZero(@Nullable String days) {
    return days != null && days.strip().matches("[0-9]{1,3}") ? Integer.parseInt(days.strip()) : 0;
  }

  private LogExports.Taker taker(UriInfo here) {
    return new LogExports.Taker(asker(), Optional.empty(), here.getBaseUri());
  }

  private Response wrong(Period.Typed typed) {
    return Response.status(UNPROCESSABLE)
        .type(MediaType.TEXT_HTML_TYPE)
        .entity(page(typed))
        .build();
  }

  private TemplateInstance page(Period.Typed typed) {
    return page(typed, List.of());
  }

  private TemplateInstance page(Period.Typed typed, List<Pages.LogKeyView> made) {
    var texts = frames.messages(ArchiveMessages.class);
    return frames.show(
        new Pages.LogExportPage(
            frames.of(texts.logExport(), MENU),
            Pages.PeriodView.of(typed, frames.language()),
            asker().has(Role.AUDITOR),
            made));
  }

  private Asker asker() {
    return visitors.required().asker();
  }
}
