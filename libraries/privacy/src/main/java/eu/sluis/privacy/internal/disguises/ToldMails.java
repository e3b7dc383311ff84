package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.internal.disguises.Sought.Form;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/**
 * The two halves of an address for mail, told apart: `voor het apenstaartje: a.b`, `erna: c.nl`.
 */
final class ToldMails {

  private static final List<String> SIGNS = List.of("penstaart", "at-teken", "a-krul");

  private static final String OF_SIGN = " (?:het|de) (?:apenstaart\\p{L}*|at-teken|a-krul|@)";

  private static final String SAID = "[\\s:,\"'‘“]{1,4}(?:(?:staat|komt|is|zet|eerst) )?[\"'‘“]?";

  private static final Form FIRST =
      Form.ofWord(
          "vV",
          (_, _, _) -> true,
          "(?iu)v[oó][oó]r"
              + OF_SIGN
              + SAID
              + "(?<half>[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{1,40}[\\p{L}\\p{N}])");

  private static final Form LAST =
      Form.ofWord(
          "edanEDAN",
          (_, _, _) -> true,
          "(?iu)(?:erna|daarna|erachter|daarachter|(?:na|achter)"
              + OF_SIGN
              + ")"
              + SAID
              + "(?<value>[a-z\\d-]{2,40}(?:\\.[a-z\\d-]{2,30}){1,3})");

  private ToldMails() {}

  static void in(Ground text, Consumer<Hit> found) {
    if (SIGNS.stream().noneMatch(text.text()::contains)) {
      return;
    }
    Sought firsts = FIRST.in(text);
    Matcher first = firsts.found();
    while (firsts.find()) {
      if (!DutchWords.common(first.group("half"))) {
        found.accept(Hit.of(DataCategory.EMAIL, first.start("half"), first.end("half")));
      }
    }
    LAST.values(text, DataCategory.EMAIL, found);
  }
}
