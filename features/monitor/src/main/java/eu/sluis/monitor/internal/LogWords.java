package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditRecord;
import eu.sluis.shell.Terms;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Treatment;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The codes of the log in words. A code without words stays a code: nothing is hidden. */
final class LogWords {

  static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private LogWords() {}

  static Wording of(Action action) {
    return switch (action) {
      case QUESTION -> new Wording("Vraag gesteld", "Question asked");
      case LOG_IN -> new Wording("Ingelogd", "Logged in");
      case LOG_IN_FAILED -> new Wording("Inloggen mislukt", "Log-in failed");
      case LOG_OUT -> new Wording("Uitgelogd", "Logged out");
      case SOURCE_ADDED -> new Wording("Bron toegevoegd", "Source added");
      case SOURCE_CHANGED -> new Wording("Bron gewijzigd", "Source changed");
      case SOURCE_REMOVED -> new Wording("Bron verwijderd", "Source removed");
      case PROPOSAL_ACCEPTED ->
          new Wording("Voorstel bij een bron uitgevoerd", "Proposal for a source carried out");
      case PROPOSAL_DECLINED ->
          new Wording("Voorstel bij een bron afgewezen", "Proposal for a source declined");
      case INDEXING -> new Wording("Bron gelezen", "Source read");
      case DOCUMENT_OPENED -> new Wording("Document geopend", "Document opened");
      case POLICY_CHANGED ->
          new Wording("Regels of goedkeuring gewijzigd", "Rules or approval changed");
      case RIGHTS_CHANGED -> new Wording("Rechten gewijzigd", "Rights changed");
      case LOG_EXPORTED -> new Wording("Logboek geëxporteerd", "Log exported");
      case LOG_SEARCHED ->
          new Wording("Logboek doorzocht op een persoon", "Log searched for a person");
      case CONVERSATION_ERASED -> new Wording("Gesprek gewist", "Conversation erased");
      case EVIDENCE_TAKEN -> new Wording("Bewijspakket opgehaald", "Evidence pack taken");
      case KEEPING_CHANGED -> new Wording("Bewaartermijn gewijzigd", "Retention changed");
      case CONVERSATIONS_ARCHIVED ->
          new Wording("Gesprekken naar het archief", "Conversations archived");
      case CONVERSATIONS_SEARCHED ->
          new Wording("In gesprekken gezocht (Woo)", "Conversations searched (Woo)");
      case CONVERSATIONS_PUBLISHED ->
          new Wording("Gesprekken gelakt opgehaald (Woo)", "Conversations redacted (Woo)");
      case PRIVACY_WORD_ADDED ->
          new Wording("Eigen woord toegevoegd", "Word of the organisation added");
      case PRIVACY_WORD_REMOVED ->
          new Wording("Eigen woord verwijderd", "Word of the organisation removed");
      case PRIVACY_EXAMPLE_KEPT -> new Wording("Privacyvoorbeeld bewaard", "Privacy example kept");
      case PRIVACY_EXAMPLE_REMOVED ->
          new Wording("Privacyvoorbeeld verwijderd", "Privacy example removed");
      case PRIVACY_EXAMPLES_EXPORTED ->
          new Wording("Privacyvoorbeelden geëxporteerd", "Privacy examples exported");
      case KEY_MADE -> new Wording("Sleutel gemaakt", "Key made");
      case KEY_ROTATED -> new Wording("Sleutel vervangen", "Key replaced");
      case KEY_REVOKED -> new Wording("Sleutel ingetrokken", "Key revoked");
      case SEARCH -> new Wording("Opgezocht door een programma", "Looked up by a program");
      case KEY_REFUSED -> new Wording("Sleutel geweigerd", "Key refused");
      case LIMITS_CHANGED -> new Wording("Grenzen gewijzigd", "Limits changed");
      case PATTERNS_CHANGED ->
          new Wording("Drempels van patronen gewijzigd", "Thresholds of patterns changed");
      case KEYS_REWRAPPED ->
          new Wording("Sleutels onder een andere hoofdsleutel", "Keys under another master key");
      case TOOL_CALL -> new Wording("Hulpmiddel gebruikt", "Tool used");
      case TOOL_APPROVAL_ASKED ->
          new Wording("Goedkeuring van een hulpmiddel gevraagd", "Approval of a tool asked");
      case TOOL_APPROVED -> new Wording("Hulpmiddel goedgekeurd", "Tool approved");
      case TOOL_DECLINED -> new Wording("Hulpmiddel afgewezen", "Tool declined");
    };
  }

