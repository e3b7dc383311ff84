package eu.sluis.adapters.models;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes a vector of a text with a model in this process: tokens, one run of the model, one vector
 * of length 1. A text of more tokens than the model reads is cut. Safe on every thread.
 *
 * <p>What it holds lies outside the heap and is given back when nothing refers to it any more: a
 * catalogue that is read anew has new ones, while calls still use the old.
 */
final class OnnxEncoder {

  /** How the vectors of the tokens become one. */
  enum Pooling {
    /** Their mean, as the e5 family was trained. */
    MEAN,
    /** That of the first token, as the bge family was trained. */
    CLS
  }

  /** A model that makes its own vector of a whole text calls it so. */
  private static final String WHOLE = "sentence_embedding";

  private static final Cleaner CLEANER = Cleaner.create();

  private final OnnxFiles loaded;
  private final Pooling pooling;

  /**
   * @param tokens the most that the model reads
   * @throws IllegalArgumentException when these files are no model that makes vectors; says what an
   *     administrator can do
   */
  OnnxEncoder(OnnxFolder folder, Pooling pooling, int tokens) {
    this.loaded = OnnxFiles.withRoom(() -> loaded(folder, tokens));
    this.pooling = pooling;
    var _ = CLEANER.register(this, loaded::release);
    var _ = OnnxFiles.withRoom(() -> vector("proef"));
    if (!OnnxFiles.withRoom(() -> reads(tokens))) {
      throw new IllegalArgumentException(
          "the model in this folder reads fewer tokens than `context_tokens` says");
    }
  }

  private boolean reads(int tokens) {
    try {
      return vector("proef ".repeat(tokens)).tokens() == tokens;
    } catch (IllegalArgumentException tooMany) {
      return false;
    }
  }

  /**
   * @param tokens how many of the text were read, with the signs that the model wants around it
   */
  // A carrier of what the model gave; never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Encoded(float[] values, int tokens) {}

  Encoded vector(String text) {
    try {
      Encoding encoding = loaded.tokenizer().encode(text);
      return new Encoded(normalised(run(encoding)), encoding.getIds().length);
    } catch (OrtException failed) {
      // Without its cause: it may name what it was given.
      throw notOne();
    } finally {
      // The files stay loaded at least until here, whatever the collector thinks.
      Reference.reachabilityFence(this);
    }
  }

  private float[] run(Encoding encoding) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      input(inputs, "input_ids", encoding.getIds());
      input(inputs, "attention_mask", encoding.getAttentionMask());
      input(inputs, "token_type_ids", encoding.getTypeIds());
      try (OrtSession.Result result = loaded.session().run(inputs)) {
        Object first = result.get(WHOLE).orElse(result.get(0)).getValue();
        return switch (first) {
          case float[][] whole when whole.length == 1 -> whole[0];
          case float[][][] perToken when perToken.length == 1 -> pooled(perToken[0]);
          case null, default -> throw notOne();
        };
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  /** Models differ in which of these they want. */
  private void input(Map<String, OnnxTensor> inputs, String name, long[] values)
      throws OrtException {
    if (loaded.session().getInputNames().contains(name)) {
      long[] shape = {1, values.length};
      inputs.put(
          name,
          OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), shape));
    }
  }

  private float[] pooled(float[][] tokens) {
    if (pooling == Pooling.CLS) {
      return tokens[0];
    }
    float[] sum = new float[tokens[0].length];
    for (float[] token : tokens) {
      for (int number = 0; number < sum.length; number++) {
        sum[number] += token[number];
      }
    }
    return sum;
  }

  private static float[] normalised(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += number * number;
    }
    float length = (float) Math.sqrt(squares);
    if (!Float.isFinite(length) || length == 0) {
      throw notOne();
    }
    float[] normalised = new float[vector.length];
    for (int number = 0; number < vector.length; number++) {
      normalised[number] = vector[number] / length;
    }
    return normalised;
  }

  private static IllegalArgumentException notOne() {
    return new IllegalArgumentException(
        "this model makes no vectors of texts; take one of the kind feature-extraction");
  }

  private static OnnxFiles loaded(OnnxFolder folder, int tokens) {
    HuggingFaceTokenizer tokenizer = tokenizer(folder, tokens);
    try (var options = OnnxFiles.options()) {
      return new OnnxFiles(
          OrtEnvironment.getEnvironment().createSession(folder.model().toString(), options),
          tokenizer);
    } catch (OrtException unreadable) {
      tokenizer.close();
      throw new IllegalArgumentException("`model.onnx` in this folder cannot be read as ONNX");
    }
  }

  private static HuggingFaceTokenizer tokenizer(OnnxFolder folder, int tokens) {
    // Before the library is first used: nothing is ever fetched.
    System.setProperty("ai.djl.offline", "true");
    try {
      return HuggingFaceTokenizer.newInstance(
          folder.tokenizer(),
          Map.of(
              "padding", "false",
              "truncation", "true",
              "maxLength", Integer.toString(tokens),
              "addSpecialTokens", "true"));
    } catch (IOException | RuntimeException unreadable) {
      throw new IllegalArgumentException("`tokenizer.json` in this folder cannot be read");
    }
  }
}
