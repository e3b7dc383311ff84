package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.Folding;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells that the head of their column says to be of a person, in any case and form: in lines that
 * are cut by tabs, bars, semicolons, commas or wide gaps, and in the rows that SQL inserts.
 */
final class NamedColumns {

  private static final int CELLS_MAX = 40;

  /** A narrower table is one when two of its heads say so; a field and its value look the same. */
  private static final int WIDE_CELLS_MIN = 3;

  private static final int CELL_CHARS_MAX = 60;
  private static final int HEAD_CHARS_MAX = 30;

  /** A table of longer lines is read by a program. */
  private static final int LINE_CHARS_MAX = 2_000;

  /** What cuts a line; a blank stands for two and more. */
  private static final String CUTS = "\t|\u2502;, ";

  private static final char GAP = ' ';

  private static final Pattern INSERT =
      Pattern.compile("(?i)insert\\s+into\\s+\\S+\\s*\\((?<heads>[^()]{1,400})\\)\\s*values");

  /** Under these heads stands a person, whatever the rest of the table is about. */
  private static final Map<String, DataCategory> HEADS = new HashMap<>();

  /** Under these stands a person or a thing. */
  private static final Map<String, DataCategory> MAYBE = new HashMap<>();

  static {
    put(
        HEADS,
        DataCategory.NAME,
        "achternaam voornaam voornamen roepnaam geslachtsnaam familienaam meisjesnaam surname"
            + " lastname firstname givenname familyname anaam vnaam naamaanvrager clientnaam"
            + " klantnaam volledigenaam naamclient naamkind naammedewerker");
    put(
        HEADS,
        DataCategory.DATE_OF_BIRTH,
        "geb gebdat gebdatum gebdd geboren geboortedatum geboortedat dob birthdate dateofbirth");
    put(HEADS, DataCategory.BSN, "bsn burgerservicenummer bsnnr sofi sofinummer sofinr");
    put(
        HEADS,
        DataCategory.CLIENT_NUMBER,
        "persnr personeelsnr personeelsnummer klantnr klantnummer clientnr clientnummer"
            + " debiteurnr debiteurnummer relatienr relatienummer lidnr lidnummer leerlingnr"
            + " leerlingnummer medewerkernr medewerkernummer patientnr patientnummer");
    put(HEADS, DataCategory.PHONE, "tel telnr telefoon telefoonnummer tlf mobiel gsm phone");
    put(HEADS, DataCategory.EMAIL, "mail email emailadres mailadres");
    put(
        MAYBE,
        DataCategory.NAME,
        "naam namen name nm an vn client clienten aanvrager melder inwoner bewoner medewerker"
            + " chauffeur passagier spreker inspreker deelnemer kind leerling ouder partner"
            + " contactpersoon behandelaar patient verzoeker bezoeker vrijwilliger"
            + " collega ondertekenaar");
  }

  private record Column(@Nullable DataCategory category, boolean sure) {
    static final Column NONE = new Column(null, false);
  }

  private record Cell(int start, int end) {}

  private final String text;
  private final Consumer<Hit> found;

  private NamedColumns(String text, Consumer<Hit> found) {
    this.text = text;
    this.found = found;
  }

  private static void put(Map<String, DataCategory> heads, DataCategory category, String words) {
    for (String word : words.split(" ", -1)) {
      heads.put(word, category);
    }
  }

  static void in(String text, Consumer<Hit> found) {
    var columns = new NamedColumns(text, found);
    columns.lines();
    columns.inserts();
  }

