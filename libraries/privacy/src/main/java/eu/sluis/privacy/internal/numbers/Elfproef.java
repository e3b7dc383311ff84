package eu.sluis.privacy.internal.numbers;

/** The check on a BSN: 9a+8b+7c+6d+5e+4f+3g+2h-i is divisible by eleven. */
public final class Elfproef {

  private Elfproef() {}

  /** Eight digits are read with a zero in front; nine zeros fail. */
  public static boolean holds(String digits) {
    String nine = digits.length() == 8 ? "0" + digits : digits;
    if (nine.length() != 9) {
      return false;
    }
    int sum = 0;
    boolean nonZero = false;
    for (int i = 0; i < 9; i++) {
      int digit = nine.charAt(i) - '0';
      nonZero |= digit != 0;
      sum += digit * (i == 8 ? -1 : 9 - i);
    }
    return nonZero && sum % 11 == 0;
  }
}
