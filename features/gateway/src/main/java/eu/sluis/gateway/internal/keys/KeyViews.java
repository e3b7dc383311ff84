package eu.sluis.gateway.internal.keys;

import eu.sluis.gateway.ClientKey;
import eu.sluis.gateway.ClientKey.Holder;
import eu.sluis.gateway.KeyRefused;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.internal.keys.Pages.Row;
import eu.sluis.register.Person;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Keys in words, in one language. */
final class KeyViews {

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private final Locale language;
  private final Instant now;
  private final Map<PersonId, String> names = new HashMap<>();

  KeyViews(List<Person> people, Instant now, Locale language) {
    this.language = language;
    this.now = now;
    people.forEach(person -> names.put(person.id(), person.name()));
  }

  Row row(ClientKey key) {
    ClientKey.State state = key.state(now);
    return new Row(
        key.id().value(),
        key.label(),
        holder(key.holder()),
        key.rights().isEmpty()
            ? key.useCases().stream().map(Object::toString).collect(Collectors.joining(", "))
            : key.rights().stream()
                .map(right -> of(right).in(language))
                .collect(Collectors.joining(", ")),
        state(key, state).in(language),
        tone(key, state),
        moment(key.ends().filter(key.expires()::isAfter).orElse(key.expires())),
        key.lastUsed().map(this::moment).orElseGet(() -> never().in(language)),
        state == ClientKey.State.VALID);
  }

  private static Wording of(ClientKey.Right right) {
    return switch (right) {
      case PROCESSING_LOG -> new Wording("verwerkingen ophalen", "fetch the processing log");
      case ACTOR_LOG -> new Wording("handelingen ophalen", "fetch the log of acts");
      case DOCUMENTS_READ -> new Wording("documenten van bronnen zien", "see documents of sources");
      case DOCUMENTS_CHANGE ->
          new Wording("documenten van bronnen beheren", "manage documents of sources");
    };
  }

  static Wording of(KeyRefused.Reason reason) {
    return switch (reason) {
      case NOT_YOURS ->
          new Wording(
              "U mag deze toepassing niet aan een sleutel geven. De beheerder mag dat wel.",
              "You may not give this use case to a key. The administrator may.");
      case LABEL ->
          new Wording(
              "Vul in waarvoor de sleutel is, en hoe het programma heet: 1 tot "
                  + Keys.LABEL_MAX
                  + " tekens.",
              "Fill in what the key is for, and what the program is called: 1 to "
                  + Keys.LABEL_MAX
                  + " characters.");
      case USE_CASES ->
          new Wording(
              "Kies één tot "
                  + Keys.USE_CASES_MAX
                  + " toepassingen; de vaste toepassing is er een van.",
              "Choose one to " + Keys.USE_CASES_MAX + " use cases; the usual one is among them.");
      case HOLDER ->
          new Wording("Kies een medewerker die er nu werkt.", "Choose an employee who works here.");
      case GROUPS ->
          new Wording("U mag niet al deze groepen geven.", "You may not give all these groups.");
      case DAYS ->
          new Wording(
              "Kies een aantal van 1 tot " + Keys.DAYS_MAX + " dagen.",
              "Choose a number of 1 to " + Keys.DAYS_MAX + " days.");
      case TOO_MANY ->
          new Wording(
              "Er zijn al " + Keys.KEYS_MAX + " sleutels die werken. Trek er eerst een in.",
              "There are " + Keys.KEYS_MAX + " keys that work already. Revoke one first.");
      case GONE ->
          new Wording(
              "Deze sleutel werkt niet meer, of is al vervangen.",
              "This key no longer works, or was replaced already.");
    };
  }

  /** The field of the form that a reason is about. */
  static String field(KeyRefused.Reason reason) {
    return switch (reason) {
      case NOT_YOURS, USE_CASES -> "toepassingen";
      case LABEL, TOO_MANY, GONE -> "waarvoor";
      case HOLDER -> "medewerker";
      case GROUPS -> "groepen";
      case DAYS -> "dagen";
    };
  }

  private String holder(Holder holder) {
    return switch (holder) {
      case Holder.OfPerson(PersonId id) -> names.getOrDefault(id, gone().in(language));
      case Holder.OfService service -> service.name();
    };
  }

  private static Wording state(ClientKey key, ClientKey.State state) {
    return switch (state) {
      case VALID ->
          key.ends().isPresent()
              ? new Wording("vervangen, werkt nog", "replaced, still works")
              : new Wording("werkt", "works");
      case EXPIRED -> new Wording("verlopen", "expired");
      case REPLACED -> new Wording("vervangen", "replaced");
      case REVOKED -> new Wording("ingetrokken", "revoked");
    };
  }

  private static String tone(ClientKey key, ClientKey.State state) {
    return switch (state) {
      case VALID -> key.ends().isPresent() ? "gate" : "ok";
      case EXPIRED, REPLACED -> "";
      case REVOKED -> "stop";
    };
  }

  private static Wording never() {
    return new Wording("nog nooit", "never");
  }

  private static Wording gone() {
    return new Wording("werkt hier niet meer", "no longer here");
  }

  private String moment(Instant moment) {
    boolean english = language.getLanguage().equals("en");
    return DateTimeFormatter.ofPattern(
            english ? "d MMMM uuuu, HH:mm" : "d MMMM uuuu, H.mm 'uur'",
            english ? Locale.UK : Locale.of("nl", "NL"))
        .format(moment.atZone(LEGAL_TIME));
  }
}
