package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.internal.Folding;
import eu.sluis.privacy.internal.pseudonyms.NamePieces.Style;
import eu.sluis.privacy.internal.pseudonyms.StandIns.Look;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which value has which stand-in, while one question is lowered.
 *
 * <p>A stand-in is free when no spelling of it occurs in any text of the question, inside a real
 * value of before, or inside another stand-in, and none of those inside it. New values are given
 * theirs in the order of their keys, not of the messages, so the order of a batch changes nothing.
 */
public final class Assignments {

  private static final int ATTEMPTS_MAX = 4_096;

  /** A value that needs a stand-in. */
  public record Value(DataCategory category, String key) {}

  private record Wish(String real, Look look) {}

  private final StandIns standIns;
  private final Map<Value, Pseudonym> assigned = new LinkedHashMap<>();
  private final Map<Value, Wish> wished =
      new TreeMap<>(
          (a, b) -> {
            int byCategory = a.category().compareTo(b.category());
            return byCategory != 0 ? byCategory : a.key().compareTo(b.key());
          });

  public Assignments(byte[] key, Collection<Pseudonym> known) {
    this.standIns = new StandIns(key);
    for (Pseudonym pseudonym : known) {
      assigned.put(new Value(pseudonym.category(), pseudonym.key()), pseudonym);
    }
  }

  /** Forgets everything of a category. */
  public void forget(DataCategory category) {
    assigned.keySet().removeIf(value -> value.category() == category);
  }

  public List<Pseudonym> all() {
    return List.copyOf(assigned.values());
  }

  public Value wish(DataCategory category, String real, Look look) {
    var value = valueOf(category, real);
    String first = real;
    Pseudonym known = assigned.get(value);
    if (known != null && better(real, known.real(), category)) {
      assigned.put(value, known.writtenAs(real));
    } else if (known != null) {
      first = known.real();
    }
    Wish before = wished.get(value);
    if (before == null) {
      wished.put(value, new Wish(first, look));
    } else if (better(real, before.real(), category)) {
      wished.put(value, new Wish(real, before.look()));
    }
    return value;
  }

  /** One by itself for a spelling that would come back as another that was seen before. */
  private Value valueOf(DataCategory category, String real) {
    var value = new Value(category, Replaceable.of(category).keyOf(real));
    Pseudonym known = assigned.get(value);
    Wish before = wished.get(value);
    String seen = known != null ? known.real() : before != null ? before.real() : real;
    return comesBack(category, seen, real) ? value : new Value(category, value.key() + '\0' + real);
  }

  /** Whether a mention comes back as it is written, where another spelling stands for the value. */
  private static boolean comesBack(DataCategory category, String seen, String real) {
    if (category != DataCategory.NAME) {
      return seen.equals(real);
    }
    Style style = NamePieces.styleOf(real);
    return style == Style.AS_IS
        ? NamePieces.styleOf(seen).apply(real).equals(seen)
        : style.apply(seen).equals(real);
  }

  /** Gives every wished value a stand-in that is free among these folded texts. */
  public void settle(List<String> foldedTexts) {
    dropThoseThatOccurIn(foldedTexts);
    var taken = new Taken(foldedTexts, assigned.values());
    for (Map.Entry<Value, Wish> entry : wished.entrySet()) {
      Value value = entry.getKey();
      if (!assigned.containsKey(value)) {
        Pseudonym free = freeFor(value, entry.getValue(), taken);
        assigned.put(value, free);
        taken.add(free);
      }
    }
    wished.clear();
  }

  public String standInFor(Value value) {
    Pseudonym pseudonym = assigned.get(value);
    if (pseudonym == null) {
      throw new IllegalStateException("a value was not settled");
    }
    return pseudonym.standIn();
  }

  /** A spelling with both cases says most about how a name is written. */
  private static boolean better(String real, String than, DataCategory category) {
    return category == DataCategory.NAME
        && NamePieces.styleOf(real) == Style.AS_IS
        && NamePieces.styleOf(than) != Style.AS_IS;
  }

  /**
   * A text that holds a stand-in of before would make restoring ambiguous, so that value gets
   * another. Safe, because the texts of a conversation carry real values and not stand-ins.
   */
  private void dropThoseThatOccurIn(List<String> foldedTexts) {
    var trie = new Trie<Value>();
    assigned.forEach(
        (value, pseudonym) -> {
          for (String spelling : StandIns.spellings(pseudonym)) {
            trie.put(Folding.fold(spelling), value);
          }
        });
    var occurring = new ArrayList<Value>();
    for (String text : foldedTexts) {
      trie.occurrences(text, occurring::add);
    }
    for (Value value : occurring) {
      assigned.remove(value);
    }
  }

  /** Another spelling of a name looks like another spelling of its stand-in. */
  private @Nullable Pseudonym alike(Value value, Wish wish, Taken taken) {
    int spelling = value.key().indexOf('\0');
    Pseudonym base =
        spelling < 0 || value.category() != DataCategory.NAME
            ? null
            : assigned.get(new Value(value.category(), value.key().substring(0, spelling)));
    if (base == null) {
      return null;
    }
    String standIn = base.standIn();
    for (int at = 2; at < standIn.length() - 1; at++) {
      String doubled = standIn.substring(0, at) + standIn.charAt(at - 1) + standIn.substring(at);
      var candidate = new Pseudonym(value.category(), value.key(), wish.real(), doubled);
      if (taken.leaves(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private Pseudonym freeFor(Value value, Wish wish, Taken taken) {
    Pseudonym alike = alike(value, wish, taken);
    if (alike != null) {
      return alike;
    }
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      var candidate =
          new Pseudonym(
              value.category(),
              value.key(),
              wish.real(),
              standIns.candidate(value.category(), value.key(), wish.look(), attempt));
      if (taken.leaves(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException(
        "no free pseudonym of category `" + value.category().code() + "`; shorten the texts");
  }
}
