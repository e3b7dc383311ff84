package eu.sluis.audit.internal;

import eu.sluis.audit.ChainedEntry;
import eu.sluis.vocabulary.OrganisationId;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of an export: a header and entries, each canonical JSON and a line feed. */
public final class ExportLines {

  static final String FORMAT = "sluis-audit-export-1";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Set<String> HEADER = Set.of("count", "format", "head", "organisation");
  private static final Set<String> ENTRY = Set.of("envelope", "hash", "previous", "sequence");

  /** The first line. */
  public record Header(OrganisationId organisation, long count, String head) {}

  /** Every other line. */
  public record Entry(long sequence, String previous, String hash, String envelope) {}

  public static String header(OrganisationId organisation, long count, String head) {
    return new Json.Fields(
                Map.of(
                    "format", new Json.Text(FORMAT),
                    "organisation", new Json.Text(organisation.toString()),
                    "count", new Json.Whole(count),
                    "head", new Json.Text(head)))
            .canonical()
        + "\n";
  }

  public static String entry(ChainedEntry entry) {
    return new Json.Fields(
                Map.of(
                    "sequence", new Json.Whole(entry.sequence()),
                    "previous", new Json.Text(entry.previous()),
                    "hash", new Json.Text(entry.hash()),
                    "envelope", new Json.Text(entry.envelope())))
            .canonical()
        + "\n";
  }

  /**
   * Reads the first line, without its line feed.
   *
   * @throws NotCanonical when it is not a header of this format
   */
  public static Header readHeader(String line) throws NotCanonical {
    Json.Fields json = JsonReader.read(line);
    if (!json.values().keySet().equals(HEADER) || !json.text("format").equals(FORMAT)) {
      throw new NotCanonical("this is not the header of an export");
    }
    try {
      OrganisationId organisation = OrganisationId.of(json.text("organisation"));
      if (!organisation.toString().equals(json.text("organisation"))) {
        throw new NotCanonical("the organisation is not written in canonical form");
      }
      return new Header(organisation, json.whole("count"), hash(json, "head"));
    } catch (IllegalArgumentException malformed) {
      throw new NotCanonical("the organisation is not an identifier");
    }
  }

  /**
   * Reads an entry, without its line feed.
   *
   * @throws NotCanonical when it is not an entry of this format
   */
  public static Entry readEntry(String line) throws NotCanonical {
    Json.Fields json = JsonReader.read(line);
    if (!json.values().keySet().equals(ENTRY)) {
      throw new NotCanonical("this is not an entry of an export");
    }
    return new Entry(
        json.whole("sequence"), hash(json, "previous"), hash(json, "hash"), json.text("envelope"));
  }

  private static String hash(Json.Fields json, String name) throws NotCanonical {
    String hash = json.text(name);
    if (!HASH.matcher(hash).matches()) {
      throw new NotCanonical("`" + name + "` must be 64 of 0-9 and a-f");
    }
    return hash;
  }

  private ExportLines() {}
}
