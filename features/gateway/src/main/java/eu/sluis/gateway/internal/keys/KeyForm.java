package eu.sluis.gateway.internal.keys;

import eu.sluis.gateway.KeyRefused;
import eu.sluis.gateway.Keys.Recipient;
import eu.sluis.gateway.Keys.Wish;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.UseCaseId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in for a new key; empty texts where nothing was.
 *
 * @param kind `service` or `person`
 */
record KeyForm(
    String label,
    String kind,
    String person,
    String service,
    List<String> groups,
    List<String> useCases,
    String usual,
    String days) {

  static final int DAYS_USUAL = 90;

  static KeyForm empty() {
    return new KeyForm(
        "", "person", "", "", List.of(), List.of(), "", Integer.toString(DAYS_USUAL));
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static List<String> texts(@Nullable List<String> typed) {
    return typed == null ? List.of() : List.copyOf(typed);
  }

  boolean forService() {
    return kind.equals("service");
  }

  int daysOrZero() {
    return days.matches("[0-9]{1,6}") ? Integer.parseInt(days) : 0;
  }

  /** What nobody could have chosen on our page is refused as what it is about. */
  Wish wish() throws Unreadable {
    Optional<UseCaseId> chosen =
        usual.isEmpty()
            ? Optional.empty()
            : Optional.of(read(usual, UseCaseId::new, KeyRefused.Reason.USE_CASES));
    return new Wish(
        label,
        recipient(),
        all(useCases, UseCaseId::new, KeyRefused.Reason.USE_CASES),
        chosen,
        daysOrZero());
  }

  private Recipient recipient() throws Unreadable {
    if (forService()) {
      Set<GroupId> given = new HashSet<>(all(groups, GroupId::new, KeyRefused.Reason.GROUPS));
      return new Recipient.AService(service, given);
    }
    return new Recipient.APerson(read(person, PersonId::of, KeyRefused.Reason.HOLDER));
  }

  private static <T> List<T> all(
      List<String> typed, Function<String, T> read, KeyRefused.Reason otherwise) throws Unreadable {
    var all = new ArrayList<T>();
    for (String one : typed) {
      all.add(read(one, read, otherwise));
    }
    return all;
  }

  private static <T> T read(String typed, Function<String, T> read, KeyRefused.Reason otherwise)
      throws Unreadable {
    try {
      return read.apply(typed);
    } catch (IllegalArgumentException wrong) {
      throw new Unreadable(otherwise);
    }
  }

  /** A field holds what is not on the page. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final KeyRefused.Reason reason;

    Unreadable(KeyRefused.Reason reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }

    KeyRefused.Reason reason() {
      return reason;
    }
  }
}
