package eu.sluis.bench.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.bench.privacy.Slice.Dimension;
import eu.sluis.bench.privacy.Tally.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a measurement as JSON, for who wants to compare runs. Only counts and shares. */
final class JsonReport {

  private final ObjectNode root = new ObjectMapper().createObjectNode();

  JsonReport(Measurement measured) {
    measured.notes().forEach(root.putArray("notes")::add);
    ObjectNode sets = root.putObject("sets");
    for (Measurement.OnSet on : measured.sets()) {
      ObjectNode set = sets.putObject(on.set().name());
      set.put("texts", on.set().items().size());
      ObjectNode contenders = set.putObject("contenders");
      on.quality().forEach((name, quality) -> quality(contenders.putObject(name), quality));
    }
    ObjectNode edgeCases = root.putObject("edge_cases");
    measured
        .edgeCases()
        .forEach(
            (name, of) ->
                edgeCases
                    .putObject(name)
                    .put("wanted", of.wanted())
                    .put("found", of.found())
                    .put("unwanted", of.unwanted())
                    .put("marked", of.marked()));
    ObjectNode speed = root.putObject("speed");
    measured
        .speed()
        .forEach(
            (texts, results) -> {
              ObjectNode on = speed.putObject(texts);
              results.forEach(
                  (name, of) ->
                      on.putObject(name)
                          .put("megabytes_per_second", of.megabytesPerSecond())
                          .put("megabytes_per_processor_second", of.perProcessorSecond())
                          .put("p50_ms", of.median())
                          .put("p99_ms", of.slow())
                          .put("prompts", of.prompts()));
            });
    measured
        .restoring()
        .ifPresent(
            of ->
                root.putObject("restoring")
                    .put("lower_p50_ms", of.lowerMedian())
                    .put("lower_p99_ms", of.lowerSlow())
                    .put("first_p50_ms", of.firstMedian())
                    .put("first_p99_ms", of.firstSlow())
                    .put("chunks_p50", of.heldMedian())
                    .put("chunks_most", of.heldMost())
                    .put("whole_p50_ms", of.whole()));
  }

  void write(Path file) throws IOException {
    Files.writeString(file, root.toPrettyString() + "\n");
  }

  private static void quality(ObjectNode to, Quality quality) {
    ObjectNode figures = to.putObject("figures");
    quality
        .figures()
        .forEach(
            (figure, of) -> {
              if (!Double.isNaN(of.value())) {
                figures
                    .putObject(figure.name().toLowerCase(Locale.ROOT))
                    .put("value", of.value())
                    .put("low", of.low())
                    .put("high", of.high());
              }
            });
    ObjectNode counts = to.putObject("counts");
    for (Dimension dimension : Dimension.values()) {
      ObjectNode of = counts.putObject(dimension.name().toLowerCase(Locale.ROOT));
      for (String value : quality.total().values(dimension)) {
        ObjectNode slice = of.putObject(value);
        for (Count count : Count.values()) {
          long amount = quality.total().get(new Slice(dimension, value), count);
          if (amount != 0) {
            slice.put(count.name().toLowerCase(Locale.ROOT), amount);
          }
        }
      }
    }
  }
}
