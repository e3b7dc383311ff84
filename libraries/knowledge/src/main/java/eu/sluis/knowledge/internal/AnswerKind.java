package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.internal.support.Quantity;
import eu.sluis.knowledge.internal.support.Reading;
import eu.sluis.knowledge.internal.support.Token;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of answer a question asks for, and whether a sentence holds one. */
enum AnswerKind {
  ACTOR(
      "^(?:\\p{L}+ )?wie\\b|\\bwelke (?:instantie|organisatie|afdeling|dienst|rechtbank)\\b",
      Set.of()),
  FREQUENCY("\\bhoe vaak\\b|\\bhoeveel keer\\b", Set.of("per", "times")),
  DAY("\\bwelke dag", Set.of("date", "weekday", "ordinal")),
  PERCENTAGE("\\bhoeveel procent\\b|\\bwelk percentage\\b", Set.of("percent")),
  CLOCK("\\bhoe laat\\b|\\bwelke tijd|\\bopeningstijden\\b", Set.of("time", "hour")),
  AGE("\\bleeftijd\\b|\\bhoe oud\\b|\\bhoeveel jaar moet ik\\b", Set.of("month", "number", "day")),
  HEIGHT("\\bhoe hoog mag\\b|\\bop welke hoogte\\b", Set.of("metre", "money", "percent", "db")),
  SIZE(
      "\\bhoe (?:breed|diep|groot|ver)\\b|\\bwelke afstand\\b|\\bhoeveel (?:meter|kilometer)\\b",
      Set.of("metre", "square-metre", "cubic-metre", "hectare")),
  LOUDNESS("\\bhoe (?:hard|snel) mag\\b", Set.of("db")),
  TERM(
      "\\bhoe ?lang\\b|\\btermijn\\b|\\bbinnen (?:hoeveel|welke)\\b|\\b(?:na|om de|voor|tot) hoeveel"
          + " (?:werkdag|dag|wek|maand|ja)|\\bhoe snel\\b",
      Set.of("day", "workday", "month", "hour", "per", "date", "times", "time", "month-name")),
  HOURS("\\bhoeveel uu?r", Set.of("hour")),
  MOMENT(
      "\\bwanneer\\b|\\bwelke datum\\b|\\btot welke\\b|\\bwelke maand",
      Set.of("date", "time", "month-name", "weekday", "day", "workday", "month", "year")),
  MONEY(
      "\\b(?:kost|kosten|prijs|hoe duur|verdient|verdienen)\\b(?!.*\\bprocent)|\\bhoeveel .*\\b"
          + "(?:lenen|griffierecht|leges|boete|staangeld)\\b|\\bhoe hoog is (?:de|een) boete\\b",
      Set.of("money")),
  AMOUNT(
      "\\btarief\\b|\\bhoe hoog\\b|\\bwelk bedrag\\b|\\bhoeveel .*\\b"
          + "(?:betaal|betaalt|betaald|betalen|krijg|krijgt|krijgen|subsidie|geld|premie|vergoeding"
          + "|toeslag|griffierecht|leges|huur|loon|verdient|lenen|boete|recht|spaargeld|schuld"
          + "|inkomen|vermogen|staangeld)\\b",
      Set.of("money", "percent")),
  NUMBER("\\bhoeveel\\b|\\bhoe veel\\b|\\bwelk nummer\\b|\\baantal\\b", Set.of()),
  PLACE("\\bwaar\\b(?! (?:moet|mag) .* aan voldoen)", Set.of()),
  MANNER("^hoe (?:vraag|meld|maak|log|dien|kan|kom|geef|krijg|moet|zeg|regel|betaal)\\b", Set.of()),
  ANYTHING("", Set.of());

  /** Words that say what kind of answer is asked, not about what. */
  private static final Set<String> KIND_WORDS =
      Set.of(
          "kost",
          "kosten",
          "hoogte",
          "bedrag",
          "tarief",
          "prijs",
          "lang",
          "hoelang",
          "duurt",
          "duren",
          "termijn",
          "datum",
          "dag",
          "maand",
          "weken",
          "week",
          "maanden",
          "dagen",
          "jaar",
          "uur",
          "werkdagen",
          "leeftijd",
          "procent",
          "percentage",
          "oud",
          "hoog",
          "breed",
          "groot",
          "diep",
          "hard",
          "snel",
          "laat",
          "vaak",
          "aantal",
          "nummer",
          "tijd",
          "geld",
          "afstand",
          "instantie",
          "precies",
          "eigenlijk",
          "betaal",
          "betaalt",
          "betalen",
          "vanaf",
          "verdient",
          "duur",
          "vergoeding");

  private final Pattern pattern;

  /** Kinds of quantity, each between spaces. */
  private final String quantities;

  AnswerKind(String pattern, Set<String> quantities) {
    this.pattern = Pattern.compile(pattern);
    this.quantities = " " + String.join(" ", quantities) + " ";
  }

