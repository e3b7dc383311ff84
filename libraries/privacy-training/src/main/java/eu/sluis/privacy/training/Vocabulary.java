package eu.sluis.privacy.training;

import eu.sluis.privacy.internal.names.Lexicon;
import eu.sluis.privacy.internal.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Words of Dutch by kind, to put in the place of the words of a sentence: a model that has seen one
 * noun where a hundred thousand can stand would take the others for names.
 */
final class Vocabulary {

  private static final int KINDS = Lexicon.NOUN | Lexicon.VERB | Lexicon.ADJECTIVE;
  private static final int SWAPPED = 22;
  private static final int LIKE_NAMES = 25;
  private static final int OPENERS = 700;
  private static final int ACRONYMS = 4;
  private static final int CUES = ~Lexicon.STORED;

  private static final int PART_CHARS_MIN = 3;
  private static final int PART_CHARS_MAX = 7;
  private static final List<String> TAILS =
      List.of(
          "man", "stra", "sma", "ma", "ink", "berg", "dijk", "veld", "laar", "wijk", "horst",
          "huis", "er", "tje", "aar", "mans", "hof", "kamp", "broek", "huizen", "donk", "zen",
          "sen", "ga");

  private final Lexicon lexicon;
  private final List<String> nouns = new ArrayList<>();
  private final List<String> shortNouns = new ArrayList<>();
  private final List<String> openers = new ArrayList<>();
  private final List<String> verbs = new ArrayList<>();
  private final List<String> adjectives = new ArrayList<>();

  /** Ordinary words that are names too: `roos`, `storm`, `bakker`. */
  private final List<String> likeNames = new ArrayList<>();

  /**
   * @param words in small letters, in a fixed order
   */
  Vocabulary(Lexicon lexicon, Iterable<String> words, List<String> frequent) {
    this.lexicon = lexicon;
    for (String word : frequent) {
      int bits = lexicon.of(Words.hashOf(word));
      if ((bits & Lexicon.NOUN) == 0 && word.length() > 1 && openers.size() < OPENERS) {
        openers.add(word);
      }
    }
    for (String word : words) {
      int bits = lexicon.of(Words.hashOf(word));
      if ((bits & CUES) != 0 || word.length() < 3) {
        continue;
      }
      if ((bits & (Lexicon.GIVEN | Lexicon.SURNAME)) != 0 && (bits & KINDS) != 0) {
        likeNames.add(word);
      }
      switch (bits & KINDS) {
        case Lexicon.NOUN -> {
          nouns.add(word);
          if (word.length() >= PART_CHARS_MIN && word.length() <= PART_CHARS_MAX) {
            shortNouns.add(word);
          }
        }
        case Lexicon.VERB -> verbs.add(word);
        case Lexicon.ADJECTIVE -> adjectives.add(word);
        default -> {}
      }
    }
  }

  /** The text with some of its words changed for others of their kind. */
  String varied(String text, SplittableRandom random) {
    var varied = new StringBuilder(text.length() + 16);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end == at) {
        varied.append(text.charAt(at++));
        continue;
      }
      String word = text.substring(at, end);
      boolean alone =
          (at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\n')
              && (end == text.length() || "-'@".indexOf(text.charAt(end)) < 0);
      varied.append(alone && random.nextInt(100) < SWAPPED ? other(word, random) : word);
      at = end;
    }
    return varied.toString();
  }

  private String other(String word, SplittableRandom random) {
    int bits = lexicon.of(Words.hashOf(word));
    boolean first = Character.isUpperCase(word.charAt(0));
    boolean whole = word.length() > 1 && Character.isUpperCase(word.charAt(1));
    if ((bits & CUES) != 0 || (bits & Lexicon.COMMON) == 0 || whole || word.length() < 4) {
      return word;
    }
    String other =
        switch (bits & KINDS) {
          case Lexicon.NOUN ->
              random.nextInt(100) < ACRONYMS
                  ? acronym(random)
                  : random.nextInt(100) < (first ? 0 : LIKE_NAMES)
                      ? pick(likeNames, random)
                      : pick(nouns, random);
          case Lexicon.VERB -> (bits & Lexicon.FREQUENT) != 0 ? word : pick(verbs, random);
          case Lexicon.ADJECTIVE -> pick(adjectives, random);
          default -> word;
        };
    return first ? capital(other) : other;
  }

  /** The sentence behind a word that sentences begin with: `Maar`, `Misschien`, `Ofwel`. */
  String opened(String sentence, SplittableRandom random) {
    int end = 0;
    while (end < sentence.length() && Character.isLetter(sentence.charAt(end))) {
      end++;
    }
    String first = sentence.substring(0, end);
    boolean ordinary = (lexicon.of(Words.hashOf(first)) & Lexicon.COMMON) != 0;
    String rest = ordinary ? first.toLowerCase(Locale.ROOT) + sentence.substring(end) : sentence;
    return capital(opener(random)) + " " + rest;
  }

  /** Mostly what sentences begin with; also any verb, and words that are names as well. */
  private String opener(SplittableRandom random) {
    int chance = random.nextInt(100);
    List<String> choice =
        chance < 55 ? openers : chance < 75 ? likeNames : chance < 88 ? verbs : adjectives;
    return pick(choice.isEmpty() ? openers : choice, random);
  }

  /** A noun with a capital: a heading, the first word of a sentence. */
  String heading(SplittableRandom random) {
    String noun = capital(pick(nouns, random));
    return random.nextInt(3) == 0 ? noun + " " + pick(nouns, random) : noun;
  }

  /** A noun with a capital, as in `Lunchroom Fatima`. */
  String kindOfBusiness(SplittableRandom random) {
    return capital(pick(nouns, random));
  }

  String noun(SplittableRandom random) {
    return pick(nouns, random);
  }

  /** A surname put together of words of Dutch, as many are: `Rozenstruik`, `Steenhouwer`. */
  String surname(SplittableRandom random) {
    if (shortNouns.isEmpty()) {
      return capital(pick(TAILS, random));
    }
    String first = pick(shortNouns, random);
    String last = random.nextInt(3) == 0 ? pick(TAILS, random) : pick(shortNouns, random);
    String link = random.nextInt(6) == 0 && !first.endsWith("s") ? "s" : "";
    return capital(first) + link + last;
  }

  private static String acronym(SplittableRandom random) {
    var letters = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i >= 0; i--) {
      letters.append((char) ('A' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String pick(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }
}
