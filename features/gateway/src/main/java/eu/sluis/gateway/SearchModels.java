package eu.sluis.gateway;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Asks models for the search, on the one road. What a rule does not let go is left out before
 * anything is sent; each call that is made is one act in the log. Safe on every thread.
 */
public final class SearchModels {

  /** A text that a model finds too long is cut in half, down to this, in UTF-16 code units. */
  static final int TEXT_CHARACTERS_LEAST = 250;

  private final Gateway gateway;

  public SearchModels(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * A vector for each piece, in their order; empty where a rule or the model does not take it.
   *
   * @throws NotMade when nothing can be asked of this model now
   */
  public List<Optional<float[]>> vectors(PassageVectors asked) throws NotMade {
    var vectors =
        new ArrayList<>(Collections.nCopies(asked.pieces().size(), Optional.<float[]>empty()));
    var may = new ArrayList<Integer>();
    for (int place = 0; place < vectors.size(); place++) {
      if (mayGo(asked.of(List.of(asked.pieces().get(place))))) {
        may.add(place);
      }
    }
    if (!may.isEmpty()) {
      make(asked, may, vectors);
    }
    return vectors;
  }

  private boolean mayGo(Asked asked) throws NotMade {
    try {
      return gateway.mayGo(asked);
    } catch (Stop stop) {
      throw new NotMade(stop.refusal().code());
    }
  }

  private void make(PassageVectors asked, List<Integer> places, List<Optional<float[]>> vectors)
      throws NotMade {
    var taken = new Taken();
    Ended ended = gateway.ask(asked.of(places.stream().map(asked.pieces()::get).toList()), taken);
    switch (ended) {
      case Ended.Answered _ -> {
        for (int i = 0; i < places.size(); i++) {
          vectors.set(places.get(i), taken.vector(i));
        }
      }
      case Ended.Broken broken when broken.cause() == ModelFailure.Cause.TOO_LONG ->
          shorter(asked, places, vectors);
      case Ended.Refused(_, _, Refusal.ByPolicy _) when places.size() > 1 -> {
        // Each may go and all together may not.
        for (int place : places) {
          make(asked, List.of(place), vectors);
        }
      }
      case Ended.Refused(_, _, Refusal refusal) -> throw new NotMade(refusal.code());
      case Ended.Broken broken -> throw new NotMade(broken.cause().name());
      case Ended.NoAnswer _, Ended.Unrecorded _ -> throw new NotMade("unrecorded");
    }
  }

  private void shorter(PassageVectors asked, List<Integer> places, List<Optional<float[]>> vectors)
      throws NotMade {
    if (places.size() > 1) {
      int half = places.size() / 2;
      make(asked, places.subList(0, half), vectors);
      make(asked, places.subList(half, places.size()), vectors);
      return;
    }
    int place = places.getFirst();
    ForSearch.Piece piece = asked.pieces().get(place);
    if (piece.text().length() / 2 < TEXT_CHARACTERS_LEAST) {
      return;
    }
    var pieces = new ArrayList<>(asked.pieces());
    int end = piece.text().length() / 2;
    if (Character.isHighSurrogate(piece.text().charAt(end - 1))) {
      // Half a character cannot be written as JSON.
      end--;
    }
    String half = piece.text().substring(0, end);
    pieces.set(place, new ForSearch.Piece(half, piece.confidentiality()));
    make(asked.of(pieces), places, vectors);
  }

  /**
   * A number for each piece, higher is better, in their order; empty where a rule does not let it
   * go, and everywhere when nothing came.
   */
  public List<OptionalDouble> scores(PassageOrder asked) {
    var scores =
        new ArrayList<>(Collections.nCopies(asked.pieces().size(), OptionalDouble.empty()));
    var taken = new Taken();
    try {
      var may = new ArrayList<Integer>();
      for (int place = 0; place < scores.size(); place++) {
        if (mayGo(asked.of(List.of(asked.pieces().get(place))))) {
          may.add(place);
        }
      }
      PassageOrder some = asked.of(may.stream().map(asked.pieces()::get).toList());
      if (may.size() >= asked.least()
          && gateway.ask(some, taken) instanceof Ended.Answered
          && taken.scores.size() == may.size()) {
        for (int i = 0; i < may.size(); i++) {
          scores.set(may.get(i), OptionalDouble.of(taken.scores.getOrDefault(i, 0.0)));
        }
      }
    } catch (NotMade notNow) {
      // The order stays as it was.
    }
    return List.copyOf(scores);
  }

  /** Nothing can be asked now; says why in a code of the log, and nothing of a text. */
  public static final class NotMade extends Exception {
    private static final long serialVersionUID = 1L;

    NotMade(String code) {
      super(code);
    }
  }

  /** What a model gave. */
  private static final class Taken implements AnswerListener {

    private final Map<Integer, float[]> vectors = new HashMap<>();
    private final Map<Integer, Double> scores = new HashMap<>();

    @Override
    public void begun(Account account, KeptQuestion question) {
      // Another may take over: what the one before gave is not mixed in.
      vectors.clear();
      scores.clear();
    }

    @Override
    public void piece(AnswerPiece piece) {
      switch (piece) {
        case AnswerPiece.Vector(int choice, FloatBuffer values) -> {
          var vector = new float[values.remaining()];
          values.duplicate().get(vector);
          vectors.put(choice, vector);
        }
        case AnswerPiece.Score(int choice, double value) -> scores.put(choice, value);
        case AnswerPiece.Text _,
            AnswerPiece.CallBegun _,
            AnswerPiece.Arguments _,
            AnswerPiece.Heard _ ->
            throw new IllegalStateException("only vectors or scores were asked for");
      }
    }

    @Override
    public Map<String, String> checked() {
      return Map.of();
    }

    Optional<float[]> vector(int choice) {
      return Optional.ofNullable(vectors.get(choice));
    }
  }
}
