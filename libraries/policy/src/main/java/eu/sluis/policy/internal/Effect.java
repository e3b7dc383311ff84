package eu.sluis.policy.internal;

import eu.sluis.policy.Medium;
import eu.sluis.policy.ModelFacts;
import eu.sluis.policy.PolicyRequest;
import eu.sluis.policy.Prefer;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.InstructionSigns;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.Treatment;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** What a rule does: one of the fourteen kinds of the format. */
public sealed interface Effect {

  /** Whether a person reads it as `mag`; what is removed is read as `mag niet`. */
  default boolean allows() {
    return switch (this) {
      case AllowAsking _,
          AllowDocuments _,
          AllowModels _,
          AllowSensitive _,
          AllowLinks _,
          AllowTools _,
          AllowMedium _,
          AllowHistory _,
          AllowCache _ ->
          true;
      case Treat treat -> treat.treatment() != Treatment.REMOVE;
      case DenyAsking _, DenyDocuments _, DenyModels _ -> false;
    };
  }

  /** People of these groups or roles may ask. */
  record AllowAsking(People people) implements Effect {}

  /** Documents of this class and more open may go along. */
  record AllowDocuments(Confidentiality upTo) implements Effect {}

  /**
   * Models at most this far and of these jurisdictions may be used.
   *
   * @param models only these; empty is every model
   * @param prefer which of several is asked first; empty leaves that to the catalogue
   * @param secondAfter how long one may be silent before another is asked as well
   */
  record AllowModels(
      Residency farthest,
      Set<Jurisdiction> jurisdictions,
      Set<ModelId> models,
      Optional<Prefer> prefer,
      Optional<Duration> secondAfter)
      implements Effect {
    public AllowModels {
      jurisdictions = Set.copyOf(jurisdictions);
      models = Set.copyOf(models);
    }

    boolean includes(ModelFacts model) {
      return model.residency().within(farthest)
          && jurisdictions.contains(model.jurisdiction())
          && (models.isEmpty() || models.contains(model.id()));
    }
  }

  /** Passages marked with these categories may go at most this far. */
  record AllowSensitive(Set<DataCategory> categories, Residency farthest) implements Effect {
    public AllowSensitive {
      categories = Set.copyOf(categories);
    }
  }

  /** An answer may hold links to these hosts. */
  record AllowLinks(Set<String> hosts) implements Effect {
    public AllowLinks {
      hosts = Set.copyOf(hosts);
    }
  }

  /** Pictures or recordings may go at most this far. */
  record AllowMedium(Medium medium, Residency farthest) implements Effect {}

  /** What a program asks may be kept for it this long. */
  record AllowHistory(int days) implements Effect {}

  /** An answer may be given again this long. */
  record AllowCache(int minutes) implements Effect {}

  /**
   * A model may use these tools.
   *
   * @param tools as `server/tool`, or `server/*` for all of one
   * @param data what their arguments may hold of persons
   * @param alwaysAsks whether a person says yes to every call
   */
  record AllowTools(Set<String> tools, Set<DataCategory> data, boolean alwaysAsks)
      implements Effect {
    public AllowTools {
      tools = Set.copyOf(tools);
      data = Set.copyOf(data);
    }
  }

  /** This happens to these categories before text goes to a model. */
  record Treat(Treatment treatment, Set<DataCategory> categories) implements Effect {
    public Treat {
      categories = Set.copyOf(categories);
    }
  }

  /**
   * Nobody may ask in this circumstance.
   *
   * @param people only these; empty is everybody
   */
  record DenyAsking(Circumstance when, Optional<People> people) implements Effect {
    boolean hits(PolicyRequest request) {
      return when.holds(request) && hits(request.asker());
    }

    boolean hits(Asker asker) {
      return people.map(these -> these.include(asker)).orElse(true);
    }
  }

  /** Documents of this class and more closed may not go along. */
  record DenyDocuments(Confidentiality from) implements Effect {}

  /** These models may not be used in this circumstance. */
  record DenyModels(Circumstance when, Target target) implements Effect {
    boolean hits(PolicyRequest request, ModelFacts model) {
      return when.holds(request) && target.includes(model);
    }
  }

  /** People named by group or role; one of the two is enough. */
  record People(Set<GroupId> groups, Set<Role> roles) {
    public People {
      groups = Set.copyOf(groups);
      roles = Set.copyOf(roles);
    }

    boolean include(Asker asker) {
      return groups.contains(ReadingRights.EVERYONE)
          || !Collections.disjoint(groups, asker.groups())
          || !Collections.disjoint(roles, asker.roles());
    }
  }

  /**
   * When a denial holds: every part that is given must hold.
   *
   * @param categories one of these was found, or may be there; empty does not matter
   * @param from something of this class or more closed goes along; empty does not matter
   * @param signs signs of instructions at least this strong go along; empty does not matter
   */
  record Circumstance(
      Set<DataCategory> categories,
      Optional<Confidentiality> from,
      Optional<InstructionSigns> signs) {
    static final Circumstance ALWAYS =
        new Circumstance(Set.of(), Optional.empty(), Optional.empty());

    public Circumstance {
      categories = Set.copyOf(categories);
    }

    boolean holds(PolicyRequest request) {
      return (categories.isEmpty() || !Collections.disjoint(categories, request.mayHold()))
          && from.map(start -> start.within(request.highest())).orElse(true)
          && signs.map(least -> request.signs().atLeast(least)).orElse(true);
    }
  }

  /** Which models a denial is about. */
  sealed interface Target {
    default boolean includes(ModelFacts model) {
      return switch (this) {
        case Every _ -> true;
        case Beyond(var farthest) -> !model.residency().within(farthest);
        case Of(var jurisdictions) -> jurisdictions.contains(model.jurisdiction());
        case Named(var models) -> models.contains(model.id());
      };
    }

    /** All models. */
    record Every() implements Target {}

    /** Models farther than this. */
    record Beyond(Residency farthest) implements Target {}

    /** Models of suppliers under these jurisdictions. */
    record Of(Set<Jurisdiction> jurisdictions) implements Target {
      public Of {
        jurisdictions = Set.copyOf(jurisdictions);
      }
    }

    /** These models. */
    record Named(Set<ModelId> models) implements Target {
      public Named {
        models = Set.copyOf(models);
      }
    }
  }
}
