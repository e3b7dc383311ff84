package eu.sluis.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * Texts that nobody writes by accident: all of Unicode, halves of characters, and real shapes that
 * are cut, spoilt, hidden and nested. The same random numbers give the same text.
 *
 * <p>Most are short, so that a million of them say more than a thousand long ones; one in fifty is
 * some hundreds of characters long, one in two thousand some thousands.
 */
final class HostileTexts {

  /** What a detector looks for, and the words that lead to it. */
  private static final List<String> SHAPES =
      List.of(
          "BSN 999990019",
          "burgerservicenummer: 999.990.019",
          "l2 maart l949",
          "geboren op 12-03-1985 te Almelo",
          "geb. 1 jan '54",
          "de heer J.A. de Vries-van 't Hof",
          "mevrouw Yıldız",
          "Vries, B. de",
          "van den Berg & Zonen",
          "Kerkstraat 12-bis, 1234 AB Almelo",
          "Postbus 99, 7600 AA",
          "NL67ABNA0999999999",
          "NL67 ABNA 0999 9999 99",
          "giro 4812345",
          "06-12345678",
          "+31 (0)6 12 34 56 78",
          "0900-1234 toestel 12",
          "j.jansen [at] voorbeeld punt nl",
          "jan@voorbeeld.example",
          "https://voorbeeld.example/~jan?bsn=999990019&naam=jan+de+vries",
          "linkedin.com/in/jan",
          "GEMEENTE\\jjansen",
          "@jan_1985",
          "83.128.45.12",
          "2a02:a210::1",
          "00:1A:2B:3C:4D:5E",
          "12-XXX-3",
          "kenteken XX-12-34",
          "paspoort NXR4P2K81",
          "rijbewijs 5012345678",
          "A-nummer 1234567890",
          "zaaknummer Z/24/123456",
          "HOR-0093/26",
          "klantnummer 88.172.034",
          "kadastraal: Almelo K 1234",
          "KVK 12345678",
          "RSIN 812345678",
          "btw NL812345678B01",
          "4111 1111 1111 1111",
          "Jansen (47)",
          "m/34",
          "is 47 jaar",
          "heeft diabetes",
          "lid van de FNV",
          "veroordeeld wegens diefstal",
          "Met vriendelijke groet,\nFatima",
          "Beste Jan,",
          "naam;bsn;adres\njan;999990019;Kerkstraat 1\n",
          "| naam | geboren |\n|---|---|\n| Jan | 1-2-1985 |\n",
          "{\"klant\":{\"naam\":\"jan de vries\",\"bsn\":\"999990019\"}}",
          "String naam = \"Jan de Vries\";",
          "negen negen negen negen",
          "V-I-K-R-A-M",
          "9 9 9 9 9 0 0 1 9",
          "ziekte van Parkinson",
          "artikel 2.12, eerste lid",
          "Ireland, BS 12:30, € 1.250,00");

  /** What parts words and numbers, what hides in them, and what turns a text around. */
  private static final List<String> SIGNS =
      List.of(
          " ",
          "  ",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "\0",
          "\u0007",
          "\u001b",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u00ad",
          "\u200b",
          "\u200d",
          "\u200e",
          "\u202e",
          "\u2066",
          "\u2028",
          "\u2060",
          "\ufeff",
          "\ufffd",
          "\uffff",
          "\u0301",
          "\u0489",
          "\u20dd",
          "\ufe0f",
          "\ud800",
          "\udbff",
          "\udc00",
          "\udfff",
          "\ud83d\ude42",
          "\ud835\udfd9",
          "\ud83c\uddf3",
          "\udb40\udc61",
          "½",
          "²",
          "⑨",
          "１",
          "٩",
          "९",
          "İ",
          "ı",
          "ß",
          "ﷺ",
          "ﬃ",
          "Ⅷ",
          "а",
          "О",
          "’",
          "'",
          "\"",
          "`",
          ".",
          ",",
          ":",
          ";",
          "-",
          "–",
          "/",
          "\\",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "<",
          ">",
          "@",
          "#",
          "&",
          "%40",
          "+",
          "=",
          "_",
          "|",
          "*",
          "€",
          "0",
          "9",
          "a",
          "Z",
          "é",
          "A.",
          "van ",
          "'s-",
          "[at]",
          "=?utf-8?Q?",
          "&#64;",
          "\\u0040");

  private static final int NOISE_CHARS_MAX = 24;

  private HostileTexts() {}

  static String next(Random random) {
    int one = random.nextInt(2_000);
    int parts = one == 0 ? 250 : one < 40 ? 25 : 3;
    var text = new StringBuilder();
    for (int part = random.nextInt(parts + 1); part > 0; part--) {
      append(random, text);
    }
    return text.toString();
  }

