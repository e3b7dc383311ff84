package eu.sluis.monitor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.InMemoryLeafStore;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.StoredLeaf;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.monitor.RulesInForce;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.Policies;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesInForceTest {

  private static final OrganisationId WATERHOVEN = OrganisationId.random();
  private static final InstantSource CLOCK = () -> Instant.parse("2026-11-22T12:00:00Z");
  private static final String BASELINE =
      """
      bouwcode: 1
      name: Basis
      source: Besluit van het college
      rules:
        - id: basis-documenten
          sentence: Documenten mogen mee tot en met LEVEL.
          allow: documents
          up_to: LEVEL
      """;

  private String upTo = "intern";
  private Optional<UseCase.Approval> approval =
      Optional.of(approved(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
  private final InMemoryLeafStore leaves = new InMemoryLeafStore();
  private final MerkleLog log = new MerkleLog(leaves, CLOCK, "node-1");
  private final InMemoryLogIndex index = new InMemoryLogIndex();

  private static UseCase.Approval approved(LocalDate from, LocalDate until) {
    return new UseCase.Approval("het college", from, until);
  }

  /** As after a start: nothing is remembered but what the log has. */
  private void look() {
    new RulesInForce(
            useCases(),
            new Policies(organisations()),
            new LogIndexing(leaves, index, CLOCK),
            index,
            leaves,
            log)
        .look(WATERHOVEN);
  }

  private List<AuditRecord> intents() {
    return leaves.read(WATERHOVEN, 0, 100).stream()
        .map(leaf -> AuditRecord.of(WATERHOVEN, leaf))
        .filter(entry -> entry.kind() instanceof AuditRecord.Kind.Intent)
        .toList();
  }

  @Test
  void rules_that_hold_are_recorded_once() {
    look();
    look();

    assertThat(intents()).hasSize(1);
    assertThat(intents().getFirst().action()).isEqualTo(Action.POLICY_CHANGED);
    assertThat(intents().getFirst().fields())
        .containsEntry("use_case", "wmo-consulent")
        .containsEntry("until", "2026-12-31");
    assertThat(leaves.open(WATERHOVEN)).isEmpty();
  }

  @Test
  void rules_that_were_changed_anywhere_are_recorded() {
    look();
    upTo = "vertrouwelijk";
    look();
    upTo = "intern";
    look();

    assertThat(intents().stream().map(entry -> entry.fields().get("policy")).toList())
        .hasSize(3)
        .satisfies(versions -> assertThat(versions.get(0)).isEqualTo(versions.get(2)))
        .satisfies(versions -> assertThat(versions.get(0)).isNotEqualTo(versions.get(1)));
  }

  @Test
  void an_approval_that_was_given_or_taken_back_is_recorded() {
    look();
    approval = Optional.empty();
    look();

    assertThat(intents()).hasSize(2);
    assertThat(intents().getLast().fields()).containsEntry("until", "none");
  }

  @Test
  void rules_that_nobody_can_read_are_recorded_as_such() {
    upTo = "wat dan ook";
    look();

    assertThat(intents().getFirst().fields()).containsEntry("policy", "unreadable");
  }

  @Test
  void what_the_log_can_no_longer_be_trusted_to_say_is_recorded_again() {
    look();
    StoredLeaf sound = leaves.read(WATERHOVEN, 0, 1).getFirst();
    String other = sound.entry().replace("2026-12-31", "2030-12-31");
    leaves.tamper(WATERHOVEN, new StoredLeaf(0, other, sound.hash(), sound.concludes()));

    look();

    assertThat(leaves.size(WATERHOVEN)).isEqualTo(4);
  }

  private UseCases useCases() {
    return new UseCases() {
      @Override
      public List<UseCase> all(OrganisationId organisation) {
        return List.of(
            new UseCase(
                new UseCaseId("wmo-consulent"),
                organisation,
                "Wmo-consulent",
                "Vragen beantwoorden over de Wmo.",
                "Wmo 2015",
                "Team Wmo",
                "Antwoord kort.",
                """
                bouwcode: 1
                name: Wmo
                source: DPIA
                rules:
                  - id: wmo-documenten
                    sentence: Documenten mogen mee tot en met intern.
                    allow: documents
                    up_to: intern
                """,
                approval,
                List.of()));
      }

      @Override
      public Optional<UseCase> find(OrganisationId organisation, UseCaseId id) {
        return all(organisation).stream().filter(one -> one.id().equals(id)).findFirst();
      }

      @Override
      public void save(UseCase useCase) {
        throw new UnsupportedOperationException("nothing is saved here");
      }
    };
  }

  private Organisations organisations() {
    return new Organisations() {
      @Override
      public List<Organisation> all() {
        return find(WATERHOVEN).stream().toList();
      }

      @Override
      public Optional<Organisation> find(OrganisationId id) {
        return Optional.of(
            new Organisation(
                id, "Waterhoven", "waterhoven.example", BASELINE.replace("LEVEL", upTo)));
      }

      @Override
      public Optional<Organisation> ofDomain(String domain) {
        return all().stream().filter(one -> one.domain().equals(domain)).findFirst();
      }

      @Override
      public void save(Organisation organisation) {
        throw new UnsupportedOperationException("nothing is saved here");
      }
    };
  }
}
