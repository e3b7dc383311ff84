package eu.sluis.adapters.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappedTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          de gemeen-,      teraad,           de gemeenteraad
          de in-,          en uitgaven,      de in- en uitgaven
          een AI-,         oplossing,        een AI-oplossing
          schaduw-,        AI,               schaduw-AI
          in Noord-,       Holland,          in Noord-Holland
          van 2026-,       2027,             van 2026-2027
          een streepje -,  en verder,        een streepje - en verder
          geen streepje,   en verder,        geen streepje en verder
          """)
  void a_hyphen_at_the_end_of_a_line_belongs_to_the_line_or_to_the_word(
      String first, String second, String joined) {
    assertThat(Wrapped.join(List.of(first, second))).isEqualTo(joined);
  }
}
