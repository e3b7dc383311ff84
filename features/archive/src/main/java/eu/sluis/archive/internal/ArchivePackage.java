package eu.sluis.archive.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.archive.internal.Mdto.FileObject;
import eu.sluis.archive.internal.Mdto.InformationObject;
import eu.sluis.archive.internal.Mdto.Keep;
import eu.sluis.archive.internal.Mdto.Reference;
import eu.sluis.gateway.Evidence;
import eu.sluis.register.Keeping;
import eu.sluis.register.Keeping.Valuation;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.register.UseCase;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Conversations;
import eu.sluis.workplace.KeptConversations;
import eu.sluis.workplace.KeptConversations.Wanted;
import eu.sluis.workplace.Turn;
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

  private final Conversations conversations;
  private final KeptConversations kept;

  ArchivePackage(Conversations conversations, KeptConversations kept) {
    this.conversations = conversations;
    this.kept = kept;
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
    var wanted =
        new Wanted(Optional.of(order.useCase().id()), order.period().start(), order.period().end());
    long written = 0;
    long unreadable = 0;
    List<Conversation> page;
    Optional<Conversation> last = Optional.empty();
    do {
      page = kept.page(order.useCase().organisation(), wanted, last.map(Conversation::id), PAGE);
      for (Conversation conversation : page) {
        Optional<List<Turn>> turns = turns(conversations, conversation);
        if (turns.isEmpty() || turns.get().isEmpty()) {
          unreadable += turns.isEmpty() ? 1 : 0;
        } else {
          write(order, conversation, turns.get(), zip);
          written++;
        }
        last = Optional.of(conversation);
      }
    } while (page.size() == PAGE);
    put(zip, "LEESMIJ.txt", readme(order, written, unreadable));
    zip.finish();
    return new Written(written, unreadable);
  }

  /** Empty when the seal of one does not open. */
  static Optional<List<Turn>> turns(Conversations conversations, Conversation conversation) {
    try {
      return Optional.of(conversations.turns(conversation));
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException sealed) {
      return Optional.empty();
    }
  }

  private static void write(
      Order order, Conversation conversation, List<Turn> turns, ZipOutputStream zip)
      throws IOException {
    String id = conversation.id().toString();
    String file = id + ".json";
    String folder = "gesprekken/" + id + "/";
    byte[] content = content(conversation, turns);
    LocalDate first = day(turns.getFirst().asked());
    LocalDate last = day(conversation.changed());
    var self = new Reference("Gesprek met AI, " + order.useCase().name() + ", " + first, id, OURS);
    var representation = new Reference(file, id + "/" + file, OURS);
    put(
        zip,
        folder + id + ".mdto.xml",
        Mdto.write(
            new InformationObject(
                self,
                "Archiefstuk",
                "Vragen aan een AI-model en de antwoorden daarop: " + turns.size() + ".",
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

  private static byte[] content(Conversation conversation, List<Turn> turns) throws IOException {
    ObjectNode all = MAPPER.createObjectNode();
    all.put("gesprek", conversation.id().toString());
    all.put("toepassing", conversation.useCase().value());
    // The number of the log, so that the archive can be laid beside it; never a name.
    all.put("persoon", conversation.person().toString());
    var list = all.putArray("beurten");
    for (Turn turn : turns) {
      ObjectNode one = list.addObject();
      one.put("beurt", turn.id().toString());
      one.put("gevraagd", turn.asked().toString());
      one.put("vraag", turn.question().text());
      one.put("antwoord", turn.answer().said());
      one.put("afloop", turn.closing().kind().name().toLowerCase(java.util.Locale.ROOT));
      turn.account().model().ifPresent(model -> one.put("model", model.name()));
      one.put("regels", turn.account().policyVersion());
      turn.account().sequence().ifPresent(place -> one.put("logboek_voornemen", place));
      turn.account()
          .evidence()
          .map(Evidence::outcome)
          .ifPresent(place -> one.put("logboek_afloop", place));
      var sources = one.putArray("bronnen");
      turn.answer()
          .sources()
          .forEach(
              cited -> {
                ObjectNode source = sources.addObject();
                source.put("nummer", cited.number());
                source.put("passage", cited.passage().toString());
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
        (JSON) met twee MDTO-bestanden: een over het gesprek en een over het bestand. Gesprekken die
        iemand zelf wiste, of waarvan de bewaartermijn om was, bestaan niet meer.
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
