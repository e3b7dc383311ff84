package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link TreeStore} must do. */
public abstract class TreeStoreKit {

  /** The store under test; may hold trees of earlier tests, of other organisations. */
  protected abstract TreeStore store();

  /** Another instance on the same storage, as after a restart; or the same when it has no such. */
  protected TreeStore reopened() {
    return store();
  }

  /** An organisation without a tree, that the store knows. */
  protected OrganisationId newOrganisation() {
    return OrganisationId.random();
  }

  @Test
  public void nothing_is_signed_at_first() {
    OrganisationId organisation = newOrganisation();

    assertThat(store().checkpoint(organisation)).isEmpty();
    assertThat(store().tile(organisation, hashes(0, 0, 1))).isEmpty();
    assertThat(store().cosign(organisation, 0, note("x"))).isFalse();
  }

  @Test
  public void a_tile_grows_and_gives_each_of_its_beginnings() {
    OrganisationId organisation = newOrganisation();
    assertThat(advance(organisation, 0, 3, "three")).isTrue();
    assertThat(advance(organisation, 3, 256, "full")).isTrue();

    assertThat(reopened().checkpoint(organisation)).hasValue(note("full"));
    for (int width : new int[] {1, 3, 17, 256}) {
      assertThat(reopened().tile(organisation, hashes(0, 0, width))).hasValue(tile(width));
    }
    assertThat(reopened().tile(organisation, hashes(0, 1, 1))).isEmpty();
    assertThat(reopened().tile(organisation, hashes(1, 0, 1))).isEmpty();
  }

  @Test
  public void a_tile_that_is_not_filled_so_far_is_not_there() {
    OrganisationId organisation = newOrganisation();
    assertThat(advance(organisation, 0, 3, "three")).isTrue();

    assertThat(store().tile(organisation, hashes(0, 0, 4))).isEmpty();
    assertThat(store().tile(organisation, hashes(0, 0, 256))).isEmpty();
  }

  @Test
  public void of_two_that_go_on_from_the_same_tree_one_does() {
    OrganisationId organisation = newOrganisation();
    assertThat(advance(organisation, 0, 3, "first")).isTrue();
    assertThat(advance(organisation, 0, 5, "late")).isFalse();
    assertThat(advance(organisation, 5, 7, "early")).isFalse();

    assertThat(store().checkpoint(organisation)).hasValue(note("first"));
    assertThat(store().tile(organisation, hashes(0, 0, 4))).isEmpty();
  }

  @Test
  public void a_tile_that_does_not_begin_with_what_is_kept_is_refused_with_all_of_it() {
    OrganisationId organisation = newOrganisation();
    assertThat(advance(organisation, 0, 3, "three")).isTrue();
    byte[] other = tile(4);
    other[40]++;

    assertThatThrownBy(
            () ->
                store()
                    .advance(
                        organisation,
                        3,
                        4,
                        Map.of(hashes(0, 0, 4), other, hashes(1, 0, 1), tile(1)),
                        note("other")))
        .isInstanceOf(RuntimeException.class);
    assertThat(store().checkpoint(organisation)).hasValue(note("three"));
    assertThat(store().tile(organisation, hashes(1, 0, 1))).isEmpty();
  }

  @Test
  public void a_cosignature_comes_beside_the_checkpoint_that_it_is_of() {
    OrganisationId organisation = newOrganisation();
    assertThat(advance(organisation, 0, 3, "three")).isTrue();

    assertThat(store().cosign(organisation, 2, note("two, cosigned"))).isFalse();
    assertThat(store().cosign(organisation, 3, note("three, cosigned"))).isTrue();
    assertThat(reopened().checkpoint(organisation)).hasValue(note("three, cosigned"));
    assertThat(advance(organisation, 3, 4, "four")).isTrue();
    assertThat(store().cosign(organisation, 3, note("late"))).isFalse();
  }

  @Test
  public void organisations_have_trees_of_their_own() {
    OrganisationId here = newOrganisation();
    OrganisationId there = newOrganisation();
    assertThat(advance(here, 0, 3, "here")).isTrue();

    assertThat(store().checkpoint(there)).isEmpty();
    assertThat(store().tile(there, hashes(0, 0, 1))).isEmpty();
    assertThat(advance(there, 0, 2, "there")).isTrue();
    assertThat(store().checkpoint(here)).hasValue(note("here"));
  }

  private boolean advance(OrganisationId organisation, long from, int to, String note) {
    return store().advance(organisation, from, to, Map.of(hashes(0, 0, to), tile(to)), note(note));
  }

  private static TilePath.Hashes hashes(int level, long index, int width) {
    return new TilePath.Hashes(level, index, width);
  }

  private static byte[] tile(int width) {
    var bytes = new byte[width * Hash.BYTES];
    for (int i = 0; i < width; i++) {
      Arrays.fill(bytes, i * Hash.BYTES, (i + 1) * Hash.BYTES, (byte) i);
    }
    return bytes;
  }

  private static byte[] note(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
