package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Begins;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text in which what is written in codes stands as the text that it is: hexadecimal, decimal and
 * binary numbers of signs, base64 and base32, Morse, percent-encoding of percent-encoding. What
 * does not decode to readable text stays as it is.
 */
final class Decoded {

  private static final int LAYERS_MAX = 3;
  private static final int RUN_CHARS_MAX = 20_000;
  private static final int PLAIN_SHARE_MIN = 85;
  private static final int CHARS_MIN = 3;
  private static final int WORD_CHARS_MIN = 10;

  /** Two whole groups of base64 and half of a third. */
  private static final int SIXTY_FOUR_MIN = 10;

  private static final String THIRTY_TWO = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private static final Map<String, String> MORSE =
      Arrays.stream(
              ("A.- B-... C-.-. D-.. E. F..-. G--. H.... I.. J.--- K-.- L.-.. M-- N-. O--- P.--."
                      + " Q--.- R.-. S... T- U..- V...- W.-- X-..- Y-.-- Z--.. 0----- 1.----"
                      + " 2..--- 3...-- 4....- 5..... 6-.... 7--... 8---.. 9----. /")
                  .split(" ", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  sign -> sign.substring(1), sign -> sign.substring(0, 1)));

  /**
   * A way to write text in signs.
   *
   * @param begins where it may begin
   * @param sign one sign of it, with what parts it from the next
   * @param least so many signs are no chance
   * @param read the text of a whole run, or null
   */
  private record Code(
      Begins begins, Pattern sign, int least, Function<String, @Nullable String> read) {}

  private static final List<Code> CODES =
      List.of(
          code(
              Decoded::marks,
              "(?:\\\\x|0x|U\\+00|\\\\u00)\\p{XDigit}{2}[ ,]{0,2}",
              3,
              Decoded::marked),
          code(
              (text, at) -> binary(text.charAt(at)) && binary(Ground.at(text, at + 1)),
              "[01]{8}[ ,]?",
              3,
              run -> text(numbers(run, 8, 2))),
          code(
              Decoded::hexadecimal,
              "\\p{XDigit}{2}(?:[ :-]|(?!\\p{XDigit}))",
              5,
              run -> text(numbers(run, 2, 16))),
          code(Decoded::hexadecimal, "\\p{XDigit}{2}", 5, run -> text(numbers(run, 2, 16))),
          code(
              (text, at) -> Ground.digit(text.charAt(at)) && Ground.digit(Ground.at(text, at + 1)),
              "\\d{2,3}(?:[ ,;-]{1,2}|(?!\\d))",
              5,
              run -> text(decimals(run))),
          code(
              (text, at) -> thirtyTwo(text.charAt(at)) && thirtyTwo(Ground.at(text, at + 1)),
              "[A-Z2-7]{8}|[A-Z2-7]{1,7}={0,6}",
              2,
              run -> text(thirtyTwo(run))),
          code(
              Decoded::sixtyFourLong,
              "[A-Za-z0-9+/_-]{4}|[A-Za-z0-9+/_-]{2,3}={0,2}",
              3,
              run -> text(sixtyFour(run))),
          code(
              (text, at) -> !Character.isLetterOrDigit(text.charAt(at)),
              "[.·−–-]{1,6}(?:[ /]{1,3}|(?![.·−–-]))",
              5,
              Decoded::morse));

  private static final Pattern PERCENT = Pattern.compile("(?:%25)+(?=\\p{XDigit}{2})");

  private Decoded() {}

  private static Code code(
      Begins begins, String sign, int least, Function<String, @Nullable String> read) {
    return new Code(begins, Pattern.compile(sign), least, read);
  }

  private static boolean marks(String text, int at) {
    char next = Ground.at(text, at + 1);
    return switch (text.charAt(at)) {
      case '\\' -> next == 'x' || next == 'u';
      case '0' -> next == 'x';
      case 'U' -> next == '+';
      default -> false;
    };
  }

  private static boolean binary(char c) {
    return c == '0' || c == '1';
  }

  private static boolean hexadecimal(String text, int at) {
    return Character.digit(text.charAt(at), 16) >= 0
        && Character.digit(Ground.at(text, at + 1), 16) >= 0;
  }

  private static boolean thirtyTwo(char c) {
    return THIRTY_TWO.indexOf(c) >= 0;
  }

