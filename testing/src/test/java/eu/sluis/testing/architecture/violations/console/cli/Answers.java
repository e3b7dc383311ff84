package eu.sluis.testing.architecture.violations.console.cli;

public final class Answers {
  void print(String text) {
    System.out.println(text);
  }
}
