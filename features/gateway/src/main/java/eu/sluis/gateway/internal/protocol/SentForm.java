package eu.sluis.gateway.internal.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;

/**
 * A form with a file that a program sent (`multipart/form-data`, RFC 7578), read whole into memory:
 * what it holds never lies on a disk. The name that a file came with is not kept.
 */
public final class SentForm {

  static final int PARTS_MAX = 50;
  static final int FIELD_BYTES_MAX = 256 * 1024;

  private static final Pattern BOUNDARY =
      Pattern.compile("multipart/form-data;.*boundary=\"([^\"]{1,70})\".*");

  private static final Pattern NAME =
      Pattern.compile(".*;\\s*name=\"([A-Za-z0-9_]{1,60}(?:\\[])?)\".*", Pattern.DOTALL);

  private static final int PORTION_BYTES = 64 * 1024;

  private final Map<String, byte[]> parts;

  private SentForm(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /** More than may be sent in one part. */
  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("a part of a form is too large", null, false, false);
    }
  }

  /** A part that is not what a program may send. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("a part of a form cannot be read", null, false, false);
    }
  }

  /**
   * Reads a form.
   *
   * @param mediaType with its boundary in quotes
   * @param file the name of the field that may be large
   * @param fileBytesMax how large
   */
  public static SentForm read(
      @Nullable String mediaType, InputStream body, String file, int fileBytesMax)
      throws ClientProblem {
    Matcher boundary = BOUNDARY.matcher(mediaType == null ? "" : mediaType);
    if (!boundary.matches()) {
      throw noForm();
    }
    var parts = new Parts(file, fileBytesMax);
    try {
      MultipartParser.ParseState parser =
          MultipartParser.beginParse(
              parts, boundary.group(1).getBytes(StandardCharsets.US_ASCII), "UTF-8");
      byte[] portion = new byte[PORTION_BYTES];
      for (int read = body.read(portion); read >= 0; read = body.read(portion)) {
        parser.parse(ByteBuffer.wrap(portion, 0, read));
      }
      if (!parser.isComplete()) {
        throw Answers.cutOff();
      }
      return new SentForm(parts.read);
    } catch (TooLarge tooLarge) {
      drain(body);
      throw Answers.tooLarge(fileBytesMax);
    } catch (IOException cutOff) {
      throw Answers.cutOff();
    } catch (ClientProblem problem) {
      throw problem;
    } catch (RuntimeException broken) {
      // The reader of forms says in many ways that it cannot read one.
      drain(body);
      throw noForm();
    }
  }

  /** Read and thrown away, up to the limit of the server, so that the client sees the answer. */
  private static void drain(InputStream body) {
    try {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      // Then it does not.
    }
  }

  /** Keeps the parts as they come. */
  private static final class Parts implements MultipartParser.PartHandler {
    private final String file;
    private final int fileBytesMax;
    private final Map<String, byte[]> read = new LinkedHashMap<>();
    private String name = "";
    private ByteArrayOutputStream content = new ByteArrayOutputStream();

    Parts(String file, int fileBytesMax) {
      this.file = file;
      this.fileBytesMax = fileBytesMax;
    }

    @Override
    public void beginPart(CaseInsensitiveMap<String> headers) {
      String disposition = headers.getFirst("Content-Disposition");
      Matcher named = NAME.matcher(disposition == null ? "" : disposition);
      if (!named.matches() || read.size() == PARTS_MAX) {
        throw new Unreadable();
      }
      name = named.group(1);
      content = new ByteArrayOutputStream();
    }

    @Override
    public void data(ByteBuffer buffer) {
      int most = name.equals(file) ? fileBytesMax : FIELD_BYTES_MAX;
      if (buffer.remaining() > most - content.size()) {
        throw new TooLarge();
      }
      byte[] more = new byte[buffer.remaining()];
      buffer.get(more);
      content.writeBytes(more);
    }

    @Override
    public void endPart() {
      if (read.put(name, content.toByteArray()) != null) {
        // Which of two counts is anybody's guess.
        throw new Unreadable();
      }
    }
  }

  /** Refuses every field that is not among these. */
  public void only(Set<String> known) throws ClientProblem {
    for (String name : parts.keySet()) {
      if (!known.contains(name)) {
        throw Fields.unknown(name);
      }
    }
  }

  /** Empty when it is not there; an empty field counts as absent. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(parts.get(name))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(text -> !text.isEmpty());
  }

  public String required(String name) throws ClientProblem {
    return text(name).orElseThrow(() -> Fields.missing(name));
  }

  /** Not to be changed. */
  public byte[] bytes(String name) throws ClientProblem {
    byte[] bytes = parts.get(name);
    if (bytes == null) {
      throw Fields.missing(name);
    }
    return bytes;
  }

  private static ClientProblem noForm() {
    return ClientProblem.field(
        "body",
        "invalid_form",
        "Stuur een formulier (`multipart/form-data`) waarin elk veld één keer staat.",
        "Send a form (`multipart/form-data`) in which each field stands once.");
  }
}
