package eu.sluis.workplace.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.EvidencePack;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Conversations;
import eu.sluis.workplace.Evidencing;
import eu.sluis.workplace.Turn;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The evidence of a conversation, for who had it: one file that others can check. */
@Path("/vragen/{id}/bewijs")
@RolesAllowed("user")
public class EvidenceResource {

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final Conversations conversations;
  private final Evidencing evidencing;
  private final InstantSource clock;

  @Inject
  EvidenceResource(
      Frames frames,
      CurrentVisitor visitors,
      Conversations conversations,
      Evidencing evidencing,
      InstantSource clock) {
    this.frames = frames;
    this.visitors = visitors;
    this.conversations = conversations;
    this.evidencing = evidencing;
    this.clock = clock;
  }

  /** Records that it is taken, and gives it. */
  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces({"application/zip", "text/html"})
  public Response take(@PathParam("id") String id) {
    Asker asker = visitors.required().asker();
    Conversation conversation =
        Ids.conversation(id)
            .flatMap(known -> conversations.find(asker.organisation(), asker.person(), known))
            .orElseThrow(EvidenceResource::gone);
    List<Turn> turns = conversations.turns(conversation);
    Locale language = frames.language();
    Instant now = clock.instant();
    String day = Phrases.day(java.time.LocalDate.ofInstant(now, EvidenceFile.LEGAL_TIME), language);
    String title =
        new Wording(
                "Gesprek in Sluis, opgehaald op " + day, "Conversation in Sluis, taken on " + day)
            .in(language);
    EvidencePack pack = pack(asker, conversation, turns, title).orElseThrow(EvidenceResource::none);
    String readable =
        frames
            .show(
                new Pages.EvidencePage(
                    language.getLanguage(),
                    title,
                    turns.stream().map(turn -> EvidenceFile.row(turn, language)).toList()))
            .render();
    return Response.ok(EvidenceFile.zip(pack, readable), "application/zip")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"bewijs-gesprek-"
                + java.time.LocalDate.ofInstant(now, EvidenceFile.LEGAL_TIME)
                + ".zip\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private Optional<EvidencePack> pack(
      Asker asker, Conversation conversation, List<Turn> turns, String title) {
    try {
      return evidencing.of(asker, conversation, turns, title);
    } catch (AuditDamaged damaged) {
      throw EvidenceProblems.damaged();
    } catch (AuditUnavailable away) {
      throw EvidenceProblems.away();
    }
  }

  private static ProblemException gone() {
    return new ProblemException(
        404,
        new Wording("Dit gesprek is er niet", "This conversation is not there"),
        new Wording(
            "Het is gewist, of van iemand anders.", "It was erased, or is somebody else's."));
  }

  private static ProblemException none() {
    return new ProblemException(
        404,
        new Wording("Er is nog geen bewijs", "There is no evidence yet"),
        new Wording(
            "Van dit gesprek staat niets in het logboek. Stel eerst een vraag.",
            "The log has nothing of this conversation. Ask a question first."));
  }
}
