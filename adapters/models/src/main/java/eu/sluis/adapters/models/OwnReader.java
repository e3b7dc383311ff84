package eu.sluis.adapters.models;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import eu.sluis.injection.Origin;
import eu.sluis.injection.TextReader;
import eu.sluis.knowledge.PassageReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The small model that comes with Sluis (docs/models/passage-reader.md), in this process. Its file
 * is read with the first question; where that cannot be done it tells nothing.
 *
 * <p>It reads on threads of its own, so that what waits for it holds no thread that others need.
 */
public final class OwnReader implements PassageReader, TextReader, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(OwnReader.class.getName());

  private static final String MODEL = "passage-reader.onnx";
  private static final String TOKENIZER = "passage-reader-tokenizer.json";

  /** As it was trained: bench/reader/pairs.py. */
  private static final int TOKENS_MAX = 400;

  private static final int FIRST_TOKENS_MAX = 120;
  private static final long BEGIN = 0;
  private static final long END = 2;

  /** A text of more is cut before it is made into tokens. */
  private static final int CHARACTERS_MAX = 8 * TOKENS_MAX;

  /** Who comes when so many wait is not read for: words alone decide then. */
  private static final int WAITING_MAX = 16;

  /** Longer than this nobody waits; words alone decide then. */
  private static final long WAIT_SECONDS = 5;

  private final ThreadPoolExecutor threads;
  private final AtomicBoolean released = new AtomicBoolean();
  private final FutureTask<OnnxFiles> loading = new FutureTask<>(OwnReader::loaded);

  /**
   * @param cores how many passages are read at once
   */
  public OwnReader(int cores) {
    this.threads = OnnxFiles.threads("reader-", cores, new LinkedBlockingQueue<>(WAITING_MAX));
  }

  /** Whoever comes first reads it; the others wait. */
  private static OnnxFiles loaded(FutureTask<OnnxFiles> loading)
      throws InterruptedException, ExecutionException {
    loading.run();
    return loading.get();
  }

  private static OnnxFiles loaded() throws IOException, OrtException {
    try {
      return fromResources();
    } catch (IOException | OrtException | RuntimeException | LinkageError unusable) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the model that reads along does not work on this machine ("
              + unusable.getClass().getSimpleName()
              + "); answers and instructions are judged by words alone");
      throw unusable;
    }
  }

  private static OnnxFiles fromResources() throws IOException, OrtException {
    try (InputStream model = resource(MODEL);
        InputStream tokens = resource(TOKENIZER);
        var options = OnnxFiles.options()) {
      // Weights are made into numbers of 32 bits once, not for every text.
      options.addConfigEntry("session.disable_quant_qdq", "1");
      var session = OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
      return new OnnxFiles(
          session,
          HuggingFaceTokenizer.newInstance(
              tokens,
              Map.of("padding", "false", "truncation", "false", "addSpecialTokens", "false")));
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = OwnReader.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("`" + name + "` is not in the build");
    }
    return in;
  }

  @Override
  public OptionalDouble answers(String question, String passage) {
    return number("answers", loaded -> ids(tokens(loaded, question), tokens(loaded, passage)));
  }

  @Override
  public OptionalDouble says(String sentence, String passage) {
    return number("says", loaded -> ids(tokens(loaded, sentence), tokens(loaded, passage)));
  }

  @Override
  public OptionalDouble instructs(String text, Origin origin) {
    String read = origin.name().toLowerCase(Locale.ROOT) + ": " + text;
    return number("instructs", loaded -> closed(tokens(loaded, read)));
  }

  /**
   * @param asked which of its numbers
   * @param ids what it reads, cut by the model once that is there
   */
  private OptionalDouble number(String asked, Function<OnnxFiles, long[]> ids) {
    Future<Double> reading;
    try {
      reading =
          threads.submit(
              () -> {
                OnnxFiles loaded = loaded(loading);
                return read(loaded, asked, ids.apply(loaded));
              });
    } catch (RejectedExecutionException closedOrBusy) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(reading.get(WAIT_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      reading.cancel(false);
      Thread.currentThread().interrupt();
      return OptionalDouble.empty();
    } catch (ExecutionException | TimeoutException cannotTell) {
      // Nothing of it is logged: its message may hold what was read.
      reading.cancel(false);
      return OptionalDouble.empty();
    }
  }

  private static double read(OnnxFiles loaded, String asked, long[] ids) throws OrtException {
    long[] all = new long[ids.length];
    Arrays.fill(all, 1);
    long[] shape = {1, ids.length};
    var environment = OrtEnvironment.getEnvironment();
    try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(all), shape);
        OrtSession.Result result =
            loaded
                .session()
                .run(Map.of("input_ids", input, "attention_mask", mask), Set.of(asked))) {
      return ((float[]) result.get(0).getValue())[0];
    }
  }

  private static long[] tokens(OnnxFiles loaded, String text) {
    String read = text.substring(0, Math.min(text.length(), CHARACTERS_MAX));
    return loaded.tokenizer().encode(read).getIds();
  }

  /** What is asked or claimed, and then the passage. */
  private static long[] ids(long[] first, long[] passage) {
    int firsts = Math.min(first.length, FIRST_TOKENS_MAX);
    int passages = Math.min(passage.length, TOKENS_MAX - firsts - 3);
    long[] ids = new long[firsts + passages + 3];
    ids[0] = BEGIN;
    System.arraycopy(first, 0, ids, 1, firsts);
    ids[firsts + 1] = END;
    System.arraycopy(passage, 0, ids, firsts + 2, passages);
    ids[ids.length - 1] = END;
    return ids;
  }

  /** One text alone. */
  private static long[] closed(long[] text) {
    int tokens = Math.min(text.length, TOKENS_MAX - 2);
    long[] ids = new long[tokens + 2];
    ids[0] = BEGIN;
    System.arraycopy(text, 0, ids, 1, tokens);
    ids[tokens + 1] = END;
    return ids;
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (threads.isTerminated()
        && !loading.cancel(false)
        && loading.state() == Future.State.SUCCESS
        && released.compareAndSet(false, true)) {
      loading.resultNow().release();
    }
  }
}
