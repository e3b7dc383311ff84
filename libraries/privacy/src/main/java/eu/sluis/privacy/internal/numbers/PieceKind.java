package eu.sluis.privacy.internal.numbers;

import eu.sluis.vocabulary.DataCategory;
import java.util.List;

/** What a piece of a text looks like, and what it can be besides nothing that points at anybody. */
// What `List.of` gives cannot be changed.
@SuppressWarnings("ImmutableEnumChecker")
public enum PieceKind {
  /** Digits, or letters and digits: `80 4417 2296`, `RvdK 26.04471`. */
  CODE(
      0,
      0.42f,
      0.2f,
      0.08f,
      DataCategory.BSN,
      DataCategory.A_NUMBER,
      DataCategory.ACCOUNT_NUMBER,
      DataCategory.PHONE,
      DataCategory.CASE_NUMBER,
      DataCategory.CLIENT_NUMBER,
      DataCategory.IDENTITY_DOCUMENT,
      DataCategory.DRIVING_LICENCE,
      DataCategory.LICENCE_PLATE,
      DataCategory.CADASTRAL,
      DataCategory.KVK_NUMBER,
      DataCategory.RSIN,
      DataCategory.DATE_OF_BIRTH,
      DataCategory.POSTCODE,
      DataCategory.USERNAME),
  DATE(1, 0.65f, 0.15f, 0.05f, DataCategory.DATE_OF_BIRTH),
  /** A number up to 115, with or without a word for years. */
  YEARS(2, 0.7f, 0.25f, 0f, DataCategory.AGE),
  /** A word as systems call people: `jvdveen9`, `lil_billy`. */
  LOGIN(3, 0.55f, 0.2f, 0.05f, DataCategory.USERNAME),
  /** A word in small letters that no language here has, where a user may stand. */
  WORD(4, 0.6f, 0.35f, 0.05f, DataCategory.USERNAME),
  /** A street without a number, or in small letters. */
  STREET(5, 0.6f, 0.25f, 0.08f, DataCategory.ADDRESS),
  /** A word with a capital and a house number behind it, that nothing shows to be a street. */
  HOUSE(6, 0.6f, 0.22f, 0.08f, DataCategory.ADDRESS),
  TOWN(7, 0.75f, 0.3f, 0.1f, DataCategory.PLACE, DataCategory.PLACE_OF_BIRTH, DataCategory.ADDRESS);

  private final int layer;
  private final float found;
  private final float foundCarefully;
  private final float doubted;
  private final List<DataCategory> outcomes;

  PieceKind(int layer, float found, float foundCarefully, float doubted, DataCategory... outcomes) {
    this.layer = layer;
    this.found = found;
    this.foundCarefully = foundCarefully;
    this.doubted = doubted;
    this.outcomes = List.of(outcomes);
  }

  /** Its place among the layers of the model. */
  public int layer() {
    return layer;
  }

  /** What it can be; outcome 0 of the model is nothing, outcome 1 the first of these. */
  public List<DataCategory> outcomes() {
    return outcomes;
  }

  /** Above this chance of being something a piece is found. */
  float found() {
    return found;
  }

  /** The same where what is missed is worse than what is doubtful. */
  float foundCarefully() {
    return foundCarefully;
  }

  /** Below this chance of being something a rule that is not sure is not believed. */
  float doubted() {
    return doubted;
  }
}