  static Wording of(Ending ending) {
    return switch (ending) {
      case ANSWERED -> new Wording("beantwoord", "answered");
      case NO_ANSWER -> new Wording("geen antwoord gevonden", "no answer found");
      case REFUSED -> new Wording("geweigerd", "refused");
      case FAILED -> new Wording("mislukt", "failed");
      case CUT_OFF -> new Wording("antwoord brak af", "answer broke off");
      case CANCELLED -> new Wording("gestopt door de gebruiker", "stopped by the user");
      case INTERRUPTED -> new Wording("onderbroken: Sluis stopte", "interrupted: Sluis stopped");
      case DONE -> new Wording("klaar", "done");
    };
  }

  /** The colour of a badge; blank for a neutral one. */
  static String tone(Ending ending) {
    return switch (ending) {
      case ANSWERED, DONE -> "ok";
      case NO_ANSWER -> "";
      case REFUSED, CANCELLED -> "gate";
      case FAILED, CUT_OFF, INTERRUPTED -> "stop";
    };
  }

  static Wording of(AuditRecord.Kind kind) {
    return switch (kind) {
      case AuditRecord.Kind.Intent _ -> new Wording("voornemen", "intent");
      case AuditRecord.Kind.Outcome _ -> new Wording("afloop", "outcome");
      case AuditRecord.Kind.Event _ -> new Wording("gebeurtenis", "event");
    };
  }

  /** A moment in the Netherlands, to the second. */
  static String moment(Instant moment, Locale language) {
    return DateTimeFormatter.ofPattern(
            english(language) ? "d MMMM uuuu, HH:mm:ss" : "d MMMM uuuu, H.mm.ss 'uur'",
            english(language) ? Locale.UK : Locale.of("nl", "NL"))
        .format(moment.atZone(LEGAL_TIME));
  }

  /** What the value of a field says. */
  static String value(LogField field, String value, Locale language) {
    return switch (field) {
      case DECISION, REFUSAL, REASON, CAUSE, ORIGIN, WHAT, KIND -> code(value).in(language);
      case RECOGNISED, IN_PASSAGES -> value.isEmpty() ? none(language) : counts(value, language);
      case TREATMENTS -> value.isEmpty() ? none(language) : treatments(value, language);
      case CONFIDENTIALITY -> confidentiality(value).in(language);
      case CATEGORY -> category(value).in(language);
      case REPEATED -> new Wording("ja", "yes").in(language);
      case PROMPT_TOKENS, ANSWER_TOKENS ->
          value.equals("-1") ? new Wording("onbekend", "unknown").in(language) : value;
      case POLICY, RULES, MODELS, PASSAGE_HASHES -> value.isEmpty() ? none(language) : value;
      case USE_CASE,
          PERSON,
          ABOUT,
          FOUND,
          PASSAGES,
          MODEL,
          ALSO_ASKED,
          CHARACTERS,
          SUPPORTED,
          PARTLY,
          UNSUPPORTED,
          CITED,
          CONVERSATION,
          ERASES,
          TURN,
          TRACE,
          SOURCE,
          DOCUMENT,
          OWNER,
          STEWARD,
          READ,
          UNCHANGED,
          UNREADABLE,
          REMOVED,
          ENTRIES,
          HEAD,
          WORD,
          EXAMPLE,
          LABELS,
          KEY,
          HOLDER,
          USE_CASES,
          MESSAGES,
          IMAGES,
          AUDIO_BYTES,
          AUDIO_SECONDS,
          TOOLS,
          TOOL,
          APPROVAL,
          FROM,
          UNTIL,
          MONTHS,
          QUICK_SECONDS,
          DAY_BEGIN,
          DAY_END,
          ZONE,
          LEAST,
          TIMES,
          KEYS,
          LEFT_OUT ->
          value;
    };
  }

