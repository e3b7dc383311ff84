package eu.sluis.sources.internal;

import eu.sluis.shell.Wording;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.Validity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an information manager filled in, with what is wrong beside each field. Keeps everything
 * that was typed.
 */
record SourceForm(
    String name,
    String kind,
    String path,
    String readers,
    String confidentiality,
    String from,
    String until,
    Map<String, String> errors) {

  static SourceForm empty() {
    return new SourceForm(
        "", "UPLOAD", "", "", Confidentiality.INTERN.code(), "", "", new LinkedHashMap<>());
  }

  static SourceForm typed(
      @Nullable String name,
      @Nullable String kind,
      @Nullable String path,
      @Nullable String readers,
      @Nullable String confidentiality,
      @Nullable String from,
      @Nullable String until) {
    return new SourceForm(
        text(name),
        text(kind),
        text(path),
        text(readers),
        text(confidentiality),
        text(from),
        text(until),
        new LinkedHashMap<>());
  }

  static SourceForm of(Source source) {
    return of(source.name(), source.kind().name(), source.location(), source.classification());
  }

  static SourceForm of(String name, String kind, String path, Classification classification) {
    return new SourceForm(
        name,
        kind,
        path,
        classification.readers().stream()
            .map(GroupId::value)
            .sorted()
            .collect(Collectors.joining(", ")),
        classification.confidentiality().code(),
        classification.validity().from().map(LocalDate::toString).orElse(""),
        classification.validity().until().map(LocalDate::toString).orElse(""),
        new LinkedHashMap<>());
  }

  public boolean valid() {
    return errors.isEmpty();
  }

  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  void wrong(String field, Wording wording, Locale language) {
    errors.put(field, wording.in(language));
  }

  /** The name, checked; blank when it is wrong. */
  String checkedName(Locale language) {
    if (name.isEmpty() || name.length() > Source.NAME_CHARACTERS_MAX) {
      wrong(
          "naam",
          new Wording(
              "Geef de bron een naam van 1 tot en met 120 tekens.",
              "Give the source a name of 1 up to 120 characters."),
          language);
    }
    return name;
  }

  /** The classification, checked; empty when something is wrong. */
  Optional<Classification> classification(Locale language) {
    Set<GroupId> groups = groups(language);
    Optional<Confidentiality> closed = closed(language);
    Optional<Validity> validity = validity(language);
    return valid() && closed.isPresent() && validity.isPresent()
        ? Optional.of(new Classification(groups, closed.get(), validity.get()))
        : Optional.empty();
  }

  private Set<GroupId> groups(Locale language) {
    var groups = new LinkedHashSet<GroupId>();
    for (String group : readers.split("[,;\\s]+", -1)) {
      if (!group.isEmpty()) {
        try {
          groups.add(new GroupId(group.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException shape) {
          wrong(
              "lezers",
              new Wording(
                  "Een groep heeft alleen letters, cijfers en streepjes, zoals wmo of juristen.",
                  "A group has only letters, digits and hyphens, such as wmo or juristen."),
              language);
        }
      }
    }
    if (groups.isEmpty() && !errors.containsKey("lezers")) {
      wrong(
          "lezers",
          new Wording(
              "Noem ten minste één groep. Zonder groep kan niemand deze documenten lezen.",
              "Name at least one group. Without a group nobody can read these documents."),
          language);
    }
    return groups;
  }

  private Optional<Confidentiality> closed(Locale language) {
    try {
      return Optional.of(Confidentiality.ofCode(confidentiality));
    } catch (IllegalArgumentException unknown) {
      wrong(
          "klasse",
          new Wording("Kies een klasse uit de lijst.", "Choose a class from the list."),
          language);
      return Optional.empty();
    }
  }

  private Optional<Validity> validity(Locale language) {
    Optional<LocalDate> first = day("vanaf", from, language);
    Optional<LocalDate> last = day("tot", until, language);
    try {
      return Optional.of(new Validity(first, last));
    } catch (IllegalArgumentException backwards) {
      wrong(
          "tot",
          new Wording(
              "Deze dag ligt voor de eerste dag. Kies een latere dag.",
              "This day lies before the first day. Choose a later day."),
          language);
      return Optional.empty();
    }
  }

  private Optional<LocalDate> day(String field, String typed, Locale language) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException noDay) {
      wrong(
          field,
          new Wording(
              "Deze dag bestaat niet. Vul een dag in als 2026-12-31.",
              "This day does not exist. Fill in a day as 2026-12-31."),
          language);
      return Optional.empty();
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
