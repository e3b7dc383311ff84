package eu.sluis.injection.internal.disguise;

import eu.sluis.injection.internal.text.Concepts;
import eu.sluis.injection.internal.text.Reading;
import java.util.ArrayList;
import java.util.List;

/** All disguises that are known; each looks at the text once, so time grows with its length. */
public final class Disguises {

  /** Of one text; who hides more than this has shown enough. */
  static final int PIECES_MAX = 64;

  private Disguises() {}

  /** The pieces of a text that say something else than they seem to. */
  public static List<Uncovered> in(String text, Reading reading, Concepts concepts) {
    var pieces = new ArrayList<Uncovered>();
    Signs signs = Signs.of(text);
    if (signs.tags()) {
      HiddenSigns.find(text, pieces);
    }
    if (signs.escapes()) {
      Escapes.find(text, pieces);
    }
    if (signs.longRun()) {
      Encodings.find(text, pieces);
    }
    Encodings.findSpaced(text, pieces);
    if (signs.otherLetters()) {
      OtherLetters.find(text, pieces);
    }
    SpacedLetters.find(text, concepts, pieces);
    Turned.find(text, reading, concepts, pieces);
    FiguresForLetters.find(text, concepts, pieces);
    return pieces;
  }

  /** What a first look shows, so that ordinary text is not searched for what it cannot hold. */
  private record Signs(boolean tags, boolean escapes, boolean longRun, boolean otherLetters) {

    private static final int LONG = 20;

    static Signs of(String text) {
      boolean tags = false;
      boolean escapes = false;
      boolean longRun = false;
      boolean otherLetters = false;
      int run = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean letter = c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '/');
        run = letter ? run + 1 : 0;
        longRun |= run >= LONG;
        escapes |= c == '%' || c == '&' || c == '\\' || c == '=';
        tags |= c == 0xDB40 || (c >= 0xFE00 && c <= 0xFE0F);
        otherLetters |= c == 0xD835 || c == 0xD83C || (c >= 0x24B6 && c <= 0x24E9);
        otherLetters |= (c >= 0x1D00 && c <= 0x1D2F) || (c >= 0x250 && c <= 0x2AF);
      }
      return new Signs(tags, escapes, longRun, otherLetters);
    }
  }
}
