package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Commitment;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.Salt;
import eu.sluis.monitor.LogIndex;
import eu.sluis.monitor.LogQuery;
import eu.sluis.monitor.SearchReasons;
import eu.sluis.register.People;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Searching the log for a person. It stands in the log itself, signed for with a reason, before
 * anything is found; and the place of that record is what the pages of results go by, so that no
 * person stands in an address. Only who gave the reason can use it, and not for ever.
 */
final class PersonSearch {

  static final int REASON_WORDS_MIN = 3;
  static final int REASON_CHARACTERS_MAX = 500;

  /** So long the results of one reason can be looked at. */
  static final Duration HOLDS = Duration.ofHours(8);

  /** What the reason is called in a commitment. */
  static final String REASON = "reason";

  /** The beginning of a number of a person, as the pages show it, or more of it. */
  private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}[0-9a-f-]{0,28}");

  private static final long COUNT_MAX = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final AuditLog log;
  private final LeafStore leaves;
  private final LogIndex index;
  private final SearchReasons reasons;
  private final People people;
  private final InstantSource clock;

  PersonSearch(
      AuditLog log,
      LeafStore leaves,
      LogIndex index,
      SearchReasons reasons,
      People people,
      InstantSource clock) {
    this.log = log;
    this.leaves = leaves;
    this.index = index;
    this.reasons = reasons;
    this.people = people;
    this.clock = clock;
  }

  /** What came of asking. */
  sealed interface Asked {
    /** It stands in the log at this place. */
    record Recorded(long place) implements Asked {}

    /** Nothing was recorded and nothing is shown. */
    record Refused(String field, Wording why) implements Asked {}
  }

  /**
   * Records a search.
   *
   * @param who an account, or a number of a person or the beginning of it
   * @throws AuditUnavailable when it could not be recorded; then nothing may be shown
   */
  Asked ask(Asker asker, String who, String reason, LogQuery query) {
    String why = reason.strip();
    if (why.split("\\s+").length < REASON_WORDS_MIN) {
      return new Asked.Refused(
          "reden",
          new Wording(
              "Schrijf in een paar woorden waarom u dit wilt weten.",
              "Write in a few words why you want to know this."));
    }
    if (why.length() > REASON_CHARACTERS_MAX) {
      return new Asked.Refused(
          "reden",
          new Wording(
              "De reden is te lang: hoogstens " + REASON_CHARACTERS_MAX + " tekens.",
              "The reason is too long: at most " + REASON_CHARACTERS_MAX + " characters."));
    }
    Optional<PersonId> about = resolve(asker.organisation(), who.strip().toLowerCase(Locale.ROOT));
    if (about.isEmpty()) {
      return new Asked.Refused(
          "persoon",
          new Wording(
              "Dit is niet één persoon. Geef een account, of meer van het nummer.",
              "This is not one person. Give an account, or more of the number."));
    }
    return new Asked.Recorded(record(asker, about.get(), why, query.of(about.get())));
  }

  private Optional<PersonId> resolve(OrganisationId organisation, String who) {
    if (NUMBER.matcher(who).matches()) {
      List<PersonId> found = index.people(organisation, who);
      return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
    return people.ofAccount(organisation, who).map(person -> person.id());
  }

  private long record(Asker asker, PersonId about, String why, LogQuery query) {
    Salt salt = Salt.random(RANDOM);
    OpenIntent intent =
        log.intend(
            asker.organisation(),
            Action.LOG_SEARCHED,
            Leaf.Facts.of(Map.of("person", asker.person().toString(), "about", about.toString()))
                .withCommitments(
                    List.of(Commitment.to(REASON, salt, why.getBytes(StandardCharsets.UTF_8)))));
    try {
      reasons.keep(asker.organisation(), intent.sequence(), new SearchReasons.Reason(salt, why));
      long found = index.count(asker.organisation(), query, COUNT_MAX);
      log.conclude(intent, Ending.DONE, Map.of("found", Long.toString(found)));
    } catch (AuditUnavailable away) {
      throw away;
    } catch (RuntimeException failure) {
      log.conclude(intent, Ending.FAILED, Map.of("cause", "store_away"));
      throw new AuditUnavailable("the search could not be recorded; try again later", failure);
    }
    return intent.sequence();
  }

  /** Whom a recorded search is about; empty when it is not this person's, or is too old. */
  Optional<PersonId> about(Asker asker, long place) {
    try {
      return leaves.at(asker.organisation(), List.of(place)).stream()
          .map(leaf -> AuditRecord.of(asker.organisation(), leaf))
          .filter(entry -> entry.action() == Action.LOG_SEARCHED)
          .filter(entry -> entry.kind() instanceof AuditRecord.Kind.Intent)
          .filter(entry -> asker.person().toString().equals(entry.fields().get("person")))
          .filter(entry -> clock.instant().isBefore(entry.time().plus(HOLDS)))
          .findFirst()
          .map(entry -> PersonId.of(entry.fields().getOrDefault("about", "")));
    } catch (AuditDamaged damaged) {
      return Optional.empty();
    }
  }

  /** Why a search was done; blank when this is none, or what is kept is not what was recorded. */
  String reason(OrganisationId organisation, AuditRecord entry, String stored) {
    if (entry.action() != Action.LOG_SEARCHED) {
      return "";
    }
    return reasons
        .find(organisation, entry.sequence())
        .filter(
            reason ->
                stored.contains(
                    Commitment.to(
                            REASON, reason.salt(), reason.text().getBytes(StandardCharsets.UTF_8))
                        .value()
                        .hex()))
        .map(SearchReasons.Reason::text)
        .orElse("");
  }
}
