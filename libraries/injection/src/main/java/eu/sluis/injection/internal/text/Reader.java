package eu.sluis.injection.internal.text;

/** Goes through a text once and fills a {@link Reading}. */
final class Reader {

  private static final int LINK_CHARACTERS_MAX = 2048;
  private static final int HOST_CHARACTERS_MAX = 253;
  private static final long FIGURES = Hashes.of("#");
  private static final long LINKS = Hashes.of("://");
  private static final long MAIL_ADDRESSES = Hashes.of("@");

  private final Reading reading;
  private final String text;
  private final Concepts vocabulary;
  private final long[] beginnings = new long[Concepts.BEGINNING_MAX + 1];
  private final char[] spelled = new char[Concepts.WORD_WITH_END_MAX];
  private int sentenceFrom;
  private int flags;
  private int capitals;
  private int letters;
  private boolean clause = true;
  private boolean quoted;

  Reader(Reading reading, Concepts vocabulary) {
    this.reading = reading;
    this.text = reading.text;
    this.vocabulary = vocabulary;
  }

  void read() {
    int at = 0;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      if (Letters.folded(c) != Letters.NONE) {
        at = word(at);
      } else {
        sign(c, at);
        at++;
      }
    }
    close();
  }

  private int word(int from) {
    long hash = Hashes.EMPTY;
    int at = from;
    int size = 0;
    int figures = 0;
    boolean latin = false;
    int alike = 0;
    int hidden = 0;
    int soft = 0;
    boolean wide = false;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      char folded = Letters.folded(c);
      if (folded == Letters.NONE) {
        if (!Letters.invisible(c)) {
          break;
        }
        hidden += Letters.suspect(c) ? 1 : 0;
        soft++;
        at++;
        continue;
      }
      hash = Hashes.with(hash, folded);
      if (size < spelled.length) {
        spelled[size] = folded;
      }
      size++;
      if (size <= Concepts.BEGINNING_MAX) {
        beginnings[size] = hash;
      }
      if (folded <= '9') {
        figures++;
      } else if (c < 0x80) {
        latin = true;
        letters++;
        capitals += c < 'a' ? 1 : 0;
      } else {
        alike += Letters.lookAlike(c) ? 1 : 0;
        wide |= Letters.wide(c);
      }
      at++;
    }
    // A hyphen that shows only at the end of a line has no business between all letters.
    if ((hidden > 0 && size > 1 && at < length) || (size > 2 && soft >= size - 1)) {
      flags |= Reading.INVISIBLE;
    }
    if ((latin && alike > 0) || wide) {
      flags |= Reading.LOOK_ALIKE;
    }
    int end = at < length ? link(from, at) : at;
    if (end > at) {
      return end;
    }
    if (figures == size) {
      add(from, at, FIGURES, Reading.NUMBER);
    } else {
      int word = add(from, at, hash, Reading.PLAIN);
      reading.mean(word, vocabulary.of(hash, beginnings, size));
      reading.parts(word, beginnings[Math.min(size, Reading.PART_LETTERS)], ending(size));
      if (size <= spelled.length) {
        reading.mean(word, vocabulary.ofEnd(spelled, size));
      }
      phrases(word);
    }
    return at;
  }

  private long ending(int size) {
    if (size <= Reading.PART_LETTERS || size > spelled.length) {
      return 0;
    }
    long hash = Hashes.EMPTY;
    for (int i = size - Reading.PART_LETTERS; i < size; i++) {
      hash = Hashes.with(hash, spelled[i]);
    }
    return hash;
  }

  /** What two or three words together mean counts for each of them. */
  private void phrases(int word) {
    if (word > sentenceFrom) {
      long two = Hashes.pair(reading.hash(word - 1), reading.hash(word));
      long means = vocabulary.ofPhrase(two);
      if (means != 0) {
        reading.mean(word - 1, means);
        reading.mean(word, means);
      }
      if (word > sentenceFrom + 1) {
        means = vocabulary.ofPhrase(Hashes.pair(reading.hash(word - 2), two));
        if (means != 0) {
          reading.mean(word - 2, means);
          reading.mean(word, means);
        }
      }
    }
  }

  /** Where a web or mail address ends of which a word is the beginning; `at` when there is none. */
  private int link(int from, int at) {
    char c = text.charAt(at);
    if (c == ':' && at + 2 < text.length() && text.charAt(at + 1) == '/') {
      int end = run(at, LINK_CHARACTERS_MAX);
      if (from > 1 && text.charAt(from - 1) == '(' && text.charAt(from - 2) == ']') {
        flags |= Reading.TAG;
      }
      add(from, end, LINKS, Reading.LINK);
      return end;
    }
    if (c != '@' && c != '.') {
      return at;
    }
    int end = run(at, HOST_CHARACTERS_MAX);
    while (end > at && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ',')) {
      end--;
    }
    int dot = -1;
    int slash = end;
    for (int i = at; i < end; i++) {
      char sign = text.charAt(i);
      if (sign == '@') {
        add(from, end, MAIL_ADDRESSES, Reading.MAIL_ADDRESS);
        return end;
      }
      if (sign == '.') {
        dot = i;
      } else if (sign == '/' || sign == '?') {
        slash = i;
        break;
      }
    }
    if (dot > 0 && slash > dot && topLevel(dot + 1, slash)) {
      add(from, end, LINKS, Reading.LINK);
      return end;
    }
    return at;
  }

  private int run(int from, int max) {
    int end = from;
    int last = Math.min(text.length(), from + max);
    while (end < last) {
      char c = text.charAt(end);
      if (c <= ' ' || c == ')' || c == '"' || c == '<' || c == '>' || c == ']' || c == '|') {
        break;
      }
      end++;
    }
    return end;
  }

  private boolean topLevel(int from, int to) {
    int size = to - from;
    if (size < 2 || size > 8) {
      return false;
    }
    long hash = Hashes.EMPTY;
    for (int i = from; i < to; i++) {
      char folded = Letters.folded(text.charAt(i));
      hash = Hashes.with(hash, folded);
    }
    return vocabulary.topLevel(hash);
  }

  private int add(int from, int to, long hash, byte kind) {
    if (reading.words() - sentenceFrom >= Reading.SENTENCE_WORDS_MAX) {
      close();
    }
    int word = reading.add(from, to, hash, kind, clause);
    clause = false;
    if (quoted) {
      reading.quote(word);
      flags |= Reading.QUOTED;
    }
    return word;
  }

  private void sign(char c, int at) {
    switch (c) {
      case ' ' -> {}
      case '.', '…' -> {
        if (endsSentence(at)) {
          close();
        }
      }
      case '!' -> {
        if (at + 1 < text.length() && text.charAt(at + 1) == '[') {
          flags |= Reading.IMAGE;
        } else {
          flags |= Reading.EXCLAMATION;
          close();
        }
      }
      case '?' -> {
        flags |= Reading.QUESTION;
        close();
      }
      case '\n', '\r', '\u2028', '\u2029' -> {
        if (endsLine(at)) {
          close();
          quoted = false;
        }
      }
      case '|', '\t' -> {
        close();
        flags |= Reading.CELL;
      }
      case '<' -> tag(at);
      case '>' -> close();
      case '{', '}' -> {
        flags |= Reading.BRACES;
        clause = true;
      }
      case '(', '[' -> {
        clause = true;
        if (reading.words() == sentenceFrom) {
          flags |= Reading.BRACKETED;
        }
      }
      case ',', ';', ')', '-', '–', '—', ']' -> clause = true;
      case ':' -> {
        flags |= Reading.COLON;
        clause = true;
      }
      case '/', '*', '#', '•', '·' -> opening(c);
      case '"' -> quote(at);
      case '“', '„', '«', '‘' -> {
        quoted = true;
        mark();
      }
      case '”', '»' -> {
        mark();
        quoted = false;
      }
      case '\'', '’', '`' -> {
        mark();
        quoted = !quoted && (at == 0 || Letters.folded(text.charAt(at - 1)) == Letters.NONE);
      }
      default -> {
        if (Letters.suspect(c)) {
          flags |= Reading.INVISIBLE;
        }
      }
    }
  }

  private void tag(int at) {
    if (at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      if (next == '!') {
        close();
        flags |= Reading.COMMENT;
      } else if (next == '/' || Letters.folded(next) != Letters.NONE) {
        close();
        flags |= Reading.TAG;
      }
    }
  }

  private void opening(char c) {
    clause = true;
    if (reading.words() == sentenceFrom) {
      flags |= c == '/' || c == '#' ? Reading.COMMENT : Reading.BULLET;
    }
  }

  private void quote(int at) {
    mark();
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    quoted = !quoted && (before == ' ' || before == '(' || before == '\n') && !field(at);
    if (at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      if (next == ':' || next == ',' || next == '}') {
        close();
      }
    }
  }

  /** Whether a quotation mark begins the name or the value of a field. */
  private boolean field(int at) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    if (before < 0 || text.charAt(before) == '\n') {
      return false;
    }
    char c = text.charAt(before);
    // `"name": "value"`, against `he wrote: "value"`.
    return c == '{'
        || c == '['
        || c == ','
        || (c == ':' && before > 0 && text.charAt(before - 1) == '"');
  }

  private void mark() {
    clause = true;
    flags |= reading.words() == sentenceFrom ? Reading.QUOTE_BEFORE : Reading.QUOTE_AFTER;
  }

  private boolean endsSentence(int at) {
    int next = at + 1;
    while (next < text.length() && closing(text.charAt(next))) {
      next++;
    }
    if (next < text.length() && text.charAt(next) > ' ') {
      return false;
    }
    int word = reading.words() - 1;
    if (word < sentenceFrom) {
      return false;
    }
    boolean short1 = reading.end(word) == at && reading.end(word) - reading.start(word) == 1;
    return !short1 && !vocabulary.abbreviation(reading.hash(word));
  }

  private static boolean closing(char c) {
    return c == '"' || c == ')' || c == '\'' || c == '”' || c == '’' || c == '»' || c == '*';
  }

  /** A line that goes on with a small letter is one that was broken to fit. */
  private boolean endsLine(int at) {
    int next = at + 1;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
      next++;
    }
    if (next >= text.length()) {
      return true;
    }
    char c = text.charAt(next);
    return !(c >= 'a' && c <= 'z') || (at > 0 && text.charAt(at - 1) == ':');
  }

  private void close() {
    if (reading.words() > sentenceFrom) {
      if (letters >= 12 && capitals * 10 >= letters * 8) {
        flags |= Reading.CAPITALS;
      }
      reading.close(sentenceFrom, flags);
      sentenceFrom = reading.words();
      flags = 0;
      letters = 0;
      capitals = 0;
    }
    clause = true;
  }
}
