package eu.sluis.sources.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Document;
import eu.sluis.sources.Progress;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.GroupId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A source, as a program sees it. Where its documents lie on the server is not in it.
 *
 * @param kind `folder`, or `upload` when documents can be added
 * @param readers groups
 * @param validFrom a day; absent when open
 * @param lastRead when it was last read whole; absent before the first time
 * @param documents how many it has, unreadable ones too
 * @param state `idle`, `waiting`, `reading` or `failed`
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SourceView(
    String id,
    String name,
    String kind,
    String confidentiality,
    List<String> readers,
    @Nullable String validFrom,
    @Nullable String validUntil,
    @Nullable String lastRead,
    int documents,
    int unreadable,
    String state) {

  SourceView {
    readers = List.copyOf(readers);
  }

  static SourceView of(Source source, List<Document> documents, Progress progress) {
    Classification holds = source.classification();
    return new SourceView(
        source.id().toString(),
        source.name(),
        code(source.kind()),
        holds.confidentiality().code(),
        groups(holds),
        holds.validity().from().map(LocalDate::toString).orElse(null),
        holds.validity().until().map(LocalDate::toString).orElse(null),
        source.indexed().map(Object::toString).orElse(null),
        documents.size(),
        (int) documents.stream().filter(one -> one.unreadable().isPresent()).count(),
        code(progress.state()));
  }

  static List<String> groups(Classification holds) {
    return holds.readers().stream().map(GroupId::value).sorted().toList();
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
