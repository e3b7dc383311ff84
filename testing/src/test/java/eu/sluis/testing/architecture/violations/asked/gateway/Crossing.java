package eu.sluis.testing.architecture.violations.asked.gateway;

public record Crossing(Model model) {
  String ask(String question) {
    return model.answer(question);
  }
}
