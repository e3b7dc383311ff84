package eu.sluis.audit;

import java.util.OptionalLong;

/**
 * One record in an organisation's chain.
 *
 * @param sequence from 0, without gaps
 * @param envelope canonical JSON (RFC 8785) in UTF-8: what is proven
 * @param previous hash of the entry before, in hexadecimal; 64 zeros for the first
 * @param hash SHA-256 over the previous hash and the envelope, in hexadecimal; see `FORMAT.md`
 * @param concludes the sequence of the intent that this entry is the outcome of
 * @param intent whether this entry waits for an outcome
 */
public record ChainedEntry(
    long sequence,
    String envelope,
    String previous,
    String hash,
    OptionalLong concludes,
    boolean intent) {}
