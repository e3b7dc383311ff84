package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.numbers.PieceFeatures.Beside;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a text that have the form of something that identifies, and that no rule is sure
 * of: a model that weighs what stands around them says what they most likely are, or nothing.
 */
final class Unexplained {

  private static final int PASSES = 2;
  private static final double LEAST = 0.5;
  private static final double FOR_CHANCE = 0.2;

  /** A rule that is not sure is overruled when another outcome has this chance. */
  private static final float OVERRULED = 0.7f;

  /** So sure the model must be of a number behind a word for a thing, and of a recent date. */
  private static final float FOR_THING = 0.85f;

  private static final float FOR_THING_CAREFUL = 0.65f;

  /** As long as `12-03-2011`. */
  private static final int WRITTEN_DATE = 10;

  private static final long NOBODY = Cue.all(Cue.OTHER, Cue.KVK, Cue.RSIN, Cue.VAT);

  /** What the model says of a piece. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Verdict(Piece piece, float[] chances) {

    /** The chance that it is something. */
    float something() {
      return 1 - chances[0];
    }

    int best() {
      int best = 1;
      for (int i = 2; i < chances.length; i++) {
        best = chances[i] > chances[best] ? i : best;
      }
      return best;
    }

    DataCategory category() {
      return piece.kind().outcomes().get(best() - 1);
    }
  }

  /** A piece that nothing was found of yet, and what stood beside it when it was judged. */
  private static final class Open {
    private static final Beside NOT_JUDGED = new Beside(null, null, null, null, -1);

    private final Piece piece;
    private final PieceForm form;
    private Beside beside = NOT_JUDGED;

    Open(Piece piece, PieceForm form) {
      this.piece = piece;
      this.form = form;
    }

    /** Whether it would be judged otherwise than before; never twice by the same. */
    boolean changed(PieceFeatures features) {
      Beside now = features.beside(piece, form);
      boolean changed = !now.equals(beside);
      beside = now;
      return changed;
    }
  }

  private final Page page;
  private final Claims claims;
  private final PieceModel model;
  private final boolean careful;
  private final List<Piece> pieces;

  /** Whether the text is numbers and nothing else. */
  private final boolean wordless;

  private Unexplained(Page page, Claims claims, PieceModel model, boolean careful) {
    this.page = page;
    this.claims = claims;
    this.model = model;
    this.careful = careful;
    this.pieces = Pieces.of(page);
    this.wordless = !pieces.isEmpty() && wordless(page.tokens());
  }

  /** Adds what the model finds to the claims, and takes away what it does not believe. */
  static void judge(Page page, Claims claims, PieceModel model, boolean careful) {
    var unexplained = new Unexplained(page, claims, model, careful);
    unexplained.doubt();
    unexplained.find();
  }

  /** All pieces, for the model to learn from. */
  static List<SeenPiece> seen(Page page, Claims claims) {
    var features = new PieceFeatures(page, claims);
    var seen = new ArrayList<SeenPiece>();
    for (Piece piece : Pieces.of(page)) {
      var form = new PieceForm(page, piece);
      seen.add(new SeenPiece(piece, features.of(piece, form, features.beside(piece, form))));
    }
    return seen;
  }

  private void doubt() {
    Map<Integer, Verdict> verdicts = new HashMap<>();
    var features = new PieceFeatures(page, claims);
    for (Piece piece : pieces) {
      if (claims.weakly(piece.start(), piece.end()) && !alone(piece)) {
        var form = new PieceForm(page, piece);
        if (Pieces.termed(piece, form)) {
          continue;
        }
        verdicts.put(piece.start(), verdict(features, piece, form, features.beside(piece, form)));
      }
    }
    if (!verdicts.isEmpty()) {
      claims.change(claim -> believed(claim, verdicts.get(claim.start())));
      claims.settle();
    }
  }

  /** What is left of a claim: nothing, itself, or another. */
  private static @Nullable Candidate believed(Candidate claim, @Nullable Verdict verdict) {
    if (verdict == null
        || !Claims.weak(claim)
        || claim.end() != verdict.piece().end()
        || claim.category() == DataCategory.AGE) {
      return claim;
    }
    if (verdict.something() < verdict.piece().kind().doubted()) {
      return null;
    }
    return verdict.piece().kind() != PieceKind.TOWN
            && verdict.category() != claim.category()
            && verdict.chances()[verdict.best()] > OVERRULED
        ? new Candidate(
            verdict.category(),
            claim.start(),
            claim.end(),
            claim.confidence(),
            Evidence.SURROUNDINGS)
        : claim;
  }

  /** What is found the first time tells about what stands beside it. */
  private void find() {
    var left = new ArrayList<Open>();
    for (Piece piece : pieces) {
      if (!claimed(piece) && !alone(piece)) {
        left.add(new Open(piece, new PieceForm(page, piece)));
      }
    }
    for (int pass = 0; pass < PASSES && !left.isEmpty(); pass++) {
      var features = new PieceFeatures(page, claims);
      var found = new ArrayList<Candidate>();
      left.removeIf(open -> open.changed(features) && found(open, features, found));
      if (found.isEmpty()) {
        return;
      }
      found.forEach(claims);
      claims.settle();
    }
  }

  private boolean found(Open open, PieceFeatures features, List<Candidate> found) {
    Piece piece = open.piece;
    Verdict verdict = verdict(features, piece, open.form, open.beside);
    if (recent(piece) && Persons.titleAndName(page, piece.first())) {
      return false;
    }
    if (verdict.something() <= least(piece)) {
      return false;
    }
    found.add(
        new Candidate(
            verdict.category(),
            piece.start(),
            piece.end(),
            LEAST + FOR_CHANCE * verdict.something(),
            Evidence.SURROUNDINGS));
    return true;
  }

  /** So sure the model must be that it is something. */
  private float least(Piece piece) {
    if (ofThing(piece) || recent(piece) || ofWorks(piece)) {
      return careful ? FOR_THING_CAREFUL : FOR_THING;
    }
    return careful ? piece.kind().foundCarefully() : piece.kind().found();
  }

  /** A date of late years is that of a letter more often than that of a child. */
  private boolean recent(Piece piece) {
    return piece.kind() == PieceKind.DATE
        && !BirthDate.grown(page, piece.end())
        && piece.end() - piece.start() == WRITTEN_DATE;
  }

  /** Whether the word right before it speaks of a number that points at nobody. */
  private boolean ofThing(Piece piece) {
    Term term = page.before(piece.first());
    return piece.kind() == PieceKind.CODE
        && term.direct()
        && (term.cues() & Cue.TERMS & ~NOBODY) == 0;
  }

  /** `Er staat een container in de Merelweg`: where a thing is and nobody lives. */
  private boolean ofWorks(Piece piece) {
    return piece.kind() == PieceKind.STREET && PieceRules.ofWorks(page, piece.first());
  }

  private Verdict verdict(PieceFeatures features, Piece piece, PieceForm form, Beside beside) {
    float[] chances = model.chances(piece.kind(), features.of(piece, form, beside));
    boolean ruled = piece.kind() == PieceKind.CODE && chances[0] < 1;
    return new Verdict(piece, ruled ? possible(piece, form, chances) : chances);
  }

  /** Without what the form rules out. */
  private float[] possible(Piece piece, PieceForm form, float[] chances) {
    float total = chances[0];
    for (int i = 1; i < chances.length; i++) {
      DataCategory category = piece.kind().outcomes().get(i - 1);
      chances[i] = PieceRules.possible(page, category, form) ? chances[i] : 0;
      total += chances[i];
    }
    for (int i = 0; i < chances.length; i++) {
      chances[i] /= total;
    }
    return chances;
  }

  private static boolean wordless(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.word(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text holds nothing else, which could say what it is. */
  private boolean alone(Piece piece) {
    return wordless || (piece.first() == 0 && piece.last() == page.tokens().size() - 1);
  }

  /** Whether a rule or a name has any of these characters. */
  private boolean claimed(Piece piece) {
    if (claims.overlap(piece.start(), piece.end()) || page.people().at(piece.start())) {
      return true;
    }
    int name = page.people().startAfter(piece.start());
    return name >= 0 && name < piece.end();
  }
}
