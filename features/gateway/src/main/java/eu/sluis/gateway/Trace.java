package eu.sluis.gateway;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request is called over the bounds of applications: W3C Trace Context, level 1. The record
 * of a question names it, and the model is told it, so that the logs of all of them can be laid
 * side by side. It says nothing of who asked or what. `tracestate` is not passed on: anybody can
 * write anything in it.
 *
 * @param id 32 of 0-9 and a-f, not all 0
 * @param parent of the step before this one, here or at the caller; empty for the first
 * @param span of the step that is being done, 16 of 0-9 and a-f, not all 0
 * @param sampled whether the caller keeps its own trace; Sluis records every question all the same
 * @see <a href="https://www.w3.org/TR/trace-context-1/">Trace Context</a>
 */
public record Trace(String id, Optional<String> parent, String span, boolean sampled) {

  /** The header of a request in which it stands. */
  public static final String HEADER = "traceparent";

  private static final Pattern PARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
  private static final String VERSION = "00";
  private static final int LENGTH_OF_VERSION_0 = 55;
  private static final int LENGTH_MAX = 512;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final ScopedValue<Trace> CURRENT = ScopedValue.newInstance();

  /** Goes on from the caller's; one of its own when that has none, or something else. */
  public static Trace of(Optional<String> parent) {
    return parent.flatMap(Trace::read).orElseGet(Trace::fresh);
  }

  private static Optional<Trace> read(String parent) {
    if (parent.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    Matcher matcher = PARENT.matcher(parent);
    if (!matcher.matches()
        || (parent.startsWith(VERSION) && parent.length() != LENGTH_OF_VERSION_0)) {
      return Optional.empty();
    }
    boolean sampled = (Integer.parseInt(matcher.group(3), 16) & 1) == 1;
    return Optional.of(new Trace(matcher.group(1), Optional.of(matcher.group(2)), hex(), sampled));
  }

  /** Of a request that nobody gave one. */
  public static Trace fresh() {
    return new Trace(hex() + hex(), Optional.empty(), hex(), true);
  }

  /** Of what is being done on this thread; a fresh one when nothing is. */
  public static Trace current() {
    return CURRENT.isBound() ? CURRENT.get() : fresh();
  }

  /** Does something under this trace. */
  public <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /** Whether something is being done under a trace on this thread. */
  static boolean bound() {
    return CURRENT.isBound();
  }

  /** A step of what is being done. */
  public Trace next() {
    return new Trace(id, Optional.of(span), hex(), sampled);
  }

  /** The header for another application, of which this step asks something. */
  public String asParent() {
    return VERSION + "-" + id + "-" + span + (sampled ? "-01" : "-00");
  }

  /** 16 digits, never all 0. */
  private static String hex() {
    long bits = RANDOM.nextLong();
    return HexFormat.of().toHexDigits(bits == 0 ? 1 : bits);
  }
}
