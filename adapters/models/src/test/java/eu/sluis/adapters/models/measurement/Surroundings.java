package eu.sluis.adapters.models.measurement;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.OpenIntent;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.Recognisers;
import eu.sluis.gateway.Retries;
import eu.sluis.gateway.Traffic;
import eu.sluis.gateway.limits.Allowance;
import eu.sluis.gateway.limits.Unlimited;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.Policies;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** What a gateway needs around it when there is no database: one use case, and a log in memory. */
final class Surroundings {

  static final UseCaseId USE_CASE = new UseCaseId("bench");

  private static final OrganisationId HERE = OrganisationId.random();

  /** Any model may be measured, so the rules here close no model; what may leave they do say. */
  private static final String RULES =
      """
      bouwcode: 1
      name: Meting
      source: meting met verzonnen personen
      approved_by: wie meet
      until: 2099-01-01
      rules:
        - { id: m-1, sentence: Wie meet mag vragen., allow: asking, groups: [bench] }
        - { id: m-2, sentence: Openbaar., allow: documents, up_to: openbaar }
        - { id: m-3, sentence: Ieder model., allow: models, residency: outside_eu, jurisdiction: [eu, non_eu] }
        - id: m-4
          sentence: Namen en adressen gaan mee als schuilnaam.
          treat: pseudonymise
          categories: [name, address, postcode, date_of_birth, phone, email]
      """;

  /** An organisation says nothing of who asks. */
  private static final String BASELINE =
      RULES.lines().filter(line -> !line.contains("m-1")).collect(Collectors.joining("\n"));

  /** How one question ended, with what was recorded beside it. */
  record Recorded(AuditLog.Ending ending, Map<String, String> fields) {}

  final List<Map<String, String>> intents = new ArrayList<>();
  final List<Recorded> outcomes = new ArrayList<>();

  Gateway gateway(List<Model> models) {
    var detector = new DutchDetector();
    return new Gateway(
        new OneUseCase(),
        new Policies(new OneOrganisation()),
        Recognisers.of(_ -> detector),
        () -> models,
        new Log(),
        Clock.systemUTC(),
        new Allowance(new Unlimited(), Clock.systemUTC()),
        new Traffic(Clock.systemUTC(), new Retries(new Random(1), _ -> {}), List.of()));
  }

  static Asker asker() {
    return new Asker(HERE, PersonId.random(), Set.of(Role.USER), Set.of(new GroupId("bench")));
  }

  private static UseCase useCase() {
    return new UseCase(
        USE_CASE,
        HERE,
        "Meting",
        "Meten.",
        "geen",
        "wie meet",
        "You are an assistant that does exactly what the user asks.",
        RULES,
        Optional.of(
            new UseCase.Approval("wie meet", LocalDate.of(2020, 1, 1), LocalDate.of(2099, 1, 1))),
        List.of());
  }

  private static final class OneUseCase implements UseCases {
    @Override
    public List<UseCase> all(OrganisationId organisation) {
      return List.of(useCase());
    }

    @Override
    public Optional<UseCase> find(OrganisationId organisation, UseCaseId id) {
      return Optional.of(useCase());
    }

    @Override
    public void save(UseCase useCase) {
      throw new UnsupportedOperationException("nothing is changed here");
    }
  }

  private static final class OneOrganisation implements Organisations {
    private static final Organisation ONE =
        new Organisation(HERE, "Waterhoven", "waterhoven.example", BASELINE);

    @Override
    public List<Organisation> all() {
      return List.of(ONE);
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
      return Optional.of(ONE);
    }

    @Override
    public Optional<Organisation> ofDomain(String domain) {
      return Optional.of(ONE);
    }

    @Override
    public void save(Organisation organisation) {
      throw new UnsupportedOperationException("nothing is changed here");
    }
  }

  private final class Log implements AuditLog {
    @Override
    public OpenIntent intend(OrganisationId organisation, Action action, Leaf.Facts facts) {
      intents.add(Map.copyOf(facts.flat()));
      return new OpenIntent(
          organisation,
          intents.size(),
          action,
          new java.util.UUID(0, intents.size()),
          eu.sluis.audit.Hash.EMPTY_TREE);
    }

    @Override
    public long conclude(OpenIntent intent, Ending ending, Leaf.Facts facts) {
      outcomes.add(new Recorded(ending, Map.copyOf(facts.flat())));
      return 0;
    }

    @Override
    public void record(OrganisationId organisation, Action action, Leaf.Facts facts) {
      // Nothing that is measured does this.
    }
  }
}
