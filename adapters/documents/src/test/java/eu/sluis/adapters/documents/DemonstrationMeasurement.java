package eu.sluis.adapters.documents;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.Extract;
import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Relevance;
import eu.sluis.knowledge.Segmenter;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Measures the questions of the demonstration: is the right document found, is the answer in what
 * is quoted, and is nothing answered that is not there. Run by `./sluis bench answers`; the
 * argument is the demonstration's folder.
 */
public final class DemonstrationMeasurement {

  private static final OrganisationId WATERHOVEN = OrganisationId.random();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final int PASSAGES = 6;
  private static final int SENTENCES = 4;

  private final Map<DocumentId, String> paths = new HashMap<>();
  private final LuceneIndex index = LuceneIndex.inMemory();

  private DemonstrationMeasurement() {}

  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    var measurement = new DemonstrationMeasurement();
    measurement.read(folder);
    measurement.ask(folder);
  }

  private void read(Path folder) throws IOException {
    var parser = new TikaDocumentParser();
    var segmenter = new Segmenter();
    for (Map<?, ?> source : list(folder.resolve("sources.yaml"), "sources")) {
      for (Map<?, ?> entry : maps(source.get("documents"))) {
        Path file = folder.resolve(text(source, "folder")).resolve(text(entry, "file"));
        var id = DocumentId.random();
        paths.put(id, text(source, "id") + "/" + text(entry, "file"));
        try (var content = Files.newInputStream(file)) {
          var parsed = parser.parse(file.getFileName().toString(), content);
          var passages = new ArrayList<Passage>();
          for (var segment : segmenter.segment(parsed)) {
            passages.add(
                new Passage(
                    PassageId.random(),
                    WATERHOVEN,
                    SourceId.random(),
                    id,
                    parsed.title().orElse(file.getFileName().toString()),
                    passages.size(),
                    segment.place(),
                    segment.text(),
                    readers(entry.get("readers") == null ? source : entry),
                    Confidentiality.ofCode(
                        text(
                            entry.get("confidentiality") == null ? source : entry,
                            "confidentiality")),
                    new Validity(
                        day(entry, "valid_from").or(() -> day(source, "valid_from")),
                        day(entry, "valid_until").or(() -> day(source, "valid_until"))),
                    ""));
          }
          index.replace(WATERHOVEN, id, passages);
        } catch (Unreadable unreadable) {
          System.out.println("unreadable: " + file.getFileName() + " " + unreadable.reason());
        }
      }
    }
  }

  private void ask(Path folder) throws IOException {
    int answerable = 0;
    int found = 0;
    int quoted = 0;
    int silent = 0;
    int absent = 0;
    int invented = 0;
    for (Map<?, ?> question : list(folder.resolve("questions.yaml"), "questions")) {
      String asked = text(question, "ask");
      var rights =
          new ReadingRights(
              WATERHOVEN,
              Set.of(new GroupId(text(question, "group"))),
              Confidentiality.VERTROUWELIJK,
              DAY);
      List<Hit> hits = index.search(asked, rights, PASSAGES);
      boolean enough = Relevance.enough(hits);
      var passages = hits.stream().map(Hit::passage).toList();
      var quotations =
          enough
              ? new Extract().composeFrom(asked, passages, SENTENCES)
              : List.<Extract.Quotation>of();
      if (question.get("document") == null) {
        absent++;
        if (!quotations.isEmpty()) {
          invented++;
          System.out.println("ANSWERED, IS NOT THERE  " + asked);
        }
        continue;
      }
      answerable++;
      var right = new ArrayList<String>();
      right.add(text(question, "document"));
      if (question.get("also") instanceof List<?> also) {
        also.forEach(other -> right.add(String.valueOf(other)));
      }
      boolean hit =
          passages.stream().anyMatch(passage -> right.contains(paths.get(passage.document())));
      String all =
          quotations.stream().map(Extract.Quotation::sentence).collect(Collectors.joining(" "));
      boolean told = all.replaceAll("\\s+", " ").contains(String.valueOf(question.get("contains")));
      found += hit ? 1 : 0;
      quoted += told ? 1 : 0;
      silent += quotations.isEmpty() ? 1 : 0;
      if (!told) {
        double best = hits.stream().mapToDouble(Hit::coverage).max().orElse(0);
        System.out.printf(
            "%-8s %-9s coverage %.2f  %s%n",
            hit ? "found" : "missed", quotations.isEmpty() ? "silent" : "other", best, asked);
      }
    }
    System.out.printf(
        "answerable %d: right document among %d passages %d, answer quoted %d, no answer given %d%n",
        answerable, PASSAGES, found, quoted, silent);
    System.out.printf("not in the documents %d: answered all the same %d%n", absent, invented);
  }

  private static Set<GroupId> readers(Map<?, ?> of) {
    return of.get("readers") instanceof List<?> groups
        ? groups.stream().map(String::valueOf).map(GroupId::new).collect(Collectors.toSet())
        : Set.of();
  }

  private static Optional<LocalDate> day(Map<?, ?> of, String name) {
    @Nullable Object value = of.get(name);
    return value == null ? Optional.empty() : Optional.of(LocalDate.parse(String.valueOf(value)));
  }

  private static String text(Map<?, ?> of, String name) {
    return String.valueOf(of.get(name));
  }

  private static List<Map<?, ?>> list(Path file, String name) throws IOException {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    return read instanceof Map<?, ?> map ? maps(map.get(name)) : List.of();
  }

  private static List<Map<?, ?>> maps(@Nullable Object value) {
    var maps = new ArrayList<Map<?, ?>>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }
}
