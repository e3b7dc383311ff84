package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.ChatPrompt.Sampling;
import eu.sluis.gateway.ChatPrompt.Shape;
import eu.sluis.gateway.ChatPrompt.Tool;
import eu.sluis.gateway.ChatPrompt.ToolCall;
import eu.sluis.gateway.ChatPrompt.ToolChoice;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.privacy.PseudonymisedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only several texts of a request tell together, and what its names of functions tell. */
class TogetherTest {

  private final Road road = new Road();

  @BeforeEach
  void what_goes_out_is_read_carefully() {
    road.detector = DutchDetector.careful();
  }

  @Test
  void the_fields_of_a_call_say_together_whose_number_it_is() {
    var arguments =
        new Json.Members<>(
            List.of(
                field("bsn deel1", "9999"),
                field("bsn deel2", "90019"),
                field("afdeling", "Burgerzaken")));

    road.chat(
        prompt(
            new Message.FromModel<>(
                List.of(), List.of(new ToolCall<>("call00001", "zoek", arguments))),
            typed("Klopt 90019?")));

    assertThat(road.local.sent()).doesNotContain("90019", "9999").contains("Burgerzaken");
  }

  @Test
  void a_name_that_is_cut_over_two_parts_of_a_message_is_found() {
    road.chat(prompt(typed("Schrijf mevrouw Hanneke Wier", "singa dat het mag.")));

    assertThat(road.local.sent()).doesNotContain("Wier", "singa").contains("dat het mag.");
  }

  @Test
  void what_a_tool_gave_belongs_to_what_was_typed() {
    road.chat(
        prompt(
            typed("De aanvrager heet Hanneke. Zoek haar achternaam."),
            new Message.FromModel<>(
                List.of(),
                List.of(new ToolCall<>("call00001", "zoek", new Json.Members<>(List.of())))),
            new Message.FromTool<>(
                "call00001", List.of(TypedText.of("achternaam: wiersinga, melding 4")))));

    assertThat(road.local.sent()).doesNotContain("wiersinga").contains("melding 4");
  }

  @Test
  void a_function_that_is_named_after_somebody_has_another_name_for_the_model() {
    var tools = List.of(tool("bel_hanneke_wiersinga"), tool("zoek_inwoner"));
    road.local.script = (call, sink) -> sink.take(new AnswerPiece.CallBegun(0, 0, sent(0)));

    Ended ended =
        road.chat(
            new ChatPrompt<>(
                List.of(typed("Bel even.")),
                tools,
                new ToolChoice.Named("bel_hanneke_wiersinga"),
                Optional.empty(),
                new Shape.Words<>(),
                List.of(),
                Sampling.USUAL));

    assertThat(ended).isInstanceOf(Ended.Answered.class);
    assertThat(sent(0)).startsWith("bel_").doesNotContain("hanneke", "wiersinga");
    assertThat(sent(1)).isEqualTo("zoek_inwoner");
    assertThat(sentPrompt().toolChoice()).isEqualTo(new ToolChoice.Named(sent(0)));
    assertThat(road.listener.all)
        .contains(new AnswerPiece.CallBegun(0, 0, "bel_hanneke_wiersinga"));
  }

  @Test
  void two_functions_of_two_persons_stay_two() {
    road.chat(
        new ChatPrompt<>(
            List.of(typed("Bel even.")),
            List.of(tool("bel_hanneke_wiersinga"), tool("bel_fatima_yilmaz")),
            new ToolChoice.Unsaid(),
            Optional.empty(),
            new Shape.Words<>(),
            List.of(),
            Sampling.USUAL));

    assertThat(sent(0)).isNotEqualTo(sent(1));
    assertThat(sent(0) + sent(1)).doesNotContain("hanneke", "wiersinga", "fatima", "yilmaz");
  }

  private static Json.Member<TypedText> field(String name, String value) {
    return new Json.Member<>(TypedText.of(name), new Json.Text<>(new TypedText(value, name)));
  }

  private static Tool<TypedText> tool(String name) {
    return new Tool<>(name, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Message<TypedText> typed(String... parts) {
    return new Message.FromUser<>(Stream.of(parts).map(TypedText::of).toList());
  }

  @SafeVarargs
  private static ChatPrompt<TypedText> prompt(Message<TypedText>... messages) {
    return new ChatPrompt<>(
        new ArrayList<>(List.of(messages)),
        List.of(),
        new ToolChoice.Unsaid(),
        Optional.empty(),
        new Shape.Words<>(),
        List.of(),
        Sampling.USUAL);
  }

  private String sent(int tool) {
    return sentPrompt().tools().get(tool).name();
  }

  private ChatPrompt<PseudonymisedText> sentPrompt() {
    return ((ModelCall.Conversation) road.local.received.getLast()).prompt();
  }
}
