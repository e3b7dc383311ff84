package eu.sluis.testing.architecture.violations.asked.gateway;

public interface Model {
  String answer(String question);
}
