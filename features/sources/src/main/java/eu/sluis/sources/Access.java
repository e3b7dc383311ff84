package eu.sluis.sources;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a connector needs to know beside the location: names, secrets, and who there is who here. It
 * is kept sealed as a whole, is never shown again and never written in a log.
 *
 * @param values each at most {@link #CHARACTERS_MAX} UTF-16 code units; a value that is not there
 *     is empty
 */
public record Access(Map<Item, String> values) {

  /** The longest value. */
  public static final int CHARACTERS_MAX = 10_000;

  /** Nothing is needed: a public website, a folder. */
  public static final Access NONE = new Access(Map.of());

  /** One thing to know. The names are kept in the database. */
  public enum Item {
    /** Who logs in: a user name, a key's name, a client's identifier. */
    USER,
    /** What proves it. */
    SECRET,
    /** The region that an S3 store signs for. */
    REGION,
    /** The tenant of Microsoft 365 that knows the client. */
    TENANT,
    /** Which names of the source are which groups here; see {@link GroupsThere}. */
    GROUPS
  }

  public Access {
    for (String value : values.values()) {
      if (value.length() > CHARACTERS_MAX) {
        throw new IllegalArgumentException(
            "a value of the access may have at most " + CHARACTERS_MAX + " characters");
      }
    }
    values = Map.copyOf(values);
  }

  /** The value of an item; empty when there is none. */
  public String value(Item item) {
    return values.getOrDefault(item, "");
  }

  /** As bytes, to be sealed. */
  public byte[] toBytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(values.size());
      for (Map.Entry<Item, String> one : new TreeMap<>(values).entrySet()) {
        out.writeUTF(one.getKey().name());
        out.writeUTF(one.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #toBytes} wrote. */
  public static Access ofBytes(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var values = new EnumMap<Item, String>(Item.class);
      for (int left = in.readInt(); left > 0; left--) {
        values.put(Item.valueOf(in.readUTF()), in.readUTF());
      }
      return new Access(values);
    } catch (IOException damaged) {
      throw new UncheckedIOException("the access of a source is damaged", damaged);
    }
  }

  /** Never a value. */
  @Override
  public String toString() {
    return "Access" + values.keySet();
  }
}
