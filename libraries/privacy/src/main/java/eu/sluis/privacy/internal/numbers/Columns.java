package eu.sluis.privacy.internal.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables in plain text: lines that are cut by tabs, bars, semicolons, commas or wide gaps, under a
 * line of heads without digits. What a head says holds for every cell below it.
 */
final class Columns {

  private static final char WIDE_GAP = ' ';
  private static final int HEAD_WORDS_MAX = 5;
  private static final int CELLS_MAX = 64;

  /** A line of a table below its head. */
  private static final class Row {
    private final int start;
    private final int end;
    private final int[] cells;
    private final Head head;

    Row(int start, int end, int[] cells, Head head) {
      this.start = start;
      this.end = end;
      this.cells = cells;
      this.head = head;
    }
  }

  private static final class Head {
    private final char sign;
    private final int start;
    private final int[] cells;
    private final long[] cues;
    private final boolean persons;

    Head(char sign, int start, int[] cells, long[] cues, boolean persons) {
      this.sign = sign;
      this.start = start;
      this.cells = cells;
      this.cues = cues;
      this.persons = persons;
    }
  }

  private final List<Row> rows = new ArrayList<>();

  Columns(String text, Tokens tokens) {
    @Nullable Head head = null;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      char sign = sign(text, start, end, head);
      int[] cells = sign == 0 ? new int[0] : cells(text, start, end, sign);
      if (head != null && belongs(cells, sign, head)) {
        rows.add(new Row(start, end, cells, head));
      } else {
        head = sign == 0 ? null : head(text, tokens, start, end, cells, sign);
      }
      start = end + 1;
    }
  }

  /** Whether the place lies in a table below a head. */
  boolean contain(int place) {
    return row(place) != null;
  }

  /** What the head of the column says; 0 where there is none. */
  long head(int place) {
    Row row = row(place);
    if (row == null) {
      return 0;
    }
    int column = column(row, place);
    return column < 0 ? 0 : row.head.cues[column];
  }

  /** Where the head of the column starts in the text; -1 where there is none. */
  int headStart(int place) {
    Row row = row(place);
    int column = row == null ? -1 : column(row, place);
    return row == null || column < 0 ? -1 : row.head.start + row.head.cells[column];
  }

  /** The number of the column, as the head counts them; -1 beyond the last. */
  private static int column(Row row, int place) {
    int cell = cell(row, place);
    Head head = row.head;
    if (row.cells.length == head.cells.length) {
      return cell;
    }
    if (head.sign != WIDE_GAP) {
      return cell < head.cells.length ? cell : -1;
    }
    // A cell is empty: the nearest head above.
    int offset = row.cells[cell] - row.start;
    int best = 0;
    for (int i = 1; i < head.cells.length; i++) {
      if (Math.abs(head.cells[i] - offset) < Math.abs(head.cells[best] - offset)) {
        best = i;
      }
    }
    return best;
  }

  /** Whether the head of the column says this. */
  boolean says(int place, Cue cue) {
    return cue.in(head(place));
  }

  /** Where the cell starts in which the place lies; 0 outside tables. */
  int cellStart(int place) {
    Row row = row(place);
    return row == null ? 0 : row.cells[cell(row, place)];
  }

  /** Where the row starts in which the place lies; the place itself outside tables. */
  int rowStart(int place) {
    Row row = row(place);
    return row == null ? place : row.start;
  }

  /** Where the row ends in which the place lies; the place itself outside tables. */
  int rowEnd(int place) {
    Row row = row(place);
    return row == null ? place : row.end;
  }

  /** Where the cell ends, its sign excluded; -1 outside tables. */
  int cellEnd(int place) {
    Row row = row(place);
    if (row == null) {
      return -1;
    }
    int next = cell(row, place) + 1;
    return next < row.cells.length ? row.cells[next] - 1 : row.end;
  }

  /** Calls for every cell of the tables about persons: its place and what its head says. */
  void forEachCell(CellVisitor visitor) {
    for (Row row : rows) {
      for (int i = 0; i < row.cells.length; i++) {
        int start = row.cells[i];
        int end = i + 1 < row.cells.length ? row.cells[i + 1] - 1 : row.end;
        if (start < end) {
          visitor.cell(start, end, row.head.persons ? head(start) : 0);
        }
      }
    }
  }

  interface CellVisitor {
    void cell(int start, int end, long head);
  }

  private @Nullable Row row(int place) {
    int low = 0;
    int high = rows.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Row row = rows.get(middle);
      if (place < row.start) {
        high = middle - 1;
      } else if (place >= row.end) {
        low = middle + 1;
      } else {
        return row;
      }
    }
    return null;
  }

  private static int cell(Row row, int place) {
    int found = Arrays.binarySearch(row.cells, place);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  private static boolean belongs(int[] cells, char sign, Head head) {
    return sign == head.sign
        && cells.length >= 2
        && (sign == WIDE_GAP
            ? cells.length <= head.cells.length
            : Math.abs(cells.length - head.cells.length) <= 1);
  }

  private static @Nullable Head head(
      String text, Tokens tokens, int start, int end, int[] cells, char sign) {
    if (cells.length < 2 || (sign == ',' && cells.length < 3)) {
      return null;
    }
    var cues = new long[cells.length];
    var offsets = new int[cells.length];
    boolean says = false;
    int token = tokens.from(start);
    for (int i = 0; i < cells.length; i++) {
      int cellEnd = i + 1 < cells.length ? cells[i + 1] : end;
      offsets[i] = cells[i] - start;
      int words = 0;
      for (; token < tokens.size() && tokens.start(token) < cellEnd; token++) {
        if (tokens.number(token) || ++words > HEAD_WORDS_MAX) {
          return null;
        }
        cues[i] |= tokens.cues(token);
      }
      says |= (cues[i] & HEADS) != 0;
    }
    long all = 0;
    for (long cue : cues) {
      all |= cue;
    }
    return says && !valued(text, start, end)
        ? new Head(sign, start, offsets, cues, (all & PERSONS) != 0)
        : null;
  }

  /** `BSN: onbekend; adres: geheim` is a line of fields and not of heads. */
  private static boolean valued(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '=' || c == '@' || c == '?' || c == '!') {
        return true;
      }
    }
    return false;
  }

  private static final long HEADS =
      Cue.TERMS | Cue.all(Cue.ADDRESS, Cue.STREET, Cue.PLACE, Cue.EMAIL, Cue.MATTER, Cue.THING);

  /** Heads of a table that tells about persons. */
  private static final long PERSONS =
      Cue.all(
          Cue.NAME,
          Cue.BSN,
          Cue.BIRTH,
          Cue.BIRTH_PLACE,
          Cue.CLIENT,
          Cue.PHONE,
          Cue.EMAIL,
          Cue.AGE,
          Cue.A_NUMBER,
          Cue.USER,
          Cue.HOUSE_NUMBER,
          Cue.PLATE,
          Cue.POSTCODE,
          Cue.CASE);

  /** What parts the cells of a line; 0 when nothing does. */
  private static char sign(String text, int start, int end, @Nullable Head head) {
    int bars = 0;
    int semicolons = 0;
    int commas = 0;
    int gaps = 0;
    for (int i = start; i < end; i++) {
      switch (text.charAt(i)) {
        case '\t' -> {
          return '\t';
        }
        case '|' -> bars++;
        case ';' -> semicolons++;
        case ',' -> commas++;
        case ' ' -> {
          if (i + 2 < end && text.charAt(i + 1) == ' ' && text.charAt(i + 2) != ' ' && i > start) {
            gaps++;
          }
        }
        default -> {}
      }
    }
    if (bars > 0) {
      return '|';
    }
    if (semicolons > 0) {
      return ';';
    }
    if (head != null && head.sign == ',' && commas > 0) {
      return ',';
    }
    if (gaps > 0) {
      return WIDE_GAP;
    }
    return commas > 1 ? ',' : 0;
  }

  /** Where the cells start, the white space before them included. */
  private static int[] cells(String text, int start, int end, char sign) {
    var cells = new int[CELLS_MAX];
    int count = 0;
    int from = start;
    if (sign == '|') {
      while (from < end && text.charAt(from) == ' ') {
        from++;
      }
      from = from < end && text.charAt(from) == '|' ? from + 1 : start;
    }
    cells[count++] = from;
    for (int i = from; i < end && count < CELLS_MAX; i++) {
      char c = text.charAt(i);
      if (sign == WIDE_GAP) {
        if (c == ' '
            && i + 1 < end
            && text.charAt(i + 1) != ' '
            && i > from
            && text.charAt(i - 1) == ' '
            && hasText(text, cells[count - 1], i)) {
          cells[count++] = i + 1;
        }
      } else if (c == sign && i + 1 < end) {
        cells[count++] = i + 1;
      }
    }
    if (sign == '|' && count > 1 && !hasText(text, cells[count - 1], end)) {
      count--;
    }
    return Arrays.copyOf(cells, count);
  }

  private static boolean hasText(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != ' ') {
        return true;
      }
    }
    return false;
  }
}
