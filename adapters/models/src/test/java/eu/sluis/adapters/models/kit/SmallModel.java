package eu.sluis.adapters.models.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The files of a true model for vectors: e5-small-v2, English, 34 MB, from Maven Central. */
public final class SmallModel {

  private SmallModel() {}

  /** Writes its files as they are published: the model in a folder of its own. */
  public static Path into(Path folder) throws IOException {
    Path onnx = Files.createDirectories(folder.resolve("onnx"));
    copy("/e5-small-v2-q.onnx", onnx.resolve("model.onnx"));
    tokenizer(folder);
    return folder;
  }

  /** Only how it cuts a text. */
  public static void tokenizer(Path folder) throws IOException {
    copy(
        "/e5-small-v2-q-tokenizer.json", Files.createDirectories(folder).resolve("tokenizer.json"));
  }

  private static void copy(String resource, Path to) throws IOException {
    try (InputStream in = SmallModel.class.getResourceAsStream(resource)) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
