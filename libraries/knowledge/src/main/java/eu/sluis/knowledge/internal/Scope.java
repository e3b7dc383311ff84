package eu.sluis.knowledge.internal;

import eu.sluis.vocabulary.DocumentId;
import java.util.Optional;
import java.util.Set;

/** Which documents a search is about, besides what the asker may read. */
public final class Scope {

  /** Whatever there is. */
  public static final Scope ALL = new Scope(Optional.empty());

  private final Optional<Set<DocumentId>> documents;

  private Scope(Optional<Set<DocumentId>> documents) {
    this.documents = documents;
  }

  /** These documents only. */
  public static Scope of(Set<DocumentId> documents) {
    return new Scope(Optional.of(Set.copyOf(documents)));
  }

  /** Empty when it is about all of them. */
  Optional<Set<DocumentId>> documents() {
    return documents;
  }
}
