package eu.sluis.bench.privacy;

import eu.sluis.vocabulary.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A set that labels words, one on a line, with `B-PER` and `I-PER` on those of persons: CoNLL-2002,
 * and others of that form. The words become text again as it is printed: a space between them, none
 * before a closing sign or after an opening one, quotation marks in pairs, a line per sentence. A
 * document is one text; where documents are not marked, ten sentences are.
 */
final class Conll {

  private static final String DOCUMENT = "-DOCSTART-";
  private static final String PERSON = "PER";

  private static final String CLOSING = ".,:;!?)]%";
  private static final int SENTENCES_PER_TEXT = 10;

  private final String genre;
  private final int wordColumn;
  private final boolean documents;
  private final List<Item> items = new ArrayList<>();
  private StringBuilder text = new StringBuilder();
  private List<Label> labels = new ArrayList<>();
  private List<Span> words = new ArrayList<>();
  private int personStart = -1;
  private boolean sentenceStart = true;

  /** Whether the next word follows without a space. */
  private boolean tight;

  private boolean quoted;
  private int sentences;

  private Conll(String genre, int wordColumn, boolean documents) {
    this.genre = genre;
    this.wordColumn = wordColumn;
    this.documents = documents;
  }

  /**
   * Reads one file.
   *
   * @param wordColumn where the word stands; its tag is in the last column
   */
  static List<Item> read(Path file, String genre, int wordColumn) throws BadSet {
    List<String> lines = lines(file);
    boolean documents = lines.stream().anyMatch(line -> line.startsWith(DOCUMENT));
    var reader = new Conll(genre, wordColumn, documents);
    for (String line : lines) {
      reader.line(line, file);
    }
    reader.close();
    return reader.items;
  }

  // The files of the shared task are in latin-1 in some places and in UTF-8 in others.
  private static List<String> lines(Path file) throws BadSet {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String all;
      try {
        all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException other) {
        all = new String(bytes, StandardCharsets.ISO_8859_1);
      }
      return all.lines().toList();
    } catch (IOException unreadable) {
      throw new BadSet("`%s` cannot be read".formatted(file.getFileName()));
    }
  }

  private void line(String line, Path file) throws BadSet {
    if (line.startsWith(DOCUMENT)) {
      close();
      return;
    }
    if (line.isBlank()) {
      endPerson();
      sentenceStart = true;
      if (!documents && ++sentences == SENTENCES_PER_TEXT) {
        close();
      }
      return;
    }
    List<String> columns = List.of(line.split("[ \\t]+", -1));
    if (columns.size() <= wordColumn + 1) {
      throw new BadSet("`%s` has a line without word and tag".formatted(file.getFileName()));
    }
    word(columns.get(wordColumn), columns.getLast());
  }

  private void word(String word, String tag) {
    boolean person = tag.endsWith("-" + PERSON);
    if (!person || tag.startsWith("B")) {
      endPerson();
    }
    boolean quote = word.equals("\"");
    if (sentenceStart) {
      text.append(text.isEmpty() ? "" : "\n");
      quoted = false;
    } else if (!tight && !(word.length() == 1 && CLOSING.contains(word)) && !(quote && quoted)) {
      text.append(' ');
    }
    quoted ^= quote;
    tight = word.equals("(") || word.equals("[") || (quote && quoted);
    sentenceStart = false;
    int start = text.length();
    text.append(word);
    if (person) {
      words.add(new Span(start, text.length()));
      personStart = personStart < 0 ? start : personStart;
    }
  }

  // Called before anything is written behind the person's last word.
  private void endPerson() {
    if (personStart >= 0) {
      labels.add(new Label.Wanted(new Span(personStart, text.length()), "name", ""));
      personStart = -1;
    }
  }

  private void close() {
    endPerson();
    if (!text.isEmpty()) {
      items.add(new Item(genre + "-" + items.size(), genre, text.toString(), labels, words));
    }
    text = new StringBuilder();
    labels = new ArrayList<>();
    words = new ArrayList<>();
    sentenceStart = true;
    sentences = 0;
  }
}
