package eu.sluis.audit;

import static eu.sluis.audit.TestKeys.LOG;
import static eu.sluis.audit.TestKeys.LOG_ML_DSA;
import static eu.sluis.audit.TestKeys.ORIGIN;
import static eu.sluis.audit.TestKeys.TRUSTED;
import static eu.sluis.audit.TestKeys.WITNESS_KEY;
import static eu.sluis.audit.TestKeys.WITNESS_ML_DSA;
import static eu.sluis.audit.TestKeys.trusted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {

  private static final Checkpoint CHECKPOINT =
      new Checkpoint(ORIGIN, new TreeHead(20_852_163, Hash.ofContent(new byte[] {7})));
  private static final long NOON = 1_763_812_800;
  private static final SignedNote NOTE =
      CHECKPOINT.sign(List.of(LOG, LOG_ML_DSA, WITNESS_KEY, WITNESS_ML_DSA), NOON);

  /** The example of C2SP signed-note, whose key stands in its specification's vkey form. */
  @Test
  void a_note_of_others_is_read_to_the_byte() throws Malformed {
    String text =
        """
        Ognuno sta solo sul cuor della terra
        trafitto da un raggio di sole:

        ed è subito sera.

        — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
        """;
    SignedNote note = SignedNote.parse(bytes(text));

    assertThat(note.text()).startsWith("Ognuno").endsWith("\n\ned è subito sera.\n");
    assertThat(note.signatures()).hasSize(1);
    assertThat(note.signatures().getFirst().name()).isEqualTo("quasimodo.example/salvatore");
    assertThat(note.signatures().getFirst().keyId()).isEqualTo(0x367ba04b);
    assertThat(note.bytes()).isEqualTo(bytes(text));
  }

  @Test
  void the_known_key_of_the_go_checksum_database_reads_and_has_its_id() throws Malformed {
    String vkey = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    VerifierKey key = VerifierKey.parse(vkey);

    assertThat(key.name()).isEqualTo("sum.golang.org");
    assertThat(key.idHex()).isEqualTo("033de0ae");
    assertThat(key.vkey()).isEqualTo(vkey);
  }

  @Test
  void a_checkpoint_is_three_lines_and_comes_back() throws Malformed {
    assertThat(CHECKPOINT.text())
        .isEqualTo(ORIGIN + "\n20852163\n" + CHECKPOINT.head().root().base64() + "\n");
    SignedNote read = SignedNote.parse(NOTE.bytes());
    assertThat(read).isEqualTo(NOTE);
    assertThat(Checkpoint.parse(read.text())).isEqualTo(CHECKPOINT);
    assertThat(Checkpoint.parse(CHECKPOINT.text() + "more\n").extensions()).containsExactly("more");
  }

  @Test
  void all_four_kinds_of_signatures_verify_and_tell_their_time() {
    assertThat(TRUSTED.verify(NOTE))
        .isEqualTo(
            new NoteVerdict.Signed(
                List.of(
                    new NoteVerdict.Signer(LOG.verifier(), 0),
                    new NoteVerdict.Signer(LOG_ML_DSA.verifier(), NOON),
                    new NoteVerdict.Signer(WITNESS_KEY.verifier(), NOON),
                    new NoteVerdict.Signer(WITNESS_ML_DSA.verifier(), NOON)),
                0));
  }

  @Test
  void unknown_keys_are_ignored_also_with_the_name_or_the_id_of_a_known_one() {
    SigningKey sameName = TestKeys.key(ORIGIN, SignatureAlgorithm.ED25519);
    var sameId = new NoteSignature("other.example", LOG.verifier().id(), new byte[64]);
    SignedNote note = CHECKPOINT.sign(List.of(LOG, sameName), 0).with(List.of(sameId));

    assertThat(trusted(LOG).verify(note))
        .isEqualTo(new NoteVerdict.Signed(List.of(new NoteVerdict.Signer(LOG.verifier(), 0)), 2));
    assertThat(trusted(WITNESS_KEY).verify(note)).isEqualTo(new NoteVerdict.Unsigned(3));
    assertThat(new TrustedKeys(List.of()).verify(note)).isEqualTo(new NoteVerdict.Unsigned(3));
  }

  @Test
  void one_false_signature_of_a_known_key_rejects_the_note() {
    var false64 = new NoteSignature(ORIGIN, LOG.verifier().id(), new byte[64]);
    var tooShort = new NoteSignature(ORIGIN, LOG_ML_DSA.verifier().id(), new byte[64]);

    for (NoteSignature wrong : List.of(false64, tooShort)) {
      assertThat(TRUSTED.verify(NOTE.with(List.of(wrong)))).isInstanceOf(NoteVerdict.False.class);
    }
  }

  @Test
  void every_changed_bit_of_text_and_signatures_is_rejected() throws Malformed {
    byte[] whole = NOTE.bytes();
    int sound = 0;
    int large = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n', whole.length / 50);
    // Most of it are two signatures of ML-DSA-44, of 3,250 characters each.
    for (int at = 0; at < whole.length; at += at < large ? 1 : 23) {
      byte[] changed = whole.clone();
      changed[at] ^= (byte) (1 << (at % 8));
      NoteVerdict verdict;
      try {
        verdict = TRUSTED.verify(SignedNote.parse(changed));
      } catch (Malformed malformed) {
        continue;
      }
      // A changed name or key id makes a signature one of a stranger; it then vouches for nothing.
      if (verdict instanceof NoteVerdict.Signed signed) {
        assertThat(signed.by()).as("byte " + at).hasSize(3);
        assertThat(signed.unknown()).isEqualTo(1);
        assertThat(SignedNote.parse(changed).text()).isEqualTo(NOTE.text());
        sound++;
      }
    }
    assertThat(sound).as("changes that only lose one of four signatures").isPositive();
  }

  @Test
  void a_time_that_was_changed_shows() {
    for (SigningKey key : List.of(LOG_ML_DSA, WITNESS_KEY, WITNESS_ML_DSA)) {
      NoteSignature signature = key.sign(CHECKPOINT, NOON);
      byte[] later = signature.bytes();
      later[7]++;
      byte[] negative = signature.bytes();
      negative[0] = (byte) 0x80;
      for (byte[] wrong : List.of(later, negative)) {
        assertThat(
                key.verifier()
                    .verifies(
                        CHECKPOINT.text(),
                        new NoteSignature(signature.name(), signature.keyId(), wrong)))
            .isFalse();
      }
      assertThatThrownBy(() -> key.sign(CHECKPOINT, -1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void ml_dsa_signs_checkpoints_only_and_no_extensions() throws Malformed {
    SignedNote extended =
        new SignedNote(CHECKPOINT.text() + "extension\n", NOTE.signatures().subList(1, 2));
    assertThat(trusted(LOG_ML_DSA).verify(extended)).isInstanceOf(NoteVerdict.Signed.class);

    SignedNote prose = new SignedNote("no checkpoint\n", NOTE.signatures().subList(1, 2));
    assertThat(trusted(LOG_ML_DSA).verify(prose)).isInstanceOf(NoteVerdict.False.class);
  }

  @Test
  void what_is_no_note_is_refused() {
    String good = new String(CHECKPOINT.sign(List.of(LOG), 0).bytes(), StandardCharsets.UTF_8);
    String line = good.substring(good.indexOf('—'));
    for (String wrong :
        List.of(
            "",
            "\n",
            "text\n",
            "text\n\n",
            line,
            good.strip(),
            good.replace("\n\n", "\n"),
            good.replace("example", "exa\tmple"),
            good.replace("example", "exa\rmple"),
            good.replace("example", "exa\u0000mple"),
            good.replace("— ", "- "),
            good.replace("— ", "—  "),
            good.replace("— log.example", "— log.ex ample"),
            good.replace("— log.example", "— log.ex\u00a0ample"),
            good.replace("— log.example", "— log.ex+ample"),
            good.replace("— log.example", "— log.ex\u0085ample"),
            good.stripTrailing() + " \n",
            good.stripTrailing() + "=\n",
            good.replace("=\n", "\n"),
            good + "more\n",
            good + "— name only\n",
            good + "— name AAAA\n",
            good + "— name AAAAAA==\n",
            good + "— name AAAAAAB=\n",
            good + "— name\n")) {
      // A signature that ends without padding is still base64; then nothing was changed.
      if (wrong.equals(good)) {
        continue;
      }
      if (wrong.equals(good.replace("=\n", "\n")) && !good.contains("=\n\n—")) {
        continue;
      }
      assertThatExceptionOfType(Malformed.class)
          .as(wrong)
          .isThrownBy(
              () -> {
                SignedNote note = SignedNote.parse(bytes(wrong));
                Checkpoint.parse(note.text());
              });
    }
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> SignedNote.parse(new byte[] {'a', (byte) 0xff, '\n', '\n'}));
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> SignedNote.parse(new byte[SignedNote.BYTES_MAX + 1]));
  }

  @Test
  void as_many_signatures_as_the_limit_are_read_and_one_more_is_not() throws Malformed {
    var signatures = new ArrayList<NoteSignature>();
    for (int i = 0; i < SignedNote.SIGNATURES_MAX; i++) {
      signatures.add(new NoteSignature("w" + i, i, new byte[2_428]));
    }
    var note = new SignedNote(CHECKPOINT.text(), signatures);
    assertThat(SignedNote.parse(note.bytes()).signatures()).hasSize(64);

    byte[] more =
        bytes(new String(note.bytes(), StandardCharsets.UTF_8) + signatures.getFirst().line());
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SignedNote.parse(more));
  }

  @Test
  void what_is_no_checkpoint_is_refused() {
    String root = CHECKPOINT.head().root().base64();
    for (String wrong :
        List.of(
            "",
            "origin\n1\n",
            "origin\n1\n" + root,
            "\n1\n" + root + "\n",
            "origin\n01\n" + root + "\n",
            "origin\n-1\n" + root + "\n",
            "origin\n+1\n" + root + "\n",
            "origin\n1 \n" + root + "\n",
            "origin\n9223372036854775808\n" + root + "\n",
            "origin\n99999999999999999999\n" + root + "\n",
            "origin\n1\n" + root.replace("=", "") + "\n",
            "origin\n1\nAAAA\n",
            "origin\n1\n" + root + "\n\n",
            "origin\n1\n" + root + "\n\nmore\n",
            "o".repeat(256) + "\n1\n" + root + "\n")) {
      assertThatExceptionOfType(Malformed.class)
          .as(wrong)
          .isThrownBy(() -> Checkpoint.parse(wrong));
    }
  }

  @Test
  void what_is_no_key_is_refused() {
    String vkey = LOG.verifier().vkey();
    String[] parts = vkey.split("\\+", 3);
    for (String wrong :
        List.of(
            "",
            "name",
            "name+00000000",
            parts[0] + "+00000000+" + parts[2],
            parts[0] + "+" + parts[1] + "+",
            parts[0] + "+" + parts[1] + "+AQ==",
            "+" + parts[1] + "+" + parts[2],
            parts[0] + "x+" + parts[1] + "+" + parts[2],
            vkey + "=",
            parts[0] + "+" + parts[1].toUpperCase(java.util.Locale.ROOT) + "g+" + parts[2])) {
      assertThatExceptionOfType(Malformed.class)
          .as(wrong)
          .isThrownBy(() -> VerifierKey.parse(wrong));
    }
  }

  @Test
  void every_changed_bit_of_a_key_is_refused() {
    for (SigningKey key : List.of(LOG, LOG_ML_DSA)) {
      byte[] vkey = bytes(key.verifier().vkey());
      for (int at = 0; at < vkey.length; at++) {
        byte[] changed = vkey.clone();
        changed[at] ^= (byte) (1 << (at % 8));
        String text = new String(changed, StandardCharsets.UTF_8);
        assertThatExceptionOfType(Malformed.class)
            .as("byte " + at)
            .isThrownBy(() -> VerifierKey.parse(text));
      }
    }
  }

  @Test
  void a_signing_key_comes_back_from_its_file_and_a_damaged_file_does_not() throws Malformed {
    for (SigningKey key : List.of(LOG, LOG_ML_DSA, WITNESS_KEY)) {
      SigningKey read = SigningKey.parse(key.file());
      assertThat(read.verifier()).isEqualTo(key.verifier());
      assertThat(
              trusted(key)
                  .verify(new SignedNote(CHECKPOINT.text(), List.of(read.sign(CHECKPOINT, NOON)))))
          .isInstanceOf(NoteVerdict.Signed.class);
      assertThat(key.toString()).doesNotContain(key.file().lines().toList().get(2));
    }
    SigningKey other = TestKeys.key(ORIGIN, SignatureAlgorithm.ED25519);
    List<String> lines = LOG.file().lines().toList();
    List<String> others = other.file().lines().toList();
    for (String wrong :
        List.of(
            "",
            LOG.file().strip(),
            LOG.file() + "more\n",
            lines.get(0) + "\n" + lines.get(1) + "\n" + others.get(2) + "\n",
            lines.get(0) + "\n" + lines.get(1) + "\nAAAA\n",
            lines.get(0).replace('1', '2') + "\n" + lines.get(1) + "\n" + lines.get(2) + "\n")) {
      assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SigningKey.parse(wrong));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
