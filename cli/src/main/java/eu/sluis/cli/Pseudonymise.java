package eu.sluis.cli;

import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Detector;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.privacy.PseudonymMap;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Treatment;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the personal data out of texts; with a map, it can be put back. */
@Command(
    name = "pseudonymise",
    description =
        "Vervangt persoonsgegevens door schuilnamen. Zonder --map kan niemand ze terugzetten. /"
            + " Replaces personal data by pseudonyms. Without --map nobody can restore them.",
    mixinStandardHelpOptions = true)
final class Pseudonymise implements Callable<Integer> {

  /** How long a text may be; with all its names it must fit in memory at once. */
  private static final int TEXT_CHARS_MAX = 64_000_000;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "De teksten, samen één gesprek; - is standaardinvoer. / The texts, together one"
              + " conversation; - is standard input.")
  private List<String> files = List.of("-");

  @Option(
      names = "--jsonl",
      description =
          "Regels {\"id\":…, \"text\":…} in en uit. / Lines {\"id\":…, \"text\":…} in and out.")
  private boolean jsonl;

  @Option(
      names = "--remove",
      split = ",",
      paramLabel = "CATEGORY",
      description =
          "Haalt deze soorten voorgoed weg; het BSN en het A-nummer altijd. / Removes these for"
              + " good; always the BSN and the A-number.")
  private List<String> removed = List.of();

  @Option(
      names = "--leave",
      split = ",",
      paramLabel = "CATEGORY",
      description = "Laat deze soorten staan. / Leaves these.")
  private List<String> left = List.of();

  @Option(
      names = "--keep-gender",
      description =
          "Houdt bij voornamen vrouw of man, waar de tekst dat zegt. / Keeps woman or man for given"
              + " names, where the text says it.")
  private boolean keepGender;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "Bewaart de schuilnamen, versleuteld, of gaat ermee verder. / Keeps the pseudonyms,"
              + " encrypted, or goes on with them.")
  private @Nullable Path map;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "De sleutel van --map; wordt gemaakt als hij er niet is. / The key of --map; made when it"
              + " is not there.")
  private @Nullable Path key;

  private final InputStream standardInput;
  private final PrintWriter out;
  private final Detector detector = DutchDetector.careful();

  Pseudonymise(InputStream standardInput, PrintWriter out) {
    this.standardInput = standardInput;
    this.out = out;
  }

  @Override
  public Integer call() throws NotReadable {
    Map<DataCategory, Treatment> treatments = treatments();
    SealedMap sealed = sealedMap();
    var pseudonymiser =
        new Pseudonymiser(sealed != null && sealed.exists() ? sealed.read() : PseudonymMap.fresh());
    if (keepGender) {
      pseudonymiser.keepingGender();
    }
    for (String file : files) {
      try (Texts texts = Texts.open(file, standardInput)) {
        if (jsonl) {
          lines(texts, pseudonymiser, treatments, sealed);
        } else {
          String lowered = lowered(texts.whole(TEXT_CHARS_MAX), pseudonymiser, treatments);
          keep(sealed, pseudonymiser);
          out.print(lowered);
        }
      }
    }
    return Sluis.GOOD;
  }

  private void lines(
      Texts texts,
      Pseudonymiser pseudonymiser,
      Map<DataCategory, Treatment> treatments,
      @Nullable SealedMap sealed)
      throws NotReadable {
    String line;
    for (long number = 1; (line = texts.line(JsonLines.LINE_CHARS_MAX)) != null; number++) {
      if (line.isBlank()) {
        continue;
      }
      JsonLines.Item item = JsonLines.read(line, number);
      String lowered = lowered(item.text(), pseudonymiser, treatments);
      JsonLines.write(out, item, json -> json.writeStringField("text", lowered));
    }
    keep(sealed, pseudonymiser);
  }

  private String lowered(
      String text, Pseudonymiser pseudonymiser, Map<DataCategory, Treatment> treatments) {
    return pseudonymiser
        .lower(List.of(new DetectedText(text, detector.detect(text))), treatments)
        .getFirst()
        .text();
  }

  private @Nullable SealedMap sealedMap() throws NotReadable {
    if (map == null && key == null) {
      return null;
    }
    if (map == null || key == null) {
      throw new NotReadable("--map and --key go together; name both or neither");
    }
    return SealedMap.toWrite(map, key);
  }

  private static void keep(@Nullable SealedMap sealed, Pseudonymiser pseudonymiser)
      throws NotReadable {
    if (sealed != null) {
      sealed.write(pseudonymiser.map());
    }
  }

  private Map<DataCategory, Treatment> treatments() throws NotReadable {
    var treatments = new EnumMap<DataCategory, Treatment>(DataCategory.class);
    for (DataCategory category : DataCategory.values()) {
      if (category.replaceable()) {
        treatments.put(
            category,
            category.kind() == DataCategory.Kind.ORGANISATIONAL
                ? Treatment.LEAVE
                : Treatment.PSEUDONYMISE);
      }
    }
    for (String code : left) {
      treatments.put(category(code), Treatment.LEAVE);
    }
    for (String code : removed) {
      treatments.put(category(code), Treatment.REMOVE);
    }
    treatments.replaceAll(
        (category, treatment) ->
            category.kind() == DataCategory.Kind.NATIONAL_NUMBER ? Treatment.REMOVE : treatment);
    return treatments;
  }

  private static DataCategory category(String code) throws NotReadable {
    try {
      DataCategory category = DataCategory.ofCode(code.strip());
      if (category.replaceable()) {
        return category;
      }
    } catch (IllegalArgumentException unknown) {
      // Said below, with the ones that exist.
    }
    String known =
        java.util.Arrays.stream(DataCategory.values())
            .filter(DataCategory::replaceable)
            .map(DataCategory::code)
            .collect(java.util.stream.Collectors.joining(", "));
    throw new NotReadable("`" + code + "` is not a category that can be replaced; use " + known);
  }
}
