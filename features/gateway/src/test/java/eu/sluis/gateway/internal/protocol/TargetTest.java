package eu.sluis.gateway.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.ClientKey;
import eu.sluis.gateway.KeyId;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetTest {

  private static final UseCaseId WMO = new UseCaseId("wmo");
  private static final UseCaseId HR = new UseCaseId("hr");

  private final ClientKey one = key(List.of(WMO), Optional.empty());
  private final ClientKey two = key(List.of(WMO, HR), Optional.empty());
  private final ClientKey usual = key(List.of(WMO, HR), Optional.of(HR));

  @Test
  void the_use_case_comes_from_the_header_the_model_or_the_key() throws ClientProblem {
    assertThat(Target.of(one, Optional.empty(), "klein")).isEqualTo(target(WMO, "klein"));
    assertThat(Target.of(usual, Optional.empty(), "eu/klein")).isEqualTo(target(HR, "eu/klein"));
    assertThat(Target.of(two, Optional.of("hr"), "klein")).isEqualTo(target(HR, "klein"));
    assertThat(Target.of(two, Optional.empty(), "wmo/eu/klein")).isEqualTo(target(WMO, "eu/klein"));
    assertThat(Target.of(usual, Optional.of("wmo"), "wmo/klein")).isEqualTo(target(WMO, "klein"));
  }

  @Test
  void without_a_model_sluis_chooses() throws ClientProblem {
    for (String model : List.of("auto", "wmo", "wmo/auto")) {
      assertThat(Target.of(one, Optional.empty(), model))
          .isEqualTo(new Target(WMO, Optional.empty()));
    }
  }

  @Test
  void a_request_without_a_use_case_is_told_how_to_choose() {
    ClientProblem problem = refused(two, Optional.empty(), "klein");
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.code()).isEqualTo("use_case_missing");
    assertThat(problem.message().dutch()).contains("Sluis-Use-Case", "/v1/models");
  }

  @Test
  void a_use_case_of_another_key_or_two_at_once_are_refused() {
    assertThat(refused(one, Optional.of("hr"), "klein").status()).isEqualTo(403);
    assertThat(refused(two, Optional.of("hr"), "wmo/klein").code()).isEqualTo("use_case_ambiguous");
    assertThat(refused(one, Optional.empty(), "geen model!").status()).isEqualTo(404);
  }

  private static ClientProblem refused(ClientKey key, Optional<String> header, String model) {
    try {
      var _ = Target.of(key, header, model);
    } catch (ClientProblem problem) {
      return problem;
    }
    throw new AssertionError("it was not refused");
  }

  private static Target target(UseCaseId useCase, String model) {
    return new Target(useCase, Optional.of(new ModelId(model)));
  }

  private static ClientKey key(List<UseCaseId> useCases, Optional<UseCaseId> usual) {
    return new ClientKey(
        new KeyId("0123456789abc"),
        OrganisationId.random(),
        "Chat",
        new ClientKey.Holder.OfPerson(PersonId.random()),
        useCases,
        usual,
        Instant.EPOCH,
        PersonId.random(),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
