package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.Capability;
import eu.sluis.gateway.Chat;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.NotAdmitted;
import eu.sluis.gateway.Refusal;
import eu.sluis.gateway.history.History;
import eu.sluis.gateway.internal.limits.LimitWords;
import eu.sluis.gateway.limits.OverLimit;
import eu.sluis.policy.Reason;
import eu.sluis.shell.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a client is told when there is no answer. */
public final class Answers {

  private Answers() {}

  public static ClientProblem of(NotAdmitted refused) {
    Wording message =
        switch (refused.reason()) {
          case MISSING ->
              new Wording(
                  "Stuur een sleutel mee: `Authorization: Bearer sluis_…`. De eigenaar van de"
                      + " toepassing of de beheerder maakt er een.",
                  "Send a key: `Authorization: Bearer sluis_…`. The owner of the use case or the"
                      + " administrator makes one.");
          case UNKNOWN ->
              new Wording(
                  "Deze sleutel bestaat niet. Controleer of hij heel is overgenomen.",
                  "This key does not exist. Check that all of it was copied.");
          case EXPIRED ->
              new Wording(
                  "Deze sleutel is verlopen. Vraag een nieuwe aan wie hem maakte.",
                  "This key has expired. Ask whoever made it for a new one.");
          case REPLACED ->
              new Wording(
                  "Deze sleutel is vervangen. Gebruik de nieuwe.",
                  "This key was replaced. Use the new one.");
          case REVOKED ->
              new Wording(
                  "Deze sleutel is ingetrokken. Vraag de eigenaar van de toepassing waarom.",
                  "This key was revoked. Ask the owner of the use case why.");
          case HOLDER_GONE ->
              new Wording(
                  "De persoon van deze sleutel heeft geen toegang meer.",
                  "The person of this key no longer has access.");
        };
    return new ClientProblem(401, "invalid_api_key", Optional.empty(), message);
  }

