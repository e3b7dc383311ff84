package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewTest {

  private static final String TYPED = "Loopt de hulp van mevrouw Yıldız (BSN 999990019) door?";

  private final Road road = new Road();

  @Test
  void a_preview_tells_what_would_happen_and_sends_records_and_keeps_nothing() {
    assertThat(road.preview(TYPED))
        .isInstanceOfSatisfying(
            Preview.Possible.class,
            possible -> {
              assertThat(possible.model().id()).isEqualTo("local");
              assertThat(possible.recognised()).hasSize(2);
              assertThat(possible.search().text())
                  .doesNotContain("Yıldız")
                  .doesNotContain("999990019");
              assertThat(possible.rights().organisation()).isEqualTo(Road.WATERHOVEN);
            });
    assertThat(road.steps).isEmpty();
    assertThat(road.sentAnything()).isFalse();
    assertThat(road.log.intents).isEmpty();
  }

  @Test
  void a_preview_of_what_would_be_refused_says_why_and_records_nothing() {
    road.approval(Optional.empty());
    assertThat(road.preview(TYPED))
        .isInstanceOfSatisfying(
            Preview.Impossible.class,
            impossible -> {
              assertThat(impossible.refusal()).isEqualTo(new Refusal.NotApproved("Team Wmo"));
              assertThat(impossible.recognised()).hasSize(2);
            });
    road.useCasesAway = true;
    assertThat(road.preview(TYPED))
        .isInstanceOfSatisfying(
            Preview.Impossible.class,
            impossible -> assertThat(impossible.refusal()).isEqualTo(new Refusal.StoreAway()));
    road.detectorThrowsOn("hulp");
    assertThat(road.preview(TYPED))
        .isInstanceOfSatisfying(
            Preview.Impossible.class,
            impossible -> assertThat(impossible.refusal()).isEqualTo(new Refusal.DetectorFailed()));
    assertThat(road.steps).isEmpty();
  }
}
