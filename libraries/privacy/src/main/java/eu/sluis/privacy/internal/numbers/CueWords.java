package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The table of cues: what each word of `cues.txt` says, by one look-up per word of a text.
 *
 * <p>A line of the list is `cue: word word two_words`. Words parted by `_` are a phrase; `word~` is
 * the word with and without a word for its number behind it, `word+` only with. A word that is not
 * in the list gets its cues from its ending (`-straat`, `-nummer`).
 */
final class CueWords {

  /** A phrase of several words; the cue holds for all of them. */
  record Phrase(List<String> words, long cues) {}

  /** Beside the cues: this word begins a phrase. */
  static final long BEGINS_PHRASE = 1L << 63;

  private static final long TELLING =
      Cue.TERMS | Cue.all(Cue.LIVES, Cue.ADDRESS, Cue.PLACE, Cue.PO_BOX, Cue.MATTER, Cue.TOWN);
  private static final int WORD_CHARS_MAX = 60;
  private static final String[] SURE_ENDS = {
    "straat",
    "laan",
    "gracht",
    "kade",
    "singel",
    "steeg",
    "dreef",
    "plantsoen",
    "plein",
    "weg",
    "pad",
    "straatje",
    "str",
    "laantje",
    "straatweg"
  };
  private static final String[] ENDS = {
    "ln",
    "dijk",
    "hof",
    "park",
    "markt",
    "boulevard",
    "wal",
    "haven",
    "ring",
    "erf",
    "veld",
    "kamp",
    "hoek",
    "burg",
    "tuin",
    "oord",
    "donk",
    "akker",
    "waard",
    "weide",
    "zoom",
    "kant",
    "dam",
    "brink",
    "baan",
    "poort",
    "wijk",
    "eiland",
    "horst",
    "borch",
    "borg",
    "hage",
    "meer",
    "beek",
    "berg",
    "heide",
    "duin",
    "stede",
    "stein",
    "werf",
    "vaart",
    "sluis",
    "oever",
    "zijde",
    "lei",
    "passage",
    "allee",
    "hout",
    "bos",
    "bosch",
    "land",
    "gaarde",
    "loane",
    "strjitte",
    "wei",
    "buorren",
    "rak",
    "meent",
    "kreek",
    "laak",
    "es",
    "camp",
    "ooord",
    "rade",
    "vliet",
    "steen",
    "hoeve",
    "drift",
    "wetering",
    "weer",
    "polder",
    "kwartier",
    "state",
    "tun",
    "wyk"
  };

  /** The end of a word that says the same as the word itself: `bijstandsdossier`. */
  private record Ending(String letters, Cue cue) {}

  /** Words that say the same at the end of another: `bijstandsdossier`. */
  private static final Ending[] COMPOUNDS = {
    new Ending("kenmerk", Cue.CASE),
    new Ending("dossier", Cue.MATTER),
    new Ending("vergunning", Cue.MATTER),
    new Ending("beschikking", Cue.MATTER),
    new Ending("bevestiging", Cue.MATTER),
    new Ending("melding", Cue.MATTER),
    new Ending("aanvraag", Cue.MATTER),
    new Ending("onderzoek", Cue.MATTER),
    new Ending("adres", Cue.ADDRESS)
  };

  /** Of whom or what a number is, by what stands before `nummer` and `nr`. */
  private static final Ending[] NUMBERED = {
    new Ending("zaak", Cue.CASE),
    new Ending("dossier", Cue.CASE),
    new Ending("aanvraag", Cue.CASE),
    new Ending("aanslag", Cue.CASE),
    new Ending("beschikking", Cue.CASE),
    new Ending("besluit", Cue.CASE),
    new Ending("bezwaar", Cue.CASE),
    new Ending("melding", Cue.CASE),
    new Ending("klacht", Cue.CASE),
    new Ending("verzoek", Cue.CASE),
    new Ending("vergunning", Cue.CASE),
    new Ending("boete", Cue.CASE),
    new Ending("klant", Cue.CLIENT),
    new Ending("client", Cue.CLIENT),
    new Ending("patient", Cue.CLIENT),
    new Ending("relatie", Cue.CLIENT),
    new Ending("medewerker", Cue.CLIENT),
    new Ending("personeel", Cue.CLIENT),
    new Ending("deelnemer", Cue.CLIENT),
    new Ending("kandidaat", Cue.CLIENT),
    new Ending("leerling", Cue.CLIENT),
    new Ending("student", Cue.CLIENT),
    new Ending("debiteur", Cue.CLIENT),
    new Ending("huurder", Cue.CLIENT),
    new Ending("verzekerde", Cue.CLIENT),
    new Ending("rijbewijs", Cue.DRIVING),
    new Ending("paspoort", Cue.DOCUMENT),
    new Ending("identiteitskaart", Cue.DOCUMENT),
    new Ending("document", Cue.DOCUMENT),
    new Ending("rekening", Cue.ACCOUNT),
    new Ending("telefoon", Cue.PHONE),
    new Ending("administratie", Cue.A_NUMBER),
    new Ending("regeling", Cue.CASE),
    new Ending("akte", Cue.CASE),
    new Ending("vonnis", Cue.CASE),
    new Ending("subsidie", Cue.CASE),
    new Ending("claim", Cue.CASE),
    new Ending("schade", Cue.CASE),
    new Ending("bewoner", Cue.CLIENT),
    new Ending("inwoner", Cue.CLIENT),
    new Ending("abonnee", Cue.CLIENT),
    new Ending("lener", Cue.CLIENT)
  };

