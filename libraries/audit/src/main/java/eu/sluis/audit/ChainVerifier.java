package eu.sluis.audit;

import eu.sluis.audit.internal.Chain;
import eu.sluis.audit.internal.Envelope;
import eu.sluis.audit.internal.ExportLines;
import eu.sluis.audit.internal.Lines;
import eu.sluis.audit.internal.NotCanonical;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks an export line by line, with nothing but the export. Memory does not grow with the log but
 * for the intents that are open. See `FORMAT.md` for what is checked and what cannot be.
 */
public final class ChainVerifier {

  private final ExportLines.Header header;
  private final Set<String> heads;
  private final Map<String, Long> known = new HashMap<>();
  private final TreeMap<Long, String> openActions = new TreeMap<>();
  private long count = 0;
  private String head = AuditStore.ChainHead.START.hash();
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> last = Optional.empty();

  private ChainVerifier(ExportLines.Header header, Set<String> heads) {
    this.header = header;
    this.heads = Set.copyOf(heads);
    remember();
  }

  /**
   * Reads an export to its end or to its first flaw. Does not close `export`.
   *
   * @throws IOException when it cannot be read
   */
  public static Verdict verify(InputStream export) throws IOException {
    return verify(export, Set.of());
  }

  /**
   * Reads an export to its end or to its first flaw, and finds head hashes that were kept elsewhere
   * in it. Does not close `export`.
   *
   * @param heads hashes of 64 of 0-9 and a-f
   * @throws IOException when it cannot be read
   */
  public static Verdict verify(InputStream export, Set<String> heads) throws IOException {
    var lines = new Lines(export);
    ChainVerifier verifier;
    try {
      Optional<String> line = lines.next();
      if (line.isEmpty()) {
        return new Verdict.Broken(1, Flaw.HEADER);
      }
      verifier = new ChainVerifier(ExportLines.readHeader(line.get()), heads);
    } catch (NotCanonical malformed) {
      return new Verdict.Broken(1, Flaw.HEADER);
    }
    return verifier.entries(lines);
  }

  private Verdict entries(Lines lines) throws IOException {
    while (true) {
      long number = count + 2;
      Optional<String> line;
      try {
        line = lines.next();
      } catch (NotCanonical malformed) {
        return new Verdict.Broken(number, Flaw.LINE);
      }
      if (line.isEmpty()) {
        return end(number);
      }
      Optional<Flaw> flaw = entry(line.get());
      if (flaw.isPresent()) {
        return new Verdict.Broken(number, flaw.get());
      }
    }
  }

  private Optional<Flaw> entry(String line) {
    if (count == header.count()) {
      return Optional.of(Flaw.COUNT);
    }
    ExportLines.Entry entry;
    try {
      entry = ExportLines.readEntry(line);
    } catch (NotCanonical malformed) {
      return Optional.of(Flaw.ENTRY);
    }
    if (entry.sequence() != count) {
      return Optional.of(Flaw.SEQUENCE);
    }
    if (!entry.previous().equals(head)) {
      return Optional.of(Flaw.PREVIOUS);
    }
    if (!Chain.hash(entry.previous(), entry.envelope()).equals(entry.hash())) {
      return Optional.of(Flaw.HASH);
    }
    Envelope envelope;
    try {
      envelope = Envelope.read(entry.envelope());
    } catch (NotCanonical malformed) {
      return Optional.of(Flaw.ENVELOPE);
    }
    if (envelope.sequence() != entry.sequence()
        || !envelope.organisation().equals(header.organisation())) {
      return Optional.of(Flaw.ENVELOPE_DIFFERS);
    }
    if (!follows(envelope)) {
      return Optional.of(Flaw.OUTCOME);
    }
    count++;
    head = entry.hash();
    remember();
    first = first.or(() -> Optional.of(envelope.time()));
    last = Optional.of(envelope.time());
    return Optional.empty();
  }

  private void remember() {
    if (heads.contains(head)) {
      known.put(head, count);
    }
  }

  private boolean follows(Envelope envelope) {
    return switch (envelope.kind()) {
      case Envelope.Kind.Event _ -> true;
      case Envelope.Kind.Intent _ -> {
        openActions.put(envelope.sequence(), envelope.action());
        yield true;
      }
      case Envelope.Kind.Outcome(var concludes, var _) ->
          envelope.action().equals(openActions.remove(concludes));
    };
  }

  private Verdict end(long number) {
    if (count != header.count()) {
      return new Verdict.Broken(number, Flaw.COUNT);
    }
    if (!head.equals(header.head())) {
      return new Verdict.Broken(1, Flaw.HEAD);
    }
    return new Verdict.Intact(
        header.organisation(), count, head, first, last, List.copyOf(openActions.keySet()), known);
  }
}
