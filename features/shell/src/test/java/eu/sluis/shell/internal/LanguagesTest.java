package eu.sluis.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.shell.ReturnPath;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private static final Optional<Locale> NO_ACCOUNT = Optional.empty();

  @Test
  void the_choice_in_this_browser_comes_before_the_account_and_the_account_before_the_browser() {
    var english = Optional.of("en");
    var account = Optional.of(Locale.of("nl", "NL"));
    assertThat(Languages.choose(english, account, Optional.of("nl"))).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.choose(Optional.of("fr"), account, Optional.of("en")))
        .isEqualTo(Languages.DUTCH);
    assertThat(Languages.choose(Optional.empty(), NO_ACCOUNT, Optional.of("en-GB,nl;q=0.5")))
        .isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fr", "*", ";;;", "nl-NL,en;q=0.9", "de,nl;q=0.8,en;q=0.7"})
  void dutch_unless_english_is_asked_for(String acceptLanguage) {
    assertThat(Languages.choose(Optional.empty(), NO_ACCOUNT, Optional.of(acceptLanguage)))
        .isEqualTo(Languages.DUTCH);
  }

  @ParameterizedTest
  @CsvSource({"nl,/taal/en?terug=%2Fvragen%3Fa%3D1", "en,/taal/nl?terug=%2Fvragen%3Fa%3D1"})
  void the_link_leads_to_the_other_language_and_back_here(String tag, String path) {
    assertThat(Languages.switchPath(Locale.of(tag), ReturnPath.of("/vragen?a=1"))).isEqualTo(path);
  }
}
