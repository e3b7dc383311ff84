package eu.sluis.adapters.postgres;

import eu.sluis.knowledge.DocumentParser;
import eu.sluis.knowledge.ParsedDocument;
import java.io.InputStream;

/** Knows no format, where nothing is parsed. */
final class NoParser implements DocumentParser {
  @Override
  public ParsedDocument parse(String fileName, InputStream content) throws Unreadable {
    throw new Unreadable(Unreadable.Reason.UNKNOWN_FORMAT);
  }

  @Override
  public int version() {
    return 1;
  }
}