  private static void append(Random random, StringBuilder text) {
    switch (random.nextInt(10)) {
      case 0 -> codePoints(random, text, Character.MAX_CODE_POINT + 1);
      case 1 -> codePoints(random, text, 0x3000);
      case 2 -> units(random, text);
      case 3 -> repeated(random, text);
      case 4 -> text.append(wrapped(random, shape(random)));
      case 5 -> text.append(cut(random, shape(random)));
      case 6, 7 -> text.append(spoilt(random, shape(random)));
      case 8 -> text.append(hidden(random, shape(random)));
      default -> text.append(shape(random)).append(sign(random));
    }
    if (random.nextInt(3) == 0) {
      text.append(sign(random));
    }
  }

  private static String shape(Random random) {
    return SHAPES.get(random.nextInt(SHAPES.size()));
  }

  private static String sign(Random random) {
    return SIGNS.get(random.nextInt(SIGNS.size()));
  }

  /** Whole characters, also those that no standard knows yet. */
  private static void codePoints(Random random, StringBuilder text, int bound) {
    for (int i = random.nextInt(NOISE_CHARS_MAX); i > 0; i--) {
      text.appendCodePoint(random.nextInt(bound));
    }
  }

  /** Any 16 bits at all, and half of them from where the halves of characters live. */
  private static void units(Random random, StringBuilder text) {
    for (int i = random.nextInt(NOISE_CHARS_MAX); i > 0; i--) {
      text.append(
          (char) (random.nextBoolean() ? random.nextInt(0x10000) : 0xd800 + random.nextInt(0x800)));
    }
  }

  private static void repeated(Random random, StringBuilder text) {
    String piece = random.nextBoolean() ? sign(random) : cut(random, shape(random));
    text.repeat(piece, 1 + random.nextInt(12));
  }

  private static String cut(Random random, String shape) {
    int from = random.nextInt(shape.length() + 1);
    return random.nextBoolean() ? shape.substring(from) : shape.substring(0, from);
  }

  /** Some of its characters doubled, dropped, swapped, replaced, or followed by a sign. */
  private static String spoilt(Random random, String shape) {
    var spoilt = new StringBuilder(shape);
    for (int times = 1 + random.nextInt(4); times > 0 && spoilt.length() > 1; times--) {
      int at = random.nextInt(spoilt.length() - 1);
      switch (random.nextInt(6)) {
        case 0 -> spoilt.deleteCharAt(at);
        case 1 -> spoilt.insert(at, spoilt.charAt(at));
        case 2 -> spoilt.insert(at, sign(random));
        case 3 -> spoilt.setCharAt(at, (char) random.nextInt(0x10000));
        case 4 -> spoilt.setCharAt(at, Character.toUpperCase(spoilt.charAt(at)));
        default -> {
          char first = spoilt.charAt(at);
          spoilt.setCharAt(at, spoilt.charAt(at + 1));
          spoilt.setCharAt(at + 1, first);
        }
      }
    }
    return spoilt.toString();
  }

  /** The same sign between all of its characters, or all of its characters in another script. */
  private static String hidden(Random random, String shape) {
    var hidden = new StringBuilder();
    boolean wide = random.nextBoolean();
    String between = sign(random);
    for (int i = 0; i < shape.length(); i++) {
      char c = shape.charAt(i);
      if (wide && c > ' ' && c < 0x7f) {
        hidden.append((char) (c + 0xfee0));
      } else {
        hidden.append(c);
      }
      if (!wide) {
        hidden.append(between);
      }
    }
    return hidden.toString();
  }

  /** As it stands in other notations, whole or cut off in the middle. */
  private static String wrapped(Random random, String shape) {
    byte[] bytes = shape.getBytes(StandardCharsets.UTF_8);
    var percent = new StringBuilder();
    for (byte one : bytes) {
      percent.append('%').append("%02X".formatted(one));
    }
    var nested = new ArrayList<String>();
    nested.add("{\"bsn\":\"" + shape + "\",\"kinderen\":[{\"naam\":\"" + shape + "\"}]}");
    nested.add(Base64.getEncoder().encodeToString(bytes));
    nested.add(percent.toString());
    nested.add("[" + shape + "](mailto:" + shape + ")");
    nested.add("<a href='" + shape + "'>" + shape + "</a>");
    nested.add("(".repeat(random.nextInt(30)) + shape);
    String whole = nested.get(random.nextInt(nested.size()));
    return random.nextInt(3) == 0 ? cut(random, whole) : whole;
  }
}
