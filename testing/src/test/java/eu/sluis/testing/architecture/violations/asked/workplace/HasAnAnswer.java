package eu.sluis.testing.architecture.violations.asked.workplace;

public record HasAnAnswer(String answer) {
  boolean empty() {
    return answer().isEmpty();
  }
}
