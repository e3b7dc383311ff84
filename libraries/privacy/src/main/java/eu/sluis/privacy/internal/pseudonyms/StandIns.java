package eu.sluis.privacy.internal.pseudonyms;

import eu.sluis.privacy.internal.numbers.Elfproef;
import eu.sluis.vocabulary.DataCategory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes what stands in the place of a value, and knows every way in which a model may write it.
 *
 * <p>The choice among the possible ones is HMAC-SHA256 (RFC 2104) with the conversation's key: the
 * same value gets the same one in a conversation, and nobody without the key can test a guess. Each
 * form can be read as what it is, and can never be real: an IBAN with check digits 00, a mobile
 * number that begins with 06-00, a postcode that begins with 0, a day that no calendar has, a
 * domain under `.invalid` (RFC 2606), a BSN that begins with 000 and fails the elfproef, an age
 * that is a code, an address on the internet in a block that cannot be.
 */
public final class StandIns {

  /** What a name's word is made to look like. */
  public enum Look {
    GIVEN_NAME,
    /** Of a woman, where the text says so and it is asked to keep that. */
    WOMANS_NAME,
    /** Of a man, where the text says so and it is asked to keep that. */
    MANS_NAME,
    SURNAME
  }

  /** From this attempt on, a longer form is used that is always free. */
  private static final int SHORT_ATTEMPTS_MAX = 64;

  private static final String[] IMPOSSIBLE_DAYS = {
    "30-02", "31-02", "31-04", "31-06", "31-09", "31-11"
  };
  private static final String[] MONTHS = {
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
    "december"
  };

  /** Made once, as that takes longer than using it; so a maker belongs to one thread. */
  private final Mac mac;

  public StandIns(byte[] key) {
    try {
      this.mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("this Java cannot do HMAC-SHA256", failure);
    }
  }

  /** The candidate for this value at this attempt; the caller checks whether it is free. */
  public String candidate(DataCategory category, String valueKey, Look look, int attempt) {
    ByteBuffer random =
        ByteBuffer.wrap(
            mac.doFinal(
                (category.code() + "\0" + valueKey + "\0" + attempt)
                    .getBytes(StandardCharsets.UTF_8)));
    int first = random.getInt();
    int second = random.getInt();
    int digits = random.getInt() & Integer.MAX_VALUE;
    if (attempt >= SHORT_ATTEMPTS_MAX) {
      String word = longWord(first, second);
      return category == DataCategory.EMAIL ? email(word) : word;
    }
    return switch (category) {
      case NAME ->
          switch (look) {
            case SURNAME -> InventedWords.surname(first);
            case GIVEN_NAME -> InventedWords.givenName(first);
            case WOMANS_NAME -> InventedWords.womansName(first);
            case MANS_NAME -> InventedWords.mansName(first);
          };
      case EMAIL -> email(InventedWords.surname(first));
      case ADDRESS -> InventedWords.surname(first) + "laan " + (100 + digits % 900);
      case POSTCODE -> String.format(Locale.ROOT, "0%03d %s", digits % 1000, letters(second));
      case PHONE -> String.format(Locale.ROOT, "06-00%06d", digits % 1_000_000);
      case IBAN ->
          String.format(
              Locale.ROOT, "NL00SLUI%06d%04d", digits % 1_000_000, (first >>> 1) % 10_000);
      case DATE_OF_BIRTH ->
          IMPOSSIBLE_DAYS[(first >>> 1) % IMPOSSIBLE_DAYS.length] + "-" + (1600 + digits % 300);
      case BSN -> failingBsn(digits % 1_000_000);
      case PLACE, PLACE_OF_BIRTH -> InventedWords.surname(first) + "wolde";
      // Never a bare number: an answer is full of those.
      case AGE -> String.format(Locale.ROOT, "L%03d", digits % 1_000);
      case USERNAME -> InventedWords.surname(first).toLowerCase(Locale.ROOT) + digits % 100;
      case URL ->
          "https://voorbeeld.invalid/" + InventedWords.surname(first).toLowerCase(Locale.ROOT);
      case ACCOUNT_NUMBER -> String.format(Locale.ROOT, "P000%06d", digits % 1_000_000);
      case A_NUMBER -> String.format(Locale.ROOT, "000%07d", digits % 10_000_000);
      case IDENTITY_DOCUMENT -> String.format(Locale.ROOT, "QQ0%05d0", digits % 100_000);
      case DRIVING_LICENCE -> String.format(Locale.ROOT, "0000%06d", digits % 1_000_000);
      case LICENCE_PLATE -> String.format(Locale.ROOT, "Q%03d-QQ-0", digits % 1_000);
      case IP_ADDRESS -> "999." + digits % 256 + "." + (first & 255) + "." + (second & 255);
      case MAC_ADDRESS ->
          String.format(
              Locale.ROOT, "GG-GG-GG-%02X-%02X-%02X", digits & 255, first & 255, second & 255);
      case CASE_NUMBER -> String.format(Locale.ROOT, "Z-0000-%06d", digits % 1_000_000);
      case CLIENT_NUMBER -> String.format(Locale.ROOT, "C-0000-%06d", digits % 1_000_000);
      case CADASTRAL -> InventedWords.surname(first) + "wolde Q " + (90_000 + digits % 10_000);
      case VAT_NUMBER_PERSON, VAT_NUMBER ->
          String.format(Locale.ROOT, "NL000%06dB00", digits % 1_000_000);
      case KVK_NUMBER -> String.format(Locale.ROOT, "000%05d", digits % 100_000);
      case RSIN -> failingBsn(digits % 1_000_000);
      case PO_BOX -> String.format(Locale.ROOT, "Postbus 0%04d", digits % 10_000);
      case ORGANISATION -> InventedWords.surname(first) + " Organisatie";
      case HEALTH,
          RELIGION,
          ETHNICITY,
          POLITICS,
          UNION_MEMBERSHIP,
          SEXUAL_LIFE,
          BIOMETRIC,
          GENETIC,
          CRIMINAL ->
          throw new IllegalArgumentException("`" + category.code() + "` is a mark, not a value");
    };
  }

