package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.Residency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The conversation of a client on the one road. */
class ChatTest {

  private static final String TYPED =
      "Schrijf mevrouw Yıldız (BSN 999990019) dat haar hulp doorloopt.";

  private final Road road = new Road();

  @Test
  void no_text_of_a_request_goes_on_unread() {
    road.chat(everywhere());
    assertThat(road.local.sent())
        .contains("mevrouw ", "[bsn verwijderd]")
        .doesNotContain("Yıldız", "Yildiz", "999990019", "999990020", "Ogunleye", "Kerkstraat 12")
        .doesNotContain("Bakhuizen", "06-12345678", "p1@voorbeeld.example");
  }

  @Test
  void structure_and_numbers_stay_what_they_are() {
    road.chat(everywhere());
    var prompt = sentPrompt();
    assertThat(prompt.messages()).hasSize(4);
    assertThat(prompt.tools())
        .singleElement()
        .satisfies(tool -> assertThat(tool.name()).isEqualTo("mail"));
    var call =
        ((Message.FromModel<PseudonymisedText>) prompt.messages().get(2)).toolCalls().getFirst();
    assertThat(call.id()).isEqualTo("call00001");
    var arguments = (Json.Members<PseudonymisedText>) call.arguments();
    assertThat(arguments.members().get(1).value())
        .isEqualTo(new Json.Literal<PseudonymisedText>("12"));
    assertThat(prompt.sampling()).isEqualTo(Sampling.USUAL);
  }

  @Test
  void a_number_in_json_that_is_a_bsn_does_not_go_along() {
    var arguments =
        new Json.Members<>(
            List.of(
                new Json.Member<TypedText>(
                    TypedText.of("bsn"), new Json.Digits<>(new TypedText("999990019", "bsn"))),
                new Json.Member<TypedText>(
                    TypedText.of("bedrag"), new Json.Digits<>(new TypedText("125000", "bedrag")))));
    road.chat(
        prompt(
            new Message.FromModel<>(
                List.of(), List.of(new ToolCall<>("call00001", "zoek", arguments)))));
    assertThat(road.local.sent()).contains("125000").doesNotContain("999990019");
  }

  @Test
  void what_stands_in_escapes_is_read_as_a_model_reads_it() {
    road.chat(
        prompt(
            new Message.FromUser<>(
                List.of(
                    TypedText.of(
                        "Gaat het om mevrouw Y\\u0131ld\\u0131z, BSN"
                            + " \\u0039\\u0039\\u0039990019?")))));
    assertThat(road.local.sent()).doesNotContain("990019", "u0131", "Yıldız");
  }

  @Test
  void an_escape_that_hides_nothing_stays_as_it_was_written() {
    String code = "Wat doet print(\"caf\\u00e9\") in Python?";
    road.chat(prompt(new Message.FromUser<>(List.of(TypedText.of(code)))));
    assertThat(road.local.sent().strip()).isEqualTo(code);
  }

  @Test
  void names_come_back_in_text_and_escaped_in_the_arguments_of_calls() {
    road.local.script =
        (call, sink) -> {
          String name = surname();
          sink.take(new AnswerPiece.Text(0, "Aan mevrouw " + name));
          sink.take(new AnswerPiece.CallBegun(0, 0, "mail"));
          sink.take(new AnswerPiece.CallBegun(0, 1, "mail"));
          String json = "{\"aan\":\"" + name + "\"}";
          for (int at = 0; at < json.length(); at++) {
            sink.take(new AnswerPiece.Arguments(0, 0, json.substring(at, at + 1)));
            sink.take(new AnswerPiece.Arguments(0, 1, json.substring(at, at + 1)));
          }
        };
    assertThat(road.chat(everywhere())).isInstanceOf(Ended.Answered.class);
    assertThat(road.listener.read()).isEqualTo("Aan mevrouw Yıldız");
    assertThat(arguments(0)).isEqualTo("{\"aan\":\"Yıldız\"}");
    assertThat(arguments(1)).isEqualTo("{\"aan\":\"Yıldız\"}");
  }

  @Test
  void several_answers_are_restored_each_by_itself() {
    road.local.script =
        (call, sink) -> {
          String name = surname();
          for (int at = 0; at < name.length(); at++) {
            sink.take(new AnswerPiece.Text(0, name.substring(at, at + 1)));
            sink.take(
                new AnswerPiece.Text(
                    1, name.substring(name.length() - 1 - at, name.length() - at)));
          }
        };
    road.chat(everywhere());
    assertThat(text(0)).isEqualTo("Yıldız");
    assertThat(text(1)).isNotEqualTo("Yıldız").hasSameSizeAs(surname());
  }

