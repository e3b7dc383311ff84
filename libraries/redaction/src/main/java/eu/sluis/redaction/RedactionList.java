package eu.sluis.redaction;

import eu.sluis.redaction.Proposal.Candidate;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The list of values as a file that a person edits: a line of text per value, columns with a tab
 * between, UTF-8. The first line binds it to one document by its SHA-256, so that a list is never
 * applied to another version.
 *
 * <p>Columns: `besluit` (`weg` or `blijft`), `grond`, `soort`, `tekst`, `aantal`, `plaatsen`,
 * `waarom`. A line that a person adds needs the first and the fourth only. A text that does not
 * begin with a letter gets an apostrophe in front: a spreadsheet would otherwise make a number of
 * it, or run it.
 */
public final class RedactionList {

  private static final String HEAD = "# sluis redact 1 sha256=";
  private static final String COLUMNS =
      String.join("\t", "besluit", "grond", "soort", "tekst", "aantal", "plaatsen", "waarom");
  private static final int DECISION = 0;
  private static final int GROUND = 1;
  private static final int TEXT = 3;

  private RedactionList() {}

  /** The list to check; the ground is written at every value that is proposed to go. */
  public static String write(byte[] file, Proposal proposal, String ground) {
    var list = new StringBuilder();
    list.append(HEAD).append(hash(file)).append('\n').append(COLUMNS).append('\n');
    for (Candidate candidate : proposal.candidates()) {
      list.append(
              String.join(
                  "\t",
                  candidate.remove() ? "weg" : "blijft",
                  candidate.remove() ? ground : "",
                  candidate.category(),
                  guarded(candidate.text()),
                  String.valueOf(candidate.count()),
                  candidate.places().stream()
                      .map(RedactionList::words)
                      .collect(Collectors.joining(", ")),
                  oneLine(candidate.evidence())))
          .append('\n');
    }
    return list.toString();
  }

  private static String guarded(String text) {
    String line = oneLine(text);
    return Character.isLetter(line.codePointAt(0)) ? line : "'" + line;
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  private static String words(Place place) {
    String part =
        switch (place.part()) {
          case PAGE -> "pagina";
          case PARAGRAPH -> "alinea";
          case HEADER_OR_FOOTER -> "kop- of voettekst";
          case NOTE -> "noot";
          case TITLE -> "titel van het bestand";
          case BOOKMARK -> "bladwijzer";
          case ALTERNATIVE_TEXT -> "alternatieve tekst";
          case LINK -> "verwijzing";
          case FIELD -> "veld";
          case OTHER -> "elders";
        };
    return place.part() == Place.Part.TITLE ? part : part + " " + place.number();
  }

  /**
   * What a person decided to take out.
   *
   * @throws NotRedactable when the list is not whole, not of this file, or takes nothing out; the
   *     message names the line
   */
  public static List<Removal> read(byte[] list, byte[] file) throws NotRedactable {
    if (list.length > Limits.LIST_BYTES_MAX) {
      throw new NotRedactable("the list is larger than " + Limits.LIST_BYTES_MAX + " bytes");
    }
    List<String> lines = text(list).lines().toList();
    String head = lines.isEmpty() ? "" : unquoted(lines.getFirst().split("\t", -1)[0]);
    if (!head.startsWith(HEAD)) {
      throw new NotRedactable(
          "the list does not begin with the line `" + HEAD + "…`; keep its first line as it was");
    }
    if (!head.substring(HEAD.length()).strip().equals(hash(file))) {
      throw new NotRedactable(
          "the list is of another file or another version; make a new list of this file");
    }
    var removals = new ArrayList<Removal>();
    for (int number = 1; number < lines.size(); number++) {
      String line = lines.get(number);
      if (!line.isBlank() && !line.equals(COLUMNS)) {
        removal(line.split("\t", -1), number + 1, removals);
      }
    }
    if (removals.isEmpty()) {
      throw new NotRedactable("the list takes nothing out; put `weg` before what must go");
    }
    return List.copyOf(removals);
  }

  private static void removal(String[] columns, int line, List<Removal> removals)
      throws NotRedactable {
    String decision = unquoted(columns[DECISION]).toLowerCase(Locale.ROOT);
    if (decision.equals("besluit") || decision.equals("blijft") || decision.equals("keep")) {
      return;
    }
    if (!decision.equals("weg") && !decision.equals("remove")) {
      throw new NotRedactable(
          "line `"
              + line
              + "` of the list does not begin with `weg` or `blijft`; write one of them");
    }
    if (columns.length <= TEXT) {
      throw new NotRedactable(
          "line `"
              + line
              + "` of the list has no fourth column; put the text there, after three tabs");
    }
    try {
      removals.add(new Removal(unquoted(columns[TEXT]), unquoted(columns[GROUND])));
    } catch (IllegalArgumentException wrong) {
      throw new NotRedactable("line `" + line + "` of the list: " + wrong.getMessage());
    }
  }

  /** A spreadsheet puts quotes around some texts. */
  private static String unquoted(String column) {
    String text = column.strip();
    if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
      text = text.substring(1, text.length() - 1).replace("\"\"", "\"");
    }
    return text.startsWith("'") ? text.substring(1).strip() : text.strip();
  }

  /** UTF-8, or UTF-16 with its mark, as spreadsheets write. */
  private static String text(byte[] list) throws NotRedactable {
    boolean wide =
        list.length >= 2
            && ((list[0] == (byte) 0xff && list[1] == (byte) 0xfe)
                || (list[0] == (byte) 0xfe && list[1] == (byte) 0xff));
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(list)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException malformed) {
      throw new NotRedactable("the list is not utf-8; save it as utf-8");
    }
  }

  private static String hash(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every platform has SHA-256", impossible);
    }
  }
}
