package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.LogKeys;
import eu.sluis.audit.PackFile;
import eu.sluis.audit.Publisher;
import eu.sluis.monitor.LogIndex;
import eu.sluis.monitor.LogIndex.Found;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.register.UseCases;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evidence out of the log, to take along: `/logboek/pakket`, and a receipt of an erasure. */
@Path("/logboek")
@RolesAllowed({"auditor", "privacy-officer"})
public class PackResource {

  private static final String ZIP = "application/zip";
  private static final int TITLE_CHARACTERS_MAX = 300;
  private static final Duration WAIT_MAX = Duration.ofSeconds(5);

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final UseCases useCases;
  private final LeafStore leaves;
  private final LogIndexing indexing;
  private final FoundReading reading;
  private final LogPacks packs;
  private final InstantSource clock;

  @Inject
  PackResource(
      Frames frames,
      CurrentVisitor visitors,
      UseCases useCases,
      AuditLog log,
      LeafStore leaves,
      Publisher publisher,
      LogKeys keys,
      LogIndex index,
      LogIndexing indexing,
      InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.useCases = useCases;
    this.leaves = leaves;
    this.indexing = indexing;
    this.reading = new FoundReading(leaves, publisher::last);
    this.packs = new LogPacks(log, leaves, publisher, keys, index);
    this.clock = clock;
  }

  /** Records that it is taken, and gives it: a use case in a period, or entries that are chosen. */
  @POST
  @RunOnVirtualThread
  @Path("/pakket")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({ZIP, MediaType.TEXT_HTML})
  public Response pack(
      @FormParam("soort") @Nullable String kind,
      @FormParam("omschrijving") @Nullable String title,
      @FormParam("regel") @Nullable List<String> chosen,
      @FormParam("van") @Nullable String from,
      @FormParam("tot") @Nullable String until,
      @FormParam("toepassing") @Nullable String useCase) {
    String about = title == null ? "" : title.strip();
    if (about.isEmpty() || about.length() > TITLE_CHARACTERS_MAX || !printable(about)) {
      throw wrong(
          "Schrijf waar het over gaat, in hoogstens " + TITLE_CHARACTERS_MAX + " tekens.",
          "Write what it is about, in at most " + TITLE_CHARACTERS_MAX + " characters.");
    }
    if ("use_case".equals(kind)) {
      var form = SearchForm.of(from, until, useCase, "", "", "", "", "");
      if (!form.wrong().isEmpty()
          || form.from().isEmpty()
          || form.until().isEmpty()
          || form.useCase().isEmpty()) {
        throw wrong(
            "Kies een toepassing en twee dagen, zoek opnieuw en maak dan het pakket.",
            "Choose a use case and two days, search again and then make the pack.");
      }
      return taken(asker -> packs.ofQuery(asker, form.query(), about), "toepassing", false);
    }
    var places = new ArrayList<Long>();
    for (String one : chosen == null ? List.<String>of() : chosen) {
      LogNumbers.read(one).ifPresent(places::add);
    }
    if (places.isEmpty()) {
      throw wrong(
          "Vink aan welke regels bij het voorval horen.",
          "Tick the entries that belong to the incident.");
    }
    return taken(asker -> packs.ofChosen(asker, places, about), "voorval", false);
  }

  /** The receipt of an erasure that this entry records. */
  @POST
  @RunOnVirtualThread
  @Path("/{sequence}/ontvangstbewijs")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({ZIP, MediaType.TEXT_HTML})
  public Response receipt(@PathParam("sequence") String sequence) {
    OrganisationId organisation = visitors.required().asker().organisation();
    ConversationId conversation = erased(organisation, sequence);
    return taken(
        asker ->
            packs.ofErasure(
                asker,
                conversation,
                new Wording(
                        "Ontvangstbewijs van het wissen van een gesprek",
                        "Receipt of the erasure of a conversation")
                    .in(frames.language())),
        "wissen",
        true);
  }

