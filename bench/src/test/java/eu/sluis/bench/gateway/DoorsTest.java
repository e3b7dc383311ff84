package eu.sluis.bench.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.bench.gateway.Doors.Door;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorsTest {

  @Test
  void a_sample_counts_for_the_innermost_door() {
    assertThat(
            Doors.door(
                List.of(
                    "java.util.HashMap",
                    "eu.sluis.privacy.DutchDetector",
                    "eu.sluis.gateway.Recognising",
                    "eu.sluis.gateway.Gateway",
                    "io.vertx.core.impl.ContextImpl")))
        .isEqualTo(Door.PRIVACY);
  }

  @Test
  void what_the_database_driver_does_counts_for_who_asked_it() {
    assertThat(
            Doors.door(
                List.of(
                    "org.postgresql.core.PGStream",
                    "org.jdbi.v3.core.Jdbi",
                    "eu.sluis.adapters.postgres.PostgresLeafStore",
                    "eu.sluis.audit.MerkleLog",
                    "java.lang.VirtualThread")))
        .isEqualTo(Door.AUDIT);
    assertThat(
            Doors.door(
                List.of(
                    "org.postgresql.core.PGStream",
                    "eu.sluis.adapters.postgres.PostgresClientKeys",
                    "eu.sluis.gateway.Keys",
                    "eu.sluis.gateway.internal.protocol.Door")))
        .isEqualTo(Door.KEY);
  }

  @Test
  void the_client_of_the_model_counts_also_on_its_own_threads() {
    assertThat(Doors.door(List.of("sun.nio.ch.EPoll", "jdk.internal.net.http.HttpClientImpl")))
        .isEqualTo(Door.MODEL);
  }

  @Test
  void what_belongs_to_no_door_is_said_to_be_other() {
    assertThat(Doors.door(List.of("java.lang.VirtualThread", "java.lang.Thread")))
        .isEqualTo(Door.OTHER);
    assertThat(Doors.door(List.of())).isEqualTo(Door.OTHER);
  }
}
