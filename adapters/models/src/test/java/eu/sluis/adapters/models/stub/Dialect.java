package eu.sluis.adapters.models.stub;

/** How a protocol says the things that a model says. Each is one event or more, complete. */
interface Dialect {

  /** As real servers begin: something that says nothing yet. */
  String begin();

  String text(int choice, String piece);

  String thinking(String piece);

  String callBegun(int call, String name);

  String callPart(int call, String part);

  /**
   * @param reason in the words of OpenAI: `stop`, `length`, `tool_calls` or `content_filter`
   */
  String finish(int choice, String reason);

  String usage(int prompt, int answer);

  /** Nothing more comes. */
  String done();

  String error(String message);

  static Dialect of(String path) {
    if (path.endsWith("/messages")) {
      return new AnthropicDialect();
    }
    return new OpenAiDialect(path.contains("/deployments/"));
  }
}
