package eu.sluis.redaction;

import eu.sluis.redaction.internal.Candidates;
import eu.sluis.redaction.internal.OpenFile;
import eu.sluis.redaction.internal.Wanted;
import java.util.List;
import java.util.Set;

/** Proposes what to take out of a file, and takes it out. */
public final class Redactor {

  private final PersonalDataFinder finder;

  public Redactor(PersonalDataFinder finder) {
    this.finder = finder;
  }

  /**
   * What could be taken out of this PDF, DOCX or ODT.
   *
   * @throws NotRedactable when it cannot be redacted safely
   */
  public Proposal propose(byte[] file) throws NotRedactable {
    try (OpenFile open = OpenFile.of(file)) {
      return new Proposal(Candidates.of(open, finder), open.remarks());
    }
  }

  /**
   * The file without these values.
   *
   * @param pagesChecked the pages, from 1, that cannot be read and that a person looked at
   * @throws NotRedactable when it cannot be redacted safely, or a page that cannot be read was not
   *     looked at, or a value does not stand in it
   * @throws StillThere when a value was found back in the result
   */
  public Redacted redact(byte[] file, List<Removal> removals, Set<Integer> pagesChecked)
      throws NotRedactable, StillThere {
    if (removals.size() > Limits.REMOVALS_MAX) {
      throw new NotRedactable(
          "the list takes out more than " + Limits.REMOVALS_MAX + " values; split the document");
    }
    var wanted = new Wanted(removals);
    try (OpenFile open = OpenFile.of(file)) {
      requireLookedAt(open.remarks(), pagesChecked);
      List<Integer> counts = open.remove(wanted);
      int absent = counts.indexOf(0);
      if (absent >= 0) {
        throw new NotRedactable(
            "value `"
                + (absent + 1)
                + "` of those to take out does not stand in the document; write it as it stands"
                + " there (a spreadsheet may have changed it)");
      }
      byte[] written = open.write();
      OpenFile.requireGone(written, wanted);
      return new Redacted(written, counts, open.remarks());
    }
  }

  private static void requireLookedAt(List<Remark> remarks, Set<Integer> pagesChecked)
      throws NotRedactable {
    for (Remark remark : remarks) {
      if (remark.kind() == Remark.Kind.PAGE_NOT_READ) {
        List<Integer> open =
            remark.pages().stream().filter(page -> !pagesChecked.contains(page)).toList();
        if (!open.isEmpty()) {
          throw new NotRedactable(
              "pages `%s` hold text that cannot be read, so it cannot be taken out; look at them"
                      .formatted(open)
                  + " yourself, then name them with `--checked-pages`");
        }
      }
    }
  }
}
