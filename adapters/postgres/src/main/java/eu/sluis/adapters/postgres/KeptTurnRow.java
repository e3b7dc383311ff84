package eu.sluis.adapters.postgres;

import eu.sluis.audit.Hash;
import eu.sluis.audit.Malformed;
import eu.sluis.gateway.KeyId;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.gateway.history.KeptTurnFormat;
import eu.sluis.privacy.ContentKey;
import eu.sluis.privacy.MasterKey;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A turn of a program with the key of its conversation, which opens it. */
final class KeptTurnRow {

  static final String SELECT =
      """
      select t.*, c.client_key, c.use_case, c.wrapped_key, c.until
      from client_turn t join client_conversation c
        on c.organisation = t.organisation and c.id = t.conversation
      """;

  private KeptTurnRow() {}

  static KeptTurn read(ResultSet row, MasterKey master) throws SQLException {
    var id = new TurnId(row.getObject("id", UUID.class));
    var conversation = new ConversationId(row.getObject("conversation", UUID.class));
    ContentKey key = master.unwrap(row.getBytes("wrapped_key"), context(conversation));
    return new KeptTurn(
        id,
        new OrganisationId(row.getObject("organisation", UUID.class)),
        new KeyId(row.getString("client_key")),
        conversation,
        Optional.ofNullable(row.getObject("previous", UUID.class)).map(TurnId::new),
        new UseCaseId(row.getString("use_case")),
        KeptTurn.Protocol.valueOf(row.getString("protocol").toUpperCase(Locale.ROOT)),
        Columns.instant(row, "made").orElseThrow(),
        Columns.instant(row, "until").orElseThrow(),
        KeptTurnFormat.read(key.open(row.getBytes("content"), context(id))),
        hashes(row, "commitments"));
  }

  static List<Hash> hashes(ResultSet row, String column) throws SQLException {
    return Stream.of((String[]) row.getArray(column).getArray()).map(KeptTurnRow::hash).toList();
  }

  private static Hash hash(String hex) {
    try {
      return Hash.fromHex(hex);
    } catch (Malformed malformed) {
      throw new IllegalStateException("what was kept is no hash", malformed);
    }
  }

  static String context(ConversationId id) {
    return "client conversation " + id;
  }

  static String context(TurnId id) {
    return "client turn " + id;
  }
}
