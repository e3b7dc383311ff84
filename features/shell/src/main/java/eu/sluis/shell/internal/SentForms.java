package eu.sluis.shell.internal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a form that was sent wrong from a failure of ours. The framework reports both as the same
 * exceptions, and reads no form at all when its type is written in capitals or names no boundary.
 *
 * <p>Pure: no request, no clock, no state.
 */
final class SentForms {
  private static final String FILES = "multipart/form-data";

  /** RFC 2046, section 5.1.1: at most 70 of these characters, and no space at the end. */
  private static final Pattern BOUNDARY =
      Pattern.compile("[\\w'()+,./:=? -]{0,69}[\\w'()+,./:=?-]");

  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([\\w!#$&^.+-]+)=(?:\"([^\"\\\\]*)\"|([^\\s;\"]*))\\s*(?=;|$)");

  /** The classes of the framework that read a form, with what is nested in them. */
  private static final Pattern READER =
      Pattern.compile(
          "org\\.jboss\\.resteasy\\.reactive\\.server\\.core\\.multipart"
              + "\\.(?:MultiPartParserDefinition|MultipartParser|FormEncodedDataDefinition)\\b.*");

  private SentForms() {}

  /** Whether this is a form with files, however its type is written. */
  static boolean hasFiles(@Nullable String type) {
    return type != null
        && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FILES)
        && !type.contains("\n");
  }

  /**
   * The type as the framework understands it; empty when it names no boundary, or a character set
   * that does not exist.
   */
  static Optional<String> readable(String type) {
    Optional<String> boundary =
        parameter(type, "boundary").filter(value -> BOUNDARY.matcher(value).matches());
    Optional<String> characters = parameter(type, "charset");
    if (boundary.isEmpty() || characters.filter(name -> !known(name)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        FILES
            + "; boundary=\""
            + boundary.get()
            + "\""
            + characters.map(name -> "; charset=" + name).orElse(""));
  }

  private static Optional<String> parameter(String type, String name) {
    return PARAMETER
        .matcher(type)
        .results()
        .filter(found -> found.group(1).equalsIgnoreCase(name))
        .map(found -> found.group(2) == null ? found.group(3) : found.group(2))
        .findFirst();
  }

  private static boolean known(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException noName) {
      return false;
    }
  }

  /**
   * Whether a failure says that a form was sent wrong: cut off, without its boundary, with a broken
   * part. Everything that goes wrong while a form is read, except what the disk or the memory did.
   */
  static boolean broken(Throwable failure) {
    boolean reading = false;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof Error || at instanceof FileSystemException || byTheDisk(at)) {
        return false;
      }
      reading |= among(at.getStackTrace());
    }
    return reading;
  }

  private static boolean among(StackTraceElement[] frames) {
    for (StackTraceElement frame : frames) {
      if (READER.matcher(frame.getClassName()).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Writing what was uploaded: a full disk comes as a bare exception from here. */
  private static boolean byTheDisk(Throwable failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    return frames.length > 0
        && (frames[0].getClassName().startsWith("sun.nio.")
            || frames[0].getClassName().startsWith("java.io.File"));
  }
}