  private static final int DOER_CHARS_MIN = 5;

  /** Words in `-er` that are things. */
  private static final String[] DOING_THINGS = {
    "meter",
    "order",
    "puter",
    "printer",
    "router",
    "kamer",
    "boiler",
    "tainer",
    "sticker",
    "folder",
    "server",
    "teller",
    "letter",
    "scanner",
    "drager",
    "lader",
    "ketel",
    "papier",
    "register",
    "kalender",
    "monster",
    "poster",
    "sleutel",
    "offer",
    "cijfer",
    "venster",
    "blazer",
    "maaier",
    "ventilator",
    "zender",
    "ontvanger",
    "schakelaar",
    "versterker",
    "filter",
    "cilinder",
    "koffer",
    "ticker",
    "voucher",
    "barrier",
    "laser",
    "adapter",
    "sensor",
    "master",
    "cluster",
    "charter",
    "tender",
    "nummer",
    "vloer",
    "deur",
    "veer",
    "vier",
    "over",
    "onder",
    "buiten",
    "water",
    "weer",
    "voer",
    "toer",
    "dier",
    "kader",
    "leder",
    "beker",
    "emmer",
    "ladder",
    "anker",
    "akker",
    "offer",
    "zuiger",
    "hanger",
    "roller",
    "rooster",
    "computer",
    "tracker",
    "chauffeur",
    "aanhanger",
    "oplegger",
    "trekker",
    "loper",
    "brander",
    "wekker",
    "zekering"
  };

  private static final String[] NUMBER_WORDS = {
    "nummer", "nummers", "nr", "nrs", "num", "no", "numrner", "nurnmer"
  };

  private static final String[] NUMBER_ENDS = {"nummer", "nummers", "nr", "nrs", "code", "codes"};

  /** The endings of streets by their last letter; the sure ones. */
  private static final String[][] SURE = byLastLetter(SURE_ENDS);

  private static final String[][] OTHERS = byLastLetter(ENDS);

