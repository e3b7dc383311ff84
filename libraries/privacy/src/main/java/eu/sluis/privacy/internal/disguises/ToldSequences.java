package eu.sluis.privacy.internal.disguises;

import eu.sluis.vocabulary.DataCategory;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and codes as they are said: `nul zes, twaalf, vierendertig`, `de Z van Zacharias, zes nul
 * één, streepje`, `begint met 999, midden 990`. A row of such words near a word that says what is
 * told goes as a whole, also where its digits cannot be put together.
 */
final class ToldSequences {

  private static final int CUE_CHARS = 100;
  private static final int TOLD_MIN = 4;

  /** Without a word that says what it is, a row of number words must be as long as a number. */
  private static final int TOLD_ALONE_MIN = 6;

  private static final int GLUE_MAX = 4;

  /** So many steps of one are counting. */
  private static final int ASCENDING_MIN = 5;

  /** Of a word that says more than one figure. */
  private static final int LONG_CHARS = 14;

  /** A letter before digits is a code; two words are told. */
  private static final int WORDS_MIN = 2;

  private static final List<String> COUNTED =
      List.of("één een twee drie vier vijf zes zeven acht negen tien elf twaalf".split(" ", -1));

  private static final Set<String> FIGURES =
      words(
          "nul één eentje twee drie vier vijf zes zeven zeuven acht negen tien elf twaalf"
              + " dertien veertien vijftien zestien zeventien achttien negentien twintig dertig"
              + " veertig vijftig zestig zeventig tachtig negentig honderd duizend miljoen"
              + " zero oh one two three four five six seven eight nine ten eleven twelve twenty"
              + " thirty forty fifty sixty seventy eighty ninety hundred"
              + " null eins ein zwei drei vier fünf sechs sieben neun zehn zwölf zwanzig dreißig"
              + " vierzig fünfzig sechzig siebzig achtzig neunzig"
              + " zéro un deux trois quatre cinq sept huit neuf dix onze douze vingt trente"
              + " quarante cinquante soixante"
              + " ien twa trije fjouwer fiif seis sân njoggen tsien alve tolve"
              + " sıfır bir iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış"
              + " yetmiş seksen doksan"
              + " jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć"
              + " cero uno dos tres cuatro cinco seis siete ocho nueve diez"
              + " ноль нула нуль один једна једно два две три четыре четири чотири пять пет шесть"
              + " шест шість семь седам сім восемь осам вісім девять девет десять десет десять"
              + " единадцать једанаест дванаест тринаест четрнаест петнаест шеснаест седамнаест"
              + " осамнаест деветнаест двадцать двадесет тридцать тридесет сорок четрдесет"
              + " пятьдесят педесет шездесет седамдесет осамдесет деведесет"
              + " صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة");

  /** The letters as they are spelled, in Dutch and as on the radio. */
  private static final Set<String> LETTERS =
      words(
          "anton anna bernard bernhard cornelis caesar dirk eduard ferdinand frederik gerard gerrit"
              + " hendrik izaak isaac jan johan julius karel kilo lodewijk leo marie maria nico"
              + " nicolaas otto pieter quotiënt quirinus rudolf richard simon samuel teunis theodor"
              + " utrecht victor willem xantippe ypsilon zacharias zaandam"
              + " alfa alpha bravo charlie delta echo foxtrot golf hotel india juliett lima mike"
              + " november oscar papa quebec romeo sierra tango uniform whiskey xray yankee zulu");

  private static final Set<String> GLUE =
      words(
          "en dan de van als met streepje koppelteken spatie punt dubbel dubbele tweemaal driemaal"
              + " viermaal keer maal eens nogmaals opnieuw letter letters cijfer cijfers hoofdletter daarna nog ook weer"
              + " het eerst eerste toen vervolgens daarachter erachter achteraan tot slot is aan"
              + " een laatste laatst dus plus and then dash double");

