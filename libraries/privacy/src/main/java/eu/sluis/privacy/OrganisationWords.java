package eu.sluis.privacy;

import eu.sluis.privacy.internal.tailoring.Phrase;
import eu.sluis.vocabulary.DataCategory;
import java.util.HashSet;
import java.util.List;

/**
 * What an organisation knows and a detector cannot: the names of its projects and streets,
 * colleagues who may be named, its own telephone number.
 *
 * <p>Words are compared as a person reads them: capitals, accents, invisible signs and the kind of
 * space between them make no difference.
 *
 * @param words at most {@value #WORDS_MAX}, each phrase once
 */
public record OrganisationWords(List<Word> words) {

  /** How many an organisation can have. */
  public static final int WORDS_MAX = 5_000;

  /** How long one phrase can be, in UTF-16 code units. */
  public static final int PHRASE_CHARS_MAX = 120;

  /** How many words one phrase can have. */
  public static final int PHRASE_WORDS_MAX = 12;

  /** Fewer letters and digits than this say nothing: they would hit half of every text. */
  public static final int PHRASE_LETTERS_MIN = 2;

  /** An organisation that added nothing. */
  public static final OrganisationWords NONE = new OrganisationWords(List.of());

  /**
   * @throws IllegalArgumentException when there are too many, or two read the same; the message
   *     holds no phrase
   */
  public OrganisationWords {
    words = List.copyOf(words);
    if (words.size() > WORDS_MAX) {
      throw new IllegalArgumentException(
          "an organisation has at most `" + WORDS_MAX + "` words, was `" + words.size() + "`");
    }
    var seen = new HashSet<Phrase>();
    for (Word word : words) {
      if (!seen.add(Phrase.of(word.phrase()))) {
        throw new IllegalArgumentException("two words of the organisation read the same");
      }
    }
  }

  /** A phrase and what the organisation says of it. */
  public sealed interface Word {

    /** As it was typed. */
    String phrase();
  }

  /**
   * What is exactly this phrase, or lies within it, is no personal data here. Says nothing of
   * national numbers and of special categories: those have a law of their own.
   */
  public record MayStay(String phrase) implements Word {
    public MayStay {
      require(phrase);
    }
  }

  /**
   * This phrase is personal data wherever it stands.
   *
   * @param category a replaceable one
   */
  public record Personal(String phrase, DataCategory category) implements Word {
    public Personal {
      require(phrase);
      if (!category.replaceable()) {
        throw new IllegalArgumentException(
            "`" + category.code() + "` is a mark on a passage and cannot be a word");
      }
    }
  }

  /** Whether two phrases are one to a reader: `de Vries` and `De Vríes`. */
  public static boolean same(String one, String other) {
    return Phrase.of(one).equals(Phrase.of(other));
  }

  /** Whether a text can be a word at all: not empty, not too long, and saying something. */
  public static Fitness fitness(String phrase) {
    if (phrase.length() > PHRASE_CHARS_MAX) {
      return Fitness.TOO_LONG;
    }
    Phrase read = Phrase.of(phrase);
    if (read.letters() < PHRASE_LETTERS_MIN) {
      return Fitness.SAYS_NOTHING;
    }
    return read.size() > PHRASE_WORDS_MAX ? Fitness.TOO_LONG : Fitness.FIT;
  }

  /** What {@link #fitness} says. */
  public enum Fitness {
    FIT,
    /** More than {@link #PHRASE_CHARS_MAX} signs or {@link #PHRASE_WORDS_MAX} words. */
    TOO_LONG,
    /** Fewer than {@link #PHRASE_LETTERS_MIN} letters and digits. */
    SAYS_NOTHING
  }

  private static void require(String phrase) {
    Fitness fitness = fitness(phrase);
    if (fitness != Fitness.FIT) {
      // Not the phrase itself, which can be somebody's name.
      throw new IllegalArgumentException("a phrase cannot be a word: `" + fitness + "`");
    }
  }
}
