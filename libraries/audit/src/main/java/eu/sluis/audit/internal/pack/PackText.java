package eu.sluis.audit.internal.pack;

import eu.sluis.audit.EvidencePack;
import eu.sluis.audit.Hash;
import eu.sluis.audit.InclusionProof;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.Salt;
import eu.sluis.audit.internal.Json;
import eu.sluis.audit.internal.JsonReader;
import eu.sluis.audit.internal.NotCanonical;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A pack as canonical JSON, so that two readers cannot understand one file differently. */
public final class PackText {

  private static final String FORMAT = "sluis-evidence-pack-1";
  private static final byte[] BEGINNING = "{\"about\":".getBytes(StandardCharsets.UTF_8);

  /** The pack, its entries, an entry, its openings, an opening. */
  private static final int DEPTH_MAX = 5;

  public static boolean isOne(byte[] file) {
    return file.length >= BEGINNING.length
        && java.util.Arrays.equals(file, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
  }

  public static byte[] write(EvidencePack pack) {
    return new Json.Fields(
            Map.of(
                "about",
                new Json.Fields(
                    Map.of(
                        "subject",
                        new Json.Text(pack.about().subject().name().toLowerCase(Locale.ROOT)),
                        "title",
                        new Json.Text(pack.about().title()))),
                "checkpoint",
                new Json.Text(pack.checkpoint()),
                "entries",
                new Json.Items(pack.entries().stream().<Json>map(PackText::entry).toList()),
                "format",
                new Json.Text(FORMAT)))
        .canonical()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Json.Fields entry(EvidencePack.Entry entry) {
    return new Json.Fields(
        Map.of(
            "index", new Json.Whole(entry.index()),
            "leaf", new Json.Text(entry.leaf()),
            "opened", new Json.Items(entry.opened().stream().<Json>map(PackText::opening).toList()),
            "path",
                new Json.Items(
                    entry.path().stream()
                        .<Json>map(hash -> new Json.Text(hash.base64()))
                        .toList())));
  }

  private static Json.Fields opening(EvidencePack.Opening opening) {
    return new Json.Fields(
        Map.of(
            "content", new Json.Text(opening.content()),
            "of", new Json.Text(opening.of()),
            "salt", new Json.Text(opening.salt().hex())));
  }

  public static EvidencePack read(byte[] file) throws Malformed {
    if (file.length > EvidencePack.BYTES_MAX) {
      throw new Malformed("a pack must have at most `" + EvidencePack.BYTES_MAX + "` bytes");
    }
    try {
      Json.Fields json =
          JsonReader.read(
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString(),
              DEPTH_MAX);
      require(json, "about", "checkpoint", "entries", "format");
      if (!json.text("format").equals(FORMAT)) {
        throw new Malformed("the pack is of another format");
      }
      var entries = new ArrayList<EvidencePack.Entry>();
      for (Json item : json.items("entries")) {
        entries.add(entry(item));
      }
      return new EvidencePack(about(json.fields("about")), json.text("checkpoint"), entries);
    } catch (CharacterCodingException notUtf8) {
      throw new Malformed("the pack is not utf-8");
    } catch (NotCanonical malformed) {
      throw new Malformed("the pack is not of its format");
    } catch (IllegalArgumentException outOfBounds) {
      throw new Malformed("a value of the pack is not of its format");
    }
  }

  private static EvidencePack.About about(Json.Fields json) throws Malformed, NotCanonical {
    require(json, "subject", "title");
    String subject = json.text("subject");
    for (EvidencePack.Subject known : EvidencePack.Subject.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(subject)) {
        return new EvidencePack.About(known, json.text("title"));
      }
    }
    throw new Malformed("the subject of the pack is not known");
  }

  private static EvidencePack.Entry entry(Json item) throws Malformed, NotCanonical {
    if (!(item instanceof Json.Fields json)) {
      throw new Malformed("an entry of the pack is no object");
    }
    require(json, "index", "leaf", "opened", "path");
    List<Json> hashes = json.items("path");
    if (hashes.size() > InclusionProof.PATH_MAX) {
      throw new Malformed("a proof of the pack is too long");
    }
    var path = new ArrayList<Hash>();
    for (Json hash : hashes) {
      if (!(hash instanceof Json.Text(var text))) {
        throw new Malformed("a hash of the pack is no text");
      }
      path.add(Hash.fromBase64(text));
    }
    var opened = new ArrayList<EvidencePack.Opening>();
    for (Json opening : json.items("opened")) {
      opened.add(opening(opening));
    }
    return new EvidencePack.Entry(json.whole("index"), json.text("leaf"), path, opened);
  }

  private static EvidencePack.Opening opening(Json item) throws Malformed, NotCanonical {
    if (!(item instanceof Json.Fields json)) {
      throw new Malformed("an opening of the pack is no object");
    }
    require(json, "content", "of", "salt");
    return new EvidencePack.Opening(
        json.text("of"), Salt.fromHex(json.text("salt")), json.text("content"));
  }

  private static void require(Json.Fields json, String... names) throws Malformed {
    if (!json.values().keySet().equals(Set.of(names))) {
      throw new Malformed("a part of the pack has other names than its format");
    }
  }

  private PackText() {}
}
