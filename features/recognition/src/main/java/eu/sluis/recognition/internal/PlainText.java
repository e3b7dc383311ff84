package eu.sluis.recognition.internal;

import org.jspecify.annotations.Nullable;

/** A text as it comes back the same from a form. */
final class PlainText {

  private PlainText() {}

  /**
   * A browser sends every line break as CR LF and shows it as one sign, so places in a text only
   * stay right with one kind; a NUL it cannot hold at all.
   */
  static String of(@Nullable String typed) {
    return typed == null
        ? ""
        : typed.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\ufffd');
  }
}