  private static final Pattern NUMBER_WORD =
      Pattern.compile(
          "(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|zeuven|acht|negen|tien|elf|twaalf|der|veer|"
              + "tach|tig|tien|en|ën|honderd|duizend|miljoen){2,12}"
              + "|(?:ein|zwei|drei|vier|fünf|sechs|sech|sieb|sieben|acht|neun|und|zwanzig|ßig|zig|hundert){2,9}");

  /** Two words of two letters, which nothing in NUMBER_WORD is shorter than. */
  private static final int NUMBER_CHARS_MIN = 4;

  /** How the words in NUMBER_WORD end. */
  private static final Set<String> NUMBER_ENDS =
      words("ul en én ee ie er jf es ht lf ch ig ën rd nd in ei nf hs eb un rt");

  /** How the words begin that a row can begin with. */
  private static final BitSet FIRST_TWO = new BitSet();

  static {
    Stream.of(
            FIGURES.stream(),
            LETTERS.stream(),
            // What NUMBER_WORD begins with.
            Stream.of(
                "nu ee tw dr vi ze ac ne ti el de ve ta ig en ho du mi ei zw si se un zi"
                    .split(" ", -1)))
        .flatMap(words -> words)
        .filter(word -> word.length() > 1 && word.charAt(0) < 0x80 && word.charAt(1) < 0x80)
        .forEach(word -> FIRST_TWO.set(pair(word.charAt(0), word.charAt(1))));
  }

  private static final Pattern CUE =
      Pattern.compile(
          "(?i)(?<bsn>bsn|burgers\\p{L}*|sofi\\p{L}*|persoonsn\\p{L}*)"
              + "|(?<phone>tel\\p{L}*|mobiel\\p{L}*|0?6-?nummer|bel(?:len|t)?|phone|call|тел\\p{L}*|هاتف)"
              + "|(?<iban>iban|bank\\p{L}*|rekening\\p{L}*)"
              + "|(?<plate>kenteken\\p{L}*)"
              + "|(?<post>postcode)"
              + "|(?<licence>rijbewijs\\p{L}*)"
              + "|(?<name>(?:achter|voor|roep)?naam|heet|spel\\p{L}*)"
              + "|(?<other>nummer\\p{L}*|number|code\\p{L}*|\\p{L}+nummer|nr)");

  private final String text;
  private final Consumer<Hit> found;

  private int start;
  private int end;
  private int told;
  private int words;
  private int numbers;
  private int glue;
  private int last;
  private int ascending;

  private ToldSequences(String text, Consumer<Hit> found) {
    this.text = text;
    this.found = found;
    clear();
  }

  static void in(String text, Consumer<Hit> found) {
    new ToldSequences(text, found).read();
  }

