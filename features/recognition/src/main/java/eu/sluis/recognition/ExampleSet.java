package eu.sluis.recognition;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.privacy.Detector;
import eu.sluis.recognition.Example.Label;
import eu.sluis.vocabulary.Asker;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The test set of an organisation: kept, run, exported and removed; each change is recorded. */
public final class ExampleSet {

  /** How many an organisation can keep: running all stays a matter of seconds. */
  public static final int EXAMPLES_MAX = 500;

  private final RecognitionStore store;
  private final RecordedChange recorded;
  private final InstantSource clock;

  public ExampleSet(RecognitionStore store, AuditLog log, InstantSource clock) {
    this.store = store;
    this.recorded = new RecordedChange(log);
    this.clock = clock;
  }

  /** Newest first. */
  public List<Example> examples(Asker asker) {
    return store.examples(asker.organisation());
  }

  /**
   * Keeps a text with what must be found in it.
   *
   * @throws WordRefused when there are {@value #EXAMPLES_MAX} already
   * @throws eu.sluis.audit.AuditUnavailable when it could not be recorded; then it is not kept
   */
  public Example keep(Asker asker, String by, String text, List<Label> labels) throws WordRefused {
    if (store.exampleCount(asker.organisation()) >= EXAMPLES_MAX) {
      throw new WordRefused(WordRefused.Reason.TOO_MANY);
    }
    var example = new Example(UUID.randomUUID(), clock.instant(), by, text, labels);
    recorded.run(
        asker,
        Action.PRIVACY_EXAMPLE_KEPT,
        Map.of(
            "example",
            example.id().toString(),
            "labels",
            Integer.toString(example.labels().size())),
        () -> store.keep(asker.organisation(), example));
    return example;
  }

  /**
   * Removes an example; one that is not there is gone already.
   *
   * @throws eu.sluis.audit.AuditUnavailable when it could not be recorded; then it stays
   */
  public void remove(Asker asker, UUID id) {
    withoutRefusal(
        asker,
        Action.PRIVACY_EXAMPLE_REMOVED,
        Map.of("example", id.toString()),
        () -> {
          boolean _ = store.removeExample(asker.organisation(), id);
        });
  }

  /** What `detector` makes of every example. */
  public Trial run(Asker asker, Detector detector) {
    return Trial.of(detector, examples(asker));
  }

  /**
   * All examples as lines of JSON, {@link RecognitionFormat#line}.
   *
   * @throws eu.sluis.audit.AuditUnavailable when it could not be recorded; then nothing is given
   */
  public byte[] export(Asker asker) {
    List<Example> examples = examples(asker);
    var lines = new ByteArrayOutputStream();
    withoutRefusal(
        asker,
        Action.PRIVACY_EXAMPLES_EXPORTED,
        Map.of("entries", Integer.toString(examples.size())),
        () -> examples.forEach(example -> lines.writeBytes(RecognitionFormat.line(example))));
    return lines.toByteArray();
  }

  private void withoutRefusal(
      Asker asker, Action action, Map<String, String> fields, RecordedChange.Change change) {
    try {
      recorded.run(asker, action, fields, change);
    } catch (WordRefused impossible) {
      throw new IllegalStateException("only adding is ever refused");
    }
  }
}