  /** As many signs as three groups have. */
  private static boolean sixtyFourLong(String text, int at) {
    for (int i = at; i < at + SIXTY_FOUR_MIN; i++) {
      char c = Ground.at(text, i);
      if (c >= 0x80 || !(Character.isLetterOrDigit(c) || "+/_-".indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  static View of(String text) {
    var view = new View.Writer(text);
    Matcher percent = PERCENT.matcher(text);
    int at = 0;
    int kept = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '%' && percent.region(at, text.length()).lookingAt()) {
        view.keep(kept, at);
        end = percent.end();
        view.put('%', at, end);
        kept = end;
      } else if (begins(text, at)) {
        end = plainWord(text, at);
        if (end == at) {
          view.keep(kept, at);
          kept = run(text, at, view);
          end = Math.max(kept, at + 1);
        }
      }
      at = end;
    }
    view.keep(kept, text.length());
    return view.view();
  }

  /** Whether a code may begin here: not in the middle of a word. */
  private static boolean begins(String text, int at) {
    char c = text.charAt(at);
    boolean sign =
        c < 0x80 ? Character.isLetterOrDigit(c) || ".-\\".indexOf(c) >= 0 : "·−–".indexOf(c) >= 0;
    return sign && (at == 0 || !joins(text.charAt(at - 1)));
  }

  /** The end of a word of letters that is too short for a code, or its start. */
  private static int plainWord(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean goesOn =
        end < text.length() && (Character.isDigit(text.charAt(end)) || joins(text.charAt(end)));
    return goesOn || end - start >= WORD_CHARS_MIN || isPair(text, start, end) ? start : end;
  }

  /** Two signs may be the first of many in hexadecimal, one or two that of a code with a mark. */
  private static boolean isPair(String text, int start, int end) {
    return end - start <= 2 && end < text.length() && " :+".indexOf(text.charAt(end)) >= 0;
  }

  private static boolean joins(char c) {
    return Character.isLetterOrDigit(c) || "+/_-.".indexOf(c) >= 0 || "·−–".indexOf(c) >= 0;
  }

  /** Writes what a run of any code that begins here says; its end, or its start when none does. */
  private static int run(String text, int start, View.Writer view) {
    for (Code code : CODES) {
      int end = end(code, text, start);
      String read = end > start ? inner(code.read.apply(text.substring(start, end))) : null;
      if (read != null) {
        for (int i = 0; i < read.length(); i++) {
          view.put(read.charAt(i), start, end);
        }
        return end;
      }
    }
    return start;
  }

  /** The end of the signs of a code from here on, without what parts the last from the rest. */
  private static int end(Code code, String text, int start) {
    if (!code.begins.at(text, start)) {
      return start;
    }
    Matcher sign = code.sign.matcher(text);
    int limit = Math.min(text.length(), start + RUN_CHARS_MAX);
    int signs = 0;
    int at = start;
    while (at < limit && sign.region(at, limit).lookingAt()) {
      at = sign.end();
      signs++;
    }
    if (signs < code.least) {
      return start;
    }
    boolean whole =
        at == text.length() || !Character.isLetterOrDigit(text.charAt(at)) || parted(text, at);
    while (at > start && " ,;:".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return whole ? at : start;
  }

  private static boolean parted(String text, int at) {
    return !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** What stands in code in code; null for what is no text. */
  private static @Nullable String inner(@Nullable String read) {
    String last = read != null && readable(read) ? read : null;
    for (int layer = 1; layer < LAYERS_MAX && last != null; layer++) {
      String next = null;
      for (Code code : CODES) {
        if (next == null && end(code, last, 0) == last.length()) {
          next = code.read.apply(last);
        }
      }
      if (next == null || !readable(next)) {
        return last;
      }
      last = next;
    }
    return last;
  }

  private static @Nullable String marked(String run) {
    return text(numbers(run.replaceAll("\\\\x|0x|U\\+00|\\\\u00", ""), 2, 16));
  }

  private static byte[] numbers(String run, int width, int radix) {
    String digits = run.replaceAll("[ ,:-]", "");
    byte[] octets = new byte[digits.length() / width];
    for (int i = 0; i < octets.length; i++) {
      octets[i] = (byte) Integer.parseInt(digits.substring(i * width, (i + 1) * width), radix);
    }
    return octets;
  }

  private static byte[] decimals(String run) {
    String[] numbers = run.split("[ ,;-]+", -1);
    byte[] octets = new byte[numbers.length];
    for (int i = 0; i < octets.length; i++) {
      int number = numbers[i].isEmpty() ? 0 : Integer.parseInt(numbers[i]);
      if (number < ' ' || number > 0xff) {
        return new byte[0];
      }
      octets[i] = (byte) number;
    }
    return octets;
  }

  private static byte[] sixtyFour(String run) {
    boolean url = run.indexOf('-') >= 0 || run.indexOf('_') >= 0;
    try {
      return (url ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(run);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  /** Five bits a sign (RFC 4648); what is left over at the end is nothing. */
  private static byte[] thirtyTwo(String run) {
    String signs = run.replace("=", "");
    byte[] octets = new byte[signs.length() * 5 / 8];
    int bits = 0;
    int held = 0;
    int at = 0;
    for (int i = 0; i < signs.length() && at < octets.length; i++) {
      bits = (bits << 5) | THIRTY_TWO.indexOf(signs.charAt(i));
      held += 5;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        octets[at++] = (byte) (bits >> held);
        bits &= (1 << held) - 1;
      }
    }
    return octets;
  }

  private static @Nullable String text(byte[] octets) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException notText) {
      return null;
    }
  }

  private static @Nullable String morse(String run) {
    var text = new StringBuilder();
    for (String sign : run.replace('·', '.').replace('−', '-').replace('–', '-').split("[ ]", -1)) {
      String letter = sign.equals("/") ? " " : MORSE.get(sign.replace("/", ""));
      if (letter == null) {
        return null;
      }
      text.append(text.isEmpty() ? letter : letter.toLowerCase(java.util.Locale.ROOT));
    }
    return text.toString();
  }

  /** No control characters, and nearly all letters, digits and the signs of plain text. */
  private static boolean readable(String text) {
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
        return false;
      }
      plain += Character.isLetterOrDigit(c) || " .,:;@\"'-{}[]/_+=()\n".indexOf(c) >= 0 ? 1 : 0;
    }
    return text.length() >= CHARS_MIN && plain * 100 >= PLAIN_SHARE_MIN * text.length();
  }
}
