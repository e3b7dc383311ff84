package eu.sluis.testing.architecture.violations.console.gateway;

public final class Prints {
  void print(String text) {
    System.out.println(text);
  }
}
