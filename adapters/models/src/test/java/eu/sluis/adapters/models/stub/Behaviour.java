package eu.sluis.adapters.models.stub;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What {@link StubModelServer} does with a question. */
public enum Behaviour {
  /**
   * Quotes the first sentence of the first two passages, with their numbers; three words a chunk.
   */
  QUOTE,
  /** Repeats the question. */
  ECHO,
  /** Answers and reports no usage. */
  NO_USAGE,
  /** Answers and reports zero tokens. */
  ZERO_USAGE,
  /** Answers, and closes after `finish_reason` without `[DONE]`. */
  NO_DONE,
  /** Answers, says it is ready, then keeps the connection open in silence. */
  LINGER,
  /** Answers with CR LF line ends, comments, a byte order mark and `data` over two lines. */
  CRLF,
  /** Answers one byte at a time, so that every character is split. */
  SPLIT_UTF8,
  /** Thinks aloud in `reasoning_content` first, then answers. */
  THINKS_ALOUD,
  /** Accepts the question and says nothing, not even a status. */
  SILENT,
  /** Gives a status and comments, and never an answer. */
  ONLY_COMMENTS,
  /** Gives its first piece after one second. */
  SLOW_FIRST,
  /** Gives three pieces and then nothing more. */
  STALL,
  /** Gives half an answer and closes. */
  HALF,
  /** Gives half an answer, then a clean `[DONE]` without `finish_reason`. */
  HALF_DONE,
  /** Gives half an answer and says there is no room. */
  LENGTH,
  /** Gives half an answer and says it was filtered. */
  CONTENT_FILTER,
  /** Gives ten pieces and then an error object. */
  ERROR_AFTER_TEN,
  /** Gives an error object in place of an answer. */
  ERROR_FIRST,
  /** Gives pieces without end. */
  ENDLESS,
  /** Gives one line without end. */
  ENDLESS_LINE,
  /** Gives bytes that are no protocol at all. */
  GARBAGE,
  /** Gives JSON that is no chat completion. */
  WRONG_JSON,
  /** Gives a page. */
  HTML,
  /** Closes without a byte. */
  NOTHING,
  /** Gives a status and closes. */
  EMPTY_BODY,
  /** Says it is ready and gives no text. */
  EMPTY_ANSWER,
  /** Asks for a tool, offered or not. */
  TOOL_CALLS,
  /**
   * Calls the first tool that was offered twice, with the question in the arguments, their chunks
   * mixed, one character each.
   */
  ECHO_CALLS,
  /**
   * Calls the last tool that was offered with the question as `q`, and answers when it gave back.
   */
  USES_TOOL,
  /**
   * Knows the few facts that the suites of clients ask for, calls the tools that a question needs,
   * and keeps to `max_tokens`, `stop` and `response_format`; a word is a token.
   */
  SCHOOLBOOK,
  /** Repeats the question in as many choices as were asked for, mixed; says `stop` after each. */
  ECHO_SEVERAL,
  /** 401. */
  REFUSES_KEY,
  /** 400, and says that the prompt does not fit. */
  TOO_LONG,
  /** 400, and repeats the question in the error. */
  BAD_REQUEST,
  /** 429 with `Retry-After: 7`. */
  TOO_BUSY,
  /** 500, and repeats the question in the error. */
  SERVER_ERROR,
  /** 307 to a path of this server that would answer. */
  REDIRECT;

  /** Its name as a `model` in a request or on the command line: `error-after-ten`. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Behaviour> ofCode(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