  public static ClientProblem of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.ByPolicy policy ->
          problem(403, "policy", rule(policy.because(), policy.advice()));
      case Refusal.UseCaseUnknown _ ->
          problem(
              404,
              "use_case_unknown",
              new Wording(
                  "De toepassing van deze sleutel bestaat niet meer. Vraag de beheerder om een"
                      + " andere.",
                  "The use case of this key no longer exists. Ask the administrator for another."));
      case Refusal.NotApproved(String owner) ->
          problem(
              403,
              "use_case_not_approved",
              new Wording(
                  "Deze toepassing is niet goedgekeurd, of de goedkeuring is verlopen. "
                      + owner
                      + " kan dat regelen.",
                  "This use case is not approved, or its approval has expired. "
                      + owner
                      + " can arrange that."));
      case Refusal.PolicyUnreadable(String owner) ->
          problem(
              503,
              "policy_unreadable",
              new Wording(
                  "De regels van deze toepassing zijn niet te lezen, dus er is niets verstuurd. "
                      + owner
                      + " kan helpen.",
                  "The rules of this use case cannot be read, so nothing was sent. "
                      + owner
                      + " can help."));
      case Refusal.DetectorFailed _ ->
          problem(
              503,
              "detector_failed",
              new Wording(
                  "De controle op persoonsgegevens werkte niet, dus er is niets verstuurd. Probeer"
                      + " het opnieuw.",
                  "The check for personal data did not work, so nothing was sent. Try again."));
      case Refusal.StoreAway _ ->
          problem(
              503,
              "store_away",
              new Wording(
                  "De database is niet bereikbaar, dus er is niets verstuurd. Probeer het over een"
                      + " paar minuten opnieuw.",
                  "The database cannot be reached, so nothing was sent. Try again in a few"
                      + " minutes."));
      case Refusal.LogAway _ -> logAway("Er is niets verstuurd", "Nothing was sent");
      case Refusal.LogHalted _ ->
          problem(
              503,
              "log_halted",
              new Wording(
                  "De getuige van het logboek heeft niet bevestigd dat het verdergaat uit wat hij"
                      + " zag, misschien omdat een oudere kopie is teruggezet. Er is niets"
                      + " verstuurd. Waarschuw de privacy officer en de beheerder.",
                  "The witness of the log has not confirmed that it goes on from what it saw,"
                      + " perhaps because an older copy was put back. Nothing was sent. Warn the"
                      + " privacy officer and the administrator."));
      case Refusal.ModelUnknown _ -> modelUnknown();
      case Refusal.ModelCannot(Set<Capability> needs) ->
          new ClientProblem(
              400,
              "model_cannot",
              Optional.of("model"),
              new Wording(
                  "Dit model kan niet alles wat is gevraagd ("
                      + codes(needs)
                      + "). Kies een ander model of vraag minder.",
                  "This model cannot do all that was asked ("
                      + codes(needs)
                      + "). Choose another model or ask for less."));
      case Refusal.ApprovalNeeded(String tool, UUID approval) ->
          problem(
              403,
              "approval_needed",
              new Wording(
                  "Het model wil `"
                      + tool
                      + "` gebruiken, en daar moet eerst een mens ja tegen zeggen: open in Sluis"
                      + " /goedkeuringen/"
                      + approval
                      + ". Stuur daarna hetzelfde bericht nog eens.",
                  "The model wants to use `"
                      + tool
                      + "`, and a person has to say yes to that first: open /goedkeuringen/"
                      + approval
                      + " in Sluis. Then send the same message again."));
      case Refusal.LimitReached(OverLimit over, String owner) ->
          new ClientProblem(
              429,
              "limit_reached",
              Optional.empty(),
              LimitWords.reached(over, owner),
              over.retry());
      case Refusal.TooLong _ ->
          problem(
              413,
              "request_too_long",
              new Wording(
                  "Alle teksten samen mogen %,d tekens lang zijn. Stuur minder."
                      .formatted(Chat.CHARACTERS_MAX)
                      .replace(',', '.'),
                  "All texts together may have %,d characters. Send less."
                      .formatted(Chat.CHARACTERS_MAX)));
    };
  }

  public static ClientProblem of(ModelFailure.Cause cause) {
    return switch (cause) {
      case UNREACHABLE ->
          problem(
              502,
              "model_unreachable",
              new Wording(
                  "Het model is niet bereikbaar. Probeer het over een paar minuten opnieuw.",
                  "The model cannot be reached. Try again in a few minutes."));
      case BUSY ->
          problem(
              503,
              "model_busy",
              new Wording(
                  "Het model heeft het te druk. Probeer het over een paar minuten opnieuw.",
                  "The model is too busy. Try again in a few minutes."));
      case TOOK_TOO_LONG ->
          problem(
              504,
              "model_took_too_long",
              new Wording(
                  "Het model deed er te lang over. Probeer het opnieuw, of vraag minder.",
                  "The model took too long. Try again, or ask for less."));
      case CUT_OFF ->
          problem(
              502,
              "model_cut_off",
              new Wording(
                  "Het model stopte halverwege; het antwoord is niet af.",
                  "The model stopped half way; the answer is not complete."));
      case TOO_LONG ->
          new ClientProblem(
              400,
              "context_length_exceeded",
              Optional.empty(),
              new Wording(
                  "Het gesprek past niet in dit model. Stuur minder, of kies een groter model.",
                  "The conversation does not fit this model. Send less, or choose a larger one."));
      case UNSUITED ->
          problem(
              400,
              "model_unsuited",
              new Wording(
                  "Het model neemt deze vraag niet aan, met deze instellingen of deze inhoud. Pas"
                      + " de vraag aan, of kies een ander model.",
                  "The model does not take this request, with these settings or this content."
                      + " Change the request, or choose another model."));
      case BROKEN ->
          problem(
              502,
              "model_broken",
              new Wording(
                  "Het model gaf iets onbruikbaars. De beheerder kan in het logboek zien wat.",
                  "The model gave something unusable. The administrator can see what in the log."));
      case UNSAFE ->
          problem(
              403,
              "tool_call_stopped",
              new Wording(
                  "Een hulpmiddel gaf tekst terug die het model een opdracht geeft, en het model"
                      + " wilde daaruit iets doorgeven. Dat is tegengehouden. Bekijk wat het"
                      + " hulpmiddel teruggaf.",
                  "A tool gave back text that instructs the model, and the model wanted to pass"
                      + " something of it on. That was stopped. Look at what the tool gave back."));
      case CANCELLED ->
          problem(
              499, "cancelled", new Wording("De aanvraag is gestopt.", "The request was stopped."));
    };
  }

  public static ClientProblem logAway(String dutch, String english) {
    return problem(
        503,
        "log_away",
        new Wording(
            dutch + ": het logboek is niet bereikbaar, en zonder vastlegging gebeurt er niets.",
            english + ": the log cannot be reached, and without a record nothing happens."));
  }

  public static ClientProblem modelUnknown() {
    return new ClientProblem(
        404,
        "model_not_found",
        Optional.of("model"),
        new Wording(
            "Dit model is er niet. GET /v1/models noemt de modellen die deze sleutel mag"
                + " gebruiken.",
            "This model does not exist. GET /v1/models lists the models that this key may use."));
  }

  /** What is in it cannot be looked at. */
  public static ClientProblem notText(String path) {
    return ClientProblem.field(
        path,
        "only_text_allowed",
        "Hier kan alleen tekst staan: geen geluid, geen bestanden, en beeld alleen in een bericht"
            + " van de gebruiker, waar de regels dat toestaan. Wat daarin staat, kan Sluis niet"
            + " nakijken op persoonsgegevens.",
        "Only text can stand here: no sound, no files, and pictures only in a message of the user,"
            + " where the rules allow that. Sluis cannot check those for personal data.");
  }

  /** No rule lets anything be kept for a program. */
  public static ClientProblem historyNotAllowed() {
    return new ClientProblem(
        403,
        "history_not_allowed",
        Optional.of("store"),
        new Wording(
            "De regels van deze toepassing laten niet toe dat gesprekken worden bewaard. Vraag het"
                + " zonder `store`, of vraag de eigenaar van de toepassing om een regel.",
            "The rules of this use case do not let conversations be kept. Ask without `store`, or"
                + " ask the owner of the use case for a rule."));
  }

  public static ClientProblem historyFull() {
    return new ClientProblem(
        429,
        "history_full",
        Optional.of("store"),
        new Wording(
            "Deze sleutel heeft al %,d bewaarde antwoorden. Wis er een paar."
                .formatted(History.TURNS_MAX)
                .replace(',', '.'),
            "This key has %,d kept answers already. Delete some.".formatted(History.TURNS_MAX)));
  }

  /** It was answered and is in the log, and yet it is not kept. */
  public static ClientProblem notKept() {
    return problem(
        503,
        "not_kept",
        new Wording(
            "Het antwoord kon niet worden bewaard. Vraag het opnieuw, of zonder `store`.",
            "The answer could not be kept. Ask again, or without `store`."));
  }

  /** Never there, of another key, past its time, or erased: nobody learns which. */
  public static ClientProblem keptUnknown(int status, String code, String param) {
    return new ClientProblem(
        status,
        code,
        Optional.of(param),
        new Wording(
            "Dit antwoord is er niet: het is niet bewaard, gewist, verlopen of van een andere"
                + " sleutel.",
            "This answer is not there: it was not kept, was deleted, is past its time, or is of"
                + " another key."));
  }

  /** Why something may be used is decided for one use case. */
  public static ClientProblem previousOfOtherUseCase() {
    return ClientProblem.field(
        "previous_response_id",
        "previous_response_of_other_use_case",
        "Dat antwoord hoort bij een andere toepassing. Begin een nieuw gesprek.",
        "That answer belongs to another use case. Begin a new conversation.");
  }

  public static ClientProblem picturesNotKept() {
    return ClientProblem.field(
        "store",
        "pictures_not_kept",
        "Een gesprek met beeld wordt niet bewaard: in beeld kan Sluis niets weghalen. Vraag het"
            + " zonder `store`.",
        "A conversation with pictures is not kept: Sluis can remove nothing from a picture. Ask"
            + " without `store`.");
  }

  public static ClientProblem tooLarge() {
    return tooLarge(Limits.BODY_BYTES_MAX);
  }

  public static ClientProblem tooLarge(int bytesMax) {
    int megabytes = bytesMax / 1024 / 1024;
    return problem(
        413,
        "request_too_large",
        new Wording(
            "Een opdracht mag " + megabytes + " MB groot zijn. Stuur minder.",
            "A request may be " + megabytes + " MB. Send less."));
  }

  public static ClientProblem cutOff() {
    return problem(
        400,
        "request_cut_off",
        new Wording(
            "De opdracht is niet heel aangekomen. Stuur hem opnieuw.",
            "The request did not arrive whole. Send it again."));
  }

  public static ClientProblem own() {
    return problem(
        500,
        "internal_error",
        new Wording(
            "Sluis kon dit niet afmaken. De fout ligt bij Sluis. Probeer het opnieuw.",
            "Sluis could not finish this. The fault is with Sluis. Try again."));
  }

  /** The rule that decided, with where it comes from; rules are written in Dutch. */
  private static Wording rule(List<Reason> because, String advice) {
    String rule =
        because.isEmpty()
            ? ""
            : because.getFirst().sentence() + " (" + because.getFirst().source() + ") ";
    return new Wording("Dit mag niet. " + rule + advice, "This is not allowed. " + rule + advice);
  }

  private static String codes(Set<Capability> needs) {
    return needs.stream().map(Capability::code).sorted().collect(Collectors.joining(", "));
  }

  private static ClientProblem problem(int status, String code, Wording message) {
    return new ClientProblem(status, code, Optional.empty(), message);
  }
}
