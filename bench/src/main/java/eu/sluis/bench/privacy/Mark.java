package eu.sluis.bench.privacy;

import eu.sluis.vocabulary.DataCategory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a detector may call a piece of text, and what it may stand for. Besides our own categories
 * there are coarse ones, because a peer says `locatie` where we tell a street from a postcode: it
 * is right when it finds either.
 *
 * @param code as in the findings
 * @param accepts the categories of labels for which it is right
 * @param claims the category that a finding counts for when it touches no such label; empty when it
 *     then counts for none
 * @param identifies whether it says that a person can be known by this
 */
record Mark(String code, Set<String> accepts, Optional<String> claims, boolean identifies) {

  /** A street without a house number; Sluis finds it as an address. */
  static final String STREET = "street";

  static final String ORGANISATION = "organisation";

  /** Where somebody lives or was born, or gets post; one finding may cover several of these. */
  static final Set<String> PLACES =
      Set.of("address", STREET, "postcode", "po_box", "place", "place_of_birth");

  /** Every category that a label may have. */
  static final Set<String> LABELLED = labelled();

  private static final Map<String, Mark> ALL = all();

  /**
   * The mark with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Mark of(String code) {
    Mark mark = ALL.get(code);
    if (mark == null) {
      throw new IllegalArgumentException(
          "`" + code + "` is no category of a finding; map the label of the peer to one");
    }
    return mark;
  }

  boolean ofPlace() {
    return accepts.stream().anyMatch(PLACES::contains);
  }

  private static Set<String> labelled() {
    var all = new TreeSet<String>();
    for (DataCategory category : DataCategory.values()) {
      if (category.replaceable()) {
        all.add(category.code());
      }
    }
    all.add(STREET);
    return Set.copyOf(all);
  }

  private static Map<String, Mark> all() {
    var all = new LinkedHashMap<String, Mark>();
    for (DataCategory category : DataCategory.values()) {
      if (category.replaceable()) {
        String code = category.code();
        add(
            all,
            code,
            code.equals("address") ? Set.of(code, STREET) : Set.of(code),
            code,
            category.kind() != DataCategory.Kind.ORGANISATIONAL);
      }
    }
    add(all, "location", PLACES, "address", true);
    add(
        all,
        "number",
        Set.of(
            "case_number",
            "client_number",
            "a_number",
            "identity_document",
            "driving_licence",
            "account_number",
            "cadastral"),
        "case_number",
        true);
    // A peer that marks every date, link or place by design is not held to our narrower meaning.
    add(all, "date", Set.of("date_of_birth"), null, true);
    add(all, "link", Set.of("url"), null, true);
    add(all, "place_name", PLACES, null, false);
    add(all, "other", Set.of(), null, false);
    return Map.copyOf(all);
  }

  private static void add(
      Map<String, Mark> all,
      String code,
      Set<String> accepts,
      @org.jspecify.annotations.Nullable String claims,
      boolean identifies) {
    all.put(code, new Mark(code, accepts, Optional.ofNullable(claims), identifies));
  }
}
