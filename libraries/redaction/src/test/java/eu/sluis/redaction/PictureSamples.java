package eu.sluis.redaction;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures that name their maker beside the dots. */
final class PictureSamples {

  private PictureSamples() {}

  static byte[] plain(String format) {
    var image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, Color.RED.getRGB());
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static byte[] jpegBy(String name) {
    byte[] picture = plain("jpeg");
    byte[] exif = ("Exif\0\0" + name).getBytes(StandardCharsets.US_ASCII);
    byte[] comment = ("Foto: " + name).getBytes(StandardCharsets.US_ASCII);
    var out = new ByteArrayOutputStream();
    out.write(picture, 0, 2);
    segment(out, 0xe1, exif);
    segment(out, 0xfe, comment);
    out.write(picture, 2, picture.length - 2);
    out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
    out.write(0xff);
    out.write(marker);
    out.write((content.length + 2) >> 8);
    out.write((content.length + 2) & 0xff);
    out.writeBytes(content);
  }

  static byte[] pngBy(String name) {
    byte[] picture = plain("png");
    byte[] text = ("tEXtAuthor\0" + name).getBytes(StandardCharsets.US_ASCII);
    var check = new CRC32();
    check.update(text);
    var out = new ByteArrayOutputStream();
    int afterHead = 8 + 25;
    out.write(picture, 0, afterHead);
    out.writeBytes(ByteBuffer.allocate(4).putInt(text.length - 4).array());
    out.writeBytes(text);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    out.write(picture, afterHead, picture.length - afterHead);
    return out.toByteArray();
  }
}
