package eu.sluis.privacy.internal.pseudonyms;

/**
 * Words that sound Dutch and exist nowhere: three syllables from small tables, some forty thousand
 * surnames and twenty thousand given names. Plain ASCII letters only, so that no tokenizer, JSON
 * encoder or URL encoder changes them.
 */
final class InventedWords {

  private static final String[] HEADS = {
    "Bral", "Drem", "Flan", "Gwor", "Kwal", "Plom", "Snur", "Trel", "Vlem", "Zwor", "Brum", "Dwel",
    "Flor", "Grel", "Klim", "Knor", "Krul", "Plin", "Prem", "Slon", "Smel", "Spru", "Stro", "Twin",
    "Vrol", "Wrem", "Blun", "Dras", "Frun", "Glom", "Kros", "Lump", "Morf", "Nolp", "Pruk", "Quel",
    "Rulf", "Solp", "Tomp", "Umber", "Vonk", "Wolp", "Yster", "Zilp", "Bonk", "Delf", "Fulk",
    "Garm", "Hulp", "Jolk"
  };
  private static final String[] MIDDLES = {
    "de", "te", "ke", "me", "ne", "re", "se", "be", "ger", "ler", "mer", "ner", "per", "ter", "ver",
    "zer", "del", "kel", "mel", "tel", "sel", "wel"
  };
  private static final String[] SURNAME_TAILS = {
    "brink", "stra", "kamper", "mans", "huizen", "ink", "veld", "dorp", "stein", "ga", "sma",
    "hoven", "wijk", "beek", "horst", "rade", "zicht", "molen", "waal", "drost", "kens", "lings",
    "mond", "poort", "rust", "schot", "tink", "vaart", "werf", "zand", "borgh", "dam", "gaard",
    "hage", "kerk", "loo", "nes", "oever", "plas", "stede"
  };
  private static final String[] GIVEN_HEADS = {
    "Tal", "Fer", "Rin", "Mal", "Jor", "Sil", "Nar", "Vel", "Lor", "Dam", "Bel", "Kor", "Wim",
    "Zan", "Hil", "Gis", "Pel", "Odr", "Yen", "Lum", "Rav", "Tor", "Fin", "Mer", "Ser", "Nol",
    "Jam", "Dir", "Elv", "Alm"
  };
  private static final String[] GIVEN_MIDDLES = {
    "iv", "end", "am", "or", "ild", "ent", "ar", "eb", "in", "ul", "ev", "od", "ag", "im", "erd",
    "ov", "an", "ik", "el", "az"
  };
  private static final String[] WOMENS_TAILS = {
    "ina", "este", "una", "issa", "alie", "onde", "ara", "enka", "inde", "osta", "ivia", "uska",
    "omi", "andra", "alda", "elin"
  };
  private static final String[] MENS_TAILS = {
    "olo", "aro", "ander", "ilo", "emar", "orin", "ubert", "ewin", "imar", "ulf", "eno", "ardo",
    "edo", "ijn", "obin", "abel"
  };

  private InventedWords() {}

  static String surname(int seed) {
    int n = seed & Integer.MAX_VALUE;
    return HEADS[n % HEADS.length]
        + MIDDLES[(n / HEADS.length) % MIDDLES.length]
        + SURNAME_TAILS[(n / (HEADS.length * MIDDLES.length)) % SURNAME_TAILS.length];
  }

  static String givenName(int seed) {
    return seed >= 0 ? womansName(seed) : mansName(seed);
  }

  static String womansName(int seed) {
    return givenName(seed, WOMENS_TAILS);
  }

  static String mansName(int seed) {
    return givenName(seed, MENS_TAILS);
  }

  private static String givenName(int seed, String[] tails) {
    int n = seed & Integer.MAX_VALUE;
    return GIVEN_HEADS[n % GIVEN_HEADS.length]
        + GIVEN_MIDDLES[(n / GIVEN_HEADS.length) % GIVEN_MIDDLES.length]
        + tails[(n / (GIVEN_HEADS.length * GIVEN_MIDDLES.length)) % tails.length];
  }
}
