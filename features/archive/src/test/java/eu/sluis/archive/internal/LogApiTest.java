package eu.sluis.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.gateway.ClientKey.Right;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LogApiTest {

  @Test
  void the_description_for_programs_has_each_log_and_no_other() throws IOException {
    try (var document =
        LogApiTest.class
            .getClassLoader()
            .getResourceAsStream("eu/sluis/workplace/internal/api/openapi.json")) {
      var described = new TreeSet<String>();
      new ObjectMapper()
          .readTree(Objects.requireNonNull(document))
          .path("paths")
          .fieldNames()
          .forEachRemaining(described::add);
      described.removeIf(path -> !path.startsWith("/log/"));
      assertThat(described.stream().map(path -> "/api/v1" + path))
          .containsExactlyInAnyOrder(LogApiResource.PROCESSINGS, LogApiResource.ACTS);
    }
  }

  @Test
  void who_did_what_is_for_the_auditor_alone() {
    assertThat(Right.ACTOR_LOG.heldBy(person(Role.AUDITOR))).isTrue();
    assertThat(Right.ACTOR_LOG.heldBy(person(Role.PRIVACY_OFFICER))).isFalse();
    assertThat(Right.PROCESSING_LOG.heldBy(person(Role.PRIVACY_OFFICER))).isTrue();
    for (Right right : Right.values()) {
      assertThat(right.heldBy(person(Role.ADMINISTRATOR))).isFalse();
      assertThat(right.heldBy(person(Role.OWNER))).isFalse();
    }
  }

  private static Asker person(Role role) {
    return new Asker(OrganisationId.random(), PersonId.random(), Set.of(role), Set.of());
  }
}
