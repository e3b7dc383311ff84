package eu.sluis.cli;

import eu.sluis.policy.Bouwcode;
import eu.sluis.policy.Layer;
import eu.sluis.policy.PolicyUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a bouwcode and prints it as sentences. */
@Command(
    name = "check-policy",
    description =
        "Leest een bouwcode en toont wat mag en niet mag. / Reads a bouwcode and shows what it"
            + " allows.",
    mixinStandardHelpOptions = true)
final class CheckPolicy implements Callable<Integer> {

  private static final int FILE_BYTES_MAX = 1_000_000;

  /** The layers that people write, named as on the command line. */
  enum WrittenLayer {
    BASELINE(Layer.BASELINE, "baseline"),
    USE_CASE(Layer.USE_CASE, "use-case");

    private final Layer layer;
    private final String word;

    WrittenLayer(Layer layer, String word) {
      this.layer = layer;
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  @Parameters(
      paramLabel = "FILE",
      description = "De bouwcode; - is standaardinvoer. / The bouwcode; - is standard input.")
  private String file = "-";

  @Option(
      names = "--layer",
      required = true,
      paramLabel = "baseline|use-case",
      description = "Voor welke laag het is. / The layer that it is for.")
  private WrittenLayer layer = WrittenLayer.USE_CASE;

  @Mixin private final ReportLanguage report = new ReportLanguage();

  private final InputStream standardInput;
  private final PrintWriter out;

  CheckPolicy(InputStream standardInput, PrintWriter out) {
    this.standardInput = standardInput;
    this.out = out;
  }

  @Override
  public Integer call() throws NotReadable {
    try {
      report(Bouwcode.read(layer.layer, text()));
      return Sluis.GOOD;
    } catch (PolicyUnreadable unreadable) {
      out.println(report.language().say("NIET GOED: ", "NOT GOOD: ") + unreadable.getMessage());
      return Sluis.BAD;
    }
  }

  private void report(Bouwcode bouwcode) {
    out.println(bouwcode.name());
    String allowed = report.language().say("mag      ", "may      ");
    String denied = report.language().say("mag niet ", "may not  ");
    for (Bouwcode.RuleSentence rule : bouwcode.sentences()) {
      out.printf(
          "  %s %s [%s; %s]%n",
          rule.allows() ? allowed : denied, rule.sentence(), rule.rule(), rule.source());
    }
    out.println(
        report.language().say("Documenten tot en met: ", "Documents up to: ")
            + bouwcode.ceiling().code());
    out.println(report.language().say("Versie: ", "Version: ") + bouwcode.version());
  }

  private String text() throws NotReadable {
    try (InputStream in = Input.open(file, standardInput)) {
      byte[] bytes = in.readNBytes(FILE_BYTES_MAX + 1);
      if (bytes.length > FILE_BYTES_MAX) {
        throw new NotReadable(
            "`%s` is larger than %d bytes; a bouwcode is smaller".formatted(file, FILE_BYTES_MAX));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new NotReadable("`" + file + "` is not utf-8; save it as utf-8");
    } catch (IOException failure) {
      throw Input.cannotRead(file);
    }
  }
}
