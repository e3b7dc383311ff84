package eu.sluis.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A pack as one ZIP to hand over: what to read, `bewijs.json` to check, and the page that checks
 * it. Pages to read can use `opmaak.css`, with which a browser prints them well.
 */
public final class PackFile {

  /** The style beside the pages. */
  public static final String STYLE = "opmaak.css";

  private PackFile() {}

  /**
   * The ZIP.
   *
   * @param readme what is in it and how to check it, as text
   * @param pages HTML to read, by the names of their files, in this order
   */
  public static byte[] zip(EvidencePack pack, String readme, SequencedMap<String, String> pages) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "LEESMIJ-README.txt", readme.getBytes(StandardCharsets.UTF_8));
      for (var page : pages.entrySet()) {
        put(zip, page.getKey(), page.getValue().getBytes(StandardCharsets.UTF_8));
      }
      put(zip, "bewijs.json", pack.bytes());
      put(zip, "controleren.html", resource("verify.html"));
      put(zip, STYLE, resource("pack.css"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = EvidencePackVerifier.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("`" + name + "` is not in this program");
      }
      return in.readAllBytes();
    }
  }
}
