package eu.sluis.redaction;

import java.nio.charset.StandardCharsets;

/** The ways in which a content stream can write a name; /Raw is the font. */
final class PdfCommands {

  private PdfCommands() {}

  static String splitTj(String name) {
    var pieces = new StringBuilder();
    for (String letter : name.split("", -1)) {
      pieces.append('(').append(letter).append(") -15 ");
    }
    return "BT /Raw 12 Tf 72 560 Td [(Aan ) " + pieces + "( gericht)] TJ ET";
  }

  static String hex(String name) {
    return "BT /Raw 12 Tf 72 560 Td <"
        + java.util.HexFormat.of().formatHex(name.getBytes(StandardCharsets.ISO_8859_1))
        + "> Tj ET";
  }

  static String octal(String name) {
    var octal = new StringBuilder();
    for (byte letter : name.getBytes(StandardCharsets.ISO_8859_1)) {
      octal.append("\\%03o".formatted(letter & 0xff));
    }
    return "BT /Raw 12 Tf 72 560 Td (" + octal + ") Tj ET";
  }

  static String quotes(String name) {
    return "BT /Raw 12 Tf 14 TL 72 560 Td (regel een) Tj ("
        + name
        + ") ' 2 1 (weer "
        + name
        + " daar) \" (regel vier) ' ET";
  }
}
