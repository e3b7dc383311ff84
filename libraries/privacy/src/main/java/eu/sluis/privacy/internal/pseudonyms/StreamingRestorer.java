package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.Restorer;
import eu.sluis.privacy.internal.pseudonyms.NamePieces.Style;
import eu.sluis.vocabulary.DataCategory;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts real values back in a stream that may be cut anywhere.
 *
 * <p>At every place where a word can begin it walks the tree of known stand-ins. Text is held back
 * only while the walk could still end in one, so `De` leaves at once and `Drem` waits when a
 * stand-in begins with it. The longest stand-in wins. A match must end at the end of a word, but
 * for the Dutch genitive: `Bralmens`, `Bralmen's` and `Bralmen’s` come back with their ending. A
 * stand-in in capitals or in lower case gives a name back in that case.
 *
 * <p>Whether a match stands is decided from the characters before and after it alone, never from
 * where the chunks were cut; that is why the output of every cut is the same.
 */
public final class StreamingRestorer implements Restorer {

  /** How the answer is written, which decides what a word is and how values are put in. */
  public enum Mode {
    PLAIN,
    /** Inside JSON: an escape such as `\n` is a sign and not a letter, values are escaped. */
    JSON
  }

  private static final int UNDECIDED = -1;
  private static final int NONE = 0;

  /** A backslash was seen; the next character says what is escaped. */
  private static final int ESCAPE_KIND = -1;

  private final Mode mode;
  private final Trie<String> standIns;
  private final StringBuilder pending = new StringBuilder();
  private boolean wordBefore;
  private int escapeLeft;
  private boolean closed;

  /** Restores with what {@link #values} made for the same mode; many may share it. */
  public StreamingRestorer(Trie<String> values, Mode mode) {
    this.standIns = values;
    this.mode = mode;
  }

  /** Every way in which a stand-in may be written, with what comes in its place. */
  public static Trie<String> values(Collection<Pseudonym> known, Mode mode) {
    var values = new Trie<String>();
    for (Pseudonym pseudonym : known) {
      // First as it is, so that it wins where two cases are one spelling.
      for (Style style : Style.values()) {
        boolean caseSays = pseudonym.category() == DataCategory.NAME;
        String real = caseSays ? style.apply(pseudonym.real()) : pseudonym.real();
        for (String spelling : StandIns.spellings(pseudonym)) {
          values.put(style.apply(spelling), mode == Mode.JSON ? jsonEscaped(real) : real);
        }
      }
    }
    return values;
  }

  @Override
  public String accept(String chunk) {
    return guarded(
        () -> {
          // Not left to the builder, which would write the word `null` into an answer.
          pending.append(Objects.requireNonNull(chunk));
          return advance(false);
        });
  }

  @Override
  public String finish() {
    String rest = guarded(() -> advance(true));
    closed = true;
    return rest;
  }

  private interface Step {
    String run();
  }

  private String guarded(Step step) {
    if (closed) {
      throw new IllegalStateException("this restorer is closed; take a new one for a new answer");
    }
    // Closed unless the step ends well: after a failure nothing may leave any more.
    closed = true;
    String out = step.run();
    closed = false;
    return out;
  }

  private String advance(boolean last) {
    var out = new StringBuilder(pending.length());
    int at = 0;
    while (at < pending.length()) {
      if (!wordBefore) {
        int length = matchAt(at, last);
        if (length == UNDECIDED) {
          break;
        }
        if (length > NONE) {
          out.append(valueOf(at, length));
          at += length;
          wordBefore = Character.isLetterOrDigit(pending.charAt(at - 1));
          continue;
        }
      }
      char c = pending.charAt(at++);
      out.append(c);
      passed(c);
    }
    pending.delete(0, at);
    return out.toString();
  }

  /** Remembers whether the place after `c` is inside a word. */
  private void passed(char c) {
    if (mode == Mode.JSON) {
      if (escapeLeft == ESCAPE_KIND) {
        escapeLeft = c == 'u' ? 4 : 0;
        wordBefore = escapeLeft > 0;
        return;
      }
      if (escapeLeft > 0) {
        escapeLeft--;
        wordBefore = escapeLeft > 0;
        return;
      }
      if (c == '\\') {
        escapeLeft = ESCAPE_KIND;
        wordBefore = true;
        return;
      }
    }
    wordBefore = Character.isLetterOrDigit(c);
  }

  /** The length of the longest stand-in here, {@link #NONE}, or {@link #UNDECIDED}. */
  private int matchAt(int at, boolean last) {
    Trie.Node<String> node = standIns.root();
    int longest = NONE;
    boolean undecided = false;
    int i = at;
    while (true) {
      if (i == pending.length()) {
        return (!last && node.goesOn()) || undecided ? UNDECIDED : longest;
      }
      Trie.@Nullable Node<String> next = node.next(pending.charAt(i));
      if (next == null) {
        return undecided ? UNDECIDED : longest;
      }
      node = next;
      i++;
      if (node.value() != null) {
        int ends = endsWord(i, last);
        if (ends == UNDECIDED) {
          undecided = true;
        } else if (ends > NONE) {
          longest = i - at;
        }
      }
    }
  }

  /** Whether a word may end before `i`: positive, {@link #NONE} or {@link #UNDECIDED}. */
  private int endsWord(int i, boolean last) {
    if (i == pending.length()) {
      return last ? 1 : UNDECIDED;
    }
    char c = pending.charAt(i);
    if (!Character.isLetterOrDigit(c)) {
      return 1;
    }
    if (c != 's' && c != 'S') {
      return NONE;
    }
    if (i + 1 == pending.length()) {
      return last ? 1 : UNDECIDED;
    }
    return Character.isLetterOrDigit(pending.charAt(i + 1)) ? NONE : 1;
  }

  private String valueOf(int at, int length) {
    Trie.Node<String> node = standIns.root();
    for (int i = at; i < at + length; i++) {
      Trie.@Nullable Node<String> next = node.next(pending.charAt(i));
      if (next == null) {
        throw new IllegalStateException("a match is not in the tree");
      }
      node = next;
    }
    String value = node.value();
    if (value == null) {
      throw new IllegalStateException("a match has no value");
    }
    return value;
  }

  private static String jsonEscaped(String value) {
    var escaped = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> {
          if (c < ' ' || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
            escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }
}
