package eu.sluis.audit;

import java.security.SecureRandom;
import java.util.List;

/** Keys of an invented log and an invented witness, made anew for each run. */
final class TestKeys {

  static final String ORIGIN = "log.example/waterhoven";
  static final String WITNESS = "witness.example/w1";

  static final SigningKey LOG = key(ORIGIN, SignatureAlgorithm.ED25519);
  static final SigningKey LOG_ML_DSA = key(ORIGIN, SignatureAlgorithm.ML_DSA_44);
  static final SigningKey WITNESS_KEY = key(WITNESS, SignatureAlgorithm.ED25519_COSIGNATURE);
  static final SigningKey WITNESS_ML_DSA = key(WITNESS, SignatureAlgorithm.ML_DSA_44);

  static final List<SigningKey> OF_LOG = List.of(LOG, LOG_ML_DSA);
  static final TrustedKeys TRUSTED = trusted(LOG, LOG_ML_DSA, WITNESS_KEY, WITNESS_ML_DSA);

  static SigningKey key(String name, SignatureAlgorithm algorithm) {
    try {
      return SigningKey.generate(name, algorithm, new SecureRandom());
    } catch (Malformed impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static TrustedKeys trusted(SigningKey... keys) {
    return new TrustedKeys(java.util.Arrays.stream(keys).map(SigningKey::verifier).toList());
  }

  static SignedNote signed(TreeHead head) {
    return new Checkpoint(ORIGIN, head).sign(OF_LOG, 1_763_800_000);
  }

  private TestKeys() {}
}
