package eu.sluis.adapters.documents;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints the passages of files, to look at by hand. */
public final class PassagesOf {

  private PassagesOf() {}

  public static void main(String[] files) throws IOException {
    var parser = new TikaDocumentParser();
    for (String file : files) {
      System.out.println("######## " + file);
      try (var content = Files.newInputStream(Path.of(file))) {
        var document = parser.parse(file, content);
        System.out.println("title: " + document.title().orElse("-"));
        for (var segment : new Segmenter().segment(document)) {
          System.out.println("---- " + segment.place());
          System.out.println(segment.text());
        }
      } catch (Unreadable unreadable) {
        System.out.println("unreadable: " + unreadable.reason() + ", " + unreadable.getCause());
      }
    }
  }
}
