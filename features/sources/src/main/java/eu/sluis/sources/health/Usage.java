package eu.sluis.sources.health;

import eu.sluis.sources.health.UsageStore.Word;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.SourceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what questions found, and what questions without an answer were about. Called on the
 * thread of a question, which it neither holds up nor breaks: counts of passages are gathered in
 * memory and written now and then, and a count that cannot be written is lost.
 *
 * <p>Of a question are kept: its words one by one, not the question. A word is shown only when at
 * least {@value #ASKERS_MIN} people used it; what one person asks about another stays between them
 * and their conversation.
 */
public final class Usage {

  /** A word is shown from so many people on. */
  public static final int ASKERS_MIN = 3;

  /** What is counted of questions without an answer goes after so many days. */
  public static final int DAYS = 30;

  /** Of one question at most. */
  static final int WORDS_MAX = 40;

  private static final int WORD_LETTERS_MIN = 4;
  private static final int WORD_LETTERS_MAX = 40;
  private static final int SHOWN_MAX = 30;
  private static final int BITS = 64;

  /** In lower case: what has a capital may be a name, and a pseudonym has one. */
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d_])\\p{Ll}+(?![\\p{L}\\d_])");

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");
  private static final System.Logger LOG = System.getLogger(Usage.class.getName());

  private final UsageStore store;
  private final InstantSource clock;
  private final Map<OrganisationId, Map<PassageId, Integer>> found = new ConcurrentHashMap<>();

  public Usage(UsageStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Passages that a question found. */
  public void found(OrganisationId organisation, List<PassageId> passages) {
    Map<PassageId, Integer> times =
        found.computeIfAbsent(organisation, _ -> new ConcurrentHashMap<>());
    passages.forEach(passage -> times.merge(passage, 1, Integer::sum));
  }

  /**
   * A question to which nothing gave an answer.
   *
   * @param lowered without the personal data that was recognised
   */
  public void unanswered(
      OrganisationId organisation, PersonId asker, String lowered, Set<SourceId> nearest) {
    var askers = new HashMap<String, Long>();
    for (String word : words(lowered)) {
      askers.put(word, bit(asker, word));
    }
    try {
      store.unanswered(organisation, askers, nearest, today());
    } catch (RuntimeException fault) {
      LOG.log(
          System.Logger.Level.WARNING,
          "a question without an answer was not counted: " + fault.getClass().getName());
    }
  }

  /** Writes what was gathered, and forgets what is past its days. */
  public void write(OrganisationId organisation) {
    Map<PassageId, Integer> times = found.remove(organisation);
    if (times != null) {
      store.found(organisation, times, today());
    }
    store.forget(organisation, since());
  }

  /** Words that enough people used in questions without an answer, most asked first. */
  public List<Word> shown(OrganisationId organisation) {
    return store.words(organisation, since(), SHOWN_MAX * 10).stream()
        .filter(word -> word.askers() >= ASKERS_MIN)
        .limit(SHOWN_MAX)
        .toList();
  }

  /** How many questions without an answer came nearest to each source. */
  public Map<SourceId, Integer> nearest(OrganisationId organisation) {
    return store.nearest(organisation, since());
  }

  /** Somebody adds what is missing: from here on only new questions count. */
  public void takenUp(OrganisationId organisation, SourceId source) {
    store.takenUp(organisation, source);
  }

  private LocalDate since() {
    return today().minusDays(DAYS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LEGAL_TIME);
  }

  static Set<String> words(String lowered) {
    var words = new HashSet<String>();
    Matcher matcher = WORD.matcher(lowered);
    while (matcher.find() && words.size() < WORDS_MAX) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      if (word.length() >= WORD_LETTERS_MIN
          && word.length() <= WORD_LETTERS_MAX
          && !EmptyWords.DUTCH.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Another bit for each word, so that the bits of two words cannot be laid together. */
  private static long bit(PersonId person, String word) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((person + "\n" + word).getBytes(StandardCharsets.UTF_8));
      return 1L << Math.floorMod(hash[0], BITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
