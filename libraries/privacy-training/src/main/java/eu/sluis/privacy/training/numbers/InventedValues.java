package eu.sluis.privacy.training.numbers;

import eu.sluis.privacy.internal.numbers.Elfproef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Numbers, codes, dates and names in the forms that offices write them in; all invented. In a form
 * `9` is a digit, `A` a capital, `Y` a year of this time, and all else itself.
 */
final class InventedValues {

  private static final String LETTERS = "ABCDEFGHJKLMNPRSTVWXZ";
  private static final String CONSONANTS = "BDFGHJKLNPRSTVXZ";

  private static final Map<String, List<String>> FORMS =
      Map.ofEntries(
          Map.entry(
              "a_number", List.of("9999999999", "9999999999", "999 999 9999", "9999.999.999")),
          Map.entry(
              "account_number",
              List.of(
                  "99.99.99.999",
                  "99.99.99.999",
                  "9.999.999.99",
                  "9999999",
                  "9999999",
                  "999999",
                  "9 999 999",
                  "9.999.999",
                  "P9999999",
                  "999999999",
                  "9999999999",
                  "99.99.99.999",
                  "9999 9999 9999 9999",
                  "999.999.99",
                  "999-9999999-99",
                  "9.999.99",
                  "99 99 99")),
          Map.entry(
              "case_number",
              List.of(
                  "Y-99999",
                  "Z-Y-999999",
                  "ZY.99999",
                  "99/999999-99",
                  "Y/9999",
                  "999999999",
                  "9999999",
                  "AAA-Y-999",
                  "AA99.99999",
                  "Y.999999.99",
                  "99-99999",
                  "AAA/99/9999",
                  "A99.9999",
                  "AA-999999",
                  "999999",
                  "AAAA 99-9999",
                  "9999.99.999.9",
                  "99.99999",
                  "AAA 99.99999",
                  "999999999",
                  "999.999.999",
                  "AA9999-Y999999",
                  "Y-999999999",
                  "99999999 AA 99-999",
                  "AA 99-999")),
          Map.entry(
              "client_number",
              List.of(
                  "999999",
                  "9999999",
                  "99999",
                  "A-99999",
                  "AA 9999 99",
                  "AA-99999",
                  "A999999",
                  "AA99999",
                  "999-99-9999",
                  "99 9999 9999",
                  "9999 9999 99",
                  "AA 99 999",
                  "AAA-99999",
                  "999999999",
                  "999.9999",
                  "9999-9999",
                  "999 999 999",
                  "AA.99999",
                  "99999999",
                  "9999999999",
                  "999999",
                  "9999-999-99")),
          Map.entry(
              "identity_document",
              List.of(
                  "AA9A9A9A9",
                  "AAA99AA99",
                  "AA9999999",
                  "AAA999999",
                  "A99999999",
                  "AA999999",
                  "99AA99999",
                  "AA 999999",
                  "A9999 9999",
                  "999999999",
                  "AA9 A9A 9A9",
                  "A9999999")),
          Map.entry(
              "driving_licence", List.of("9999999999", "9999999999", "9999999999", "9999 999 999")),
          Map.entry(
              "licence_plate",
              List.of(
                  "CC-999-C",
                  "9-CCC-99",
                  "99-CC-CC",
                  "C-999-CC",
                  "99-CCC-9",
                  "CCC-99-C",
                  "CC999C",
                  "99CCC9",
                  "CC-99-CC",
                  "cc-999-c",
                  "9ccc99",
                  "C 999 CC",
                  "CC-CC-99")),
          Map.entry(
              "cadastral",
              List.of(
                  "AAA99 A 9999",
                  "AAA99 AA 999",
                  "sectie A nummer 9999",
                  "A 9999",
                  "AAA99-A-99999",
                  "A 999 A9",
                  "AAA99A9999")),
          Map.entry("kvk_number", List.of("99999999", "9999 9999", "99 99 99 99")),
          Map.entry("rsin", List.of("899999999", "8999.99.999", "8999 99 999")));

  private static final List<String> PHONES =
      List.of(
          "06-99999999",
          "0699999999",
          "06 99 99 99 99",
          "06 9999 9999",
          "+31 6 99999999",
          "0031 6 99999999",
          "099-9999999",
          "0999-999999",
          "(0999) 99 99 99",
          "099 999 99 99",
          "+32 499 99 99 99",
          "+49 99 9999999",
          "099 - 999 99 99",
          "06.99.99.99.99");

  private static final List<String> THINGS =
      List.of(
          "999999",
          "9999999",
          "99999",
          "AA-99999",
          "AA9999",
          "A99-999",
          "9999-9999",
          "99999999",
          "AAA-999-AA",
          "AA 999999999",
          "99.999",
          "AA/999999",
          "Y-9999",
          "9999999999999",
          "AA-99-AA",
          "9999 999",
          "A999999",
          "99-AA-99",
          "AAA9999999",
          "Y999");