  private final String[] words;
  private final long[] cues;
  private final int mask;
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  CueWords(String list) {
    var byWord = new HashMap<String, Long>();
    for (String line : WordList.lines(CueWords.class, list)) {
      int colon = line.indexOf(':');
      long bit = Cue.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT)).bit;
      for (String written : line.substring(colon + 1).strip().split("\\s+", -1)) {
        for (String form : forms(Letters.fold(written))) {
          add(byWord, form, bit);
        }
      }
    }
    int size = Integer.highestOneBit(byWord.size() * 4);
    mask = size - 1;
    words = new String[size];
    cues = new long[size];
    byWord.forEach(this::put);
  }

  /**
   * `rijbewijs~` stands for the word alone and with every word for its number behind it, `akte+`
   * for the latter only.
   */
  private static List<String> forms(String written) {
    boolean alone = written.endsWith("~");
    if (!alone && !written.endsWith("+")) {
      return List.of(written);
    }
    String stem = written.substring(0, written.length() - 1);
    var forms = new ArrayList<String>();
    if (alone) {
      forms.add(stem);
    }
    for (String number : NUMBER_WORDS) {
      forms.add(stem + number);
      forms.add(stem + "s" + number);
      forms.add(stem + "_" + number);
    }
    return forms;
  }

  private void add(Map<String, Long> byWord, String written, long bit) {
    if (written.indexOf('_') > 0) {
      String[] parts = written.split("_", -1);
      byWord.merge(parts[0], BEGINS_PHRASE, (a, b) -> a | b);
      phrases
          .computeIfAbsent(parts[0], w -> new ArrayList<>())
          .add(new Phrase(List.of(parts), bit));
    } else {
      byWord.merge(written, bit, (a, b) -> a | b);
    }
  }

  private void put(String word, long bits) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    int at = spread(hash) & mask;
    while (words[at] != null) {
      at = (at + 1) & mask;
    }
    words[at] = word;
    cues[at] = bits;
  }

  /** The cues of a word of the text, by the hash of its folded characters. */
  long cues(String text, int start, int end, int hash) {
    int length = end - start;
    if (length > WORD_CHARS_MAX) {
      return 0;
    }
    for (int at = spread(hash) & mask; words[at] != null; at = (at + 1) & mask) {
      if (words[at].length() == length && same(words[at], text, start)) {
        // A word that only begins a phrase still says what its ending says.
        return cues[at] == BEGINS_PHRASE && length >= 4
            ? BEGINS_PHRASE | byForm(text, start, end)
            : cues[at];
      }
    }
    return length < 4 ? 0 : byForm(text, start, end);
  }

  /** The phrases that begin with this word. */
  List<Phrase> phrases(String text, int start, int end) {
    return phrases.getOrDefault(Letters.fold(text.substring(start, end)), List.of());
  }

  private long byForm(String text, int start, int end) {
    char last = Letters.fold(text.charAt(end - 1));
    if (last < 'a' || last > 'z') {
      return 0;
    }
    long numbered = last == 'r' || last == 's' || last == 'e' ? numbered(text, start, end) : 0;
    if (numbered != 0) {
      return numbered;
    }
    for (Ending compound : COMPOUNDS) {
      if (ends(text, start, end, compound.letters)) {
        return compound.cue.bit;
      }
    }
    for (String ending : SURE[last - 'a']) {
      if (ends(text, start, end, ending) && end - start - ending.length() >= 3) {
        return Cue.STREET_END.bit | Cue.STREET_SURE.bit;
      }
    }
    for (String ending : OTHERS[last - 'a']) {
      if (ends(text, start, end, ending) && end - start - ending.length() >= 2) {
        return Cue.STREET_END.bit;
      }
    }
    return 0;
  }

  /** `klantordernr` is the number of an order, `bijstandsdossiernummer` that of a dossier. */
  private static long numbered(String text, int start, int end) {
    for (String ending : NUMBER_ENDS) {
      if (!ends(text, start, end, ending)) {
        continue;
      }
      int stem = end - ending.length();
      for (Ending of : NUMBERED) {
        boolean linked = text.charAt(stem - 1) == 's' || text.charAt(stem - 1) == 'n';
        if (ends(text, start - 1, stem, of.letters)
            || (linked && ends(text, start - 1, stem - 1, of.letters))) {
          return of.cue.bit;
        }
      }
      return ofSomebody(text, start, stem) ? Cue.CLIENT.bit : Cue.OTHER.bit;
    }
    return 0;
  }

  /** `reizigersnummer`, `vrijwilligersnr`: who does something has a number, unlike a meter. */
  private static boolean ofSomebody(String text, int start, int stem) {
    int end = Letters.fold(text.charAt(stem - 1)) == 's' ? stem - 1 : stem;
    if (end - start < DOER_CHARS_MIN || !ends(text, start - 1, end, "er")) {
      return false;
    }
    for (String thing : DOING_THINGS) {
      if (ends(text, start - 1, end, thing)) {
        return false;
      }
    }
    return true;
  }

  /** The cues of two halves as one word; only what tells something is worth joining them. */
  long joined(String text, int first, int firstEnd, int end, int firstHash, int hash) {
    int whole = firstHash;
    int second = end - firstEnd - 1;
    for (int i = 0; i < second; i++) {
      whole *= 31;
    }
    int half = firstEnd - first;
    for (int at = spread(whole + hash) & mask; words[at] != null; at = (at + 1) & mask) {
      String word = words[at];
      if (word.length() == half + second
          && same(word.substring(0, half), text, first)
          && same(word.substring(half), text, firstEnd + 1)) {
        return cues[at] & TELLING;
      }
    }
    return 0;
  }

  /** What a word that stood letter by letter says about the number near it. */
  long telling(String spelled) {
    int hash = 0;
    for (int i = 0; i < spelled.length(); i++) {
      hash = hash * 31 + spelled.charAt(i);
    }
    return cues(spelled, 0, spelled.length(), hash) & TELLING;
  }

  /** A letter without case and accents; inside a word a scanner's `0` is an `o`. */
  static char read(char c) {
    return c == '0' ? 'o' : c == '1' ? 'l' : Letters.fold(c);
  }

  static boolean same(String word, String text, int start) {
    for (int i = 0; i < word.length(); i++) {
      if (read(text.charAt(start + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean ends(String text, int start, int end, String ending) {
    return end - start > ending.length()
        && Letters.fold(text.charAt(end - 1)) == ending.charAt(ending.length() - 1)
        && same(ending, text, end - ending.length());
  }

  private static String[][] byLastLetter(String[] endings) {
    var byLetter = new String[26][];
    for (int letter = 0; letter < byLetter.length; letter++) {
      char last = (char) ('a' + letter);
      byLetter[letter] =
          Arrays.stream(endings)
              .filter(ending -> ending.charAt(ending.length() - 1) == last)
              .toArray(String[]::new);
    }
    return byLetter;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }
}
