package eu.sluis.bench.gateway;

import java.util.List;
import java.util.Map;

/** What stands between the load and the stub while it is measured. */
interface Contender extends AutoCloseable {

  String name();

  Address address(Step.Upstream upstream);

  Usage usage();

  @Override
  void close();

  /** Nothing in between: what the stub and the load can do themselves. */
  static Contender direct(StubModel stub) {
    return new Contender() {
      @Override
      public String name() {
        return "direct";
      }

      @Override
      public Address address(Step.Upstream upstream) {
        return new Address(stub.port(upstream), "/v1/chat/completions", upstream.model, Map.of());
      }

      @Override
      public Usage usage() {
        return new Usage(List.of());
      }

      @Override
      public void close() {}
    };
  }
}
