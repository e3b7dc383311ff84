package eu.sluis.audit.internal.leaf;

import eu.sluis.audit.Hash;
import eu.sluis.audit.Leaf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The intents that have no outcome yet, while leaves go by in order. */
public final class OpenActs {

  private record Open(long index, Hash leaf, String action) {}

  private final Map<UUID, Open> open = new LinkedHashMap<>();

  /** Whether this leaf can follow those before: an outcome ends an open intent, exactly once. */
  public boolean follows(long index, Hash hash, Leaf leaf) {
    return switch (leaf.kind()) {
      case Leaf.Kind.Event _ -> true;
      case Leaf.Kind.Intent _ ->
          open.putIfAbsent(leaf.act(), new Open(index, hash, leaf.action())) == null;
      case Leaf.Kind.Outcome(var intent, var _) -> {
        Open began = open.remove(leaf.act());
        yield began != null && began.leaf().equals(intent) && began.action().equals(leaf.action());
      }
    };
  }

  /** Places of the intents that are open, in order. */
  public List<Long> indexes() {
    return open.values().stream().map(Open::index).toList();
  }
}
