package eu.sluis.privacy.training;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What stands in the slots of a sentence, persons apart. */
final class Fillers {

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("org", "organisations"),
          Map.entry("place", "places"),
          Map.entry("street", "streets"),
          Map.entry("thing", "things"),
          Map.entry("firm", "organisations"),
          Map.entry("hall", "buildings"),
          Map.entry("ware", "wares"),
          Map.entry("road", "streets"),
          Map.entry("eponym", "eponyms"),
          Map.entry("medicine", "medicines"),
          Map.entry("brand", "brands"));

  private static final List<String> NATIONALITIES =
      List.of(
          "Frans",
          "Duits",
          "Belgisch",
          "Italiaans",
          "Russisch",
          "Turks",
          "Pools",
          "Spaans",
          "Brits",
          "Zweeds",
          "Noors",
          "Deens",
          "Amerikaans",
          "Australisch",
          "Braziliaans",
          "Argentijns",
          "Kroatisch",
          "Oostenrijks",
          "Zwitsers",
          "Tsjechisch",
          "Portugees",
          "Nederlands",
          "Vlaams",
          "Chinees",
          "Japans",
          "Indiaas",
          "Marokkaans",
          "Ests");

  private static final List<String> CODES =
      List.of(
          "Ned", "Bel", "Dui", "Fra", "Ita", "Spa", "Zwi", "Rus", "Zwe", "Den", "Oos", "Tsj", "Pol",
          "VSt", "Aus", "GBr", "Arg", "Bra", "Kro", "Por", "Oek", "Kaz", "Col", "Jap", "Roe",
          "Slo");

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

  private static final List<String> HEADS =
      List.of(
          "flora", "bouw", "euro", "medi", "tele", "inno", "agri", "holland", "trans", "inter",
          "nova", "data", "eco", "zorg", "geo", "tech", "uni", "net", "pro", "vita", "opti",
          "multi", "aqua", "solar", "bio", "info", "digi", "cargo", "auto", "micro");

  private static final List<String> TAILS =
      List.of(
          "lux", "flor", "tec", "tron", "net", "care", "groep", "plan", "bouw", "com", "soft",
          "link", "vest", "sys", "trans", "nova", "cept", "lease", "matic", "plus", "data", "max",
          "point", "vita", "line", "service", "works", "star", "ware", "fin");

  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, List<String>> patterns = new HashMap<>();
  private @Nullable LetterChain firms;
  private @Nullable LetterChain towns;

  Fillers(Resources resources) {
    for (Path file : resources.files("fillers")) {
      lists.put(Resources.nameOf(file), Resources.lines(file));
    }
    for (Path file : resources.files("named")) {
      patterns.put(Resources.nameOf(file), Resources.lines(file));
    }
  }

  /** The words of a list, by the name of its file. */
  List<String> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  /** A pattern for something of this slot that bears the name of a person. */
  String namedAfter(String slot, SplittableRandom random) {
    List<String> fitting = patterns.getOrDefault(FILES.getOrDefault(slot, slot), List.of());
    if (fitting.isEmpty()) {
      throw new IllegalArgumentException("the slot `" + slot + "` has no patterns");
    }
    return fitting.get(random.nextInt(fitting.size()));
  }

  void put(String name, List<String> words) {
    lists.put(name, words);
  }

  /** Something for the slot; null when no slot has this name. */
  String fill(String slot, SplittableRandom random) {
    List<String> list = lists.get(FILES.getOrDefault(slot, slot));
    if (list != null && !list.isEmpty()) {
      return list.get(random.nextInt(list.size()));
    }
    return switch (slot) {
      case "nationality" -> NATIONALITIES.get(random.nextInt(NATIONALITIES.size()));
      case "date" -> date(random);
      case "time" ->
          two(random.nextInt(24)) + (random.nextBoolean() ? ":" : ".") + two(random.nextInt(60));
      case "amount" ->
          (1 + random.nextInt(900)) + (random.nextBoolean() ? "" : "," + two(random.nextInt(100)));
      case "number" -> String.valueOf(2 + random.nextInt(random.nextBoolean() ? 30 : 2000));
      case "phone" -> "06-" + (10_000_000 + random.nextInt(89_999_999));
      case "postcode" -> (1000 + random.nextInt(8999)) + " " + letters(2, random);
      case "bsn" -> "99999" + (1000 + random.nextInt(8999));
      case "iban" ->
          "NL"
              + (10 + random.nextInt(89))
              + " "
              + letters(4, random)
              + " 0"
              + (100_000_000 + random.nextInt(899_999_999));
      case "case", "case_number", "client_number", "kvk" ->
          "Z"
              + (random.nextBoolean() ? "-" : "")
              + (2019 + random.nextInt(8))
              + "-"
              + (1000 + random.nextInt(90_000));
      case "plate" ->
          letters(2, random) + "-" + (100 + random.nextInt(899)) + "-" + letters(1, random);
      case "age" -> String.valueOf(1 + random.nextInt(98));
      case "address" -> fill("street", random) + " " + (1 + random.nextInt(300));
      case "email" ->
          letters(1, random).toLowerCase(Locale.ROOT) + random.nextInt(99) + "@voorbeeld.nl";
      case "code" -> CODES.get(random.nextInt(CODES.size()));
      case "ref" -> reference(random);
      default -> throw new IllegalArgumentException("the slot `" + slot + "` is not known");
    };
  }

  /** What numbers of things look like: `P-12-RR`, `BLZ 3705`, `nr. 417 KB`. */
  private static String reference(SplittableRandom random) {
    var made = new StringBuilder();
    int parts = 1 + random.nextInt(3);
    String sign = List.of("-", " ", "-", ".", "/", "").get(random.nextInt(6));
    for (int i = 0; i <= parts; i++) {
      made.append(i == 0 ? "" : sign);
      made.append(
          random.nextBoolean()
              ? letters(1 + random.nextInt(3), random)
              : String.valueOf(random.nextInt(random.nextBoolean() ? 100 : 10_000)));
    }
    return made.toString();
  }

  /** `CFU`, `BPA`. */
  String acronym(SplittableRandom random) {
    return letters(2 + random.nextInt(4), random);
  }

  /** A name for a firm, of the letters of known ones or put together: `Floralux`, `Bouwnova`. */
  String firm(SplittableRandom random) {
    if (firms == null) {
      firms = new LetterChain(single("organisations"));
    }
    String made =
        random.nextBoolean()
            ? firms.make(random)
            : HEADS.get(random.nextInt(HEADS.size())) + TAILS.get(random.nextInt(TAILS.size()));
    return made.substring(0, 1).toUpperCase(Locale.ROOT) + made.substring(1);
  }

  /** `Tuindersvereniging Ons Genoegen`, `Zorgcentrum De Wielewaal`. */
  String body(SplittableRandom random) {
    return fill("orgkind", random) + " " + fill("orgname", random);
  }

  String town(SplittableRandom random) {
    if (towns == null) {
      towns = new LetterChain(single("places"));
    }
    return towns.make(random);
  }

  private List<String> single(String list) {
    return list(list).stream()
        .filter(name -> name.indexOf(' ') < 0 && Character.isUpperCase(name.charAt(0)))
        .toList();
  }

  private static String date(SplittableRandom random) {
    int day = 1 + random.nextInt(28);
    int month = random.nextInt(12);
    int year = 1940 + random.nextInt(86);
    return switch (random.nextInt(4)) {
      case 0 -> two(day) + "-" + two(month + 1) + "-" + year;
      case 1 -> day + " " + MONTHS.get(month) + " " + year;
      case 2 -> day + " " + MONTHS.get(month);
      default -> day + "/" + (month + 1) + "/" + year;
    };
  }

  private static String letters(int count, SplittableRandom random) {
    var letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append((char) ('A' + random.nextInt(26)));
    }
    return letters.toString();
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
