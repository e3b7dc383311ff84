package eu.sluis.adapters.documents.internal.process;

import eu.sluis.adapters.documents.internal.Limits;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What goes over the pipes of a reader process. There: the name of a file and its bytes. Back: any
 * number of {@link #MORE_TIME}, then one {@link #DOCUMENT} or one {@link #REFUSED}. Texts and bytes
 * are their length in four bytes and then themselves; both sides are of the same build.
 */
final class Wire {

  static final int DOCUMENT = 1;
  static final int REFUSED = 2;

  /** A page of a scan is done; the next one has the whole deadline again. */
  static final int MORE_TIME = 3;

  /** No text is longer than all that one document may hold, in UTF-8. */
  private static final int TEXT_BYTES_MAX = 4 * Limits.CHARACTERS_MAX;

  private static final int BLOCKS_MAX = Limits.CHARACTERS_MAX;

  private Wire() {}

  /** The other side said something that it never says. */
  static final class Garbled extends IOException {
    private static final long serialVersionUID = 1L;

    Garbled(String what) {
      super(what);
    }
  }

  static void sendFile(DataOutputStream out, String name, byte[] content) throws IOException {
    text(out, name);
    out.writeInt(content.length);
    out.write(content);
    out.flush();
  }

  static byte[] bytes(DataInputStream in, int max) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > max) {
      throw new Garbled("a length of " + length);
    }
    byte[] content = in.readNBytes(length);
    if (content.length < length) {
      throw new Garbled("it ended halfway");
    }
    return content;
  }

  static String text(DataInputStream in) throws IOException {
    return new String(bytes(in, TEXT_BYTES_MAX), StandardCharsets.UTF_8);
  }

  static void sendRefusal(DataOutputStream out, Reason reason) throws IOException {
    out.writeByte(REFUSED);
    text(out, reason.name());
    out.flush();
  }

  static Reason refusal(DataInputStream in) throws IOException {
    String name = text(in);
    try {
      return Reason.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new Garbled("an unknown reason");
    }
  }

  static void sendDocument(DataOutputStream out, ParsedDocument document) throws IOException {
    out.writeByte(DOCUMENT);
    out.writeBoolean(document.title().isPresent());
    text(out, document.title().orElse(""));
    Legibility legibility = document.legibility();
    out.writeInt(legibility.recognisedPages());
    out.writeInt(legibility.confidence().orElse(-1));
    out.writeInt(legibility.missedParts());
    out.writeInt(document.blocks().size());
    for (Block block : document.blocks()) {
      send(out, block);
    }
    out.flush();
  }

  private static void send(DataOutputStream out, Block block) throws IOException {
    switch (block) {
      case Block.Heading heading -> {
        out.writeByte('H');
        out.writeInt(heading.level());
      }
      case Block.Paragraph _ -> out.writeByte('P');
      case Block.Item item -> {
        out.writeByte('I');
        out.writeBoolean(item.marker().isPresent());
        text(out, item.marker().orElse(""));
      }
      case Block.Row _ -> out.writeByte('R');
    }
    text(out, block.text());
    out.writeInt(block.page().orElse(0));
  }

  static ParsedDocument document(DataInputStream in) throws IOException {
    try {
      Optional<String> title = optionalText(in);
      int recognised = in.readInt();
      int confidence = in.readInt();
      var sure = confidence < 0 ? OptionalInt.empty() : OptionalInt.of(confidence);
      var legibility = new Legibility(recognised, sure, in.readInt());
      return new ParsedDocument(title, blocks(in), legibility);
    } catch (IllegalArgumentException impossible) {
      throw new Garbled("an impossible document");
    }
  }

  private static List<Block> blocks(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > BLOCKS_MAX) {
      throw new Garbled("a number of blocks of " + count);
    }
    var blocks = new ArrayList<Block>();
    long characters = 0;
    for (int i = 0; i < count; i++) {
      Block block = block(in);
      characters += block.text().length();
      if (characters > 2L * Limits.CHARACTERS_MAX) {
        throw new Garbled("more text than a document may hold");
      }
      blocks.add(block);
    }
    return blocks;
  }

  private static Block block(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case 'H' -> {
        int level = in.readInt();
        yield new Block.Heading(level, text(in), page(in));
      }
      case 'P' -> new Block.Paragraph(text(in), page(in));
      case 'I' -> {
        Optional<String> marker = optionalText(in);
        yield new Block.Item(marker, text(in), page(in));
      }
      case 'R' -> new Block.Row(text(in), page(in));
      default -> throw new Garbled("a kind of block " + kind);
    };
  }

  private static OptionalInt page(DataInputStream in) throws IOException {
    int page = in.readInt();
    return page > 0 ? OptionalInt.of(page) : OptionalInt.empty();
  }

  private static Optional<String> optionalText(DataInputStream in) throws IOException {
    boolean present = in.readBoolean();
    String text = text(in);
    return present ? Optional.of(text) : Optional.empty();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
