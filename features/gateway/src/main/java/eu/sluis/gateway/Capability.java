package eu.sluis.gateway;

import java.util.Locale;
import java.util.Optional;

/** What a model can do beside answering a question from passages. */
public enum Capability {
  /** Take a conversation with instructions of the client. */
  CHAT,
  /** Ask the client to call functions. */
  TOOLS,
  /** Answer in JSON, or in JSON of a given schema. */
  STRUCTURED_OUTPUT,
  /** Give several answers to one question. */
  SEVERAL_ANSWERS,
  /** Look at pictures in a conversation. */
  IMAGES,
  /** Make vectors of texts. */
  EMBEDDINGS,
  /** Say how well texts answer a query. */
  RERANK,
  /** Write out what is said in a recording. */
  TRANSCRIPTION;

  /** The name in the catalogue: `structured_output`. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The capability with this {@link #code()}, or empty when there is none. */
  public static Optional<Capability> ofCode(String code) {
    for (Capability capability : values()) {
      if (capability.code().equals(code)) {
        return Optional.of(capability);
      }
    }
    return Optional.empty();
  }
}
