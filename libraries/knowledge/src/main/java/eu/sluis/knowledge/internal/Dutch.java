package eu.sluis.knowledge.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * The one analysis of Dutch in this library: the index, the extract and the support check all see
 * the same stems, so that what is found can also be quoted and checked.
 *
 * <p>Lower case, without diacritics, stemmed by Snowball's Dutch stemmer, and then made equal where
 * Dutch spelling alternates: a long vowel is written single everywhere (`parkeer` in a compound and
 * `parker`, the stem of `parkeren`), a final z is s and a final v is f (`brieven`, `brief`).
 * Numbers and article numbers stay exact (`4.3`, `8:75a`, `2,40`), except that points between
 * thousands go (`250.000` is `250000`).
 */
public final class Dutch {

  /**
   * One word of a text.
   *
   * @param stem what is compared
   * @param start of the word as written, in UTF-16 code units
   * @param end after the word as written
   * @param content false for function words and question words
   */
  public record Word(String stem, int start, int end, boolean content) {

    public boolean number() {
      return Character.isDigit(stem.charAt(0));
    }
  }

  /** Longer words are cut: nothing in Dutch is longer, and a base64 blob is not a word. */
  static final int WORD_CHARS_MAX = 64;

  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
  private static final int STEM_CHARS_MIN = 4;

  private static final Set<String> STOP_WORDS =
      setOf(
          """
          de het een der den des 't
          ik jij je u hij zij ze wij we jullie mij me jou hem haar ons hun hen zich
          mijn jouw uw zijn onze
          dit dat deze die er hier daar zo zelf
          en of maar want dus noch als dan toen dat omdat zodat indien doordat terwijl mits tenzij
          aan af bij door in met na naar om op over per te ten ter tot uit van via voor vanaf binnen
          ben bent is zijn was waren geweest wordt worden werd werden geworden
          heb hebt heeft hebben had hadden gehad
          kan kun kunt kunnen kon konden mag mogen mocht moet moeten moest zal zul zult zullen zou
          zouden wil wilt willen ga gaat gaan doe doet doen gedaan laat laten
          wie wat waar wanneer waarom hoe hoeveel hoelang welk welke waarvoor waarmee waarop waaraan
          waarin waarover
          niet geen wel ook nog al alleen meer veel heel erg even eens
          ander andere elk elke ieder iedere alle
          ja nee nu vraag vraagt vragen krijg krijgt krijgen graag weet weten vertel betekent
          """);

  private static final Stemming STEMS = new Stemming(Dutch::computeStem);

  private Dutch() {}

  private static Set<String> setOf(String list) {
    return Set.copyOf(new LinkedHashSet<>(Arrays.asList(list.strip().split("\\s+"))));
  }

  /** The words of a text in reading order. */
  public static List<Word> words(String text) {
    var found = new ArrayList<Word>();
    int length = text.length();
    int at = 0;
    while (at < length) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = wordEnd(text, at);
      found.add(word(text, at, end));
      at = end;
    }
    return found;
  }

  /** The distinct stems of the content words, in order of appearance. */
  public static Set<String> contentStems(String text) {
    var stems = new LinkedHashSet<String>();
    for (Word word : words(text)) {
      if (word.content()) {
        stems.add(word.stem());
      }
    }
    return stems;
  }

  /** The stem of one word on its own. */
  public static String stem(String word) {
    return STEMS.of(fold(word));
  }

  /** Lower case and without diacritics. */
  public static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) >= 0x80) {
        return foldToAscii(lower);
      }
    }
    return lower;
  }

  private static String foldToAscii(String lower) {
    char[] in = lower.toCharArray();
    char[] out = new char[in.length * 4];
    int size = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    var folded = new StringBuilder(size);
    for (int i = 0; i < size; i++) {
      // A combining accent that stood apart from its letter.
      if (Character.getType(out[i]) != Character.NON_SPACING_MARK) {
        folded.append(out[i]);
      }
    }
    return folded.toString();
  }

  private static int wordEnd(String text, int start) {
    int end = start + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      if (!Character.isLetterOrDigit(c) && !mark && !joins(text, end)) {
        break;
      }
      end++;
    }
    return end;
  }

  /**
   * A point, comma or colon between digits belongs to the number; so does an apostrophe before s.
   */
  private static boolean joins(String text, int at) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (c == '.' || c == ',' || c == ':') {
      return Character.isDigit(before) && Character.isDigit(after);
    }
    return (c == '\'' || c == '’')
        && Character.toLowerCase(after) == 's'
        && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  private static Word word(String text, int start, int end) {
    int cut = Math.min(end, start + WORD_CHARS_MAX);
    String folded = fold(text.substring(start, cut));
    if (Character.isDigit(folded.isEmpty() ? ' ' : folded.charAt(0))) {
      return new Word(number(folded), start, end, true);
    }
    // A capital on its own is a name: zone B, scale A.
    boolean letter = folded.length() == 1 && !Character.isUpperCase(text.charAt(start));
    boolean content = !STOP_WORDS.contains(folded) && !letter;
    return new Word(STEMS.of(folded), start, end, content);
  }

  private static String number(String written) {
    return THOUSANDS.matcher(written).matches() ? written.replace(".", "") : written;
  }

  private static String computeStem(String folded) {
    String word = folded;
    if (word.endsWith("'s") || word.endsWith("’s")) {
      word = word.substring(0, word.length() - 2);
    }
    if (word.length() >= STEM_CHARS_MIN) {
      var stemmer = new DutchStemmer();
      stemmer.setCurrent(word);
      stemmer.stem();
      word = stemmer.getCurrent();
    }
    return word.isEmpty() ? folded : alike(word);
  }

  private static String alike(String stem) {
    var out = new StringBuilder(stem.length());
    for (int i = 0; i < stem.length(); i++) {
      char c = Character.toLowerCase(stem.charAt(i));
      boolean doubled = i > 0 && c == stem.charAt(i - 1) && "aeou".indexOf(c) >= 0;
      if (!doubled) {
        out.append(c);
      }
    }
    int last = out.length() - 1;
    if (last >= 4 && out.charAt(last) == 't' && "aeiouy".indexOf(out.charAt(last - 1)) < 0) {
      out.setLength(last--);
    }
    if (last >= 2) {
      switch (out.charAt(last)) {
        case 'z' -> out.setCharAt(last, 's');
        case 'v' -> out.setCharAt(last, 'f');
        default -> {}
      }
    }
    return out.toString();
  }
}