  @Test
  void a_removed_number_stays_removed_in_the_answer() {
    road.local.script = (call, sink) -> sink.text(lastText());
    road.chat(prompt(new Message.FromUser<>(List.of(TypedText.of(TYPED)))));
    assertThat(road.listener.read())
        .contains("Yıldız", "[bsn verwijderd]")
        .doesNotContain("999990019");
  }

  @Test
  void the_record_holds_counts_and_the_key_and_no_text() {
    road.chat(everywhere());
    assertThat(road.log.intent())
        .containsEntry("key", "0123456789abc")
        .containsEntry("messages", "4")
        .containsEntry("tools", "1")
        .containsEntry("use_case", "wmo");
    assertThat(road.log.intents.toString() + road.log.outcomes)
        .doesNotContain("Yıldız", "999990019", "Ogunleye");
    assertThat(road.log.ending()).isEqualTo(Ending.ANSWERED);
    assertThat(road.steps).startsWith("pseudonyms kept", "intent recorded", "called local");
  }

  @Test
  void the_record_says_what_was_done_with_what_was_found_and_with_nothing_else() {
    road.chat(prompt(new Message.FromUser<>(List.of(TypedText.of(TYPED)))));
    assertThat(road.log.intent())
        .containsEntry("recognised", "name=1 bsn=1")
        .containsEntry("treatments", "bsn=remove name=pseudonymise");
    road.chat(prompt(new Message.FromUser<>(List.of(TypedText.of("Hoe laat gaat u open?")))));
    assertThat(road.log.intent()).containsEntry("treatments", "");
  }

