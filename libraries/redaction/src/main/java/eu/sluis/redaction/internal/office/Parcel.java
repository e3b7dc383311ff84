package eu.sluis.redaction.internal.office;

import eu.sluis.redaction.Limits;
import eu.sluis.redaction.NotRedactable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip file as parts with names. What stands between or behind the parts does not come along. */
final class Parcel {

  private static final int BUFFER_BYTES = 1 << 16;

  private Parcel() {}

  static Map<String, byte[]> unpack(byte[] file) throws NotRedactable {
    var parts = new LinkedHashMap<String, byte[]>();
    long unpacked = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        byte[] part = part(zip, unpacked);
        unpacked += part.length;
        if (parts.size() >= Limits.PARTS_MAX) {
          throw tooLarge();
        }
        if (parts.put(entry.getName(), part) != null) {
          throw damaged();
        }
      }
    } catch (IOException | IllegalArgumentException failure) {
      throw damaged();
    }
    return parts;
  }

  private static byte[] part(ZipInputStream zip, long before) throws IOException, NotRedactable {
    var out = new ByteArrayOutputStream();
    var buffer = new byte[BUFFER_BYTES];
    for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
      out.write(buffer, 0, count);
      if (out.size() > Limits.PART_BYTES_MAX || before + out.size() > Limits.UNPACKED_BYTES_MAX) {
        throw tooLarge();
      }
    }
    return out.toByteArray();
  }

  /** The parts in their order; `stored` is not compressed, as OpenDocument wants of its first. */
  static byte[] pack(Map<String, byte[]> parts, String stored) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        // The same file gives the same bytes, and tells nothing about when.
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        if (part.getKey().equals(stored)) {
          var check = new CRC32();
          check.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(check.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("memory cannot be written", impossible);
    }
    return out.toByteArray();
  }

  static NotRedactable damaged() {
    return new NotRedactable("the file is damaged or not a whole document; save it anew");
  }

  private static NotRedactable tooLarge() {
    return new NotRedactable(
        "the file unpacks to more than "
            + Limits.UNPACKED_BYTES_MAX
            + " bytes or "
            + Limits.PARTS_MAX
            + " parts; split it");
  }
}
