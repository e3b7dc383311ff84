package eu.sluis.gateway;

import eu.sluis.privacy.PseudonymMap;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.util.Set;
import java.util.UUID;

/**
 * What Sluis itself wants of a model, to search the knowledge of an organisation and to hold an
 * answer against it. No person asks it and no program: a use case that is approved for it says with
 * its rules what may go, asked by the group {@link #SEARCH_ENGINE}. Personal data that is
 * recognised is taken out, also where a rule would let it go: a vector is kept for long, and words
 * find names.
 */
public sealed interface ForSearch extends Asked permits PassageVectors, PassageOrder {

  /** The group in whose name it is asked; a rule that allows asking names it. */
  GroupId SEARCH_ENGINE = new GroupId("zoekmachine");

  /** The only model that may do it. */
  ModelId model();

  /** The most closed of what goes along. */
  Confidentiality highest();

  /** Nobody in particular: no person has this identifier. */
  static Asker engineOf(OrganisationId organisation) {
    return new Asker(organisation, new PersonId(new UUID(0, 0)), Set.of(), Set.of(SEARCH_ENGINE));
  }

  /** Nothing comes back that has names in it. */
  @Override
  default Pseudonyms pseudonyms() {
    return new Pseudonyms() {
      @Override
      public PseudonymMap load() {
        return PseudonymMap.fresh();
      }

      @Override
      public void keep(PseudonymMap map) {
        // Nobody will ask for these again.
      }
    };
  }

  /**
   * A piece of the knowledge.
   *
   * @param confidentiality of the document that it is of
   */
  record Piece(String text, Confidentiality confidentiality) {

    /** Never the text. */
    @Override
    public String toString() {
      return "Piece[" + text.length() + " characters, " + confidentiality.code() + "]";
    }
  }
}
