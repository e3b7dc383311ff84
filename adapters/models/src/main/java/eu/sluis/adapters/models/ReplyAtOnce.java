package eu.sluis.adapters.models;

import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Model.Sink;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.vocabulary.ModelId;
import java.util.Collections;

/** An answer that comes in one piece, with one part for each thing that was asked about. */
abstract class ReplyAtOnce implements Reply {

  private final ModelId model;
  private final Sink sink;
  private final int parts;
  private Usage usage = Usage.UNKNOWN;
  private boolean whole;
  private int signs;

  ReplyAtOnce(ModelId model, Sink sink, int parts) {
    this.model = model;
    this.sink = sink;
    this.parts = parts;
  }

  /** Reads all of it and gives every part to the sink, or none. */
  abstract void read(String data, Sink into) throws ModelFailure;

  @Override
  public final void event(String data) throws ModelFailure {
    signs++;
    read(data, sink);
    whole = true;
  }

  @Override
  public final int signs() {
    return signs;
  }

  @Override
  public final boolean whole() {
    return whole;
  }

  @Override
  public final boolean done() {
    return whole;
  }

  @Override
  public final boolean begun() {
    return whole;
  }

  @Override
  public final Completion completion() {
    return new Completion(usage, Collections.nCopies(parts, Completion.End.READY));
  }

  /** How many parts were asked for. */
  final int parts() {
    return parts;
  }

  /** Zero or less when the server does not say. */
  final void used(int tokens) {
    if (tokens > 0) {
      usage = new Usage(tokens, 0);
    }
  }

  final void used(Usage counted) {
    usage = counted;
  }

  final ModelFailure said(String error) {
    return Refusal.ofErrorInStream(model, error, false);
  }

  final ModelFailure broken(String what) {
    return new ModelFailure(Cause.BROKEN, "model `" + model + "` " + what);
  }
}
