package eu.sluis.adapters.documents.internal;

import eu.sluis.adapters.documents.internal.program.Program;
import eu.sluis.adapters.documents.internal.program.Program.TookTooLong;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Recognises the letters of a picture with Tesseract and its Dutch data, when this machine has them
 * (Debian: `tesseract-ocr` and `tesseract-ocr-nld`). It runs as a program with a deadline; the
 * picture goes in over a pipe and the words come back as hOCR, with their places.
 */
final class Tesseract {

  private static final String DUTCH = "nld";

  /** Data that tells which way a page was laid on the scanner. */
  private static final String ORIENTATION = "osd";

  private static final Duration ASKING_MAX = Duration.ofSeconds(10);
  private static final int OUTPUT_BYTES_MAX = 32 * 1024 * 1024;

  /**
   * Recognised sizes differ by a few dots from word to word; this near to the usual one is that.
   */
  private static final double SAME_SIZE = 0.18;

  private static final float POINTS_PER_INCH = 72;

  /** Below this the recognised words are more often wrong than right. */
  private static final int CONFIDENCE_MIN = 50;

  /** Looked up once in a process: installing it takes a restart. */
  private static final Set<String> LANGUAGES = languages();

  private Tesseract() {}

  /**
   * What stood in a picture.
   *
   * @param words in points
   * @param confidence of its letters on average, in percent; 0 without words, below 0 when the page
   *     could not be read at all
   */
  record Recognised(List<Word> words, int confidence) {

    /** Of a page that the program could not read at all. */
    private static final Recognised NOTHING_OF_IT = new Recognised(List.of(), -1);

    /** Whether the page holds something that was not read, or is more often wrong than right. */
    boolean illegible() {
      return confidence < 0 || (!words.isEmpty() && confidence < CONFIDENCE_MIN);
    }
  }

  /** Whether scans can be read here. */
  static boolean installed() {
    return LANGUAGES.contains(DUTCH);
  }

  /**
   * @param picture in grey, one byte a dot
   * @param dotsPerInch how fine it is
   * @throws Refused when it takes too long
   */
  static Recognised read(BufferedImage picture, int dotsPerInch) {
    List<String> command =
        List.of(
            "tesseract",
            "stdin",
            "stdout",
            "-l",
            DUTCH,
            "--psm",
            LANGUAGES.contains(ORIENTATION) ? "1" : "3",
            "--dpi",
            Integer.toString(dotsPerInch),
            "hocr");
    try {
      byte[] said =
          Program.run(
              command, Limits.RECOGNITION_TIME_MAX, OUTPUT_BYTES_MAX, in -> write(picture, in));
      return recognised(new String(said, StandardCharsets.UTF_8), dotsPerInch);
    } catch (TookTooLong late) {
      throw new Refused(Reason.TOOK_TOO_LONG, late);
    } catch (IOException failed) {
      // One page that it cannot read keeps no other from being read.
      return Recognised.NOTHING_OF_IT;
    }
  }

  /** As a portable greymap (PGM), which takes no time to make. */
  private static void write(BufferedImage picture, OutputStream out) throws IOException {
    String head = "P5\n" + picture.getWidth() + " " + picture.getHeight() + "\n255\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
  }

  private static Recognised recognised(String hocr, int dotsPerInch) {
    float scale = POINTS_PER_INCH / dotsPerInch;
    var words = new ArrayList<Word>();
    long sure = 0;
    long letters = 0;
    for (Element line : Jsoup.parse(hocr).select(".ocr_line, .ocr_header, .ocr_caption")) {
      float[] box = numbers(line, "bbox", 4);
      float base = box[3] + numbers(line, "baseline", 2)[1];
      float size = numbers(line, "x_size", 1)[0];
      for (Element word : line.select(".ocrx_word")) {
        String text = TextLines.clean(word.text());
        if (text.isEmpty()) {
          continue;
        }
        float[] place = numbers(word, "bbox", 4);
        words.add(
            new Word(text, place[0] * scale, place[2] * scale, base * scale, size * scale, false));
        sure += (long) (numbers(word, "x_wconf", 1)[0] * text.length());
        letters += text.length();
      }
    }
    return new Recognised(sameSizes(words), letters == 0 ? 0 : (int) (sure / letters));
  }

  /** The numbers after a name in hOCR's `title`; zeros when it is not there. */
  private static float[] numbers(Element element, String name, int count) {
    var numbers = new float[count];
    for (String property : element.attr("title").split(";", -1)) {
      String[] parts = property.strip().split("\\s+", -1);
      if (parts[0].equals(name)) {
        for (int i = 0; i < count && i + 1 < parts.length; i++) {
          numbers[i] = Float.parseFloat(parts[i + 1]);
        }
      }
    }
    return numbers;
  }

  private static List<Word> sameSizes(List<Word> words) {
    if (words.isEmpty()) {
      return words;
    }
    var sizes = words.stream().map(Word::size).sorted().toList();
    float usual = sizes.get(sizes.size() / 2);
    return words.stream().map(word -> sized(word, usual)).toList();
  }

  private static Word sized(Word word, float usual) {
    boolean same = Math.abs(word.size() - usual) <= SAME_SIZE * usual;
    float size = same ? usual : Math.round(word.size() / 2) * 2f;
    return new Word(word.text(), word.left(), word.right(), word.base(), Math.max(1, size), false);
  }

  private static Set<String> languages() {
    try {
      byte[] said =
          Program.run(List.of("tesseract", "--list-langs"), ASKING_MAX, OUTPUT_BYTES_MAX, _ -> {});
      return new String(said, StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException | TookTooLong notInstalled) {
      return Set.of();
    }
  }
}
