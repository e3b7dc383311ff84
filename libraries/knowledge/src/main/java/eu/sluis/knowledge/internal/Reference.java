package eu.sluis.knowledge.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article that a question names: `artikel 3.4`, `art. 7:658 BW`, `2.3.2 Wmo`.
 *
 * @param article as written, in lower case
 * @param law stems that the title of the law holds; empty when no law is named
 */
record Reference(String article, List<String> law) {

  private static final String NUMBER = "\\d+[a-z]{0,3}(?:[.:]\\d+[a-z]{0,3})*";

  private static final Map<String, String> LAWS =
      Map.ofEntries(
          Map.entry("awb", "Algemene wet bestuursrecht"),
          Map.entry("bw", "Burgerlijk Wetboek"),
          Map.entry("sr", "Wetboek van Strafrecht"),
          Map.entry("sv", "Wetboek van Strafvordering"),
          Map.entry("gw", "Grondwet"),
          Map.entry("wmo", "Wet maatschappelijke ondersteuning"),
          Map.entry("wlz", "Wet langdurige zorg"),
          Map.entry("zvw", "Zorgverzekeringswet"),
          Map.entry("wvw", "Wegenverkeerswet"),
          Map.entry("wwb", "Wet werk en bijstand"),
          Map.entry("pw", "Participatiewet"),
          Map.entry("wob", "openbaarheid van bestuur"),
          Map.entry("woo", "Wet open overheid"),
          Map.entry("wbp", "Wet bescherming persoonsgegevens"),
          Map.entry("avg", "Algemene verordening gegevensbescherming"),
          Map.entry("brp", "basisregistratie personen"),
          Map.entry("awir", "Algemene wet inkomensafhankelijke regelingen"),
          Map.entry("awr", "rijksbelastingen gemeen"),
          Map.entry("iw", "invordering van rijksbelastingen"),
          Map.entry("wwm", "Wet wapens en munitie"),
          Map.entry("vw", "Vreemdelingenwet"),
          Map.entry("wabo", "Wet algemene bepalingen omgevingsrecht"),
          Map.entry("ow", "Omgevingswet"),
          Map.entry("wko", "Wet kinderopvang"),
          Map.entry("ioaw", "oudere gedeeltelijk arbeidsongeschikte werkloze werknemers"),
          Map.entry("jw", "Jeugdwet"));

  /** A law that a question names in full is one word in Dutch: `Gemeentewet`, `Jeugdwet`. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:\\b(artikel(?:en)?|art\\.?)\\s*)?\\b("
              + NUMBER
              + ")\\b(?:,?\\s*(?:lid\\s+\\d+|\\p{L}+\\s+lid))?,?\\s*(?:van\\s+)?(?:de\\s+|het\\s+)?"
              + "(\\p{L}+)?");

  /** The references in a question. A number without `artikel` counts only with a law after it. */
  static List<Reference> in(String question) {
    var found = new ArrayList<Reference>();
    Matcher number = NAMED.matcher(question);
    while (number.find()) {
      Optional<List<String>> law = Optional.ofNullable(number.group(3)).flatMap(Reference::law);
      if (number.group(1) != null || law.isPresent()) {
        found.add(new Reference(number.group(2).toLowerCase(Locale.ROOT), law.orElse(List.of())));
      }
    }
    return found;
  }

  /** For `7:658`, the article within its book; the book is in the title. */
  Optional<Reference> withinBook() {
    int colon = article.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    var title = new ArrayList<>(law);
    title.add(Dutch.stem("boek"));
    title.add(article.substring(0, colon));
    return Optional.of(new Reference(article.substring(colon + 1), title));
  }

  private static Optional<List<String>> law(String word) {
    String folded = Dutch.fold(word);
    String name = LAWS.get(folded);
    if (name != null) {
      return Optional.of(List.copyOf(Dutch.contentStems(name)));
    }
    boolean full = folded.length() > 5 && (folded.endsWith("wet") || folded.endsWith("wetboek"));
    return full ? Optional.of(List.of(Dutch.stem(folded))) : Optional.empty();
  }
}
