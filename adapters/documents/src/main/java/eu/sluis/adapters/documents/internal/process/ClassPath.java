package eu.sluis.adapters.documents.internal.process;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where a reader process finds the classes of this adapter, in the form of `CLASSPATH`. */
record ClassPath(String value) {

  /**
   * That of this process. A server is started from one jar that names the others, so there it is
   * the folder in which this adapter's own jar stands beside those; elsewhere, as in a test, it is
   * what this process was started with.
   */
  static ClassPath ofThisProcess() {
    Path own = own();
    boolean packed = Files.isRegularFile(own);
    String started = System.getProperty("java.class.path");
    return packed && !started.contains(own.toString())
        ? new ClassPath(own.resolveSibling("*").toString())
        : new ClassPath(started);
  }

  private static Path own() {
    CodeSource source = ReaderMain.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("the classes that read documents came from nowhere");
    }
    try {
      return Path.of(new File(source.getLocation().toURI()).getPath());
    } catch (URISyntaxException | IllegalArgumentException notAFile) {
      throw new IllegalStateException("the classes that read documents are in no file", notAFile);
    }
  }
}
