package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.internal.Candidate;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was claimed in a text so far, by its place. */
final class Claims implements Consumer<Candidate> {

  private final Page page;
  private final List<Candidate> claims = new ArrayList<>();
  private final List<Candidate> unsettled = new ArrayList<>();
  private final Map<String, Candidate> forms = new HashMap<>();
  private final Map<String, Candidate> shapes = new HashMap<>();
  private int[] ends = {};

  Claims(Page page) {
    this.page = page;
  }

  @Override
  public void accept(Candidate claim) {
    claims.add(claim);
    unsettled.add(claim);
  }

  void forEach(Consumer<Candidate> each) {
    claims.forEach(each);
  }

  /** Puts others in the place of some claims, or nothing. */
  void change(UnaryOperator<@Nullable Candidate> change) {
    var kept = new ArrayList<Candidate>();
    for (Candidate claim : claims) {
      Candidate changed = change.apply(claim);
      if (changed != null) {
        kept.add(changed);
      }
    }
    claims.clear();
    claims.addAll(kept);
  }

  /** Puts the claims in the order of the text, after the last. */
  void settle() {
    claims.sort(Comparator.comparingInt(Candidate::start).thenComparingInt(Candidate::end));
    ends = new int[claims.size()];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      Candidate claim = claims.get(i);
      end = Math.max(end, claim.end());
      ends[i] = end;
    }
    for (Candidate claim : unsettled) {
      var form = new PieceForm(page, claim.start(), claim.end());
      forms.putIfAbsent(form.form(), claim);
      shapes.putIfAbsent(form.collapsed(), claim);
    }
    unsettled.clear();
  }

  int size() {
    return claims.size();
  }

  /** The index of the first claim that starts at or after `place`. */
  private int from(int place) {
    int low = 0;
    int high = claims.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (claims.get(middle).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a claim overlaps with these characters. */
  boolean overlap(int start, int end) {
    int next = from(end);
    return next > 0 && ends[next - 1] > start;
  }

  private static final double WEAK = 0.885;

  static boolean weak(Candidate claim) {
    return claim.confidence() <= WEAK;
  }

  /** Whether what is claimed of these characters is one claim that is not sure. */
  boolean weakly(int start, int end) {
    int at = from(start);
    return at < claims.size()
        && claims.get(at).start() == start
        && weak(claims.get(at))
        && (at + 1 == claims.size() || claims.get(at + 1).start() >= end)
        && (at == 0 || ends[at - 1] <= start);
  }

  /** The last claim that ends at or before `place`. */
  @Nullable Candidate before(int place) {
    int next = from(place);
    for (int i = next - 1; i >= 0 && i >= next - 3; i--) {
      if (claims.get(i).end() <= place) {
        return claims.get(i);
      }
    }
    return null;
  }

  /** The first claim that starts at or after `place`. */
  @Nullable Candidate after(int place) {
    int next = from(place);
    return next < claims.size() ? claims.get(next) : null;
  }

  /** The kind of a claim elsewhere that is written in this form. */
  @Nullable DataCategory ofForm(String form, int but) {
    return but(forms.get(form), but);
  }

  /** The same, whatever the length of its runs. */
  @Nullable DataCategory ofShape(String collapsed, int but) {
    return but(shapes.get(collapsed), but);
  }

  private static @Nullable DataCategory but(@Nullable Candidate claim, int but) {
    return claim == null || claim.start() == but ? null : claim.category();
  }
}
