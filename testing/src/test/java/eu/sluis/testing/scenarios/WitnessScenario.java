package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.RunningWitness;
import eu.sluis.testing.running.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness in another process sees that an older copy of the log was put back. */
class WitnessScenario {

  private static final String QUESTION = "Na hoeveel weken afwezigheid stopt de hulp?";

  @TempDir Path folder;

  @Test
  void after_an_older_copy_is_put_back_nothing_is_asked_and_everyone_is_told() {
    Path keys = RunningSluis.shared().home().resolve("log-keys/public.txt");
    try (var witness = RunningWitness.start(folder.resolve("getuige"), keys)) {
      try (var sluis = RunningSluis.another("", witness.settings()).start()) {
        var noor = Visitor.loggedIn(sluis, "noor.van.dalen");
        assertThat(noor.question("wmo-consulent", QUESTION).status()).isEqualTo(303);
        var willem = Visitor.loggedIn(sluis, "willem.de.ruiter");
        assertThat(willem.get("/logboek").body()).contains("De getuige tekende mee");
      }
      // The same Sluis as it was before that question: what a backup brings back.
      try (var restored = RunningSluis.another("", witness.settings()).start()) {
        var noor = Visitor.loggedIn(restored, "noor.van.dalen");
        Visitor.Reply asked = noor.question("wmo-consulent", QUESTION);
        assertThat(asked.body())
            .contains(
                "De getuige houdt het logboek tegen", "Waarschuw de privacy officer", "beheerder");
        var willem = Visitor.loggedIn(restored, "willem.de.ruiter");
        assertThat(willem.get("/logboek").body())
            .contains("De getuige zag eerder", "oudere kopie teruggezet", "privacy officer");
        assertThat(noor.get("/health/ready").status()).isEqualTo(503);
        assertThat(restored.said()).contains("this one does not go on from there");
      }
    }
  }
}
