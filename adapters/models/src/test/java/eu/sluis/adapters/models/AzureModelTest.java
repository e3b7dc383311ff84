package eu.sluis.adapters.models;

import eu.sluis.adapters.models.stub.StubModelServer;
import java.net.URI;

class AzureModelTest extends ServedModelKit {

  @Override
  Wire wire() {
    return new AzureWire("2024-10-21");
  }

  @Override
  URI url(StubModelServer stub) {
    return URI.create(stub.url().toString().replace("/v1", ""));
  }

  @Override
  String path(String model) {
    return "/openai/deployments/" + model + "/chat/completions?api-version=2024-10-21";
  }

  @Override
  String header(String key) {
    return "api-key: " + key;
  }
}
