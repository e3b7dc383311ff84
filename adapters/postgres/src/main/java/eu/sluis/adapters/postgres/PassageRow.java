package eu.sluis.adapters.postgres;

import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** A passage with the rights that its document and source give it at this moment. */
final class PassageRow {

  static final String SELECT =
      """
      select p.organisation, p.id, p.document, p.ordinal, p.headings, p.article, p.page, p.text,
        p.hash, d.source, d.title,
        case when d.own_classification then sluis_both_readers(d.readers, d.given_readers)
          else coalesce(d.given_readers, s.readers) end as readers,
        sluis_more_closed(d.given_confidentiality,
          case when d.own_classification then d.confidentiality else s.confidentiality end)
          as confidentiality,
        case when d.own_classification then d.valid_from else s.valid_from end as valid_from,
        case when d.own_classification then d.valid_until else s.valid_until end as valid_until
      from passage p
        join document d on d.organisation = p.organisation and d.id = p.document
        join source s on s.organisation = d.organisation and s.id = d.source
      """;

  private PassageRow() {}

  static Passage read(ResultSet row) throws SQLException {
    int page = row.getInt("page");
    return new Passage(
        new PassageId(row.getObject("id", UUID.class)),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        new SourceId(row.getObject("source", UUID.class)),
        new DocumentId(row.getObject("document", UUID.class)),
        row.getString("title"),
        row.getInt("ordinal"),
        new Place(
            Columns.texts(row, "headings"),
            Optional.ofNullable(row.getString("article")),
            page == 0 ? OptionalInt.empty() : OptionalInt.of(page)),
        row.getString("text"),
        Columns.groups(row, "readers"),
        Confidentiality.ofCode(row.getString("confidentiality")),
        Columns.validity(row),
        row.getString("hash"));
  }
}
