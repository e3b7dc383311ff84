package eu.sluis.gateway.limits;

import eu.sluis.vocabulary.UseCaseId;

/** What a limit is for, within one organisation. */
public sealed interface LimitScope {

  /** The name in the store and in an address: `use_case`. */
  String kind();

  /** Which one; blank for the organisation. */
  String subject();

  /** Everything that the organisation asks. */
  record OfOrganisation() implements LimitScope {
    public static final String KIND = "organisation";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return "";
    }
  }

  record OfUseCase(UseCaseId id) implements LimitScope {
    public static final String KIND = "use_case";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return id.value();
    }
  }

  /**
   * What comes with one key.
   *
   * @param id of the key
   */
  record OfKey(String id) implements LimitScope {
    public static final String KIND = "key";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String subject() {
      return id;
    }
  }

  /**
   * The scope that a store wrote down.
   *
   * @throws IllegalArgumentException when there is no such kind
   */
  static LimitScope of(String kind, String subject) {
    return switch (kind) {
      case OfOrganisation.KIND -> new OfOrganisation();
      case OfUseCase.KIND -> new OfUseCase(new UseCaseId(subject));
      case OfKey.KIND -> new OfKey(subject);
      default -> throw new IllegalArgumentException("`" + kind + "` is not a kind of limit");
    };
  }
}