  /** The ways in which a model may write it, without change of case. */
  public static List<String> spellings(Pseudonym pseudonym) {
    String standIn = pseudonym.standIn();
    var all = new LinkedHashSet<String>();
    all.add(standIn);
    switch (pseudonym.category()) {
      case ADDRESS -> {
        int space = standIn.indexOf(' ');
        if (space > 0) {
          all.add(standIn.substring(0, space));
        }
      }
      case POSTCODE -> all.add(standIn.replace(" ", ""));
      case PHONE -> {
        if (standIn.startsWith("06-00")) {
          String rest = standIn.substring(3);
          all.add("06" + rest);
          all.add("06 " + rest);
          all.add("+316" + rest);
          all.add("+31 6 " + rest);
          all.add(
              "06 "
                  + String.join(
                      " ",
                      rest.substring(0, 2),
                      rest.substring(2, 4),
                      rest.substring(4, 6),
                      rest.substring(6)));
          all.add("06-" + String.join(" ", rest.substring(0, 4), rest.substring(4)));
        }
      }
      case IBAN -> {
        if (standIn.startsWith("NL00")) {
          var groups = new ArrayList<String>();
          for (int i = 0; i < standIn.length(); i += 4) {
            groups.add(standIn.substring(i, Math.min(i + 4, standIn.length())));
          }
          all.add(String.join(" ", groups));
        }
      }
      case DATE_OF_BIRTH -> {
        String[] parts = standIn.split("-", -1);
        if (parts.length == 3) {
          int month = Integer.parseInt(parts[1]);
          all.add(parts[0] + " " + MONTHS[month - 1] + " " + parts[2]);
          all.add(parts[0] + "-" + month + "-" + parts[2]);
          all.add(parts[0] + "/" + parts[1] + "/" + parts[2]);
          all.add(parts[2] + "-" + parts[1] + "-" + parts[0]);
        }
      }
      // Every other is written in one way.
      default -> {}
    }
    return List.copyOf(all);
  }

  private static String email(String word) {
    return word.toLowerCase(Locale.ROOT) + "@voorbeeld.invalid";
  }

  private static String longWord(int first, int second) {
    return InventedWords.surname(first) + InventedWords.surname(second).toLowerCase(Locale.ROOT);
  }

  private static String letters(int seed) {
    int n = seed & Integer.MAX_VALUE;
    return "" + (char) ('A' + n % 26) + (char) ('A' + n / 26 % 26);
  }

  private static String failingBsn(int number) {
    String digits = String.format(Locale.ROOT, "000%06d", number);
    return Elfproef.holds(digits)
        ? digits.substring(0, 8) + (char) ('0' + (digits.charAt(8) - '0' + 1) % 10)
        : digits;
  }
}
