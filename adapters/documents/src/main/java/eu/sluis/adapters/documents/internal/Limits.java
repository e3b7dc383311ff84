package eu.sluis.adapters.documents.internal;

import java.time.Duration;

/** What a document may cost. Beyond a limit it is unreadable, with that reason. */
public final class Limits {

  /** Bytes of a file as it comes in. */
  public static final int FILE_BYTES_MAX = 64 * 1024 * 1024;

  /** Characters of text that come out of one file. */
  public static final int CHARACTERS_MAX = 10_000_000;

  /** Characters of XML, most of which are its elements. */
  public static final int XML_CHARACTERS_MAX = 40_000_000;

  /** Bytes that a compressed file may unpack to. */
  public static final int UNPACKED_BYTES_MAX = 128 * 1024 * 1024;

  /** Pages of a PDF. */
  public static final int PAGES_MAX = 3_000;

  /** Elements within elements. */
  public static final int NESTING_MAX = 256;

  /** Messages and attachments within messages. */
  public static final int ATTACHMENT_NESTING_MAX = 3;

  /** Attachments of one message that are read. */
  public static final int ATTACHMENTS_MAX = 50;

  /** Wall time for one file, in which its thread may also wait for a processor. */
  public static final Duration TIME_MAX = Duration.ofSeconds(60);

  /** Wall time for all pages of one scan, each of which has {@link #TIME_MAX} at most. */
  public static final Duration SCAN_TIME_MAX = Duration.ofMinutes(30);

  /** Pages of one document of which the letters are recognised; the rest is missed. */
  public static final int SCANNED_PAGES_MAX = 500;

  /** Dots of a page that is made a picture; a larger page is made coarser. */
  public static final int PICTURE_DOTS_MAX = 20_000_000;

  /** Wall time for recognising the letters of one page. */
  public static final Duration RECOGNITION_TIME_MAX = Duration.ofSeconds(45);

  /** Files in a compressed file. */
  public static final int PACKED_FILES_MAX = 10_000;

  /** Documents that are read at once, each in a process of its own. */
  public static final int PROCESSES_MAX = 2;

  private Limits() {}
}
