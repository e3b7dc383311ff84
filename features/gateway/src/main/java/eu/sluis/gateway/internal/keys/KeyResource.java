package eu.sluis.gateway.internal.keys;

import eu.sluis.gateway.ClientKey;
import eu.sluis.gateway.KeyRefused;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.Keys.Made;
import eu.sluis.gateway.internal.keys.Pages.Choice;
import eu.sluis.gateway.internal.keys.Pages.Notice;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.GroupId;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of clients: `/sleutels`. */
@Path("/sleutels")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"administrator", "owner"})
public class KeyResource {

  private static final String MENU = "sleutels";
  private static final int UNPROCESSABLE = 422;
  private static final int ROWS_MAX = 50;
  private static final List<Long> OVERLAP_HOURS = List.of(0L, 1L, 24L, 168L);
  private static final long OVERLAP_USUAL = 24;

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final Keys keys;
  private final InstantSource clock;

  @Inject
  KeyResource(Frames frames, CurrentVisitor visitors, Keys keys, InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.keys = keys;
    this.clock = clock;
  }

  /** The newest first, 50 on a page. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance list(
      @QueryParam("vanaf") @Nullable Integer from,
      @QueryParam("ingetrokken") @Nullable String revoked) {
    KeyViews views = views();
    List<ClientKey> all = keys.list(asker());
    int first = Math.clamp(from == null ? 0 : from, 0, Math.max(0, all.size() - 1));
    int last = Math.min(all.size(), first + ROWS_MAX);
    return frames.show(
        new Pages.KeysPage(
            frames.of(texts().keys(), MENU),
            all.subList(first, last).stream().map(views::row).toList(),
            revoked == null
                ? Notice.NONE
                : new Notice("ok", texts().revoked(), texts().revokedText()),
            last < all.size() ? "/sleutels?vanaf=" + last : ""));
  }

  @GET
  @Path("/nieuw")
  @RunOnVirtualThread
  public TemplateInstance begin() {
    return form(KeyForm.empty(), Optional.empty());
  }

  /** Makes a key and shows it, this once: without a redirect, which would have to keep it. */
  @POST
  @Path("/nieuw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response make(
      @FormParam("waarvoor") @Nullable String label,
      @FormParam("soort") @Nullable String kind,
      @FormParam("medewerker") @Nullable String person,
      @FormParam("programma") @Nullable String service,
      @FormParam("groepen") @Nullable List<String> groups,
      @FormParam("toepassingen") @Nullable List<String> useCases,
      @FormParam("vast") @Nullable String usual,
      @FormParam("dagen") @Nullable String days,
      @Context HttpServerRequest request) {
    var typed =
        new KeyForm(
            KeyForm.text(label),
            KeyForm.text(kind),
            KeyForm.text(person),
            KeyForm.text(service),
            KeyForm.texts(groups),
            KeyForm.texts(useCases),
            KeyForm.text(usual),
            KeyForm.text(days));
    KeyRefused.Reason wrong;
    try {
      return Response.ok(made(keys.make(asker(), typed.wish()), request)).build();
    } catch (KeyRefused refused) {
      wrong = refused.reason();
    } catch (KeyForm.Unreadable unreadable) {
      wrong = unreadable.reason();
    }
    return Response.status(UNPROCESSABLE).entity(form(typed, Optional.of(wrong))).build();
  }

  @GET
  @Path("/{id}")
  @RunOnVirtualThread
  public TemplateInstance one(@PathParam("id") String id) {
    return one(known(id), Notice.NONE);
  }

  /** Makes a key in its place and shows that, this once. */
  @POST
  @Path("/{id}/vervangen")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response rotate(
      @PathParam("id") String id,
      @FormParam("uren") @Nullable String hours,
      @Context HttpServerRequest request) {
    ClientKey key = known(id);
    try {
      return Response.ok(made(keys.rotate(asker(), key.id(), overlap(hours)), request)).build();
    } catch (KeyRefused refused) {
      return Response.status(UNPROCESSABLE).entity(one(key, notice(refused.reason()))).build();
    }
  }

