package eu.sluis.policy;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Treatment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
   * @param linkHosts where links in an answer may point: every one of these lists has to name the
   *     host; there is at least one. A host is `www.example.org`, `*.example.org` for everything
   *     below it, `example.org:8443`, or `*`
   * @param prefer which of the models is asked first, where the owner of the use case says so
   * @param secondAfter how long the first may be silent before another is asked as well, where the
   *     owner wants that
   */
  record Allowed(
      List<ModelId> models,
      Map<DataCategory, Treatment> treatments,
      List<Set<String>> linkHosts,
      Optional<Prefer> prefer,
      Optional<Duration> secondAfter,
      List<Reason> because)
      implements Decision {
    public Allowed {
      models = List.copyOf(models);
      treatments = Map.copyOf(treatments);
      linkHosts = linkHosts.stream().map(Set::copyOf).toList();
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
