package eu.sluis.monitor.internal;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Numbers of entries as they stand in addresses. */
final class LogNumbers {

  private LogNumbers() {}

  /** Empty for anything that is no number. */
  static OptionalLong read(@Nullable String text) {
    try {
      return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException words) {
      return OptionalLong.empty();
    }
  }
}