  private static Set<String> words(String words) {
    return new HashSet<>(Arrays.asList(words.split(" ", -1)));
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      boolean letters = letter(point);
      if (!letters && !Character.isDigit(point)) {
        at += Character.charCount(point);
        continue;
      }
      int to = end(at, letters);
      if (start >= 0 || mayTell(at, to)) {
        word(at, to);
      }
      at = to;
    }
    close();
  }

  /** Where letters or digits end. */
  private int end(int from, boolean letters) {
    int end = from;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      if (letters ? !letter(point) : !Character.isDigit(point)) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private static boolean letter(int point) {
    return Character.isLetter(point)
        || (point >= 0x80
            && switch (Character.getType(point)) {
              case Character.NON_SPACING_MARK,
                  Character.ENCLOSING_MARK,
                  Character.COMBINING_SPACING_MARK ->
                  true;
              default -> false;
            });
  }

  /** Whether a row may begin with a word, by its first two signs; most words cannot. */
  private boolean mayTell(int from, int to) {
    char first = text.charAt(from);
    if (to - from == 1 || first >= 0x80 || text.charAt(from + 1) >= 0x80) {
      return true;
    }
    return Character.isDigit(first)
        || FIRST_TWO.get(pair(first | ' ', text.charAt(from + 1) | ' '));
  }

  private static int pair(int first, int second) {
    return first * 0x80 + second;
  }

  private void word(int from, int to) {
    String word = text.substring(from, to).toLowerCase(Locale.ROOT);
    boolean figure = figure(word);
    int place = COUNTED.indexOf(word);
    ascending = place > 0 && place == last + 1 ? ascending + 1 : ascending;
    last = place < 0 ? last : place;
    boolean digits = Character.isDigit(word.charAt(0));
    boolean letter = to - from == 1 && Character.isUpperCase(text.charAt(from));
    boolean apart = apart(from, to);
    if (start >= 0 && text.substring(end, from).indexOf('\n') >= 0) {
      close();
    }
    if (apart && (figure || letter || LETTERS.contains(word) || (digits && word.length() <= 4))) {
      tell(from, to, !digits, digits || figure);
    } else if (start >= 0 && GLUE.contains(word) && glue < GLUE_MAX) {
      glue++;
    } else {
      close();
    }
  }

  /** Neither of a code nor of an escape. */
  private boolean apart(int from, int to) {
    char before = from == 0 ? ' ' : text.charAt(from - 1);
    char after = to == text.length() ? ' ' : text.charAt(to);
    return !Character.isLetterOrDigit(before)
        && "%&#\\_@=".indexOf(before) < 0
        && !Character.isLetterOrDigit(after)
        && "%_@=".indexOf(after) < 0;
  }

  private static boolean figure(String word) {
    return FIGURES.contains(word) || (mayBeNumber(word) && NUMBER_WORD.matcher(word).matches());
  }

  /** By its last two letters; most words are none. */
  private static boolean mayBeNumber(String word) {
    int length = word.length();
    return length >= NUMBER_CHARS_MIN && NUMBER_ENDS.contains(word.substring(length - 2));
  }

  private void tell(int from, int to, boolean word, boolean number) {
    if (start < 0) {
      start = from;
    }
    end = to;
    // One long word is several: `nulzestwaalf`.
    told += 1 + (word ? (to - from) / LONG_CHARS : 0);
    words += word ? 1 : 0;
    numbers += number ? 1 : 0;
    glue = 0;
  }

  private void close() {
    if (start >= 0 && words >= WORDS_MIN && told >= TOLD_MIN) {
      DataCategory what = said();
      boolean spelled = what == DataCategory.NAME || what == DataCategory.LICENCE_PLATE;
      if (ascending >= ASCENDING_MIN) {
        clear();
        return;
      }
      if (what != null && (numbers > 0 || spelled)) {
        found.accept(Hit.of(what, start, end));
      } else if (numbers >= TOLD_ALONE_MIN) {
        found.accept(Hit.of(DataCategory.CLIENT_NUMBER, start, end));
      }
    }
    clear();
  }

  private void clear() {
    start = -1;
    end = -1;
    told = 0;
    words = 0;
    numbers = 0;
    last = -1;
    ascending = 0;
    glue = 0;
  }

  /** What the last word before the row says that it is. */
  private @Nullable DataCategory said() {
    Matcher cue = CUE.matcher(text).region(Math.max(0, start - CUE_CHARS), start);
    DataCategory last = null;
    while (cue.find()) {
      last = category(cue);
    }
    return last;
  }

  private static DataCategory category(Matcher cue) {
    if (cue.group("bsn") != null) {
      return DataCategory.BSN;
    }
    if (cue.group("phone") != null) {
      return DataCategory.PHONE;
    }
    if (cue.group("iban") != null) {
      return DataCategory.IBAN;
    }
    if (cue.group("plate") != null) {
      return DataCategory.LICENCE_PLATE;
    }
    if (cue.group("post") != null) {
      return DataCategory.POSTCODE;
    }
    if (cue.group("licence") != null) {
      return DataCategory.DRIVING_LICENCE;
    }
    return cue.group("name") != null ? DataCategory.NAME : DataCategory.CLIENT_NUMBER;
  }
}
