package eu.sluis.adapters.models;

import eu.sluis.adapters.models.stub.StubModelServer;
import java.net.URI;

class OpenAiModelTest extends ServedModelKit {

  @Override
  Wire wire() {
    return new OpenAiWire();
  }

  @Override
  URI url(StubModelServer stub) {
    return stub.url();
  }

  @Override
  String path(String model) {
    return "/v1/chat/completions";
  }

  @Override
  String header(String key) {
    return "Authorization: Bearer " + key;
  }
}
