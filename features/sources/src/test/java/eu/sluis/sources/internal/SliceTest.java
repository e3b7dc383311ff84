package eu.sluis.sources.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTest {

  private static final List<Integer> NINETY = IntStream.rangeClosed(1, 90).boxed().toList();

  @Test
  void a_list_that_fits_has_nothing_below_it() {
    for (List<Integer> list : List.of(List.<Integer>of(), NINETY.subList(0, 25))) {
      var slice = Slice.of(list, null, 25);
      assertThat(slice.rows()).isEqualTo(list);
      assertThat(slice.paging(SliceTest::range, "/?vanaf="))
          .isEqualTo(new Pages.Paging("", "", ""));
    }
  }

  @Test
  void a_longer_list_leads_on_and_back() {
    assertThat(Slice.of(NINETY, null, 25).paging(SliceTest::range, "/?vanaf="))
        .isEqualTo(new Pages.Paging("1-25/90", "", "/?vanaf=25"));
    assertThat(Slice.of(NINETY, 25, 25).paging(SliceTest::range, "/?vanaf="))
        .isEqualTo(new Pages.Paging("26-50/90", "/?vanaf=0", "/?vanaf=50"));
    assertThat(Slice.of(NINETY, 75, 25).paging(SliceTest::range, "/?vanaf="))
        .isEqualTo(new Pages.Paging("76-90/90", "/?vanaf=50", ""));
  }

  @Test
  void whatever_an_address_asks_there_is_a_page() {
    assertThat(Slice.of(NINETY, -7, 25).from()).isZero();
    assertThat(Slice.of(NINETY, 30, 25).from()).isEqualTo(25);
    assertThat(Slice.of(NINETY, Integer.MAX_VALUE, 25).from()).isEqualTo(75);
    assertThat(Slice.of(List.of(), 30, 25).rows()).isEmpty();
  }

  private static String range(int first, int last, int total) {
    return first + "-" + last + "/" + total;
  }
}
