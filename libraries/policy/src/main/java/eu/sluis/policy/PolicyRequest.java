package eu.sluis.policy;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.InstructionSigns;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything a decision depends on; the same request gives the same decision.
 *
 * @param found categories recognised in the question and in the passages that would go along
 * @param highest the most closed confidentiality among the passages; OPENBAAR when there are none
 * @param signs the strongest signs of instructions to a model in what goes along: passages, results
 *     of tools, what was typed
 * @param models the catalogue, in order of preference
 * @param media what goes along in which nobody can look for personal data
 */
public record PolicyRequest(
    Asker asker,
    Set<DataCategory> found,
    Confidentiality highest,
    InstructionSigns signs,
    LocalDate day,
    List<ModelFacts> models,
    Set<Medium> media) {

  /** Of texts only. */
  public PolicyRequest(
      Asker asker,
      Set<DataCategory> found,
      Confidentiality highest,
      InstructionSigns signs,
      LocalDate day,
      List<ModelFacts> models) {
    this(asker, found, highest, signs, day, models, Set.of());
  }

  public PolicyRequest {
    found = Set.copyOf(found);
    models = List.copyOf(models);
    media = Set.copyOf(media);
  }

  /**
   * What may be in what goes along: what was found, and anything at all in a recording. What people
   * say aloud has no bounds; a picture is judged by who allows pictures.
   */
  public Set<DataCategory> mayHold() {
    return media.contains(Medium.AUDIO) ? EnumSet.allOf(DataCategory.class) : found;
  }
}
