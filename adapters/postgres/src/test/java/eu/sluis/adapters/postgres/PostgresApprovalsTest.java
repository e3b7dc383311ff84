package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.tools.ApprovalStore;
import eu.sluis.gateway.tools.PendingCall;
import eu.sluis.register.Organisation;
import eu.sluis.register.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresApprovalsTest {

  private static final String PLACE = "b".repeat(64);

  private final Organisation here = Invented.municipality();
  private final Organisation elsewhere = Invented.municipality();
  private final Person noor = Invented.savedNoor(here);
  private final ApprovalStore store =
      new PostgresApprovals(TestDatabase.database(), Content.MASTER);

  @Test
  void a_call_comes_back_whole_and_only_in_its_organisation_and_time() {
    PendingCall call = Invented.savedApproval(noor, PLACE);
    assertThat(store.find(here.id(), call.id(), Invented.NOON)).contains(call);
    assertThat(store.at(here.id(), PLACE, Invented.NOON)).containsExactly(call);
    assertThat(store.all(here.id(), Invented.NOON)).containsExactly(call);
    assertThat(store.find(elsewhere.id(), call.id(), Invented.NOON)).isEmpty();
    assertThat(store.find(here.id(), call.id(), call.until())).isEmpty();
    assertThat(store.at(here.id(), "c".repeat(64), Invented.NOON)).isEmpty();
  }

  @Test
  void a_call_is_decided_once_and_taken_once() {
    PendingCall call = Invented.savedApproval(noor, PLACE);
    assertThat(store.take(here.id(), call.id())).as("not decided yet").isFalse();
    var yes = new PendingCall.Decision(true, noor.id());
    assertThat(store.decide(elsewhere.id(), call.id(), yes, Invented.NOON)).isFalse();
    assertThat(store.decide(here.id(), call.id(), yes, call.until())).as("too late").isFalse();
    assertThat(store.decide(here.id(), call.id(), yes, Invented.NOON)).isTrue();
    var no = new PendingCall.Decision(false, noor.id());
    assertThat(store.decide(here.id(), call.id(), no, Invented.NOON)).isFalse();
    assertThat(store.find(here.id(), call.id(), Invented.NOON).flatMap(PendingCall::decision))
        .isEqualTo(Optional.of(yes));
    assertThat(store.take(here.id(), call.id())).isTrue();
    assertThat(store.take(here.id(), call.id())).isFalse();
  }

  @Test
  void what_a_call_carries_is_sealed() {
    PendingCall call = Invented.savedApproval(noor, PLACE);
    byte[] kept =
        TestDatabase.database()
            .in(
                here.id(),
                handle ->
                    handle
                        .createQuery("select arguments from tool_approval where id = :id")
                        .bind("id", call.id())
                        .mapTo(byte[].class)
                        .one());
    assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("titel", "mevrouw");
  }

  @Test
  void what_is_past_its_time_goes_and_the_oldest_make_room() {
    PendingCall first = Invented.savedApproval(noor, PLACE);
    for (int i = 0; i < ApprovalStore.WAITING_MAX + 1; i++) {
      Invented.savedApproval(noor, PLACE);
    }
    assertThat(store.all(here.id(), Invented.NOON)).hasSize(ApprovalStore.WAITING_MAX);
    store.keep(
        new PendingCall(
            java.util.UUID.randomUUID(),
            first.organisation(),
            first.person(),
            false,
            first.useCase(),
            PLACE,
            first.tool(),
            "{}",
            first.until(),
            first.until().plus(Duration.ofHours(24)),
            Optional.empty()));
    assertThat(store.all(here.id(), Invented.NOON)).hasSize(1);
  }
}
