package eu.sluis.privacy.internal.numbers;

/** The checks in numbers, apart from the {@link Elfproef} of the BSN. All take digits only. */
public final class CheckDigits {

  private CheckDigits() {}

  /** Whether the two digits behind the country are right for the rest of an account number. */
  public static boolean iban(String code) {
    return mod97(code.substring(4) + code.substring(0, 4)) == 1;
  }

  /** ISO 7064 MOD 97-10 over letters and digits, as IBAN and the VAT number of a person have it. */
  public static int mod97(String code) {
    int rest = 0;
    for (int i = 0; i < code.length(); i++) {
      int value = Character.digit(code.charAt(i), 36);
      if (value < 0) {
        return -1;
      }
      rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    }
    return rest;
  }

  /** The check of ISO/IEC 7812 on the numbers of cards. */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int value = i % 2 == 1 ? digit * 2 : digit;
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }

  /** Old Dutch account numbers of nine or ten digits: weighed sum divisible by eleven. */
  static boolean account(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.length() - i) * (digits.charAt(i) - '0');
    }
    return sum > 0 && sum % 11 == 0;
  }

  /** The two checks of the A-nummer (Logisch Ontwerp BRP, 01.10). */
  static boolean administration(String digits) {
    int sum = 0;
    int weighed = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      sum += digit;
      weighed += digit << i;
    }
    return digits.length() == 10
        && digits.charAt(0) != '0'
        && (sum % 11 == 0 || sum % 11 == 5)
        && weighed % 11 == 0;
  }
}
