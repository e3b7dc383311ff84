package eu.sluis.sources;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.OpenIntent;
import eu.sluis.knowledge.DocumentParser;
import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.Passage;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** An indexing with fakes at its sides: a folder, a parser, a store, an index and a log. */
final class Office {

  static final OrganisationId WATERHOVEN = OrganisationId.random();
  static final Asker FATMA =
      new Asker(WATERHOVEN, PersonId.random(), Set.of(Role.INFORMATION_MANAGER), Set.of());
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  Instant now = NOON;
  final Source source = source(SourceId.random());
  final Folder folder = new Folder();
  final Parser parser = new Parser();
  final FakeStore store = new FakeStore();
  final FakeConnections connections = new FakeConnections();
  final Index index = new Index();
  final Log log = new Log();
  final Indexing indexing =
      new Indexing(store, connections, index, parser, List.of(folder), log, () -> now);

  Office() {
    store.save(source);
  }

  static Source source(SourceId id) {
    return new Source(
        id,
        WATERHOVEN,
        "Beleidsregels Wmo",
        Source.Kind.FOLDER,
        "/data/wmo",
        new Classification(Set.of(new GroupId("wmo")), Confidentiality.INTERN, Validity.ALWAYS),
        Optional.empty());
  }

  Document document(String path) {
    return store.documents(WATERHOVEN, source.id()).stream()
        .filter(document -> document.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  /** Files by path; can go away. */
  static final class Folder implements Connector {
    final Map<String, String> files = new TreeMap<>();
    final Map<String, Long> sizes = new HashMap<>();
    final List<String> opened = new ArrayList<>();
    final Map<String, Boolean> entriesAway = new HashMap<>();
    boolean away;
    boolean refused;
    int awayAfterOpening = Integer.MAX_VALUE;

    @Override
    public Source.Kind kind() {
      return Source.Kind.FOLDER;
    }

    @Override
    public void check(String location) throws LocationRefused {
      if (refused) {
        throw new LocationRefused(LocationRefused.Reason.NOT_A_FOLDER);
      }
    }

    final Map<String, String> versions = new HashMap<>();
    final Map<String, GivenRights> rights = new HashMap<>();
    final List<Known> known = new ArrayList<>();
    String mark = "";
    Optional<Set<String>> gone = Optional.empty();
    int visits;

    @Override
    public Visit visit(Place place) {
      visits++;
      return new FolderVisit();
    }

    private final class FolderVisit implements Visit {
      @Override
      public Listing list(Known before) throws IOException {
        known.add(before);
        if (away) {
          throw new IOException("the share is not mounted");
        }
        var entries =
            files.keySet().stream()
                .map(
                    path ->
                        new Entry(
                            path,
                            sizes.getOrDefault(path, 10L),
                            NOON,
                            versions.getOrDefault(path, ""),
                            Optional.ofNullable(rights.get(path))))
                .toList();
        return new Listing(entries, gone.isEmpty(), gone.orElse(Set.of()), mark);
      }

      @Override
      public Optional<Content> open(Entry entry, String known) throws IOException {
        if (opened.size() >= awayAfterOpening) {
          throw new IOException("the share is not mounted");
        }
        if (entriesAway.containsKey(entry.path())) {
          boolean isGone = entriesAway.getOrDefault(entry.path(), true);
          throw new EntryAway(isGone, new IOException());
        }
        opened.add(entry.path());
        String content = files.getOrDefault(entry.path(), "");
        return Optional.of(
            new Content(
                switch (content) {
                  case "endless" -> new Endless();
                  case "half" -> new Half();
                  default -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
                },
                ""));
      }
    }
  }

  /** Breaks off after three bytes. */
  private static final class Half extends InputStream {
    private int left = 3;

    @Override
    public int read() throws IOException {
      if (left-- == 0) {
        throw new IOException("Input/output error");
      }
      return 'a';
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      into[from] = (byte) read();
      return 1;
    }
  }

  /** Gives one byte more than a document may have, without holding them. */
  private static final class Endless extends InputStream {
    private long left = Indexing.DOCUMENT_BYTES_MAX + 1;

    @Override
    public int read() {
      return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int given = (int) Math.min(left, length);
      left -= given;
      return given == 0 && length > 0 ? -1 : given;
    }
  }

  /** Every text is one paragraph; some words make it fail. */
  static final class Parser implements DocumentParser {
    final List<String> parsed = new ArrayList<>();
    Runnable before = () -> {};
    int version = 1;

    @Override
    public int version() {
      return version;
    }

    @Override
    public ParsedDocument parse(String fileName, InputStream content) throws Unreadable {
      before.run();
      parsed.add(fileName);
      String text;
      try {
        text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException failure) {
        throw new Unreadable(Unreadable.Reason.DAMAGED);
      }
      switch (text) {
        case "damaged" -> throw new Unreadable(Unreadable.Reason.DAMAGED);
        case "fault" -> throw new IllegalStateException("a fault in a parser");
        case "deep" -> throw new StackOverflowError();
        default -> {}
      }
      var block = new ParsedDocument.Block.Paragraph(text, OptionalInt.empty());
      return new ParsedDocument(
          Optional.of(text).filter(title -> title.startsWith("Titel")), List.of(block));
    }
  }

  /** What is in the index, by document. */
  static final class Index implements KnowledgeIndex {
    final Map<DocumentId, List<Passage>> shelves = new HashMap<>();

    @Override
    public void replace(OrganisationId organisation, DocumentId document, List<Passage> passages) {
      shelves.put(document, passages);
    }

    @Override
    public void removeDocument(OrganisationId organisation, DocumentId document) {
      shelves.remove(document);
    }

    @Override
    public void removeSource(OrganisationId organisation, SourceId source) {
      shelves
          .values()
          .removeIf(passages -> passages.stream().anyMatch(one -> one.source().equals(source)));
    }

    @Override
    public List<Hit> search(String question, ReadingRights rights, int limit) {
      return List.of();
    }

    @Override
    public List<Hit> searchWords(String question, ReadingRights rights, int limit) {
      return List.of();
    }

    @Override
    public List<Hit> searchWithin(
        Set<DocumentId> documents, String question, ReadingRights rights, int limit) {
      return List.of();
    }

    @Override
    public int count(OrganisationId organisation) {
      return shelves.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public void close() {}
  }

  /** Keeps what is recorded, and can go away. */
  static final class Log implements AuditLog {
    final List<Map<String, String>> intents = new ArrayList<>();
    final List<Ending> endings = new ArrayList<>();
    final List<Map<String, String>> outcomes = new ArrayList<>();
    final List<Action> events = new ArrayList<>();
    boolean away;
    Optional<RuntimeException> broken = Optional.empty();

    @Override
    public synchronized OpenIntent intend(
        OrganisationId organisation, Action action, Leaf.Facts facts) {
      available();
      intents.add(facts.flat());
      return new OpenIntent(
          organisation,
          intents.size(),
          action,
          new java.util.UUID(0, intents.size()),
          eu.sluis.audit.Hash.EMPTY_TREE);
    }

    @Override
    public synchronized long conclude(OpenIntent intent, Ending ending, Leaf.Facts facts) {
      available();
      endings.add(ending);
      outcomes.add(facts.flat());
      return 0;
    }

    @Override
    public synchronized void record(OrganisationId organisation, Action action, Leaf.Facts facts) {
      available();
      events.add(action);
    }

    private void available() {
      broken.ifPresent(
          failure -> {
            throw failure;
          });
      if (away) {
        throw new AuditUnavailable("away", new IllegalStateException("connection refused"));
      }
    }
  }
}
