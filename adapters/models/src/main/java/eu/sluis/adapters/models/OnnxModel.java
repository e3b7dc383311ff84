package eu.sluis.adapters.models;

import eu.sluis.adapters.models.OnnxEncoder.Encoded;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.privacy.PseudonymisedText;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * A model that makes vectors inside this process: nothing leaves the machine and no server is
 * needed. It reads on threads of its own, as many as it may use cores, one text at a time: a
 * question waits for one passage at most, not for the sixteen of a round.
 */
final class OnnxModel implements Model {

  private final ModelCard card;
  private final OnnxEncoder encoder;
  private final ThreadPoolExecutor threads;

  /**
   * @param cores how many texts are read at once
   */
  OnnxModel(ModelCard card, OnnxEncoder encoder, int cores) {
    this.card = card;
    this.encoder = encoder;
    this.threads = OnnxFiles.threads("onnx-", cores, new LinkedBlockingQueue<>());
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public Completion answer(ModelCall call, Sink sink) throws ModelFailure {
    if (!(call instanceof ModelCall.Texts(var texts, var dimensions))) {
      throw failure(Cause.BROKEN, "makes vectors and nothing else");
    }
    var vectors = new ArrayList<Encoded>();
    for (PseudonymisedText text : texts) {
      vectors.add(vector(text.text(), dimensions));
    }
    int tokens = vectors.stream().mapToInt(Encoded::tokens).sum();
    for (int text = 0; text < vectors.size(); text++) {
      sink.take(new AnswerPiece.Vector(text, FloatBuffer.wrap(vectors.get(text).values())));
    }
    return new Completion(
        new Usage(tokens, 0), Collections.nCopies(vectors.size(), Completion.End.READY));
  }

  private Encoded vector(String text, OptionalInt dimensions) throws ModelFailure {
    if (text.length() > (long) card.contextTokens() * ServedModel.CHARACTERS_PER_TOKEN_MAX) {
      throw Refusal.tooLong(card.id());
    }
    if (Thread.interrupted()) {
      throw cancelled();
    }
    Future<Encoded> reading = threads.submit(() -> encoder.vector(text));
    try {
      Encoded vector = reading.get();
      if (dimensions.isPresent() && dimensions.getAsInt() != vector.values().length) {
        throw failure(
            Cause.UNSUITED,
            "makes vectors of " + vector.values().length + " numbers and of no other length");
      }
      return vector;
    } catch (InterruptedException stopped) {
      // One text cannot be stopped half way; it is at most a moment of one core.
      reading.cancel(false);
      throw cancelled();
    } catch (ExecutionException failed) {
      throw failure(Cause.BROKEN, "could not read a text");
    }
  }

  private ModelFailure cancelled() {
    return failure(Cause.CANCELLED, "was stopped; whoever asked went away");
  }

  private ModelFailure failure(Cause cause, String what) {
    return new ModelFailure(cause, "model `" + card.id() + "` " + what);
  }
}
