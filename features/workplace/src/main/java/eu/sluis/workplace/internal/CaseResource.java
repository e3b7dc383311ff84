package eu.sluis.workplace.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.PackFile;
import eu.sluis.gateway.Detectors;
import eu.sluis.gateway.Gateway;
import eu.sluis.knowledge.PassageStore;
import eu.sluis.privacy.Detector;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Conversations;
import eu.sluis.workplace.Evidencing;
import eu.sluis.workplace.Evidencing.Talk;
import eu.sluis.workplace.OthersLeftOut;
import eu.sluis.workplace.Turn;
import eu.sluis.workplace.WhoKnows;
import eu.sluis.workplace.internal.CasePages.AskedView;
import eu.sluis.workplace.internal.CasePages.FormView;
import eu.sluis.workplace.internal.CasePages.TalkView;
import eu.sluis.workplace.internal.CasePages.WrongView;
import eu.sluis.workplace.internal.Views.SourceView;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of a case: conversations that who had them picks, since nothing in Sluis knows cases
 * yet; for the file, or explained to the citizen (AI Act art. 86).
 */
@Path("/vragen/zaak")
@RolesAllowed("user")
public class CaseResource {

  private static final int TALKS_MAX = 50;
  private static final int NAME_CHARACTERS_MAX = 100;
  private static final int TEXT_CHARACTERS_MAX = 2_000;
  private static final Locale DUTCH = Locale.of("nl");

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final Conversations conversations;
  private final Evidencing evidencing;
  private final Detectors detectors;
  private final Gateway gateway;
  private final PassageStore passages;
  private final InstantSource clock;

  @Inject
  CaseResource(
      Frames frames,
      CurrentVisitor visitors,
      Conversations conversations,
      Evidencing evidencing,
      Detectors detectors,
      Gateway gateway,
      PassageStore passages,
      InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.conversations = conversations;
    this.evidencing = evidencing;
    this.detectors = detectors;
    this.gateway = gateway;
    this.passages = passages;
    this.clock = clock;
  }

  /** What was filled in; never kept. */
  private record Filled(
      List<String> chosen,
      String name,
      boolean forCitizen,
      String own,
      String decided,
      String objection) {}

  /** Asks which conversations. */
  @GET
  @RunOnVirtualThread
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance choose() {
    return page(new Filled(List.of(), "", false, "", "", ""), List.of());
  }

