package eu.sluis.cli;

/** The language of what a command prints. */
enum Language {
  NL,
  EN;

  String say(String dutch, String english) {
    return switch (this) {
      case NL -> dutch;
      case EN -> english;
    };
  }
}