  /** A code of the modules that record; one without words stays as it is. */
  static Wording code(String code) {
    return switch (code) {
      case "allowed" -> new Wording("toegestaan", "allowed");
      case "refused" -> new Wording("geweigerd", "refused");
      case "policy" -> new Wording("een regel staat het niet toe", "a rule does not allow it");
      case "use_case_unknown" ->
          new Wording("de toepassing bestaat niet", "the use case does not exist");
      case "use_case_not_approved" ->
          new Wording("de toepassing is niet goedgekeurd", "the use case is not approved");
      case "policy_unreadable" ->
          new Wording("de regels zijn niet te lezen", "the rules cannot be read");
      case "detector_failed" ->
          new Wording(
              "de controle op persoonsgegevens werkte niet",
              "the check for personal data did not work");
      case "store_away" ->
          new Wording("de database was niet bereikbaar", "the database could not be reached");
      case "log_away" ->
          new Wording("het logboek was niet bereikbaar", "the log could not be reached");
      case "log_halted" ->
          new Wording("de getuige hield het logboek tegen", "the witness stopped the log");
      case "question_too_long" -> new Wording("de vraag was te lang", "the question was too long");
      case "model_unknown" -> new Wording("dit model is er niet", "this model is not here");
      case "model_cannot" ->
          new Wording("geen model kan wat gevraagd is", "no model can do what was asked");
      case "data_not_allowed" ->
          new Wording(
              "het hulpmiddel mag deze gegevens niet krijgen", "the tool may not get these data");
      case "too_closed" ->
          new Wording("dit is te vertrouwelijk voor het hulpmiddel", "too closed for the tool");
      case "does_not_fit" ->
          new Wording("de gegevens passen niet bij het hulpmiddel", "the arguments do not fit");
      case "too_large" -> new Wording("er kwam te veel terug", "too much came back");
      case "nothing_supports_it" ->
          new Wording("geen passage ondersteunt een antwoord", "no passage supports an answer");
      case "unreachable" ->
          new Wording("het model was niet bereikbaar", "the model could not be reached");
      case "busy" -> new Wording("het model had het te druk", "the model was too busy");
      case "took_too_long" ->
          new Wording("het model deed er te lang over", "the model took too long");
      case "cut_off" -> new Wording("het model stopte halverwege", "the model stopped half way");
      case "too_long" ->
          new Wording("de vraag paste niet in het model", "the question did not fit the model");
      case "broken" ->
          new Wording("het model gaf iets onbruikbaars", "the model gave something unusable");
      case "cancelled" -> new Wording("de gebruiker stopte", "the user stopped");
      case "damaged" -> new Wording("het logboek is beschadigd", "the log is damaged");
      case "unknown" -> new Wording("onbekend account", "unknown account");
      case "no_account" -> new Wording("geen account", "no account");
      case "inactive" -> new Wording("het account is gesloten", "the account is closed");
      case "locked" -> new Wording("te veel pogingen", "too many attempts");
      case "wrong" -> new Wording("verkeerd wachtwoord", "wrong password");
      case "local" -> new Wording("wachtwoord van Sluis", "password of Sluis");
      case "oidc" -> new Wording("inlog van de organisatie", "log-in of the organisation");
      case "password" -> new Wording("wachtwoord", "password");
      case "claims" -> new Wording("rollen of groepen", "roles or groups");
      case "may_stay" -> new Wording("mag blijven staan", "may stay");
      case "personal" -> new Wording("is een persoonsgegeven", "is personal data");
      case "key_expired" -> new Wording("de sleutel is verlopen", "the key has expired");
      case "key_replaced" -> new Wording("de sleutel is vervangen", "the key was replaced");
      case "key_revoked" -> new Wording("de sleutel is ingetrokken", "the key was revoked");
      case "key_holder_gone" ->
          new Wording("de houder werkt hier niet meer", "its holder is no longer here");
      case "conversation" -> new Wording("een gesprek", "a conversation");
      case "case" -> new Wording("een zaak", "a case");
      case "case_for_citizen" -> new Wording("een zaak, voor de burger", "a case, for the citizen");
      case "use_case" -> new Wording("een toepassing in een periode", "a use case in a period");
      case "incident" -> new Wording("een voorval", "an incident");
      case "erasure" -> new Wording("een wissing", "an erasure");
      case "processing_log" -> new Wording("verwerkingenlogboek", "processing log");
      case "actor_log" -> new Wording("handelingenlogboek", "log of acts");
      case "retention" -> new Wording("de bewaartermijn was om", "its retention had passed");
      case "woo_request" -> new Wording("Woo-verzoek", "Woo request");
      case "woo_active" -> new Wording("actief openbaar maken", "publication of own accord");
      case "council" -> new Wording("vraag van de raad", "question of the council");
      case "supervisor" -> new Wording("vraag van een toezichthouder", "question of a supervisor");
      case "too_open" -> new Wording("te open ingesteld", "set too open");
      case "older_version" -> new Wording("oudere versie", "older version");
      case "contradiction" -> new Wording("tegenspraak", "contradiction");
      case "copy" -> new Wording("dubbel document", "double document");
      case "unreadable" -> new Wording("niet te lezen", "cannot be read");
      case "illegible" -> new Wording("tekst slecht te lezen", "text hard to read");
      case "outdated" -> new Wording("misschien verouderd", "perhaps outdated");
      case "never_found" -> new Wording("nooit gevonden", "never found");
      case "not_fresh" -> new Wording("lang niet gelezen", "not read for long");
      case "no_steward" -> new Wording("geen gegevensbeheerder", "no data steward");
      case "care" -> new Wording("eigenaar en gegevensbeheerder", "owner and data steward");
      case "hidden" -> new Wording("wordt niet meer gevonden", "is not found any more");
      case "shown" -> new Wording("wordt weer gevonden", "is found again");
      case "FOLDER" -> new Wording("map", "folder");
      case "UPLOAD" -> new Wording("toegevoegde bestanden", "added files");
      default -> asItIs(code);
    };
  }

