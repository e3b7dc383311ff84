package eu.sluis.knowledge.internal.support;

import eu.sluis.knowledge.internal.Dutch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence as the check reads it: words and fixed phrases in clauses, and its quantities.
 *
 * @param tokens in reading order
 * @param quantities in reading order
 */
public record Reading(String text, List<Token> tokens, List<Quantity> quantities) {

  private static final Set<String> OPENERS =
      Set.of(
          "als",
          "indien",
          "wanneer",
          "tenzij",
          "mits",
          "behalve",
          "zodra",
          "zolang",
          "die",
          "dat",
          "waarin",
          "waarop",
          "waarvoor",
          "waarmee",
          "waar",
          "omdat",
          "zodat",
          "voordat",
          "nadat",
          "maar",
          "doch");

  private static final Set<String> PARTICLES =
      Set.of(
          "aan", "af", "bij", "door", "in", "mee", "na", "om", "op", "over", "terug", "toe", "uit",
          "voor", "weg", "vast", "goed", "weten");

  private static final Pattern BREAK = Pattern.compile("[,;:()–\\n]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  public static Reading of(String text) {
    List<Quantity> quantities = Quantities.of(text);
    var tokens = new ArrayList<Token>();
    List<Dutch.Word> words = Dutch.words(text);
    int clause = 0;
    for (int i = 0; i < words.size(); ) {
      int before = i == 0 ? 0 : words.get(i - 1).end();
      int length = phraseAt(text, words, i);
      Dutch.Word first = words.get(i);
      Dutch.Word last = words.get(i + length - 1);
      String written = text.substring(first.start(), last.end());
      String folded = joined(written);
      boolean breaks = BREAK.matcher(text).region(before, first.start()).find();
      boolean fresh = tokens.isEmpty() || tokens.getLast().clause() != clause;
      if (!tokens.isEmpty() && !fresh && (breaks || OPENERS.contains(folded))) {
        clause++;
      }
      boolean number = first.number() || inQuantity(quantities, first.start());
      boolean content =
          !number
              && (length > 1
                  ? !functional(folded)
                  : first.content() && !Lexicon.DUTCH.light(folded));
      tokens.add(
          new Token(
              written,
              folded,
              length > 1 ? Dutch.stem(folded) : first.stem(),
              keys(folded),
              content,
              number,
              clause,
              first.start(),
              last.end()));
      i += length;
    }
    return new Reading(text, widen(join(tokens)), quantities);
  }

  /** A phrase as the lexicon writes it. */
  private static String joined(String phrase) {
    return SPACES.matcher(Dutch.fold(phrase)).replaceAll("_");
  }

  private static boolean participle(String folded) {
    return folded.endsWith("t") || folded.endsWith("d") || folded.endsWith("en");
  }

  private static boolean functional(String phrase) {
    return List.of("condition", "exception", "all", "some", "hedge", "must").stream()
        .anyMatch(section -> Lexicon.DUTCH.in(section, phrase));
  }

  private static boolean inQuantity(List<Quantity> quantities, int at) {
    return quantities.stream().anyMatch(quantity -> at >= quantity.start() && at < quantity.end());
  }

  private static int phraseAt(String text, List<Dutch.Word> words, int at) {
    if (at + 1 < words.size() && joined(text, words.get(at), words.get(at + 1))) {
      return 2;
    }
    Dutch.Word first = words.get(at);
    if (!Lexicon.DUTCH.begins(Dutch.fold(text.substring(first.start(), first.end())))) {
      return 1;
    }
    int most = Math.min(Lexicon.PHRASE_WORDS_MAX, words.size() - at);
    for (int length = most; length > 1; length--) {
      String raw = text.substring(words.get(at).start(), words.get(at + length - 1).end());
      if (raw.indexOf(',') < 0 && Lexicon.DUTCH.phrase(joined(raw))) {
        return length;
      }
    }
    return 1;
  }

  /** `niet-ingezetene` is one word and denies nothing. */
  private static boolean joined(String text, Dutch.Word one, Dutch.Word next) {
    return next.start() == one.end() + 1
        && text.charAt(one.end()) == '-'
        && text.regionMatches(true, one.start(), "niet", 0, one.end() - one.start());
  }

