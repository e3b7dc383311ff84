package eu.sluis.testing.running;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The names and passwords that the first start shows, once. */
final class Passwords {

  private static final Pattern LINE =
      Pattern.compile("^ {2}([a-z.]+)@waterhoven\\.example\\s+(\\S+)", Pattern.MULTILINE);

  private final Map<String, String> byAccount = new ConcurrentHashMap<>();

  void read(String output) {
    LINE.matcher(output).results().forEach(line -> byAccount.put(line.group(1), line.group(2)));
  }

  String of(String account) {
    return Optional.ofNullable(byAccount.get(account))
        .orElseThrow(() -> new IllegalArgumentException("`" + account + "` was never shown"));
  }
}
