package eu.sluis.testing.running;

import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.adapters.models.stub.StubModelServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Sluis with one model on its own server, which does as it is told and remembers what it was
 * sent. One for all scenarios that break something; each leaves it whole.
 */
public final class ModelledSluis {

  private static @Nullable ModelledSluis only;

  private final Collector collector = Collector.start();
  private final RunningSluis sluis;
  private final int port;
  private StubModelServer model;

  private ModelledSluis(Map<String, String> environment) {
    port = RunningSluis.freePort();
    model = begin();
    var settings = new HashMap<>(environment);
    settings.put("SLUIS_TRACES_URL", collector.address());
    sluis = RunningSluis.another(catalogue(), settings).start();
  }

  /** One that nobody else asks anything, to be stopped by who started it. */
  public static ModelledSluis alone(Map<String, String> environment) {
    return new ModelledSluis(environment);
  }

  /** The one of this run, with a model that answers well. */
  public static synchronized ModelledSluis get() {
    ModelledSluis known = only;
    if (known == null) {
      known = new ModelledSluis(Map.of());
      only = known;
    }
    known.model.behave(Behaviour.QUOTE, Duration.ZERO);
    return known;
  }

  public RunningSluis sluis() {
    return sluis;
  }

  /** What it tells of its steps. */
  public Collector collector() {
    return collector;
  }

  public StubModelServer model() {
    return model;
  }

  /** The last question that reached the model, whole. */
  public String lastRequest() {
    return model.requests().getLast().body().toString();
  }

  /** As if its machine was switched off. */
  public void modelAway() {
    try {
      model.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public void modelBack() {
    model = begin();
  }

  private String catalogue() {
    return """
    models:
      - id: proefmodel
        kind: openai
        name: Proefmodel
        url: %s
        model: proefmodel
        supplier: Gemeente Waterhoven
        residency: on_premises
        jurisdiction: eu
        origin: NL
        open_weights: true
        context_tokens: 32000
        can: [chat, tools, structured_output, several_answers]
        rest_after_failures: false
        timeouts: { connect: 2s, first_token: 2s, between_tokens: 3s, whole: 300s }
      - id: proefvectoren
        kind: openai
        name: Proefvectoren
        url: %s
        model: proefvectoren
        supplier: Gemeente Waterhoven
        residency: on_premises
        jurisdiction: eu
        origin: NL
        open_weights: true
        context_tokens: 8000
        can: [embeddings, rerank]
      - id: proefgehoor
        kind: openai
        name: Proefgehoor
        url: %s
        model: proefgehoor
        supplier: Gemeente Waterhoven
        residency: on_premises
        jurisdiction: eu
        origin: NL
        open_weights: true
        context_tokens: 448
        can: [transcription]
        price: { minute: 0.006 }
    """
        .formatted(model.url(), model.url(), model.url());
  }

  private StubModelServer begin() {
    try {
      return StubModelServer.start(port, Behaviour.QUOTE, Duration.ZERO);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