  private static Set<String> keys(String folded) {
    var keys = new HashSet<String>();
    String stem = Dutch.stem(folded);
    keys.add(stem);
    keys.addAll(Lexicon.DUTCH.concepts(stem));
    String base = withoutParticiple(folded);
    if (!base.isEmpty()) {
      keys.add(Dutch.stem(base));
      keys.addAll(Lexicon.DUTCH.concepts(Dutch.stem(base)));
      if (base.endsWith("t") || base.endsWith("d")) {
        keys.add(Dutch.stem(base.substring(0, base.length() - 1)));
      }
    } else if (folded.length() > 3 && folded.length() < 9 && folded.endsWith("t")) {
      keys.add(Dutch.stem(folded.substring(0, folded.length() - 1)));
    }
    return keys;
  }

  /** `ingediend` without `ge`: `indiend`, of which the stem is that of `indienen`. */
  private static String withoutParticiple(String written) {
    // `ingeleverde foto` is a photograph that was `ingeleverd`.
    String folded =
        written.endsWith("de") || written.endsWith("te")
            ? written.substring(0, written.length() - 1)
            : written;
    for (String particle : PARTICLES) {
      if (folded.startsWith(particle + "ge") && folded.length() > particle.length() + 5) {
        return particle + folded.substring(particle.length() + 2);
      }
    }
    return folded.startsWith("ge") && folded.length() > 6 && participle(folded)
        ? folded.substring(2)
        : "";
  }

  /** Gives a verb the meaning that it has with a particle further on: `geeft ... door`. */
  private static List<Token> join(List<Token> tokens) {
    var joined = new ArrayList<>(tokens);
    for (int i = 1; i < tokens.size(); i++) {
      Token particle = tokens.get(i);
      if (!PARTICLES.contains(particle.folded())) {
        continue;
      }
      for (int j = Math.max(0, i - 12); j < i; j++) {
        Token verb = tokens.get(j);
        String phrase = verb.folded() + "_" + particle.folded();
        boolean listed = Lexicon.DUTCH.phrase(phrase);
        if (verb.clause() >= particle.clause() - 1 && (listed || verb.content())) {
          var keys = new HashSet<>(joined.get(j).keys());
          keys.addAll(Lexicon.DUTCH.concepts(Dutch.stem(phrase)));
          keys.addAll(Lexicon.DUTCH.wide(phrase));
          String whole = particle.folded() + verb.folded();
          keys.add(Dutch.stem(whole));
          if (whole.endsWith("t")) {
            keys.add(Dutch.stem(whole.substring(0, whole.length() - 1)));
          }
          joined.set(j, listed ? with(verb, keys) : withKeys(verb, keys));
        }
      }
    }
    return List.copyOf(joined);
  }

  /**
   * Gives the words of a phrase such as `een besluit nemen` what the whole phrase may be called.
   */
  private static List<Token> widen(List<Token> tokens) {
    var widened = new ArrayList<>(tokens);
    for (int from = 0; from < tokens.size(); from++) {
      var phrase = new StringBuilder(tokens.get(from).folded());
      int last = Math.min(tokens.size(), from + Lexicon.WIDE_WORDS_MAX);
      for (int to = from + 1; to < last; to++) {
        phrase.append('_').append(tokens.get(to).folded());
        Set<String> groups = Lexicon.DUTCH.wide(phrase.toString());
        if (groups.isEmpty() || tokens.get(to).clause() != tokens.get(from).clause()) {
          continue;
        }
        for (int at = from; at <= to; at++) {
          Token token = widened.get(at);
          if (token.content()) {
            var keys = new HashSet<>(token.keys());
            keys.addAll(groups);
            widened.set(at, withKeys(token, keys));
          }
        }
      }
    }
    return List.copyOf(widened);
  }

  private static Token withKeys(Token token, Set<String> keys) {
    return new Token(
        token.written(),
        token.folded(),
        token.stem(),
        keys,
        token.content(),
        token.number(),
        token.clause(),
        token.start(),
        token.end());
  }

  private static Token with(Token token, Set<String> keys) {
    return new Token(
        token.written(),
        token.folded(),
        token.stem(),
        keys,
        true,
        token.number(),
        token.clause(),
        token.start(),
        token.end());
  }

  /** The words that say what the sentence is about. */
  public List<Token> content() {
    return tokens.stream().filter(Token::content).toList();
  }

  /** Whether it has a figure, in digits or in words. */
  public boolean counts() {
    return !quantities.isEmpty();
  }

  boolean has(String section) {
    return tokens.stream().anyMatch(token -> token.is(section));
  }
}