  private ConversationId erased(OrganisationId organisation, String sequence) {
    try {
      return LogNumbers.read(sequence).stream()
          .boxed()
          .flatMap(place -> leaves.at(organisation, List.of(place)).stream())
          .map(leaf -> AuditRecord.of(organisation, leaf))
          .filter(entry -> entry.action() == Action.CONVERSATION_ERASED)
          .map(entry -> ConversationId.of(entry.fields().getOrDefault("conversation", "")))
          .findFirst()
          .orElseThrow(LogProblems::noSuchEntry);
    } catch (AuditDamaged damaged) {
      throw damaged(damaged);
    } catch (StoreUnavailable away) {
      throw LogProblems.notReadable();
    }
  }

  private Response taken(Function<Asker, LogPacks.Made> making, String name, boolean receipt) {
    Asker asker = visitors.required().asker();
    try {
      if (!indexing.catchUp(asker.organisation(), WAIT_MAX).whole()) {
        throw new ProblemException(
            503,
            new Wording(
                "Het logboek wordt nog doorzoekbaar gemaakt",
                "The log is still being made searchable"),
            new Wording(
                "Een pakket zou nu niet volledig zijn. Probeer het over een paar minuten opnieuw.",
                "A pack would not be complete now. Try again in a few minutes."));
      }
      return switch (making.apply(asker)) {
        case LogPacks.Made.Pack made -> file(asker.organisation(), made, name, receipt);
        case LogPacks.Made.Nothing _ ->
            throw wrong(
                "Er is niets gevonden om in het pakket te doen.",
                "Nothing was found to put in the pack.");
        case LogPacks.Made.TooMuch _ -> {
          String most = LogWords.number(LogPacks.ACTS_MAX, frames.language());
          throw wrong(
              "Dit is meer dan " + most + " gebeurtenissen. Kies een kortere periode.",
              "This is more than " + most + " events. Choose a shorter period.");
        }
      };
    } catch (AuditDamaged damaged) {
      throw damaged(damaged);
    } catch (AuditUnavailable | StoreUnavailable away) {
      throw LogProblems.notRecorded();
    }
  }

  private Response file(
      OrganisationId organisation, LogPacks.Made.Pack made, String name, boolean receipt) {
    LogViews views = LogViews.of(useCases, organisation, frames.language());
    var rows = new ArrayList<Pages.RowView>();
    List<Found> acts = made.acts();
    int step = LeafStore.BATCH_MAX / 2;
    for (int from = 0; from < acts.size(); from += step) {
      reading
          .read(organisation, acts.subList(from, Math.min(acts.size(), from + step)))
          .forEach(act -> rows.add(views.act(act)));
    }
    var pages = new LinkedHashMap<String, String>();
    pages.put(
        "logboek.html",
        frames
            .show(
                new PackPages.PackPage(
                    frames.language().getLanguage(), made.pack().about().title(), receipt, rows))
            .render());
    String day = LocalDate.ofInstant(clock.instant(), LogWords.LEGAL_TIME).toString();
    return Response.ok(PackFile.zip(made.pack(), readme(), pages), ZIP)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"bewijs-" + name + "-" + day + ".zip\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static String readme() {
    try (InputStream in = PackResource.class.getResourceAsStream("pack-readme.txt")) {
      if (in == null) {
        throw new IllegalStateException("`pack-readme.txt` is not in this program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static boolean printable(String text) {
    return text.codePoints()
        .noneMatch(
            one -> Character.isISOControl(one) || Character.getType(one) == Character.SURROGATE);
  }

  private static ProblemException wrong(String dutch, String english) {
    return new ProblemException(
        400,
        new Wording("Dit pakket is niet te maken", "This pack cannot be made"),
        new Wording(dutch, english));
  }

  private static ProblemException damaged(AuditDamaged damaged) {
    return new ProblemException(
        503,
        new Wording("Het logboek is beschadigd", "The log is damaged"),
        new Wording(
            "`"
                + damaged.where()
                + "` is niet meer wat er is ondertekend, daarom is er geen bewijs. Waarschuw de"
                + " privacy officer en de beheerder.",
            "`"
                + damaged.where()
                + "` is no longer what was signed, so there is no evidence. Warn the privacy"
                + " officer and the administrator."));
  }
}
