"""Asks what the scenario wants with the official client of OpenAI, and prints what it got as JSON.

Needs `pip install openai`; BASE_URL and KEY in the environment.
"""

import json
import os

import openai

client = openai.OpenAI(base_url=os.environ["BASE_URL"], api_key=os.environ["KEY"], max_retries=0)
SAID = [{"role": "user", "content": os.environ["SAID"]}]

models = [model.id for model in client.models.list()]
whole = client.chat.completions.create(model="proefmodel", messages=SAID, user="noor")
streamed = "".join(
    chunk.choices[0].delta.content or ""
    for chunk in client.chat.completions.create(model="proefmodel", messages=SAID, stream=True)
    if chunk.choices)
responded = client.responses.create(model="proefmodel", input=os.environ["SAID"])
responded_streamed = "".join(
    event.delta
    for event in client.responses.create(
        model="proefmodel", input=os.environ["SAID"], stream=True)
    if event.type == "response.output_text.delta")
kept = client.responses.create(model="proefmodel", input=os.environ["SAID"], store=True)
after = client.responses.create(
    model="proefmodel", input="En daarna?", previous_response_id=kept.id)
again = client.responses.retrieve(kept.id)
client.responses.delete(kept.id)
try:
    client.responses.retrieve(kept.id)
    erased = ""
except openai.NotFoundError as failure:
    erased = failure.code
vectors = client.embeddings.create(model="proefvectoren", input=["Hallo"], dimensions=4)
heard = client.audio.transcriptions.create(
    model="proefgehoor", file=("gesprek.ogg", b"OggS" + bytes(4000)), prompt=os.environ["SAID"])
timed = client.audio.transcriptions.create(
    model="proefgehoor", file=("gesprek.ogg", b"OggS" + bytes(4000)),
    response_format="verbose_json", timestamp_granularities=["segment"], language="nl")
try:
    client.chat.completions.create(model="gpt-9", messages=SAID)
    refused = ""
except openai.NotFoundError as failure:
    refused = failure.code
try:
    openai.OpenAI(base_url=os.environ["BASE_URL"], api_key="sluis_x", max_retries=0).models.list()
    stranger = ""
except openai.AuthenticationError as failure:
    stranger = failure.code
print(json.dumps({
    "models": models,
    "whole": whole.choices[0].message.content,
    "finish": whole.choices[0].finish_reason,
    "streamed": streamed,
    "responded": responded.output_text,
    "respondedStreamed": responded_streamed,
    "again": again.output_text,
    "after": after.output_text,
    "erased": erased,
    "dimensions": len(vectors.data[0].embedding),
    "heard": heard.text,
    "segments": len(timed.segments),
    "refused": refused,
    "stranger": stranger,
}))
