package eu.sluis.redaction.internal.office;

import eu.sluis.redaction.Remark.Kind;
import eu.sluis.redaction.internal.PictureFile;
import java.nio.charset.StandardCharsets;

/** The pictures of a document: dots stay, without their metadata; drawings can hold text and go. */
final class Pictures {

  private Pictures() {}

  static byte[] clean(byte[] picture, Dropped dropped) {
    if (isDots(picture)) {
      dropped.note(Kind.PICTURES, 1);
      return PictureFile.withoutMetadata(picture);
    }
    dropped.note(Kind.DRAWINGS_DROPPED, 1);
    return PictureFile.dot();
  }

  static boolean isDots(byte[] picture) {
    String head = new String(picture, 0, Math.min(6, picture.length), StandardCharsets.ISO_8859_1);
    return PictureFile.isJpeg(picture)
        || PictureFile.isPng(picture)
        || head.startsWith("GIF8")
        || head.startsWith("BM");
  }
}
