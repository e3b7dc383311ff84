package eu.sluis.privacy.internal;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.function.Consumer;

/** E-mail addresses (the part of RFC 5322 that people use), also written with `[at]` or `(at)`. */
final class EmailRecogniser implements Recogniser {

  private static final int LOCAL_CHARS_MAX = 64;
  private static final int DOMAIN_CHARS_MAX = 255;
  private static final List<String> AT_SIGNS =
      List.of("[at]", "(at)", "[apenstaartje]", "(apenstaartje)");
  private static final List<String> DOT_SIGNS = List.of("[dot]", "(dot)", "[punt]", "(punt)");

  @Override
  public void recognise(Reading reading, Consumer<Candidate> found) {
    String text = reading.text();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      around(reading, at, at + 1, found);
    }
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '[' || c == '(') {
        String ahead = reading.after(at, 16);
        for (String sign : AT_SIGNS) {
          if (ahead.startsWith(sign)) {
            int before = reading.at(at - 1) == ' ' ? at - 1 : at;
            int after = at + sign.length();
            around(reading, before, reading.at(after) == ' ' ? after + 1 : after, found);
          }
        }
      }
    }
  }

  private static void around(
      Reading reading, int localEnd, int domainStart, Consumer<Candidate> found) {
    int start = localEnd;
    while (start > 0 && localEnd - start < LOCAL_CHARS_MAX && local(reading.at(start - 1))) {
      start--;
    }
    while (start < localEnd
        && !Character.isLetterOrDigit(reading.at(start))
        && reading.at(start) != '_') {
      start++;
    }
    int end = domainEnd(reading, domainStart);
    if (start < localEnd && end > domainStart) {
      found.accept(new Candidate(DataCategory.EMAIL, start, end, 0.99, Evidence.FORM));
    }
  }

  /** The end of a domain of at least two labels, or its start. */
  private static int domainEnd(Reading reading, int start) {
    int end = start;
    int at = start;
    int dots = 0;
    while (at - start < DOMAIN_CHARS_MAX) {
      int label = at;
      while (label - start < DOMAIN_CHARS_MAX
          && (Character.isLetterOrDigit(reading.at(label)) || reading.at(label) == '-')) {
        label++;
      }
      if (label == at) {
        break;
      }
      boolean top = dots > 0 && label - at >= 2 && Character.isLetter(reading.at(at));
      if (top) {
        end = label;
      }
      int dot = dotAfter(reading, label);
      if (dot == label) {
        break;
      }
      dots++;
      at = dot;
    }
    while (end > start && reading.at(end - 1) == '-') {
      end--;
    }
    return end;
  }

  private static int dotAfter(Reading reading, int at) {
    if (reading.at(at) == '.') {
      return at + 1;
    }
    int sign = reading.at(at) == ' ' ? at + 1 : at;
    String ahead = reading.after(Math.min(sign, reading.text().length()), 8);
    for (String dot : DOT_SIGNS) {
      if (ahead.startsWith(dot)) {
        int end = sign + dot.length();
        return reading.at(end) == ' ' ? end + 1 : end;
      }
    }
    return at;
  }

  private static boolean local(char c) {
    return Character.isLetterOrDigit(c) || "._%+-'&=~!#$*/?^{|}".indexOf(c) >= 0;
  }
}
