package eu.sluis.sources.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Document;
import eu.sluis.sources.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document.
 *
 * @param name within its source, with `/` between folders
 * @param sha256 of its bytes, in hexadecimal; empty when they were not read
 * @param ownRights whether a person set readers, class and days for it alone; its place may still
 *     narrow them
 * @param unreadable why it could not be read; absent when it was
 * @param passages how many citable pieces it has
 * @param link below the address of Sluis, to open it there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentView(
    String id,
    String source,
    String name,
    String title,
    String sha256,
    long bytes,
    String modified,
    String confidentiality,
    List<String> readers,
    @Nullable String validFrom,
    @Nullable String validUntil,
    boolean ownRights,
    @Nullable String unreadable,
    int passages,
    String link) {

  DocumentView {
    readers = List.copyOf(readers);
  }

  static DocumentView of(Source source, Document document) {
    Classification holds = document.holds(source.classification());
    return new DocumentView(
        document.id().toString(),
        source.id().toString(),
        document.path(),
        document.title(),
        document.hash(),
        document.bytes(),
        document.modified().toString(),
        holds.confidentiality().code(),
        SourceView.groups(holds),
        holds.validity().from().map(LocalDate::toString).orElse(null),
        holds.validity().until().map(LocalDate::toString).orElse(null),
        document.own().isPresent(),
        document.unreadable().map(SourceView::code).orElse(null),
        document.passages(),
        "/documenten/" + document.id());
  }
}
