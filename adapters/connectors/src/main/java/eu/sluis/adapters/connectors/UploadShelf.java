package eu.sluis.adapters.connectors;

import eu.sluis.sources.Source;
import eu.sluis.sources.Uploads;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Uploaded files in a folder of Sluis itself: one folder an organisation, one a source. */
public final class UploadShelf implements Uploads {

  /** The longest name that is kept, in UTF-16 code units. */
  static final int NAME_CHARACTERS_MAX = 150;

  private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]+");

  private final Path shelf;

  public UploadShelf(Path shelf) {
    this.shelf = shelf;
  }

  @Override
  public String location(OrganisationId organisation, SourceId source) throws IOException {
    return Files.createDirectories(
            shelf.resolve(organisation.toString()).resolve(source.toString()))
        .toString();
  }

  @Override
  public String keep(Source source, String fileName, InputStream content) throws IOException {
    Path folder = Path.of(location(source.organisation(), source.id()));
    String name = safe(fileName);
    Path part = Files.createTempFile(folder, ".", ".part");
    try {
      Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(
          part,
          folder.resolve(name),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    return name;
  }

  @Override
  public void discard(Source source, String fileName) throws IOException {
    Files.deleteIfExists(
        Path.of(location(source.organisation(), source.id())).resolve(safe(fileName)));
  }

  @Override
  public void discardAll(Source source) throws IOException {
    Path folder = Path.of(location(source.organisation(), source.id()));
    List<Path> all;
    try (var walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  /** A name without folders; a name of only dots or nothing becomes `document`. */
  static String safe(String fileName) {
    String last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    String name =
        UNWANTED.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("_").strip();
    while (name.startsWith(".")) {
      name = name.substring(1);
    }
    if (name.length() > NAME_CHARACTERS_MAX) {
      name = name.substring(name.length() - NAME_CHARACTERS_MAX);
    }
    return name.isBlank() ? "document" : name;
  }
}
