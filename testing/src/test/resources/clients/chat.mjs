// Asks what the scenario wants with the official client of OpenAI, and prints what it got as JSON.
// Needs `npm install openai`; BASE_URL and KEY in the environment.
import OpenAI from "openai";

const { BASE_URL, KEY, SAID } = process.env;
const client = new OpenAI({ baseURL: BASE_URL, apiKey: KEY, maxRetries: 0 });
const messages = [{ role: "user", content: SAID }];
const models = [];
for await (const model of client.models.list()) models.push(model.id);
const whole = await client.chat.completions.create({ model: "proefmodel", messages, user: "noor" });
let streamed = "";
for await (const chunk of await client.chat.completions.create({ model: "proefmodel", messages, stream: true })) {
  streamed += chunk.choices[0]?.delta?.content ?? "";
}
const responded = await client.responses.create({ model: "proefmodel", input: SAID });
let respondedStreamed = "";
for await (const event of await client.responses.create({ model: "proefmodel", input: SAID, stream: true })) {
  if (event.type === "response.output_text.delta") respondedStreamed += event.delta;
}
const kept = await client.responses.create({ model: "proefmodel", input: SAID, store: true });
const after = await client.responses.create({ model: "proefmodel", input: "En daarna?", previous_response_id: kept.id });
const again = await client.responses.retrieve(kept.id);
await client.responses.delete(kept.id);
const vectors = await client.embeddings.create({ model: "proefvectoren", input: ["Hallo"], dimensions: 4 });
const recording = () => new File([Buffer.concat([Buffer.from("OggS"), Buffer.alloc(4000)])], "gesprek.ogg");
const heard = await client.audio.transcriptions.create({ model: "proefgehoor", file: recording(), prompt: SAID });
const timed = await client.audio.transcriptions.create({
  model: "proefgehoor", file: recording(), response_format: "verbose_json", timestamp_granularities: ["segment"],
});
const codeOf = async (promise) => promise.then(() => "", (failure) => failure.code);
const refused = await codeOf(client.chat.completions.create({ model: "gpt-9", messages }));
const stranger = await codeOf(new OpenAI({ baseURL: BASE_URL, apiKey: "sluis_x", maxRetries: 0 }).models.list());
const erased = await codeOf(client.responses.retrieve(kept.id));
console.log(JSON.stringify({
  models,
  whole: whole.choices[0].message.content,
  finish: whole.choices[0].finish_reason,
  streamed,
  responded: responded.output_text,
  respondedStreamed,
  again: again.output_text,
  after: after.output_text,
  erased,
  dimensions: vectors.data[0].embedding.length,
  heard: heard.text,
  segments: timed.segments.length,
  refused,
  stranger,
}));