  static AnswerKind by(String question) {
    String folded = Dutch.fold(question);
    for (AnswerKind kind : values()) {
      if (kind == ANYTHING || kind.pattern.matcher(folded).find()) {
        return kind;
      }
    }
    return ANYTHING;
  }

  /** The words of the question that say what it is about. */
  List<Token> terms(Reading question) {
    return question.content().stream()
        .filter(token -> this == ANYTHING || !KIND_WORDS.contains(token.folded()))
        .toList();
  }

  /** Whether a sentence holds something of the kind. */
  boolean in(Reading sentence, Reading question) {
    return switch (this) {
      case ANYTHING, PLACE -> true;
      case MANNER -> manner(sentence);
      case ACTOR -> actor(sentence, question);
      case NUMBER -> counted(sentence, question);
      case HEIGHT ->
          sentence.quantities().stream().anyMatch(this::suits)
              && (!sentence.quantities().stream().allMatch(q -> q.kind().equals("metre"))
                  || Pattern.compile("\\bho(?:og|ger|ogte)|boven")
                      .matcher(Dutch.fold(sentence.text()))
                      .find());
      case SIZE -> sentence.quantities().stream().anyMatch(this::suits);
      case FREQUENCY, DAY, PERCENTAGE, CLOCK, AGE, LOUDNESS, TERM, HOURS, MOMENT, MONEY, AMOUNT ->
          sentence.quantities().stream().anyMatch(q -> suits(q) && !restricts(sentence, q))
              || ((this == AMOUNT || this == MONEY)
                  && sentence.text().matches("(?is).*\\b(?:gratis|kosteloos|niets)\\b.*"))
              || ((this == MOMENT || this == TERM) && soon(sentence));
    };
  }

  /** The figures of a sentence that may be what is asked for. */
  List<Quantity> quantities(Reading sentence) {
    return sentence.quantities().stream()
        .filter(quantity -> suits(quantity) && !restricts(sentence, quantity))
        .toList();
  }

  private boolean suits(Quantity quantity) {
    return quantities.contains(" " + quantity.kind() + " ");
  }

  /** `inkomen boven € 29.700`, `18 jaar of ouder`: who it is about, and no answer. */
  private boolean restricts(Reading sentence, Quantity quantity) {
    String before = sentence.text().substring(0, quantity.start());
    String after = sentence.text().substring(quantity.end());
    return switch (this) {
      case AMOUNT, MONEY -> before.matches("(?s).*(?:boven|onder|inkomen tot)(?: de)? ?$");
      case TERM, MOMENT ->
          after.matches("(?s)^ (?:of|en) (?:ouder|jonger).*")
              || before.matches("(?s).*(?:jonger|ouder) (?:is |zijn )?dan $");
      default -> false;
    };
  }

  private static boolean manner(Reading sentence) {
    return sentence.tokens().stream()
            .anyMatch(
                token ->
                    Set.of(
                            "via",
                            "bij",
                            "telefonisch",
                            "formulier",
                            "website",
                            "online",
                            "schriftelijk",
                            "digitaal",
                            "app",
                            "afspraak",
                            "digid",
                            "balie",
                            "mail",
                            "e-mail",
                            "persoonlijk",
                            "portaal",
                            "aanvraagformulier",
                            "intranet",
                            "selfservice",
                            "mailen",
                            "bellen",
                            "bel")
                        .contains(token.folded()))
        || sentence.text().endsWith(":");
  }

  private static boolean soon(Reading sentence) {
    return sentence.tokens().stream()
        .anyMatch(
            token ->
                Set.of(
                        "direct",
                        "meteen",
                        "onmiddellijk",
                        "terstond",
                        "onbepaalde",
                        "dezelfde",
                        "nacht",
                        "weekend",
                        "ochtend",
                        "avond")
                    .contains(token.folded()));
  }

  private static boolean actor(Reading sentence, Reading question) {
    return sentence.tokens().stream()
        .anyMatch(
            token ->
                (token.actor()
                        || (token.capital() && token.content() && token.start() > 0)
                        || Set.of("u", "je").contains(token.folded()))
                    && question.tokens().stream().noneMatch(token::matches));
  }

  /** A number right before the word that is counted. */
  private static boolean counted(Reading sentence, Reading question) {
    Token noun = null;
    boolean asked = false;
    for (Token token : question.tokens()) {
      if (asked && token.content()) {
        noun = token;
        break;
      }
      asked |= token.folded().equals("hoeveel") || token.folded().equals("veel");
    }
    if (noun == null) {
      return !sentence.quantities().isEmpty();
    }
    for (Quantity quantity : sentence.quantities()) {
      for (Token token : sentence.tokens()) {
        boolean near =
            !quantity.kind().equals("per")
                && token.start() >= quantity.start()
                && token.start() - quantity.end() <= 40;
        if (near && token.matches(noun)) {
          return true;
        }
      }
    }
    String unit = noun.folded();
    return sentence.quantities().stream().anyMatch(q -> Dutch.fold(q.written()).contains(unit));
  }
}
