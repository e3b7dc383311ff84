package eu.sluis.adapters.models;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A model in this process and its tokens, which lie outside the heap until they are released. */
record OnnxFiles(OrtSession session, HuggingFaceTokenizer tokenizer) {

  /** As native code expects of a thread; with the 1 MB of the JVM it can end the process. */
  private static final long STACK = 8L << 20;

  private static final long IDLE_SECONDS = 30;

  /** One core for one text, and nothing is ever fetched. */
  static OrtSession.SessionOptions options() throws OrtException {
    System.setProperty("ai.djl.offline", "true");
    var options = new OrtSession.SessionOptions();
    // The pool of the model decides how many texts are read at once; each has one core.
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    return options;
  }

  /** Threads with room for what a model does. */
  static ThreadPoolExecutor threads(String name, int cores, BlockingQueue<Runnable> waiting) {
    var threads =
        new ThreadPoolExecutor(
            cores, cores, IDLE_SECONDS, TimeUnit.SECONDS, waiting, factory(name));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** Does something once on such a thread, whoever asks, and waits for it. */
  static <T> T withRoom(Supplier<T> work) {
    var once = new FutureTask<>(work::get);
    factory("onnx-once-").newThread(once).start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return once.get();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException own
          ? own
          : new IllegalStateException("a model could not be read");
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static ThreadFactory factory(String name) {
    return Thread.ofPlatform().name(name, 0).stackSize(STACK).daemon().factory();
  }

  void release() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException impossible) {
      throw new IllegalStateException("a model could not be given back");
    }
  }
}
