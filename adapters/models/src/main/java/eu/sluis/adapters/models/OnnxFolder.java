package eu.sluis.adapters.models;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with a model in ONNX and its tokenizer, as they are published: `model.onnx` in it or in
 * `onnx` below it, and `tokenizer.json`.
 */
record OnnxFolder(Path model, Path tokenizer) {

  static OnnxFolder of(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("this folder is not there, or may not be read");
    }
    Path plain = folder.resolve("model.onnx");
    Path model = Files.isReadable(plain) ? plain : folder.resolve("onnx").resolve("model.onnx");
    Path tokenizer = folder.resolve("tokenizer.json");
    if (!Files.isReadable(model) || !Files.isReadable(tokenizer)) {
      throw new IllegalArgumentException(
          "this folder must hold `model.onnx` (or `onnx/model.onnx`) and `tokenizer.json`");
    }
    return new OnnxFolder(model, tokenizer);
  }
}