  @POST
  @Path("/{id}/intrekken")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response revoke(@PathParam("id") String id) {
    ClientKey key = known(id);
    try {
      keys.revoke(asker(), key.id());
      return Response.seeOther(URI.create("/sleutels?ingetrokken=ja")).build();
    } catch (KeyRefused refused) {
      return Response.status(UNPROCESSABLE).entity(one(key, notice(refused.reason()))).build();
    }
  }

  private TemplateInstance one(ClientKey key, Notice notice) {
    var overlaps = new ArrayList<Choice>();
    for (long hours : OVERLAP_HOURS) {
      String label =
          hours == 0
              ? texts().overlapNone()
              : hours == Keys.OVERLAP_MAX.toHours()
                  ? texts().overlapWeek()
                  : texts().overlapHours(hours);
      overlaps.add(new Choice(Long.toString(hours), label, hours == OVERLAP_USUAL));
    }
    return frames.show(
        new Pages.KeyPage(frames.of(key.label(), MENU), views().row(key), overlaps, notice));
  }

  private TemplateInstance made(Made made, HttpServerRequest request) {
    return frames.show(
        new Pages.MadePage(
            frames.of(texts().made(), MENU),
            views().row(made.key()),
            made.secret(),
            request.scheme() + "://" + request.authority() + "/v1"));
  }

  private TemplateInstance form(KeyForm typed, Optional<KeyRefused.Reason> wrong) {
    Asker asker = asker();
    Locale language = frames.language();
    var useCases =
        keys.grantable(asker).stream()
            .map(
                one ->
                    new Choice(
                        one.id().value(), one.name(), typed.useCases().contains(one.id().value())))
            .toList();
    var people =
        keys.holders(asker).stream()
            .map(
                one ->
                    new Choice(
                        one.id().toString(),
                        one.name(),
                        typed.person().equals(one.id().toString())))
            .toList();
    var groups =
        keys.groups(asker).stream()
            .map(GroupId::value)
            .sorted()
            .map(one -> new Choice(one, one, typed.groups().contains(one)))
            .toList();
    return frames.show(
        new Pages.NewKeyPage(
            frames.of(texts().newKey(), MENU),
            new Pages.Form(
                typed.label(),
                typed.service(),
                typed.daysOrZero(),
                useCases,
                useCases.stream()
                    .map(
                        one ->
                            new Choice(one.code(), one.label(), one.code().equals(typed.usual())))
                    .toList(),
                people,
                groups,
                typed.forService(),
                wrong.map(reason -> KeyViews.of(reason).in(language)).orElse(""),
                wrong.map(KeyViews::field).orElse("")),
            !useCases.isEmpty()));
  }

  private ClientKey known(String id) {
    return keys.list(asker()).stream()
        .filter(key -> key.id().value().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.absent(
                    new Wording("Deze sleutel is er niet", "This key is not here"),
                    new Wording(
                        "Hij bestaat niet, of is voor een toepassing van iemand anders.",
                        "It does not exist, or is for a use case of somebody else.")));
  }

  private Notice notice(KeyRefused.Reason reason) {
    return new Notice("error", texts().failed(), KeyViews.of(reason).in(frames.language()));
  }

  private static Duration overlap(@Nullable String hours) {
    String typed = KeyForm.text(hours);
    return Duration.ofHours(typed.matches("[0-9]{1,4}") ? Long.parseLong(typed) : OVERLAP_USUAL);
  }

  private KeyViews views() {
    return new KeyViews(keys.holders(asker()), clock.instant(), frames.language());
  }

  private Asker asker() {
    return visitors.required().asker();
  }

  private KeyMessages texts() {
    return frames.messages(KeyMessages.class);
  }
}
