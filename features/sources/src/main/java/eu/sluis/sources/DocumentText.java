package eu.sluis.sources;

import eu.sluis.knowledge.Passage;
import java.util.List;

/** A document opened to be read: its title and the passages that this reader may see. */
public record DocumentText(Document document, Source source, List<Passage> passages) {

  public DocumentText {
    passages = List.copyOf(passages);
  }
}
