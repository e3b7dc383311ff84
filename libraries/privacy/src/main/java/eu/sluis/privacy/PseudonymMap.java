package eu.sluis.privacy;

import eu.sluis.privacy.internal.pseudonyms.Pseudonym;
import eu.sluis.privacy.internal.pseudonyms.Vault;
import eu.sluis.vocabulary.DataCategory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * The pseudonyms of one conversation with the real values, and the key that makes them. Immutable;
 * {@link Pseudonymiser#map()} gives the next one.
 *
 * <p>In bytes: version, key (32), number of entries, and per entry category, key of the value, real
 * value and stand-in; big-endian, texts in UTF-16 with their length before them.
 */
public final class PseudonymMap {

  /** How many values one conversation can hold. */
  static final int ENTRIES_MAX = 100_000;

  /** How long one value may be, in UTF-16 code units. */
  static final int VALUE_CHARS_MAX = 8_192;

  private static final byte VERSION = 1;

  private final byte[] key;
  private final List<Pseudonym> entries;

  PseudonymMap(byte[] key, List<Pseudonym> entries) {
    this.key = key.clone();
    this.entries = List.copyOf(entries);
  }

  /** A new conversation: no pseudonyms, a fresh random key for making them. */
  public static PseudonymMap fresh() {
    return new PseudonymMap(Vault.randomKey(), List.of());
  }

  /**
   * No pseudonyms, and a key that is always the same for the same context: for conversations that
   * nobody keeps, because their whole text comes again with each turn.
   */
  public static PseudonymMap derived(MasterKey master, String context) {
    return new PseudonymMap(master.derived("pseudonyms\0" + context), List.of());
  }

  /**
   * Reads what {@link #toBytes()} wrote.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  public static PseudonymMap fromBytes(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      require(in.readByte() == VERSION);
      byte[] key = in.readNBytes(Vault.KEY_BYTES);
      require(key.length == Vault.KEY_BYTES);
      int count = in.readInt();
      require(count >= 0 && count <= ENTRIES_MAX);
      var entries = new ArrayList<Pseudonym>();
      var standIns = new HashSet<String>();
      for (int i = 0; i < count; i++) {
        DataCategory category = DataCategory.ofCode(read(in));
        var entry = new Pseudonym(category, read(in), read(in), read(in));
        require(category.replaceable());
        require(!entry.standIn().isEmpty());
        require(standIns.add(entry.standIn().toLowerCase(Locale.ROOT)));
        entries.add(entry);
      }
      require(in.read() < 0);
      return new PseudonymMap(key, entries);
    } catch (IOException | IllegalArgumentException malformed) {
      // Without the cause: its message may hold content.
      throw new IllegalArgumentException(
          "these bytes are not a pseudonym map of version `1`; restore them from the store");
    }
  }

  /** To be stored sealed under the conversation's {@link ContentKey} only. */
  public byte[] toBytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.write(key);
      out.writeInt(entries.size());
      for (Pseudonym entry : entries) {
        write(out, entry.category().code());
        write(out, entry.key());
        write(out, entry.real());
        write(out, entry.standIn());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  byte[] key() {
    return key.clone();
  }

  List<Pseudonym> entries() {
    return entries;
  }

  /** Never a value. */
  @Override
  public String toString() {
    return "PseudonymMap[" + entries.size() + " entries]";
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("malformed");
    }
  }

  // Char by char and not in UTF-8, which would lose an unpaired surrogate.
  private static void write(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    require(length >= 0 && length <= VALUE_CHARS_MAX && length * 2 <= in.available());
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(in.readChar());
    }
    return text.toString();
  }
}
