package eu.sluis.workplace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;

/**
 * How a turn is written before it is sealed: JSON in UTF-8. Unknown fields are skipped on reading.
 */
public final class TurnFormat {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private TurnFormat() {}

  public static byte[] write(Turn turn) {
    try {
      return MAPPER.writeValueAsBytes(turn);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a turn could not be written", impossible);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when the bytes are not a turn
   */
  public static Turn read(byte[] bytes) {
    try {
      Optional<Turn> turn = Optional.ofNullable(MAPPER.readValue(bytes, Turn.class));
      return turn.orElseThrow(TurnFormat::unreadable);
    } catch (IOException unreadable) {
      throw unreadable();
    }
  }

  /** Without a cause: its message quotes what was read. */
  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException("a stored turn could not be read");
  }
}
