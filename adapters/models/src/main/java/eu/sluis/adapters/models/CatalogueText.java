package eu.sluis.adapters.models;

import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a catalogue as it is kept: the same values, without comments, each in its own line. */
final class CatalogueText {

  private CatalogueText() {}

  /**
   * @param yaml a catalogue that was read without a fault, so no key stands in a value of it; in a
   *     comment somebody may have left one
   */
  static String plain(String yaml) {
    var settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
    return new Compose(LoadSettings.builder().setMaxAliasesForCollections(0).build())
        .composeString(yaml)
        .map(
            node ->
                new Present(settings)
                    .emitToString(new Serialize(settings).serializeOne(node).iterator()))
        .orElse("");
  }
}
