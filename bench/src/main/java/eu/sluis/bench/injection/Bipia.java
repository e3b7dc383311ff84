package eu.sluis.bench.injection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.injection.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * BIPIA (Yi et al. 2023, MIT licence), its train part of mails: each attack stands once at the end
 * of a mail, once in the middle and once at the beginning; the mails by themselves are innocent.
 * English. Read where it lies; no part of the project.
 */
final class Bipia {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Bipia() {}

  /** Empty when it is not there. */
  static Optional<List<Item>> read(Path folder) {
    Path mails = folder.resolve("email/train.jsonl");
    Path attacks = folder.resolve("text_attack_train.json");
    if (!Files.isRegularFile(mails) || !Files.isRegularFile(attacks)) {
      return Optional.empty();
    }
    try {
      var contexts = new ArrayList<String>();
      for (String line : Files.readAllLines(mails)) {
        contexts.add(JSON.readTree(line).path("context").asText());
      }
      var items = new ArrayList<Item>();
      for (int i = 0; i < contexts.size(); i++) {
        items.add(new Item("mail-" + i, false, Origin.MAIL, "mail", contexts.get(i)));
      }
      JsonNode tree = JSON.readTree(attacks.toFile());
      for (var form : tree.properties()) {
        for (JsonNode attack : form.getValue()) {
          for (int place = 0; place < 3; place++) {
            int number = items.size();
            String mail = contexts.get(number % contexts.size());
            String text = with(mail, attack.asText(), place);
            items.add(new Item("attack-" + number, true, Origin.MAIL, form.getKey(), text));
          }
        }
      }
      return Optional.of(items);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String with(String mail, String attack, int place) {
    int middle = mail.indexOf(". ", mail.length() / 2);
    if (place == 0) {
      return attack + " " + mail;
    }
    return place == 1 && middle > 0
        ? mail.substring(0, middle + 2) + attack + " " + mail.substring(middle + 2)
        : mail + " " + attack;
  }
}
