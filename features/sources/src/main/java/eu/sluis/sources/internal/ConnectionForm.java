package eu.sluis.sources.internal;

import eu.sluis.shell.Wording;
import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Connections.Connection;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.GroupsThere;
import eu.sluis.sources.Source;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an information manager filled in of a source elsewhere, with what is wrong beside each
 * field. Keeps everything that was typed but the secret, which is never shown.
 */
record ConnectionForm(
    SourceForm source,
    Source.Kind kind,
    String user,
    String region,
    String tenant,
    String groups,
    String every) {

  /** How often may be chosen, in minutes. */
  static final List<Integer> EVERY = List.of(10, 60, 360, 1_440, 10_080);

  private static final int ADDRESS_CHARACTERS_MAX = 2_000;
  private static final int NAME_CHARACTERS_MAX = 500;

  static ConnectionForm empty(Source.Kind kind) {
    return new ConnectionForm(SourceForm.empty(), kind, "", "", "", "", "1440");
  }

  static ConnectionForm typed(Source.Kind kind, ConnectResource.Typed typed) {
    return new ConnectionForm(
        SourceForm.typed(
            typed.name,
            kind.name(),
            typed.address,
            typed.readers,
            typed.confidentiality,
            typed.from,
            typed.until),
        kind,
        text(typed.user),
        text(typed.region),
        text(typed.tenant),
        text(typed.groups),
        text(typed.every));
  }

  static ConnectionForm of(Source source, Optional<Connection> connection) {
    Access access = connection.map(Connection::access).orElse(Access.NONE);
    return new ConnectionForm(
        SourceForm.of(source),
        source.kind(),
        access.value(Item.USER),
        access.value(Item.REGION),
        access.value(Item.TENANT),
        access.value(Item.GROUPS),
        Long.toString(connection.map(Connection::every).orElse(Duration.ofDays(1)).toMinutes()));
  }

  KindWords words() {
    return KindWords.of(kind);
  }

  public boolean valid() {
    return source.valid();
  }

  /** Everything about the source itself, checked; empty when something is wrong. */
  Optional<Classification> classification(Locale language) {
    var _ = source.checkedName(language);
    return source.classification(language);
  }

  /**
   * How to reach it, checked; empty when something is wrong.
   *
   * @param secret as it was typed; blank to keep that of `before`
   */
  Optional<Connection> connection(String secret, Access before, Locale language) {
    if (source.path().isEmpty() || source.path().length() > ADDRESS_CHARACTERS_MAX) {
      wrong("adres", "Vul het adres in.", "Fill in the address.", language);
    }
    var values = new EnumMap<Item, String>(Item.class);
    KindWords words = words();
    if (words.user().isPresent()) {
      named("gebruiker", Item.USER, user, values, language);
      String chosen = secret.isEmpty() ? before.value(Item.SECRET) : secret;
      named("geheim", Item.SECRET, chosen, values, language);
    }
    if (kind == Source.Kind.S3 && !region.isEmpty()) {
      named("regio", Item.REGION, region, values, language);
    }
    if (kind == Source.Kind.SHAREPOINT) {
      named("tenant", Item.TENANT, tenant, values, language);
    }
    if (words.groupsHint().isPresent()) {
      groups(values, language);
    }
    Optional<Duration> chosen = every(language);
    return valid() && chosen.isPresent()
        ? Optional.of(new Connection(new Access(values), chosen.get()))
        : Optional.empty();
  }

  private void named(
      String field, Item item, String value, Map<Item, String> values, Locale language) {
    if (value.isEmpty() || value.length() > NAME_CHARACTERS_MAX) {
      wrong(field, "Vul dit in.", "Fill this in.", language);
    } else {
      values.put(item, value);
    }
  }

  private void groups(Map<Item, String> values, Locale language) {
    try {
      if (groups.length() > Access.CHARACTERS_MAX || GroupsThere.of(groups).isEmpty()) {
        wrong(
            "groepen",
            "Schrijf ten minste één regel. Anders kan niemand deze documenten lezen.",
            "Write at least one line. Otherwise nobody can read these documents.",
            language);
      } else {
        values.put(Item.GROUPS, groups);
      }
    } catch (IllegalArgumentException shape) {
      wrong(
          "groepen",
          "Schrijf op elke regel een naam van daar, een = en de groepen hier, zoals Team Wmo ="
              + " wmo.",
          "Write on each line a name from there, an = and the groups here, such as Team Wmo = wmo.",
          language);
    }
  }

  private Optional<Duration> every(Locale language) {
    try {
      int minutes = Integer.parseInt(every);
      if (EVERY.contains(minutes)) {
        return Optional.of(Duration.ofMinutes(minutes));
      }
    } catch (NumberFormatException noNumber) {
      // Told below, as for a number that is not in the list.
    }
    wrong("elke", "Kies uit de lijst.", "Choose from the list.", language);
    return Optional.empty();
  }

  /** Puts the reason why a location was refused beside the field that it is about. */
  void refused(LocationRefused refused, Locale language) {
    boolean logIn = refused.reason() == LocationRefused.Reason.LOG_IN_REFUSED;
    boolean asksSecret = words().user().isPresent();
    source.wrong(
        logIn && asksSecret ? "geheim" : "adres", SourceWords.of(refused.reason()), language);
  }

  private void wrong(String field, String dutch, String english, Locale language) {
    source.wrong(field, new Wording(dutch, english), language);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
