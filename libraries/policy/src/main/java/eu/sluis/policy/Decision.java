package eu.sluis.policy;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Treatment;
import java.util.List;
import java.util.Map;

/** What policy says of one request, with the rules that made it so. */
public sealed interface Decision {

  /** The rules that decided, most decisive first; never empty. */
  List<Reason> because();

  /**
   * It may go on.
   *
   * @param models the models that may be used, in order of preference; never empty
   * @param treatments what must happen to each replaceable category; a category that is not named
   *     is removed
   */
  record Allowed(
      List<ModelId> models, Map<DataCategory, Treatment> treatments, List<Reason> because)
      implements Decision {
    public Allowed {
      models = List.copyOf(models);
      treatments = Map.copyOf(treatments);
      because = List.copyOf(because);
    }
  }

  /**
   * It may not go on.
   *
   * @param advice what would make it possible or who can help, in plain Dutch
   */
  record Refused(List<Reason> because, String advice) implements Decision {
    public Refused {
      because = List.copyOf(because);
    }
  }
}
