package eu.sluis.adapters.models;

import eu.sluis.adapters.models.stub.StubModelServer;
import java.net.URI;

class AnthropicModelTest extends ServedModelKit {

  @Override
  Wire wire() {
    return new AnthropicWire();
  }

  @Override
  URI url(StubModelServer stub) {
    return stub.url();
  }

  @Override
  String path(String model) {
    return "/v1/messages";
  }

  @Override
  String header(String key) {
    return "x-api-key: " + key;
  }
}