  private static final List<String> MONTHS =
      List.of(
          "januari",
          "februari",
          "maart",
          "april",
          "mei",
          "juni",
          "juli",
          "augustus",
          "september",
          "oktober",
          "november",
          "december");

  private final SplittableRandom random;
  private final Map<String, List<String>> lists;

  InventedValues(SplittableRandom random, Map<String, List<String>> lists) {
    this.random = random;
    this.lists = lists;
  }

  /** A value of a category, or of a thing for `none`. */
  String of(String kind) {
    return switch (kind) {
      case "bsn" -> bsn();
      case "phone" -> formed(pick(PHONES));
      case "none" -> random.nextInt(10) < 6 ? elevenProof() : formed(pick(THINGS));
      default -> formed(pick(Objects.requireNonNull(FORMS.get(kind), kind)));
    };
  }

  /** What points at nobody. */
  String thing(String name) {
    return switch (name) {
      case "DAY" ->
          day(random.nextInt(10) < 8 ? 2023 + random.nextInt(5) : 1890 + random.nextInt(120));
      case "YEARS" -> String.valueOf(1 + random.nextInt(60));
      case "STREET" -> listed("street");
      case "TOWN" -> listed("place");
      case "WORD" -> listed("word");
      case "NINE" -> elevenProof();
      case "CODE" -> formed(pick(THINGS));
      case "AMOUNT" -> (1 + random.nextInt(40)) + "." + (100 + random.nextInt(899)) + ",00";
      case "TIME" -> "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
      case "HEX" -> Integer.toHexString(random.nextInt() | 0x10000000);
      default -> throw new IllegalStateException("`numbers.txt` has a slot `" + name + "`");
    };
  }

  String name() {
    String given = listed("given");
    String surname = listed("surname");
    return switch (random.nextInt(6)) {
      case 0 -> given.charAt(0) + ". " + surname;
      case 1 -> given;
      case 2 -> surname + ", " + given.charAt(0) + ".";
      default -> given + " " + surname;
    };
  }

  /** As systems call people. */
  String user() {
    String given = plain(listed("given"));
    String surname = plain(listed("surname"));
    int digits = random.nextInt(100);
    return switch (random.nextInt(10)) {
      case 0 -> given.charAt(0) + surname;
      case 1 -> given.charAt(0) + "." + surname;
      case 2 -> given + "." + surname;
      case 3 -> given + "_" + surname;
      case 4 -> given + digits;
      case 5 -> surname + digits % 10;
      case 6 -> given.charAt(0) + "_" + surname;
      case 7 -> "adm_" + given.charAt(0) + surname;
      case 8 -> given + "_" + digits;
      default -> given.charAt(0) + surname + digits;
    };
  }

  String birth() {
    return day(random.nextInt(10) < 8 ? 1930 + random.nextInt(78) : 2008 + random.nextInt(18));
  }

  private String day(int year) {
    int day = 1 + random.nextInt(28);
    int month = 1 + random.nextInt(12);
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> "%02d-%02d-%d".formatted(day, month, year);
      case 3 -> "%d-%d-%d".formatted(day, month, year);
      case 4 -> "%d-%02d-%02d".formatted(year, month, day);
      case 5 -> "%d %s %d".formatted(day, MONTHS.get(month - 1), year);
      case 6 -> "%02d/%02d/%d".formatted(day, month, year);
      case 7 -> "%d.%d.%d".formatted(day, month, year);
      case 8 -> "%d%02d%02d".formatted(year, month, day);
      case 9 -> "%02d-%02d-%02d".formatted(day, month, year % 100);
      case 10 -> "%02d%02d%d".formatted(day, month, year);
      default -> "%d %s %d".formatted(day, MONTHS.get(month - 1).substring(0, 3), year);
    };
  }

  private String bsn() {
    String digits = elevenProof();
    return switch (random.nextInt(6)) {
      case 0 -> digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
      case 1 -> digits.substring(0, 4) + "." + digits.substring(4, 6) + "." + digits.substring(6);
      case 2 -> digits.substring(0, 4) + " " + digits.substring(4, 6) + " " + digits.substring(6);
      default -> digits;
    };
  }

  private String elevenProof() {
    while (true) {
      String digits = String.valueOf(100_000_000 + random.nextInt(899_999_999));
      if (Elfproef.holds(digits)) {
        return digits;
      }
    }
  }

  private String formed(String form) {
    var text = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      switch (c) {
        case '9' -> text.append((char) ('0' + random.nextInt(10)));
        case 'A' -> text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        case 'C' -> text.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        case 'c' ->
            text.append(
                Character.toLowerCase(CONSONANTS.charAt(random.nextInt(CONSONANTS.length()))));
        case 'Y' -> text.append(2019 + random.nextInt(9));
        default -> text.append(c);
      }
    }
    return text.toString();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  private String listed(String list) {
    return pick(Objects.requireNonNull(lists.get(list), list));
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
