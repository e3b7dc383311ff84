package eu.sluis.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A question about people who do not exist.
 *
 * @param values what identifies them
 */
record InventedQuestion(String text, List<String> values) {

  private static final List<String> NAMES =
      List.of(
          "Yıldız", "Ogunleye", "Bakhuizen", "Wojciechowska", "El Idrissi", "Zwartkruis", "Nguyễn");
  private static final List<String> STREETS = List.of("Kerkstraat", "Zeedijkweg", "Molenlaan");
  private static final List<String> ABOUT =
      List.of(
          "Loopt de huishoudelijke hulp door?",
          "Zij heeft diabetes.",
          "Wat is de eigen bijdrage?",
          "Hij is vakbondslid.");

  static InventedQuestion of(Random random) {
    var text = new StringBuilder();
    var values = new ArrayList<String>();
    int parts = 1 + random.nextInt(6);
    for (int part = 0; part < parts; part++) {
      switch (random.nextInt(6)) {
        case 0 -> {
          String name = any(NAMES, random);
          values.add(name);
          text.append("Het gaat om mevrouw ").append(name).append(". ");
        }
        case 1 -> {
          String bsn = bsn(random);
          values.add(bsn);
          text.append("Het BSN is ").append(bsn).append(". ");
        }
        case 2 -> {
          String address = any(STREETS, random) + " " + (1 + random.nextInt(300));
          values.add(address);
          text.append("Zij woont op ").append(address).append(". ");
        }
        case 3 -> {
          String mail = "p" + random.nextInt(100_000) + "@voorbeeld.example";
          values.add(mail);
          text.append("Mail haar op ").append(mail).append(". ");
        }
        case 4 -> {
          String phone = "06-" + (10_000_000 + random.nextInt(89_999_999));
          values.add(phone);
          text.append("Bel naar ").append(phone).append(". ");
        }
        default -> text.append(any(ABOUT, random)).append(' ');
      }
    }
    return new InventedQuestion(text.append(any(ABOUT, random)).toString(), values);
  }

  /** Nine digits that pass the check of a BSN, in the range that is never given out. */
  private static String bsn(Random random) {
    while (true) {
      int number = 999_900_000 + random.nextInt(99_999);
      int sum = -(number % 10);
      int rest = number / 10;
      for (int weight = 2; weight <= 9; weight++) {
        sum += weight * (rest % 10);
        rest /= 10;
      }
      if (sum % 11 == 0) {
        return Integer.toString(number);
      }
    }
  }

  private static String any(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
