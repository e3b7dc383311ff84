package eu.sluis.adapters.models;

import eu.sluis.gateway.Completion;
import eu.sluis.gateway.ModelFailure;

/**
 * One streamed answer while it arrives. It is whole only when the model says that it stopped; the
 * end of a stream alone does not say so, because proxies end a cut stream too.
 *
 * <p>For one thread.
 */
interface Reply {

  /** Takes the data of the next event and hands on what is in it. */
  void event(String data) throws ModelFailure;

  /** Signs of an answer so far; thinking aloud, which is not passed on, is one. */
  int signs();

  boolean whole();

  /** Whether nothing more can come. */
  boolean done();

  /** Whether anything was handed on. */
  boolean begun();

  /** Of an answer that is whole. */
  Completion completion();
}
