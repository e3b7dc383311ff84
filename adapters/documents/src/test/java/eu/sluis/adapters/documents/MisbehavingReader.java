package eu.sluis.adapters.documents;

import eu.sluis.adapters.documents.internal.Patience;
import eu.sluis.adapters.documents.internal.Reading;
import eu.sluis.adapters.documents.internal.process.ReaderMain;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A program that reads documents, and does what the name of one says: the worst of libraries. */
public final class MisbehavingReader {

  private static final List<byte[]> KEPT = new ArrayList<>();

  private MisbehavingReader() {}

  public static void main(String[] arguments) throws InterruptedException {
    ReaderMain.serve(MisbehavingReader::read);
  }

  private static ParsedDocument read(String name, byte[] content, Patience patience) {
    return switch (name) {
      case "hangs" -> hang();
      case "eats" -> eat();
      case "leaks" -> leak();
      case "kills" -> kill();
      case "slow scan" -> slowly(patience);
      case "large" -> says(new byte[30 * 1024 * 1024].length + " bytes");
      case "prints" -> print();
      case "lacks a class" -> throw new NoClassDefFoundError("of a picture");
      case "process" -> says(Long.toString(ProcessHandle.current().pid()));
      case "environment" -> says(String.join(" ", System.getenv().keySet()));
      default -> Reading.of(name, content, patience);
    };
  }

  /** No interrupt ends this. */
  private static ParsedDocument hang() {
    while (true) {
      Thread.onSpinWait();
    }
  }

  private static ParsedDocument eat() {
    while (true) {
      KEPT.add(new byte[1024 * 1024]);
    }
  }

  private static ParsedDocument leak() {
    for (int i = 0; i < 40; i++) {
      KEPT.add(new byte[1024 * 1024]);
    }
    return says(Integer.toString(KEPT.size()));
  }

  private static ParsedDocument kill() {
    Runtime.getRuntime().halt(139);
    return says("never");
  }

  private static ParsedDocument slowly(Patience patience) {
    try {
      for (int page = 0; page < 4; page++) {
        Thread.sleep(900);
        patience.pageDone();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return says("four pages");
  }

  private static ParsedDocument print() {
    System.out.println("a library that talks");
    return says("still a document");
  }

  private static ParsedDocument says(String text) {
    return new ParsedDocument(
        Optional.empty(), List.of(new Block.Paragraph(text, OptionalInt.empty())));
  }
}
