package eu.sluis.adapters.models;

import java.nio.ByteBuffer;
import java.util.List;

/** Cuts the bytes of an answer, as they arrive, into what a {@link Reply} reads. For one thread. */
interface Framing {

  /** More than is ever right, without an end. */
  final class TooLong extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** What these bytes complete. */
  List<String> feed(ByteBuffer bytes) throws TooLong;

  /** What the end of the stream completes. */
  List<String> end();
}
