package eu.sluis.privacy.training;

import eu.sluis.privacy.training.LabelledText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What happens to texts on their way: no capitals, all capitals, slips, a bad scan. */
final class Distortion {

  private static final int MIN_WIDTH = 32;
  private static final int MAX_WIDTH = 80;

  private Distortion() {}

  static LabelledText some(LabelledText text, SplittableRandom random) {
    int kind = random.nextInt(112);
    if (kind >= 100) {
      return wrapped(text, MIN_WIDTH + random.nextInt(MAX_WIDTH - MIN_WIDTH));
    }
    if (kind < 10) {
      return lower(text);
    }
    if (kind < 14) {
      return new LabelledText(sameLength(text.text(), true), text.pieces());
    }
    if (kind < 17) {
      return capitalPieces(text);
    }
    if (kind < 24) {
      return letters(text, random, false);
    }
    return kind < 28 ? letters(text, random, true) : text;
  }

  /** Lines that are broken where they are full. */
  private static LabelledText wrapped(LabelledText text, int width) {
    var changed = new StringBuilder(text.text());
    int line = 0;
    int blank = -1;
    for (int i = 0; i < changed.length(); i++) {
      char c = changed.charAt(i);
      if (c == '\n') {
        line = i + 1;
        blank = -1;
      } else if (c == ' ') {
        blank = i;
      }
      if (i - line >= width && blank > line) {
        changed.setCharAt(blank, '\n');
        line = blank + 1;
        blank = -1;
      }
    }
    return new LabelledText(changed.toString(), text.pieces());
  }

  private static LabelledText lower(LabelledText text) {
    return new LabelledText(sameLength(text.text(), false), text.pieces());
  }

  private static String sameLength(String text, boolean upper) {
    var changed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      changed.append(upper ? Character.toUpperCase(c) : Character.toLowerCase(c));
    }
    return changed.toString();
  }

  private static LabelledText capitalPieces(LabelledText text) {
    var changed = new StringBuilder(text.text());
    for (Piece piece : text.pieces()) {
      String upper = sameLength(changed.substring(piece.start(), piece.end()), true);
      changed.replace(piece.start(), piece.end(), upper);
    }
    return new LabelledText(changed.toString(), text.pieces());
  }

  /** Drops, doubles and swaps letters; a scan also takes one sign for another and breaks lines. */
  private static LabelledText letters(LabelledText text, SplittableRandom random, boolean scan) {
    var changed = new StringBuilder();
    int[] moved = new int[text.text().length() + 1];
    String from = text.text();
    for (int i = 0; i < from.length(); i++) {
      moved[i] = changed.length();
      char c = from.charAt(i);
      int chance = random.nextInt(1000);
      boolean inside = i > 0 && Character.isLetter(c) && Character.isLetter(from.charAt(i - 1));
      if (!inside) {
        if (scan && c == ' ' && chance < 30) {
          changed.append(chance < 8 ? "\n" : "  ");
        } else if (!((c == '.' || c == ',') && chance < 150)) {
          changed.append(c);
        }
      } else if (scan && chance < 25) {
        changed.append(misread(c));
      } else if (!scan && chance < 6) {
        changed.append(c).append(c);
      } else if (scan || chance >= 14) {
        changed.append(c);
      }
    }
    moved[from.length()] = changed.length();
    var pieces = new ArrayList<Piece>();
    for (Piece piece : text.pieces()) {
      if (moved[piece.end()] > moved[piece.start()]) {
        pieces.add(new Piece(moved[piece.start()], moved[piece.end()], piece.label()));
      }
    }
    return new LabelledText(changed.toString(), List.copyOf(pieces));
  }

  private static String misread(char c) {
    return switch (Character.toLowerCase(c)) {
      case 'l', 'i' -> "1";
      case 'o' -> "0";
      case 'm' -> "rn";
      case 'e' -> "c";
      case 'u' -> "ii";
      case 's' -> "5";
      default -> String.valueOf(c).toLowerCase(Locale.ROOT);
    };
  }
}
