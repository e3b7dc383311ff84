package eu.sluis.sources;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.SourceId;
import java.time.Instant;
import java.util.Optional;

/**
 * One document of a source, as it was last read.
 *
 * @param path its name within the source, with `/` between folders
 * @param hash SHA-256 of its bytes, in hexadecimal
 * @param reading the version of the reading that made its passages
 * @param own what holds for this document alone; empty: what holds for its source
 * @param unreadable why it could not be read; empty when it was
 * @param passages how many citable pieces it has
 */
public record Document(
    DocumentId id,
    SourceId source,
    String path,
    String title,
    String hash,
    int reading,
    long bytes,
    Instant modified,
    Optional<Classification> own,
    Optional<Unreadable.Reason> unreadable,
    int passages) {}
