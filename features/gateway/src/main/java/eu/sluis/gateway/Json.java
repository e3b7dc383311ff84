package eu.sluis.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * JSON with its texts as T: names of members and strings are texts, because both can hold personal
 * data, and so can a number.
 */
public sealed interface Json<T> {

  /** An object; the order and what stands twice are kept. */
  record Members<T>(List<Member<T>> members) implements Json<T> {
    public Members {
      members = List.copyOf(members);
    }
  }

  record Member<T>(T name, Json<T> value) {}

  record Items<T>(List<Json<T>> items) implements Json<T> {
    public Items {
      items = List.copyOf(items);
    }
  }

  record Text<T>(T text) implements Json<T> {}

  /** A number that is looked at as a text: nine digits can be a BSN. */
  record Digits<T>(T number) implements Json<T> {}

  /** `true`, `false`, `null`, or a number that is part of a structure. */
  record Literal<T>(String literal) implements Json<T> {}

  /** What should have been JSON and is not; goes along as a text. */
  record Unread<T>(T text) implements Json<T> {}

  /** The same structure with other texts, visited from first to last. */
  default <U> Json<U> map(Function<? super T, ? extends U> each) {
    return switch (this) {
      case Members<T>(var members) -> {
        var mapped = new ArrayList<Member<U>>(members.size());
        for (Member<T> member : members) {
          U name = each.apply(member.name());
          mapped.add(new Member<>(name, member.value().<U>map(each)));
        }
        yield new Members<>(mapped);
      }
      case Items<T>(var items) -> {
        var mapped = new ArrayList<Json<U>>(items.size());
        for (Json<T> item : items) {
          mapped.add(item.<U>map(each));
        }
        yield new Items<>(mapped);
      }
      case Text<T>(var text) -> new Text<>(each.apply(text));
      case Digits<T>(var number) -> new Digits<>(each.apply(number));
      case Literal<T>(var literal) -> new Literal<>(literal);
      case Unread<T>(var text) -> new Unread<>(each.apply(text));
    };
  }
}