  private void lines() {
    char cut = 0;
    List<Column> heads = List.of();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      char own = end - start > LINE_CHARS_MAX ? 0 : headed(start, end);
      if (own != 0) {
        cut = own;
        heads = columns(cells(own, start, end));
      } else if (cut != 0) {
        List<Cell> cells = cells(cut, start, end);
        if (cells.size() < 2) {
          cut = 0;
        } else if (cells.size() == heads.size()) {
          row(cells, heads);
        }
      }
      start = end + 1;
    }
  }

  /** The sign that cuts a line of heads; 0 for another line. */
  private char headed(int start, int end) {
    if (withDigit(start, end)) {
      return 0;
    }
    for (int i = 0; i < CUTS.length(); i++) {
      char cut = CUTS.charAt(i);
      List<Cell> cells = cut(cut, start, end) ? cells(cut, start, end) : List.of();
      if (cells.size() >= 2 && cells.size() <= CELLS_MAX) {
        long told = columns(cells).stream().filter(column -> column.category != null).count();
        if ((told >= 2 || (told == 1 && cut != GAP && cells.size() >= WIDE_CELLS_MIN))) {
          return cut;
        }
      }
    }
    return 0;
  }

  private boolean withDigit(int start, int end) {
    for (int at = start; at < end; at++) {
      if (Character.isDigit(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line may be cut by a sign. */
  private boolean cut(char cut, int start, int end) {
    int at = text.indexOf(cut, start, end);
    while (cut == GAP && at >= 0 && text.charAt(Math.min(at + 1, end - 1)) != GAP) {
      at = text.indexOf(cut, at + 1, end);
    }
    return at >= 0;
  }

  /** The cells of a line; a sign in quotes cuts nothing. */
  private List<Cell> cells(char cut, int start, int end) {
    var cells = new ArrayList<Cell>();
    char quote = 0;
    int from = start;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (quotes(c) && (quote == c || (quote == 0 && begins(at, from)))) {
        quote = quote == 0 ? c : 0;
      } else if (quote == 0 && cuts(cut, c, at, end)) {
        cells.add(bare(from, at));
        while (cut == GAP && at + 1 < end && text.charAt(at + 1) == GAP) {
          at++;
        }
        from = at + 1;
      }
    }
    cells.add(bare(from, end));
    return cells;
  }

  private static boolean quotes(char c) {
    return c == '"' || c == '\'';
  }

  /** Whether nothing stands between the beginning of the cell and this. */
  private boolean begins(int at, int from) {
    for (int i = from; i < at; i++) {
      if (text.charAt(i) != ' ' && !Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean cuts(char cut, char c, int at, int end) {
    return c == cut && (cut != GAP || (at + 1 < end && text.charAt(at + 1) == GAP));
  }

  /** Without blanks and quotes around it. */
  private Cell bare(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !content(text.charAt(start))) {
      start++;
    }
    while (end > start && !content(text.charAt(end - 1)) && text.charAt(end - 1) != '.') {
      end--;
    }
    return new Cell(start, end);
  }

  private static boolean content(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || Character.isSurrogate(c);
  }

  private List<Column> columns(List<Cell> cells) {
    return cells.stream().map(this::column).toList();
  }

  private Column column(Cell cell) {
    if (cell.end - cell.start > HEAD_CHARS_MAX) {
      return Column.NONE;
    }
    String head = Folding.lettersAndDigits(text.substring(cell.start, cell.end));
    if (HEADS.containsKey(head)) {
      return new Column(HEADS.get(head), true);
    }
    return MAYBE.containsKey(head) ? new Column(MAYBE.get(head), false) : Column.NONE;
  }

  private void row(List<Cell> cells, List<Column> columns) {
    for (int i = 0; i < cells.size() && i < columns.size(); i++) {
      DataCategory category = columns.get(i).category;
      Cell cell = cells.get(i);
      if (category != null
          && cell.end > cell.start
          && cell.end - cell.start <= CELL_CHARS_MAX
          && fits(category, text.substring(cell.start, cell.end), columns.get(i).sure)) {
        found.accept(Hit.of(category, cell.start, cell.end));
      }
    }
  }

  private static boolean fits(DataCategory category, String cell, boolean sure) {
    long digits = cell.chars().filter(Character::isDigit).count();
    if (category != DataCategory.NAME) {
      return category == DataCategory.EMAIL ? cell.indexOf('@') > 0 : digits >= 3;
    }
    if (digits > 0 || cell.indexOf('@') >= 0 || cell.equalsIgnoreCase("null")) {
      return false;
    }
    return sure || strange(cell);
  }

  /** Whether any word of it is no word of Dutch. */
  private static boolean strange(String cell) {
    for (String word : cell.split("[^\\p{L}'’]+", -1)) {
      if (word.length() >= 3 && (DutchWords.unknown(word) || DutchWords.person(word))) {
        return true;
      }
    }
    return false;
  }

  private void inserts() {
    Matcher insert = INSERT.matcher(text);
    while (insert.find()) {
      List<Column> heads = columns(cells(',', insert.start("heads"), insert.end("heads")));
      int open = text.indexOf('(', insert.end());
      int close = open < 0 ? -1 : closing(open);
      while (close > 0) {
        row(literals(open + 1, close), heads);
        int next = text.indexOf('(', close);
        open = next >= 0 && next - close <= HEAD_CHARS_MAX * 2 ? next : -1;
        close = open < 0 ? -1 : closing(open);
      }
    }
  }

  /** The bracket that closes a row, outside quotes; -1 when none does soon. */
  private int closing(int open) {
    boolean quoted = false;
    int limit = Math.min(text.length(), open + LINE_CHARS_MAX);
    for (int at = open + 1; at < limit; at++) {
      char c = text.charAt(at);
      quoted ^= c == '\'';
      if (c == ')' && !quoted) {
        return at;
      }
    }
    return -1;
  }

  /** `N'Gül'` and `DATE '2013-01-19'` without what stands before the quote. */
  private List<Cell> literals(int start, int end) {
    var cells = new ArrayList<Cell>();
    for (Cell cell : cells(',', start, end)) {
      int quote = text.indexOf('\'', cell.start);
      cells.add(quote >= 0 && quote < cell.end ? bare(quote + 1, cell.end) : cell);
    }
    return cells;
  }
}
