package eu.sluis.redaction;

import java.util.List;

/** What could be taken out of a file, and what else a person must know about it. */
public record Proposal(List<Candidate> candidates, List<Remark> remarks) {

  /**
   * A value that was found.
   *
   * @param remove whether it is proposed to take it out
   * @param category the code of its category
   * @param text the value as it stands in the document, on one line
   * @param count how often it stands there, at least 1
   * @param places where, without doubles, at most {@link #PLACES_MAX}
   * @param evidence why it is personal data
   */
  public record Candidate(
      boolean remove,
      String category,
      String text,
      int count,
      List<Place> places,
      String evidence) {

    public static final int PLACES_MAX = 20;

    public Candidate {
      places = List.copyOf(places);
    }
  }

  public Proposal {
    candidates = List.copyOf(candidates);
    remarks = List.copyOf(remarks);
  }
}
