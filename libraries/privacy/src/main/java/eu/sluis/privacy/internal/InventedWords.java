package eu.sluis.privacy.internal;

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
  private static final String[] GIVEN_TAILS = {
    "olo", "ina", "aro", "este", "ander", "ilo", "una", "emar", "issa", "orin", "alie", "ubert",
    "ewin", "onde", "ara", "imar", "enka", "ulf", "inde", "osta", "abel", "eno", "ivia", "ardo",
    "uska", "elin", "omi", "andra", "edo", "ijn", "alda", "obin"
  };

  private InventedWords() {}

  static String surname(int seed) {
    int n = seed & Integer.MAX_VALUE;
    return HEADS[n % HEADS.length]
        + MIDDLES[(n / HEADS.length) % MIDDLES.length]
        + SURNAME_TAILS[(n / (HEADS.length * MIDDLES.length)) % SURNAME_TAILS.length];
  }

  static String givenName(int seed) {
    int n = seed & Integer.MAX_VALUE;
    return GIVEN_HEADS[n % GIVEN_HEADS.length]
        + GIVEN_MIDDLES[(n / GIVEN_HEADS.length) % GIVEN_MIDDLES.length]
        + GIVEN_TAILS[(n / (GIVEN_HEADS.length * GIVEN_MIDDLES.length)) % GIVEN_TAILS.length];
  }
}
