package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/**
 * E-mail addresses (the part of RFC 5322 that people use), also written with `[at]`, `(apenstaart)`
 * or in words (`jan punt jansen at voorbeeld punt nl`).
 *
 * <p>An address of a function (`info@`, `burgerzaken@`) counts too: who it belongs to cannot be
 * seen, and behind many stands one person.
 */
final class Email {

  private static final int LOCAL_CHARS_MAX = 64;
  private static final int DOMAIN_CHARS_MAX = 255;
  private static final int SPOKEN_WORDS_MAX = 6;
  private static final Listed TOPS =
      Listed.of(" nl com org net eu be de nu info frl amsterdam me io fr uk tr pl example ");
  private static final Listed SIGNS =
      Listed.of(" punt dot streepje min dash hyphen underscore laagstreepje ");
  private static final Listed LYING = Listed.of(" liggend liggende laag lage ");
  private static final Listed AT_WORDS =
      Listed.of(" at apenstaart apenstaartje apestaart apestaartje aapje ");

  private Email() {}

  /** Around a sign `@`. */
  static void around(Page page, int at, Consumer<Candidate> found) {
    int localEnd = at;
    int domain = at + 1;
    boolean spaced = page.at(at - 1) == ' ' && page.at(at + 1) == ' ';
    if (spaced) {
      localEnd = at - 1;
      domain = at + 2;
    } else if (page.at(at - 1) == ' ' && coded(page, at - 1) && domainEnd(page, domain) > domain) {
      localEnd = at - 1;
    } else if (page.at(at + 1) == '\n' || page.at(at + 1) == ' ') {
      domain = at + 2;
    } else if (page.at(at - 1) == '\n') {
      localEnd = at - 1;
    }
    between(page, localEnd, domain, found);
  }

  /** `t.bos @voorbeeld.nl`: what ends here has a sign inside, as no word before a handle has. */
  private static boolean coded(Page page, int end) {
    int token = page.tokens().from(end - 1);
    char sign = page.between(token);
    return sign == '.' || sign == '_' || (page.tokens().number(token) && page.glued(token));
  }

  /** At a word: `[at]`, `(at)`, or `at` between words with `punt`. */
  static void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    if (!atWord(page, token)) {
      return;
    }
    int start = tokens.start(token);
    int end = tokens.end(token);
    char open = page.at(start - 1);
    char close = page.at(end);
    boolean bracketed =
        (open == '[' && close == ']')
            || (open == '(' && close == ')')
            || (open == '{' && close == '}')
            || (open == '<' && close == '>');
    if (bracketed) {
      int localEnd = page.at(start - 2) == ' ' ? start - 2 : start - 1;
      between(page, localEnd, page.at(end + 1) == ' ' ? end + 2 : end + 1, found);
    } else if (page.spaced(token)) {
      spoken(page, token, found);
    }
  }

  private static boolean atWord(Page page, int token) {
    char first = Letters.fold(page.at(page.tokens().start(token)));
    return first == 'a' && listed(page, token, AT_WORDS);
  }

  private static boolean listed(Page page, int token, Listed words) {
    return page.tokens().word(token) && words.has(page, token);
  }

  private static void spoken(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int last = token + 1;
    while (last + 2 < tokens.size() && last - token < SPOKEN_WORDS_MAX && !dotted(page, last)) {
      last++;
    }
    int top = last + 2;
    boolean told = !page.is(token, "at") && page.tokens().length(top) >= 2;
    if (!dotted(page, last)
        || !page.tokens().word(top)
        || !(told || listed(page, top, TOPS))
        || page.lineEnds(token, top)) {
      return;
    }
    int first = token - 1;
    while (first >= 1 && (page.glued(first) || joined(page, first - 1) || signed(page, first))) {
      first -= joined(page, first - 1) ? 2 : 1;
      if (first >= 1 && LYING.has(page, first)) {
        first--;
      }
    }
    if (first >= 0) {
      found.accept(
          new Candidate(
              DataCategory.EMAIL, tokens.start(first), tokens.end(top), 0.96, Evidence.FORM));
    }
  }

  /** Whether a word for a sign stands here, with something before it. */
  private static boolean joined(Page page, int token) {
    return token >= 1 && page.tokens().word(token) && SIGNS.has(page, token);
  }

  private static boolean signed(Page page, int token) {
    char sign = page.between(token);
    return sign == '.' || sign == '-' || sign == '_';
  }

  /** Whether `punt` or `dot` follows the token. */
  private static boolean dotted(Page page, int token) {
    return page.is(token + 1, "punt") || page.is(token + 1, "dot");
  }

  private static void between(Page page, int localEnd, int domainStart, Consumer<Candidate> found) {
    int start = localEnd;
    boolean loose = page.at(localEnd) == ' ';
    while (start > 0 && localEnd - start < LOCAL_CHARS_MAX) {
      if (local(page.at(start - 1))) {
        start--;
      } else if (loose && page.at(start - 1) == ' ' && (dot(page, start) || dot(page, start - 2))) {
        // jan . bos @
        start--;
      } else {
        break;
      }
    }
    // zoek?email=jan@voorbeeld.nl: signs that RFC 5322 allows and nobody has in an address.
    for (int i = start; i < localEnd; i++) {
      if ("=/?&|".indexOf(page.at(i)) >= 0) {
        start = i + 1;
      }
    }
    while (start < localEnd
        && !Character.isLetterOrDigit(page.at(start))
        && page.at(start) != '_') {
      start++;
    }
    int end = domainEnd(page, domainStart);
    if (start < localEnd && end > domainStart) {
      found.accept(new Candidate(DataCategory.EMAIL, start, end, 0.99, Evidence.FORM));
    }
  }

  private static boolean dot(Page page, int place) {
    return page.at(place) == '.' && page.at(place - 1) == ' ' && page.at(place + 1) == ' ';
  }

  /** The end of a domain of at least two labels, or its start. */
  private static int domainEnd(Page page, int start) {
    int end = start;
    int at = start;
    int dots = 0;
    while (at - start < DOMAIN_CHARS_MAX) {
      int label = at;
      while (label - start < DOMAIN_CHARS_MAX
          && (Character.isLetterOrDigit(page.at(label)) || page.at(label) == '-')) {
        label++;
      }
      if (label == at) {
        break;
      }
      if (dots > 0 && label - at >= 2 && Character.isLetter(page.at(at))) {
        end = label;
      }
      int dot = dotAfter(page, label);
      if (dot == label) {
        break;
      }
      dots++;
      at = dot;
    }
    while (end > start && page.at(end - 1) == '-') {
      end--;
    }
    return end;
  }

  private static int dotAfter(Page page, int at) {
    if (page.at(at) == '.') {
      return at + 1;
    }
    if (dot(page, at + 1) && Character.isLowerCase(page.at(at + 3))) {
      return at + 3;
    }
    int sign = page.at(at) == ' ' ? at + 1 : at;
    char open = page.at(sign);
    if (open == '[' || open == '(' || sign > at) {
      int word = open == '[' || open == '(' ? sign + 1 : sign;
      int token = page.tokens().from(word);
      if (token < page.tokens().size()
          && page.tokens().start(token) == word
          && (page.is(token, "punt") || page.is(token, "dot"))) {
        int end = page.tokens().end(token) + (word > sign ? 1 : 0);
        return page.at(end) == ' ' ? end + 1 : end;
      }
    }
    return at;
  }

  private static boolean local(char c) {
    return Character.isLetterOrDigit(c) || "._%+-'&=~!#$*/?^{|}".indexOf(c) >= 0;
  }
}
