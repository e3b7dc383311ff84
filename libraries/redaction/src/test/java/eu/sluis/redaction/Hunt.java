package eu.sluis.redaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * Looks for a word in a file as somebody would who wants to find it; knows nothing of the code that
 * took it out.
 */
final class Hunt {

  private Hunt() {}

  /** Where the word still is; empty when it is nowhere. */
  static List<String> find(byte[] file, String word) {
    var found = new ArrayList<String>();
    layers(file)
        .forEach(
            (where, bytes) -> {
              for (String spelling :
                  List.of(
                      word,
                      word.toUpperCase(Locale.ROOT),
                      word.toLowerCase(Locale.ROOT),
                      word.replace(" ", "_"),
                      word.replace(" ", "%20"),
                      word.replace(" ", "#20"))) {
                look(bytes, spelling, where, found);
              }
            });
    String text = tika(file).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    if (text.contains(word.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT))) {
      found.add("Tika");
    }
    return found;
  }

  private static void look(byte[] bytes, String word, String where, List<String> found) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Map<String, String> forms = new LinkedHashMap<>();
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE)) {
      byte[] form = word.getBytes(charset);
      forms.put(charset.name(), new String(form, StandardCharsets.ISO_8859_1));
      forms.put("hex " + charset, HexFormat.of().formatHex(form));
      forms.put("HEX " + charset, HexFormat.of().withUpperCase().formatHex(form));
      var octal = new StringBuilder();
      for (byte one : form) {
        octal.append("\\%03o".formatted(one & 0xff));
      }
      forms.put("octal " + charset, octal.toString());
    }
    forms.forEach(
        (name, form) -> {
          if (text.contains(form)) {
            found.add(where + " as " + name);
          }
        });
    // [(Ja) -20 (nsen)] TJ
    String joined = text.replaceAll("\\)\\s*-?[0-9.]*\\s*\\(", "");
    String joinedHex = text.replaceAll(">\\s*-?[0-9.]*\\s*<", "");
    if (joined.contains(word)) {
      found.add(where + " split in strings");
    }
    if (joinedHex
        .toLowerCase(Locale.ROOT)
        .contains(HexFormat.of().formatHex(word.getBytes(StandardCharsets.ISO_8859_1)))) {
      found.add(where + " split in hex strings");
    }
    // <w:t>Jan</w:t></w:r><w:r><w:t>sen</w:t>
    if (text.replaceAll("<[^>]*>", "").contains(word)) {
      found.add(where + " between tags");
    }
  }

  /** The file, each entry of a zip, and whatever comes out of inflating at every `stream`. */
  private static Map<String, byte[]> layers(byte[] file) {
    var layers = new LinkedHashMap<String, byte[]>();
    layers.put("file", file);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        layers.put(entry.getName(), zip.readAllBytes());
        layers.put("name of " + entry.getName(), entry.getName().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException notZip) {
      layers.put("broken zip", new byte[0]);
    }
    String text = new String(file, StandardCharsets.ISO_8859_1);
    for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 1)) {
      for (int skip = 6; skip <= 8 && at + skip < file.length; skip++) {
        byte[] inflated = inflate(file, at + skip);
        if (inflated.length > 0) {
          layers.put("stream at " + at, inflated);
        }
      }
    }
    return layers;
  }

  private static byte[] inflate(byte[] file, int from) {
    var out = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    try (var inflater = new Inflater()) {
      inflater.setInput(file, from, file.length - from);
      for (int count = inflater.inflate(buffer); count > 0; count = inflater.inflate(buffer)) {
        out.write(buffer, 0, count);
      }
    } catch (DataFormatException notCompressed) {
      return out.toByteArray();
    }
    return out.toByteArray();
  }

  /** All that Tika gets out: text, attachments, metadata. */
  static String tika(byte[] file) {
    try {
      var parser = new AutoDetectParser();
      var context = new ParseContext();
      context.set(Parser.class, parser);
      var handler = new BodyContentHandler(-1);
      var metadata = new Metadata();
      parser.parse(new ByteArrayInputStream(file), handler, metadata, context);
      return handler + "\n" + metadata;
    } catch (IOException | SAXException | TikaException failure) {
      throw new AssertionError("Tika cannot read the result", failure);
    }
  }
}
