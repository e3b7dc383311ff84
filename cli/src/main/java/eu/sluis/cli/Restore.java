package eu.sluis.cli;

import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.privacy.Restorer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the real values back in a text, as it comes in. */
@Command(
    name = "restore",
    description =
        "Zet de echte gegevens terug in een tekst met schuilnamen. / Puts the real values back in a"
            + " text with pseudonyms.",
    mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "De tekst; - is standaardinvoer. / The text; - is standard input.")
  private String file = "-";

  @Option(names = "--json", description = "De tekst is JSON. / The text is JSON.")
  private boolean json;

  @Option(
      names = "--map",
      required = true,
      paramLabel = "FILE",
      description = "De schuilnamen. / The pseudonyms.")
  private Path map = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "De sleutel van --map. / The key of --map.")
  private Path key = Path.of("");

  private final InputStream standardInput;
  private final PrintWriter out;

  Restore(InputStream standardInput, PrintWriter out) {
    this.standardInput = standardInput;
    this.out = out;
  }

  @Override
  public Integer call() throws NotReadable {
    var pseudonymiser = new Pseudonymiser(SealedMap.toRead(map, key).read());
    Restorer restorer = json ? pseudonymiser.jsonRestorer() : pseudonymiser.restorer();
    char[] chunk = new char[8_192];
    try (Reader in =
        new InputStreamReader(
            Input.open(file, standardInput), StandardCharsets.UTF_8.newDecoder())) {
      int length;
      while ((length = in.read(chunk)) >= 0) {
        out.print(restorer.accept(new String(chunk, 0, length)));
        out.flush();
      }
      out.print(restorer.finish());
      out.flush();
    } catch (java.nio.charset.CharacterCodingException malformed) {
      throw new NotReadable("`" + file + "` is not utf-8; save it as utf-8");
    } catch (IOException failure) {
      throw Input.cannotRead(file);
    }
    return Sluis.GOOD;
  }
}