  /** Records that it is taken, and gives it. */
  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({"application/zip", MediaType.TEXT_HTML})
  public Response take(
      @FormParam("gesprek") @Nullable List<String> chosen,
      @FormParam("zaak") @Nullable String name,
      @FormParam("voor") @Nullable String whom,
      @FormParam("eigen") @Nullable String own,
      @FormParam("besluit") @Nullable String decided,
      @FormParam("bezwaar") @Nullable String objection) {
    Asker asker = visitors.required().asker();
    var filled =
        new Filled(
            chosen == null ? List.of() : chosen,
            text(name),
            "burger".equals(whom),
            text(own),
            text(decided),
            text(objection));
    Detector detector = detectors.of(asker.organisation());
    List<Talk> talks = talks(asker, filled.chosen());
    var wrong = wrong(filled, talks, detector);
    if (wrong.isEmpty()) {
      Optional<Response> file = file(asker, filled, talks, detector);
      if (file.isPresent()) {
        return file.get();
      }
      wrong =
          List.of(
              new Wrong(
                  "gesprek",
                  new Wording(
                      "Van deze gesprekken staat niets in het logboek. Kies andere.",
                      "The log has nothing of these conversations. Choose others.")));
    }
    return Response.status(Response.Status.BAD_REQUEST)
        .entity(page(filled, wrong))
        .type(MediaType.TEXT_HTML_TYPE)
        .build();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private List<Talk> talks(Asker asker, List<String> chosen) {
    return chosen.stream()
        .distinct()
        .limit(TALKS_MAX)
        .flatMap(id -> Ids.conversation(id).stream())
        .flatMap(id -> conversations.find(asker.organisation(), asker.person(), id).stream())
        .map(conversation -> new Talk(conversation, conversations.turns(conversation)))
        .toList();
  }

  /** What is wrong, and the field it is in. */
  private record Wrong(String field, Wording what) {}

  private static List<Wrong> wrong(Filled filled, List<Talk> talks, Detector detector) {
    var wrong = new ArrayList<Wrong>();
    if (talks.isEmpty()) {
      wrong.add(
          new Wrong(
              "gesprek",
              new Wording("Kies minstens één gesprek.", "Choose one conversation at least.")));
    }
    if (filled.name().isEmpty()
        || filled.name().length() > NAME_CHARACTERS_MAX
        || filled.name().codePoints().anyMatch(Character::isISOControl)) {
      wrong.add(
          new Wrong(
              "zaak",
              new Wording(
                  "Geef de zaak een naam van hoogstens " + NAME_CHARACTERS_MAX + " tekens.",
                  "Give the case a name of at most " + NAME_CHARACTERS_MAX + " characters.")));
    } else if (detector.detect(filled.name()).stream()
        .anyMatch(found -> OthersLeftOut.pointsAtSomebody(found.category()))) {
      wrong.add(
          new Wrong(
              "zaak",
              new Wording(
                  "In de naam van de zaak staat iets van een persoon. Gebruik het zaaknummer.",
                  "The name of the case has something of a person. Use the case number.")));
    }
    if (filled.forCitizen() && filled.decided().isEmpty()) {
      wrong.add(
          new Wrong(
              "besluit",
              new Wording("Schrijf wat mensen hebben besloten.", "Write what people decided.")));
    }
    if (filled.forCitizen() && filled.objection().isEmpty()) {
      wrong.add(
          new Wrong(
              "bezwaar",
              new Wording(
                  "Schrijf waar de burger terechtkan.", "Write where the citizen can go.")));
    }
    var texts = new LinkedHashMap<String, String>();
    texts.put("eigen", filled.own());
    texts.put("besluit", filled.decided());
    texts.put("bezwaar", filled.objection());
    texts.forEach(
        (field, value) -> {
          if (value.length() > TEXT_CHARACTERS_MAX) {
            wrong.add(
                new Wrong(
                    field,
                    new Wording(
                        "Dit is te lang: hoogstens " + TEXT_CHARACTERS_MAX + " tekens.",
                        "This is too long: at most " + TEXT_CHARACTERS_MAX + " characters.")));
          }
        });
    return wrong;
  }

  private Optional<Response> file(Asker asker, Filled filled, List<Talk> talks, Detector detector) {
    var others = new OthersLeftOut(detector, filled.own().lines().toList());
    Predicate<String> shown = filled.forCitizen() ? others::holdsNone : _ -> true;
    // Before it is recorded: what cannot be cleaned is not taken.
    String readable =
        filled.forCitizen() ? forCitizen(asker, filled, talks, others) : forFile(filled, talks);
    Optional<EvidencePack> pack;
    try {
      pack = evidencing.ofCase(asker, talks, filled.name(), filled.forCitizen(), shown);
    } catch (AuditDamaged damaged) {
      throw EvidenceProblems.damaged();
    } catch (AuditUnavailable away) {
      throw EvidenceProblems.away();
    }
    return pack.map(made -> zip(made, filled, readable));
  }

  private Response zip(EvidencePack pack, Filled filled, String readable) {
    var pages = new LinkedHashMap<String, String>();
    pages.put("zaak.html", readable);
    return Response.ok(
            PackFile.zip(pack, EvidenceFile.text("case-readme.txt"), pages), "application/zip")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"bewijs-zaak-"
                + (filled.forCitizen() ? "burger-" : "")
                + day(clock.instant())
                + ".zip\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private String forFile(Filled filled, List<Talk> talks) {
    Locale language = frames.language();
    return frames
        .show(
            new Pages.EvidencePage(
                language.getLanguage(),
                filled.name(),
                talks.stream()
                    .flatMap(talk -> talk.turns().stream())
                    .map(turn -> EvidenceFile.row(turn, language))
                    .toList()))
        .render();
  }

  private String forCitizen(Asker asker, Filled filled, List<Talk> talks, OthersLeftOut others) {
    var asked = new ArrayList<AskedView>();
    for (Talk talk : talks) {
      var views =
          new TurnViews(
              passages,
              gateway.rightsFor(asker, talk.conversation().useCase()),
              WhoKnows.NOBODY,
              DUTCH);
      talk.turns().forEach(turn -> asked.add(asked(turn, views, others)));
    }
    return new CasePages.CitizenPage(filled.name(), filled.decided(), filled.objection(), asked)
        .setLocale(DUTCH)
        .render();
  }

  private static AskedView asked(Turn turn, TurnViews views, OthersLeftOut others) {
    List<SourceView> open =
        views.sourcesOf(turn).sources().stream()
            .filter(source -> source.confidentialityCode().equals(Confidentiality.OPENBAAR.code()))
            .toList();
    return new AskedView(
        Phrases.day(day(turn.asked()), DUTCH),
        others.clean(turn.question().text()).text(),
        others.clean(turn.answer().said()).text(),
        turn.account()
            .model()
            .map(model -> model.name() + " (" + model.supplier() + ")")
            .orElse(""),
        open.stream().map(SourceView::title).distinct().toList(),
        open.size() < turn.answer().sources().size());
  }

  private TemplateInstance page(Filled filled, List<Wrong> wrong) {
    Asker asker = visitors.required().asker();
    Locale language = frames.language();
    List<TalkView> talks =
        conversations.latest(asker.organisation(), asker.person(), TALKS_MAX).stream()
            .map(conversation -> talk(conversation, filled, language))
            .toList();
    return frames.show(
        new CasePages.CasePage(
            frames.of(frames.messages(CaseMessages.class).title(), "vragen"),
            new FormView(
                talks,
                filled.name(),
                filled.forCitizen(),
                filled.own(),
                filled.decided(),
                filled.objection(),
                wrong.stream()
                    .map(one -> new WrongView(one.field(), one.what().in(language)))
                    .toList())));
  }

  private static TalkView talk(Conversation conversation, Filled filled, Locale language) {
    String id = conversation.id().toString();
    return new TalkView(
        id,
        conversation.title(),
        Phrases.day(day(conversation.changed()), language),
        filled.chosen().contains(id));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, EvidenceFile.LEGAL_TIME);
  }
}
