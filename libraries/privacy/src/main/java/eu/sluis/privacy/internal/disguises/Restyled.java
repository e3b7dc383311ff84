package eu.sluis.privacy.internal.disguises;

/**
 * A text with plain letters for those that only look otherwise and that no normal form of Unicode
 * makes plain: small capitals, letters in squares, letters of flags; words of small capitals get a
 * capital, as names have. And Cyrillic and Greek letters inside a word of Latin letters.
 */
final class Restyled {

  private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ";

  private static final String ALIKE = "αβγδεικνορστυωηкмнтвпеёоаруіїєӏɡɑɩոսօցհѕсхјһԁзил";
  private static final String LATIN = "abydeiknopstuwnkmhtbneeoapyiielgainuoghscxjhdzul";

  private static final int[] FIRST = {0x1f130, 0x1f150, 0x1f170, 0x1f1e6};
  private static final int LETTERS = 26;

  private Restyled() {}

  static View of(String text) {
    if (ascii(text)) {
      return View.plain(text);
    }
    var view = new View.Writer(text);
    int at = 0;
    boolean inWord = false;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int end = at + Character.charCount(point);
      char plain = plain(point, text, at, end);
      if (plain == 0) {
        view.keep(at, end);
      } else {
        view.put(inWord ? plain : Character.toUpperCase(plain), at, end);
      }
      inWord = Character.isLetter(point) || plain != 0;
      at = end;
    }
    return view.view();
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The small letter that is meant, or 0 where the sign is what it looks like. */
  private static char plain(int point, String text, int at, int end) {
    if (point < 0x80) {
      return 0;
    }
    int small = point <= 0xffff ? SMALL_CAPITALS.indexOf(point) : -1;
    if (small >= 0) {
      return (char) ('a' + small);
    }
    for (int first : FIRST) {
      if (point >= first && point < first + LETTERS) {
        return (char) ('a' + point - first);
      }
    }
    int alike = point <= 0xffff ? ALIKE.indexOf(Character.toLowerCase(point)) : -1;
    boolean inLatin = latin(text, at - 1) || latin(text, end);
    return alike >= 0 && inLatin ? LATIN.charAt(alike) : 0;
  }

  private static boolean latin(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
