package eu.sluis.shell;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

  @ParameterizedTest
  @CsvSource({
    "Noor van Dalen,NvD",
    "Ilse Bogaard,IB",
    "Cher,C",
    "  Ada   de  la Cruz ,Adl",
    "Jan-Willem Smit,JWS",
    "Yıldız Çelik,YÇ",
    "'',''"
  })
  void initials_are_the_first_letters_as_written(String name, String initials) {
    assertThat(frame(Optional.of(name)).initials()).isEqualTo(initials);
  }

  @Test
  void before_log_in_there_is_no_name_and_no_token() {
    var frame = frame(Optional.empty());
    assertThat(frame.signedIn()).isFalse();
    assertThat(frame.visitorName()).isEmpty();
    assertThat(frame.csrfToken()).isEmpty();
    assertThat(frame.initials()).isEmpty();
  }

  @Test
  void an_asset_lies_in_the_folder_of_this_version() {
    assertThat(frame(Optional.empty()).asset("js/stream.js")).isEqualTo("/shell/0a/js/stream.js");
  }

  private static Frame frame(Optional<String> name) {
    var asker = new Asker(OrganisationId.random(), PersonId.random(), Set.of(), Set.of());
    Locale dutch = Locale.of("nl");
    return new Frame(
        "Vragen",
        "vragen",
        name.map(given -> new Visitor(asker, given, "Gemeente Waterhoven", dutch, "token")),
        List.of(),
        dutch,
        "Gemeente Waterhoven",
        "/taal/en",
        "/shell/0a/",
        false);
  }
}