  /** `name=2 bsn=1` as `2 namen, 1 BSN`. */
  private static String counts(String value, Locale language) {
    return Arrays.stream(value.split(" ", -1))
        .map(pair -> count(pair).orElseGet(() -> asItIs(pair)).in(language))
        .collect(Collectors.joining(", "));
  }

  private static Optional<Wording> count(String pair) {
    try {
      int equals = pair.indexOf('=');
      return equals < 0
          ? Optional.empty()
          : Optional.of(
              Terms.count(
                  DataCategory.ofCode(pair.substring(0, equals)),
                  Integer.parseInt(pair.substring(equals + 1))));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** `name=pseudonymise` as `naam: schuilnaam`. */
  private static String treatments(String value, Locale language) {
    return Arrays.stream(value.split(" ", -1))
        .map(pair -> treatment(pair).orElseGet(() -> asItIs(pair)).in(language))
        .collect(Collectors.joining(", "));
  }

  private static Optional<Wording> treatment(String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      return Optional.empty();
    }
    try {
      Wording category = Terms.one(DataCategory.ofCode(pair.substring(0, equals)));
      return Arrays.stream(Treatment.values())
          .filter(treatment -> treatment.code().equals(pair.substring(equals + 1)))
          .findFirst()
          .map(LogWords::of)
          .map(
              done ->
                  new Wording(
                      category.dutch() + ": " + done.dutch(),
                      category.english() + ": " + done.english()));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Wording of(Treatment treatment) {
    return switch (treatment) {
      case LEAVE -> new Wording("ging mee", "went along");
      case PSEUDONYMISE -> new Wording("schuilnaam", "pseudonym");
      case REMOVE -> new Wording("verwijderd", "removed");
    };
  }

  private static Wording confidentiality(String code) {
    try {
      return Terms.of(Confidentiality.ofCode(code));
    } catch (IllegalArgumentException unknown) {
      return asItIs(code);
    }
  }

  private static Wording category(String code) {
    try {
      return Terms.one(DataCategory.ofCode(code));
    } catch (IllegalArgumentException unknown) {
      return asItIs(code);
    }
  }

  private static Wording asItIs(String code) {
    return code.isBlank() ? new Wording("–", "–") : new Wording(code, code);
  }

  private static String none(Locale language) {
    return new Wording("geen", "none").in(language);
  }

  private static boolean english(Locale language) {
    return language.getLanguage().equals("en");
  }

  static String number(long number, Locale language) {
    return NumberFormat.getIntegerInstance(
            language.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL"))
        .format(number);
  }
}
