package eu.sluis.archive.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.archive.internal.Mdto.FileObject;
import eu.sluis.archive.internal.Mdto.InformationObject;
import eu.sluis.archive.internal.Mdto.Keep;
import eu.sluis.archive.internal.Mdto.Reference;
import eu.sluis.archive.internal.Shelf.Wanted;
import eu.sluis.archive.internal.Talk.By;
import eu.sluis.archive.internal.Talk.Said;
import eu.sluis.register.Keeping;
import eu.sluis.register.Keeping.Valuation;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.register.UseCase;
import eu.sluis.vocabulary.ConversationId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The conversations of one use case as files for an archive: of each its content as JSON and two
 * MDTO documents beside it, under one series. Written one conversation at a time; a package of any
 * size needs the memory of one.
 *
 * <p>A conversation that cannot be opened any more is left out and counted.
 */
final class ArchivePackage {

  private static final int PAGE = 100;
  private static final String OURS = "Sluis";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<Shelf> shelves;

  ArchivePackage(List<Shelf> shelves) {
    this.shelves = List.copyOf(shelves);
  }

  /**
   * What goes into it.
   *
   * @param keeping with a category
   * @param maker the organisation that made it
   */
  record Order(UseCase useCase, Keeping keeping, Period period, String maker, Instant now) {}

  /** How many conversations are in it, and how many could not be opened. */
  record Written(long conversations, long unreadable) {
    Map<String, String> fields() {
      return Map.of("entries", Long.toString(conversations), "left_out", Long.toString(unreadable));
    }
  }

  /**
   * Writes the package and does not close `out`.
   *
   * @throws IOException when `out` cannot be written
   * @throws StoreUnavailable when the database cannot be reached; the package is then not whole
   */
  Written write(Order order, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    put(zip, "serie.mdto.xml", Mdto.write(series(order)));
    long written = 0;
    long unreadable = 0;
    for (Shelf shelf : shelves) {
      Written some = write(order, shelf, zip);
      written += some.conversations();
      unreadable += some.unreadable();
    }
    put(zip, "LEESMIJ.txt", readme(order, written, unreadable));
    zip.finish();
    return new Written(written, unreadable);
  }

  private static Written write(Order order, Shelf shelf, ZipOutputStream zip) throws IOException {
    var wanted =
        new Wanted(Optional.of(order.useCase().id()), order.period().start(), order.period().end());
    long written = 0;
    long unreadable = 0;
    List<Talk> page;
    Optional<ConversationId> last = Optional.empty();
    do {
      page = shelf.page(order.useCase().organisation(), wanted, last, PAGE);
      for (Talk talk : page) {
        Optional<List<Said>> contents = talk.open();
        if (contents.isEmpty() || contents.get().isEmpty()) {
          unreadable += contents.isEmpty() ? 1 : 0;
        } else {
          write(order, talk, contents.get(), zip);
          written++;
        }
        last = Optional.of(talk.id());
      }
    } while (page.size() == PAGE);
    return new Written(written, unreadable);
  }

  private static void write(Order order, Talk talk, List<Said> said, ZipOutputStream zip)
      throws IOException {
    String id = talk.id().toString();
    String file = id + ".json";
    String folder = "gesprekken/" + id + "/";
    byte[] content = content(talk, said);
    LocalDate first = day(said.getFirst().asked());
    LocalDate last = day(talk.changed());
    var self = new Reference("Gesprek met AI, " + order.useCase().name() + ", " + first, id, OURS);
    var representation = new Reference(file, id + "/" + file, OURS);
    put(
        zip,
        folder + id + ".mdto.xml",
        Mdto.write(
            new InformationObject(
                self,
                "Archiefstuk",
                "Vragen aan een AI-model en de antwoorden daarop: " + said.size() + ".",
                first,
                last,
                order.keeping().valuation() == Valuation.PRESERVE,
                order.keeping().endsFor(last).map(end -> keep(order.keeping(), last, end)),
                order.keeping().category(),
                Optional.of(seriesOf(order)),
                List.of(representation),
                maker(order),
                activity(order))));
    put(zip, folder + file, content);
    put(
        zip,
        folder + file + ".bestand.mdto.xml",
        Mdto.write(
            new FileObject(
                representation,
                content.length,
                "application/json",
                sha256(content),
                order.now(),
                self)));
  }

  private static InformationObject series(Order order) {
    LocalDate last = order.period().until();
    return new InformationObject(
        seriesOf(order),
        "Serie",
        order.useCase().purpose(),
        order.period().from(),
        last,
        order.keeping().valuation() == Valuation.PRESERVE,
        order.keeping().endsFor(last).map(end -> keep(order.keeping(), last, end)),
        order.keeping().category(),
        Optional.empty(),
        List.of(),
        maker(order),
        activity(order));
  }

  private static Keep keep(Keeping keeping, LocalDate start, LocalDate end) {
    return new Keep("Laatste vraag in het gesprek", start, keeping.months(), end);
  }

  private static Reference seriesOf(Order order) {
    return new Reference(
        "Gesprekken met AI, " + order.useCase().name(),
        order.useCase().id() + "/" + order.period().from() + "/" + order.period().until(),
        OURS);
  }

  private static Reference maker(Order order) {
    return new Reference(order.maker(), order.useCase().organisation().toString(), OURS);
  }

  private static Reference activity(Order order) {
    return new Reference(order.useCase().name(), order.useCase().id().toString(), OURS);
  }

  private static byte[] content(Talk talk, List<Said> said) throws IOException {
    ObjectNode all = MAPPER.createObjectNode();
    all.put("gesprek", talk.id().toString());
    all.put("toepassing", talk.useCase().value());
    // The number of the log, so that the archive can be laid beside it; never a name.
    switch (talk.by()) {
      case By.APerson(var person) -> all.put("persoon", person.toString());
      case By.AProgram(var key) -> all.put("sleutel", key.value());
    }
    var list = all.putArray("beurten");
    for (Said one : said) {
      ObjectNode turn = list.addObject();
      turn.put("beurt", one.id().toString());
      turn.put("gevraagd", one.asked().toString());
      turn.put("vraag", one.question());
      turn.put("antwoord", one.answer());
      turn.put("afloop", one.ending());
      one.model().ifPresent(model -> turn.put("model", model));
      if (!one.policy().isEmpty()) {
        turn.put("regels", one.policy());
      }
      one.intent().ifPresent(place -> turn.put("logboek_voornemen", place));
      one.outcome().ifPresent(place -> turn.put("logboek_afloop", place));
      var sources = turn.putArray("bronnen");
      one.sources()
          .forEach(
              cited -> {
                ObjectNode source = sources.addObject();
                source.put("nummer", cited.number());
                source.put("passage", cited.passage());
                source.put("sha256", cited.hash());
              });
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
  }

  private static byte[] readme(Order order, long written, long unreadable) {
    return """
        Gesprekken van de toepassing "%s", van %s tot en met %s (de dag van de laatste vraag).

        Gesprekken in dit pakket: %d
        Niet te openen en daarom niet in dit pakket: %d

        serie.mdto.xml beschrijft het geheel. In de map gesprekken staat per gesprek de inhoud
        (JSON) met twee MDTO-bestanden: een over het gesprek en een over het bestand. Ook wat
        programma's lieten bewaren is erbij; daar staat een sleutel in plaats van een persoon.
        Gesprekken die iemand zelf wiste, of waarvan de bewaartermijn om was, bestaan niet meer.
        """
        .formatted(
            order.useCase().name(),
            order.period().from(),
            order.period().until(),
            written,
            unreadable)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Period.LEGAL_TIME);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
