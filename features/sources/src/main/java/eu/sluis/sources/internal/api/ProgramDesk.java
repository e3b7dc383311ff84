package eu.sluis.sources.internal.api;

import eu.sluis.gateway.ClientKey.Right;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.Keys.Caller;
import eu.sluis.gateway.ProgramApi;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Document;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.SourceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is behind a program that manages documents, and what its address is about. */
@ApplicationScoped
class ProgramDesk {

  private final Keys keys;
  private final SourceStore store;

  @Inject
  ProgramDesk(Keys keys, SourceStore store) {
    this.keys = keys;
    this.store = store;
  }

  /**
   * Who may see documents: with a key that has the right, as long as its holder has it too.
   *
   * @throws ProblemException when they may not
   */
  Caller reader(@Nullable String authorization) {
    Caller caller = ProgramApi.caller(keys, authorization);
    if (!holds(caller, Right.DOCUMENTS_READ) && !holds(caller, Right.DOCUMENTS_CHANGE)) {
      throw forbidden();
    }
    return caller;
  }

  /** Who may change them. */
  Caller manager(@Nullable String authorization) {
    Caller caller = ProgramApi.caller(keys, authorization);
    if (!holds(caller, Right.DOCUMENTS_CHANGE)) {
      throw forbidden();
    }
    return caller;
  }

  /**
   * A source of the caller's organisation.
   *
   * @throws ProblemException when there is none with this identifier
   */
  Source source(Caller caller, String id) {
    return identifier(id, SourceId::of)
        .flatMap(known -> store.source(caller.asker().organisation(), known))
        .orElseThrow(() -> absent(new Wording("Deze bron is er niet", "This source is not here")));
  }

  /** A document of a source. */
  Document document(Source source, String id) {
    return identifier(id, DocumentId::of)
        .flatMap(known -> store.document(source.organisation(), known))
        .filter(document -> document.source().equals(source.id()))
        .orElseThrow(
            () -> absent(new Wording("Dit document is er niet", "This document is not here")));
  }

  private static boolean holds(Caller caller, Right right) {
    return caller.key().rights().contains(right) && right.heldBy(caller.asker());
  }

  private static <T> Optional<T> identifier(String text, Function<String, T> read) {
    try {
      return Optional.of(read.apply(text));
    } catch (IllegalArgumentException noIdentifier) {
      return Optional.empty();
    }
  }

  private static ProblemException absent(Wording what) {
    return ProblemException.absent(
        what,
        new Wording(
            "Vraag de lijst op met GET /api/v1/sources.",
            "Fetch the list with GET /api/v1/sources."));
  }

  private static ProblemException forbidden() {
    return ProblemException.forbidden(
        new Wording("Deze sleutel mag dit niet", "This key may not do this"),
        new Wording(
            "Een informatiebeheerder maakt een sleutel bij Bronnen, Voor programma’s.",
            "An information manager makes a key under Sources, For programs."));
  }
}