  @Test
  void a_model_that_was_asked_for_and_is_not_allowed_is_refused_with_the_rule() {
    assertThat(road.chat(everywhere(), Optional.of("american")))
        .isInstanceOfSatisfying(
            Ended.Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.ByPolicy.class));
    assertThat(road.sentAnything()).isFalse();
    assertThat(road.log.ending()).isEqualTo(Ending.REFUSED);
  }

  @Test
  void a_model_that_does_not_exist_or_cannot_do_it_is_refused_and_recorded() {
    assertThat(refusal(road.chat(everywhere(), Optional.of("nergens"))))
        .isEqualTo(new Refusal.ModelUnknown());
    road.catalogue.clear();
    road.catalogue.add(
        new ScriptedModel(
            "klein", Residency.ON_PREMISES, Jurisdiction.EU, Set.of(Capability.CHAT), road.steps));
    assertThat(refusal(road.chat(everywhere())))
        .isEqualTo(
            new Refusal.ModelCannot(
                Set.of(Capability.CHAT, Capability.TOOLS, Capability.STRUCTURED_OUTPUT)));
    assertThat(road.log.outcomes).hasSize(2);
    assertThat(road.chat(prompt(new Message.FromUser<>(List.of(TypedText.of("Hallo"))))))
        .isInstanceOf(Ended.Answered.class);
  }

  @Test
  void a_picture_goes_only_where_both_layers_let_it_and_is_counted() {
    var pictured =
        prompt(
            new Message.FromUser<>(
                List.of(new ChatPrompt.Image("image/png", "iVBORw0KGgo=")),
                List.of(),
                List.of(TypedText.of("Wat staat hier?"))));
    assertThat(refusal(road.chat(pictured))).isInstanceOf(Refusal.ByPolicy.class);
    assertThat(road.sentAnything()).isFalse();
    String rule =
        "  - { id: beeld%s, sentence: Beeld blijft hier., allow: images, residency: on_premises"
            + " }\n";
    road.baseline += rule.formatted("-basis");
    road.useCase = Optional.of(Road.useCase(Road.bouwcode(rule.formatted(""))));
    road.local.fails(ModelFailure.Cause.BUSY);
    assertThat(road.chat(pictured)).isInstanceOf(Ended.Broken.class);
    assertThat(road.dutch.received).as("farther than a picture may go").isEmpty();
    assertThat(sentPrompt().images()).hasSize(1);
    assertThat(road.log.intent()).containsEntry("images", "1");
    assertThat(road.log.intents.toString()).doesNotContain("iVBOR");
  }

  @Test
  void a_conversation_has_a_limit() {
    var longest = new Message.FromUser<>(List.of(TypedText.of("a".repeat(Chat.CHARACTERS_MAX))));
    var more = new Message.FromUser<>(List.of(TypedText.of("a")));
    road.detector = _ -> List.of();
    assertThat(road.chat(prompt(longest))).isInstanceOf(Ended.Answered.class);
    assertThat(refusal(road.chat(prompt(longest, more)))).isEqualTo(new Refusal.TooLong());
  }

  @Test
  void an_answer_without_a_word_is_an_answer_of_the_model() {
    road.local.says();
    assertThat(road.chat(everywhere())).isInstanceOf(Ended.Answered.class);
    assertThat(road.log.ending()).isEqualTo(Ending.ANSWERED);
  }

  @Test
  void only_models_that_can_chat_and_are_allowed_are_listed() {
    assertThat(
            road.gateway()
                .modelsForPrograms(road.asker(), new eu.sluis.vocabulary.UseCaseId("wmo")))
        .extracting(card -> card.id().value())
        .containsExactly("local", "dutch");
    road.groups = Set.of();
    assertThat(
            road.gateway()
                .modelsForPrograms(road.asker(), new eu.sluis.vocabulary.UseCaseId("wmo")))
        .isEmpty();
  }

  private static Refusal refusal(Ended ended) {
    return ((Ended.Refused) ended).refusal();
  }

  private ChatPrompt<PseudonymisedText> sentPrompt() {
    return ((ModelCall.Conversation) road.local.received.getLast()).prompt();
  }

  private String lastText() {
    return sentPrompt().texts().getLast().text();
  }

  /** The pseudonym that stands for the name in what was sent. */
  private String surname() {
    var text =
        ((Message.FromUser<PseudonymisedText>) sentPrompt().messages().get(1))
            .texts()
            .getFirst()
            .text();
    var matcher = java.util.regex.Pattern.compile("mevrouw (\\p{L}+)").matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private String text(int choice) {
    var text = new StringBuilder();
    for (AnswerPiece piece : road.listener.all) {
      if (piece instanceof AnswerPiece.Text(int of, String part) && of == choice) {
        text.append(part);
      }
    }
    return text.toString();
  }

  private String arguments(int call) {
    var json = new StringBuilder();
    for (AnswerPiece piece : road.listener.all) {
      if (piece instanceof AnswerPiece.Arguments(_, int of, String part) && of == call) {
        json.append(part);
      }
    }
    return json.toString();
  }

  @SafeVarargs
  private static ChatPrompt<TypedText> prompt(Message<TypedText>... messages) {
    return new ChatPrompt<>(
        List.of(messages),
        List.of(),
        new ToolChoice.Unsaid(),
        Optional.empty(),
        new Shape.Words<>(),
        List.of(),
        Sampling.USUAL);
  }

  /** Personal data in every place that can hold a text. */
  private static ChatPrompt<TypedText> everywhere() {
    var arguments =
        new Json.Members<>(
            List.of(
                new Json.Member<TypedText>(
                    TypedText.of("BSN 999990020"),
                    new Json.Text<>(new TypedText("Mevrouw Ogunleye", "naam"))),
                new Json.Member<TypedText>(TypedText.of("aantal"), new Json.Literal<>("12")),
                new Json.Member<TypedText>(
                    TypedText.of("adressen"),
                    new Json.Items<>(
                        List.of(
                            new Json.Text<>(
                                new TypedText("Kerkstraat 12, 1234 AB Waterhoven", "adres")))))));
    var schema =
        new Json.Members<>(
            List.of(
                new Json.Member<TypedText>(
                    TypedText.of("description"),
                    new Json.Text<>(
                        TypedText.of("Het nummer van mevrouw Bakhuizen: 06-12345678")))));
    var messages = new ArrayList<Message<TypedText>>();
    messages.add(
        new Message.Instructions<>(List.of(TypedText.of("U schrijft voor mevrouw Bakhuizen."))));
    messages.add(new Message.FromUser<>(List.of(TypedText.of(TYPED))));
    messages.add(
        new Message.FromModel<>(
            List.of(TypedText.of("Ik mail p1@voorbeeld.example.")),
            List.of(new ToolCall<>("call00001", "mail", arguments))));
    messages.add(
        new Message.FromTool<>(
            "call00001",
            List.of(TypedText.of("{\"bsn\": \"999990019\", \"naam\": \"mevrouw Ogunleye\"}"))));
    return new ChatPrompt<>(
        messages,
        List.of(
            new Tool<>(
                "mail",
                Optional.of(TypedText.of("Mailt mevrouw Yıldız")),
                Optional.of(schema),
                Optional.empty())),
        new ToolChoice.Auto(),
        Optional.of(true),
        new Shape.OfSchema<>(
            "brief",
            Optional.of(TypedText.of("Brief aan mevrouw Ogunleye")),
            Optional.of(schema),
            Optional.empty()),
        List.of(TypedText.of("Groet, mevrouw Bakhuizen")),
        Sampling.USUAL);
  }
}
