package eu.sluis.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.register.Person;
import eu.sluis.register.Session;
import eu.sluis.register.Session.Origin;
import eu.sluis.register.SignedIn;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogInsTest {

  private final Waterhoven town = new Waterhoven();
  private final LogIns logIns = new LogIns(new Waterhoven.SessionsInMemory(town), town, town);
  private final Person noor = town.person("noor", Role.USER);

  @Test
  void a_session_is_known_by_its_token_and_the_store_never_has_the_token() {
    SessionToken token = open();
    assertThat(logIns.resume(token)).map(SignedIn::person).contains(noor);
    assertThat(SessionToken.parse(token.cookieValue())).contains(token);
    assertThat(town.sessions.values())
        .singleElement()
        .satisfies(session -> assertThat(session.tokenHash()).isNotEqualTo(token.secret()));
    assertThat(town.log)
        .containsExactly("LOG_IN {origin=local, person=" + noor.id() + "}", "LOG_IN {ending=done}");
  }

  @Test
  void a_token_of_another_organisation_or_a_changed_one_opens_nothing() {
    SessionToken token = open();
    assertThat(logIns.resume(new SessionToken(OrganisationId.random(), token.secret()))).isEmpty();
    assertThat(logIns.resume(SessionToken.random(noor.organisation()))).isEmpty();
    for (String cookie :
        new String[] {
          "",
          ".",
          token.secret(),
          token.cookieValue() + "x",
          token.cookieValue() + "\n",
          "null." + token.secret(),
          "x".repeat(100_000)
        }) {
      assertThat(SessionToken.parse(cookie)).isEmpty();
    }
  }

  @Test
  void a_session_ends_after_eight_idle_hours() {
    SessionToken token = open();
    town.now = town.now.plus(LogIns.IDLE_MAX).minusMillis(1);
    assertThat(logIns.resume(token)).isPresent();
    town.now = town.now.plus(LogIns.TOTAL_MAX).minus(LogIns.IDLE_MAX);
    assertThat(logIns.resume(token)).isPresent();
    town.now = town.now.plusMillis(1);
    assertThat(logIns.resume(token)).as("after twelve hours in all").isEmpty();
    assertThat(town.sessions).isEmpty();

    SessionToken idle = open();
    town.now = town.now.plus(LogIns.IDLE_MAX);
    assertThat(logIns.resume(idle)).isEmpty();
  }

  @Test
  void being_seen_is_written_once_a_minute() {
    SessionToken token = open();
    for (int second = 0; second < 120; second++) {
      town.now = town.now.plus(Duration.ofSeconds(1));
      logIns.resume(token);
    }
    assertThat(town.touches).hasValue(2);
  }

  @Test
  void someone_who_is_sent_away_is_out_with_the_next_click() {
    SessionToken token = open();
    town.changed(noor, Set.of(Role.ADMINISTRATOR), true);
    assertThat(logIns.resume(token))
        .hasValueSatisfying(
            found -> assertThat(found.person().roles()).containsExactly(Role.ADMINISTRATOR));
    town.changed(noor, noor.roles(), false);
    assertThat(logIns.resume(token)).isEmpty();
    town.changed(noor, noor.roles(), true);
    assertThat(logIns.resume(token)).as("and stays out").isEmpty();
  }

  @Test
  void a_new_log_in_has_a_new_token_and_ends_the_session_of_this_browser() {
    SessionToken before = open();
    SessionToken after = logIns.open(noor, Origin.OPENID_CONNECT, logIns.resume(before));
    assertThat(logIns.resume(before)).isEmpty();
    assertThat(logIns.resume(after))
        .map(SignedIn::session)
        .map(Session::origin)
        .contains(Origin.OPENID_CONNECT);
  }

  @Test
  void a_renewed_session_is_the_only_one_left_and_lasts_no_longer() {
    SessionToken here = open();
    SessionToken elsewhere = open();
    SignedIn signedIn = logIns.resume(here).orElseThrow();
    town.now = town.now.plus(Duration.ofHours(1));
    SessionToken renewed = logIns.renew(signedIn);
    assertThat(logIns.resume(here)).isEmpty();
    assertThat(logIns.resume(elsewhere)).isEmpty();
    assertThat(logIns.resume(renewed))
        .map(found -> found.session().expires())
        .contains(signedIn.session().expires());
  }

  @Test
  void only_the_owner_ends_a_session() {
    SessionToken token = open();
    Session session = logIns.resume(token).orElseThrow().session();
    Person joris = town.person("joris", Role.USER);
    assertThat(logIns.end(joris, session.id())).isFalse();
    assertThat(logIns.end(noor, session.id())).isTrue();
    assertThat(logIns.resume(token)).isEmpty();
    assertThat(town.log).endsWith("LOG_OUT {person=" + noor.id() + "}", "LOG_OUT {ending=done}");
  }

  @Test
  void without_a_log_nobody_gets_in() {
    town.logAway = true;
    assertThatThrownBy(this::open).isInstanceOf(AuditUnavailable.class);
    assertThat(town.sessions).isEmpty();
  }

  private SessionToken open() {
    return logIns.open(noor, Origin.LOCAL, Optional.empty());
  }
}
