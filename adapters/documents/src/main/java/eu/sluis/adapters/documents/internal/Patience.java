package eu.sluis.adapters.documents.internal;

/** Who waits for a document. Recognising a scan takes seconds a page, and is no hanging. */
@FunctionalInterface
public interface Patience {

  /** Waits no longer than for any other document. */
  Patience ORDINARY = () -> {};

  /** A page of a scan was recognised; the next one may take as long again. */
  void pageDone();
}
