package eu.sluis.server.training;

import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.KeyRefused;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.ModelCatalogue;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.People;
import eu.sluis.register.Person;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.server.composition.Places;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.Role;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Visits pages, and lets a program ask questions of a {@link PracticeModel} for a while, over HTTP
 * as any program does. So the JVM learns not only which classes a start needs but also how the road
 * of a question runs, and keeps both (JEP 483, JEP 515): the compiler of the next start need not
 * watch first, which otherwise takes most of the processor for the first thousands of questions.
 */
@Singleton
@Unremovable
public final class Rehearsal {

  private static final int ASKING_AT_ONCE = 8;
  private static final Duration CATALOGUE_WAIT = Duration.ofSeconds(20);
  private static final Duration ANSWER_WAIT = Duration.ofSeconds(10);
  private static final List<String> NAMES = List.of("Jansen", "Bakker", "de Groot", "El Amrani");

  private final Organisations organisations;
  private final People people;
  private final UseCases useCases;
  private final Gateway gateway;
  private final Keys keys;
  private final ModelCatalogue models;
  private final Places places;
  private final Duration asking;

  @Inject
  Rehearsal(
      Organisations organisations,
      People people,
      UseCases useCases,
      Gateway gateway,
      Keys keys,
      ModelCatalogue models,
      Places places,
      @ConfigProperty(name = "sluis.training.asking", defaultValue = "15S") Duration asking) {
    this.organisations = organisations;
    this.people = people;
    this.useCases = useCases;
    this.gateway = gateway;
    this.keys = keys;
    this.models = models;
    this.places = places;
    this.asking = asking;
  }

  /**
   * Goes through it once.
   *
   * @param address of this Sluis
   * @return how many questions were answered
   * @throws IOException when none was: then nothing worth keeping was learned
   */
  public int run(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient();
        var model = PracticeModel.start()) {
      for (String page : List.of("/", "/inloggen", "/health/ready")) {
        var _ =
            client.send(
                HttpRequest.newBuilder(URI.create(address + page)).timeout(ANSWER_WAIT).build(),
                HttpResponse.BodyHandlers.discarding());
      }
      Files.writeString(places.models(), model.catalogue());
      awaitModel();
      return ask(client, address, key());
    }
  }

  /** The catalogue is read again by itself. */
  private void awaitModel() throws IOException, InterruptedException {
    long until = System.nanoTime() + CATALOGUE_WAIT.toNanos();
    while (models.models().stream()
        .noneMatch(model -> model.card().id().value().equals(PracticeModel.NAME))) {
      if (System.nanoTime() - until > 0) {
        throw new IOException("the model to practise with was not taken up");
      }
      Thread.sleep(100);
    }
  }

  /** Of the first person who may ask something of this model. */
  private String key() throws IOException {
    for (Organisation organisation : organisations.all()) {
      Optional<Person> giver = administrator(organisation.id());
      for (Person holder : people.all(organisation.id())) {
        for (UseCase useCase : useCases.all(organisation.id())) {
          if (giver.isPresent()
              && !gateway.modelsForPrograms(holder.asker(), useCase.id()).isEmpty()) {
            return key(giver.get(), holder, useCase);
          }
        }
      }
    }
    throw new IOException("nobody may ask the model to practise with");
  }

  private Optional<Person> administrator(OrganisationId organisation) {
    return people.all(organisation).stream()
        .filter(person -> person.active() && person.asker().has(Role.ADMINISTRATOR))
        .findFirst();
  }

  private String key(Person giver, Person holder, UseCase useCase) throws IOException {
    var wish =
        new Keys.Wish(
            "oefening",
            new Keys.Recipient.APerson(holder.id()),
            List.of(useCase.id()),
            Optional.of(useCase.id()),
            1);
    try {
      return keys.make(giver.asker(), wish).secret();
    } catch (KeyRefused refused) {
      throw new IOException("no key could be made to practise with", refused);
    }
  }

  /** Ends soon after its time: each question ends by {@link #ANSWER_WAIT}. */
  private int ask(HttpClient client, String address, String key) throws IOException {
    var asked = new AtomicInteger();
    var answered = new AtomicInteger();
    long until = System.nanoTime() + asking.toNanos();
    try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int asker = 0; asker < ASKING_AT_ONCE; asker++) {
        askers.execute(
            () -> {
              while (System.nanoTime() - until < 0) {
                if (answers(client, address, key, asked.incrementAndGet())) {
                  answered.incrementAndGet();
                }
              }
            });
      }
    }
    if (answered.get() == 0) {
      throw new IOException("no question was answered");
    }
    return answered.get();
  }

  private static boolean answers(HttpClient client, String address, String key, int number) {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/v1/chat/completions"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .timeout(ANSWER_WAIT)
            .POST(HttpRequest.BodyPublishers.ofString(question(number)))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() == 200;
    } catch (IOException notThisTime) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** One in three is streamed; no two are the same. */
  private static String question(int number) {
    String text =
        String.format(
            Locale.ROOT,
            "Meneer %s belde over zaak %d. Hij krijgt hulp in huis en gaat een paar weken naar"
                + " familie. Loopt de hulp dan door, en moet hij dat melden? Schrijf meneer %s een"
                + " korte brief die makkelijk te lezen is. Zijn nummer is 06-1234%04d.",
            NAMES.get(number % NAMES.size()),
            20_000 + number,
            NAMES.get(number % NAMES.size()),
            number % 10_000);
    return "{\"model\":\""
        + PracticeModel.NAME
        + "\",\"messages\":[{\"role\":\"user\",\"content\":\""
        + text
        + "\"}],\"stream\":"
        + (number % 3 == 0)
        + "}";
  }
}
