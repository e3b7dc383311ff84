package eu.sluis.adapters.postgres;

import eu.sluis.register.Person;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person as the columns of table person, in any query that selects them under these names. */
final class PersonRow {

  static final String COLUMNS =
      "person.organisation as person_organisation, person.id as person_id, person.account,"
          + " person.name, person.roles, person.groups, person.active";

  private PersonRow() {}

  static Person read(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(row.getObject("person_id", UUID.class)),
        new OrganisationId(row.getObject("person_organisation", UUID.class)),
        row.getString("account"),
        row.getString("name"),
        // A role that this version does not know gives no right.
        texts(row, "roles")
            .map(Role::ofCode)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet()),
        texts(row, "groups").map(GroupId::new).collect(Collectors.toUnmodifiableSet()),
        row.getBoolean("active"));
  }

  static Stream<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    try {
      return Arrays.stream((String[]) array.getArray());
    } finally {
      array.free();
    }
  }
}
