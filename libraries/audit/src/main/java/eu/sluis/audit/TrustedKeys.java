package eu.sluis.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys that someone trusts, from elsewhere than the notes that they check. Signatures of other
 * keys are ignored, as the standard asks, also when they share a name or an id with a known one.
 *
 * @param keys of logs and witnesses
 */
public record TrustedKeys(List<VerifierKey> keys) {

  public TrustedKeys {
    keys = List.copyOf(keys);
  }

  /** Looks at every signature of a note. */
  public NoteVerdict verify(SignedNote note) {
    var by = new ArrayList<NoteVerdict.Signer>();
    int unknown = 0;
    for (NoteSignature signature : note.signatures()) {
      var claimed = keys.stream().filter(key -> key.isOf(signature)).findFirst();
      if (claimed.isEmpty()) {
        unknown++;
      } else if (claimed.get().verifies(note.text(), signature)) {
        by.add(new NoteVerdict.Signer(claimed.get(), claimed.get().time(signature.bytes())));
      } else {
        return new NoteVerdict.False(claimed.get());
      }
    }
    return by.isEmpty() ? new NoteVerdict.Unsigned(unknown) : new NoteVerdict.Signed(by, unknown);
  }

  /** Of these keys those that a log itself signs with: named as its origin. */
  public TrustedKeys named(String origin) {
    return new TrustedKeys(keys.stream().filter(key -> key.name().equals(origin)).toList());
  }
}
