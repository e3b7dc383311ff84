package eu.sluis.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  @Test
  void roles_and_groups_come_from_the_claims_and_what_is_unknown_gives_nothing() {
    assertThat(
            read(
                Map.of(
                    "email",
                    "Noor@Waterhoven.example",
                    "email_verified",
                    true,
                    "name",
                    "Noor van Dijk",
                    "roles",
                    List.of("auditor", "offline_access", "ADMINISTRATOR", 7),
                    "groups",
                    List.of("/wmo", "Juristen", "team zorg", "/a/b", ""))))
        .contains(
            new Claims(
                "noor@waterhoven.example",
                "Noor van Dijk",
                Set.of(Role.AUDITOR),
                Set.of(new GroupId("wmo"), new GroupId("juristen"))));
  }

  @Test
  void without_a_role_someone_is_a_user_without_groups() {
    assertThat(read(Map.of("preferred_username", "joris@waterhoven.example")))
        .contains(
            new Claims(
                "joris@waterhoven.example",
                "joris@waterhoven.example",
                Set.of(Role.USER),
                Set.of()));
  }

  @Test
  void an_account_elsewhere_or_an_address_that_is_not_verified_is_no_account() {
    assertThat(read(Map.of("email", "noor@elders.example"))).isEmpty();
    assertThat(read(Map.of("email", "noor@sub.waterhoven.example"))).isEmpty();
    assertThat(read(Map.of("email", "x@evilwaterhoven.example"))).isEmpty();
    assertThat(read(Map.of("email", "x@y@waterhoven.example"))).isEmpty();
    assertThat(read(Map.of("email", "@waterhoven.example"))).isEmpty();
    assertThat(read(Map.of("email", "noor@waterhoven.example", "email_verified", false))).isEmpty();
    assertThat(read(Map.of("sub", "123"))).isEmpty();
  }

  @Test
  void a_claim_may_lie_deeper_or_be_one_word() {
    assertThat(
            Claims.read(
                Map.of(
                    "email", "noor@waterhoven.example",
                    "realm_access", Map.of("roles", List.of("owner")),
                    "team", "wmo"),
                Waterhoven.ORGANISATION,
                "realm_access/roles",
                "team"))
        .hasValueSatisfying(
            claims -> {
              assertThat(claims.roles()).containsExactly(Role.OWNER);
              assertThat(claims.groups()).containsExactly(new GroupId("wmo"));
            });
  }

  private static Optional<Claims> read(Map<String, ?> claims) {
    return Claims.read(claims, Waterhoven.ORGANISATION, "roles", "groups");
  }
}
