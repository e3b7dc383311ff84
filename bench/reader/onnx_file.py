"""Writes the encoder and its three numbers as ONNX, with weights of eight bits."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from e5 import EPSILON, HEADS, LAYERS, WIDTH

PER_HEAD = WIDTH // HEADS


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.made = [], [], set()

    def constant(self, name, value):
        if name not in self.made:
            self.made.add(name)
            self.constants.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def op(self, kind, *inputs, **given):
        name = f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=f"{kind}_{name}", **given))
        return name

    def whole(self, name, *numbers):
        return self.constant(name, np.array(numbers, np.int64))

    def single(self, name, number):
        return self.constant(name, np.array(number, np.float32))

    def eight_bits(self, name, weights):
        """A scale for each column; made into numbers of 32 bits once, when the file is read."""
        scale = np.maximum(np.abs(weights).max(0), 1e-9) / 127
        return self.op(
            "DequantizeLinear",
            self.constant(name + ".whole", np.clip(np.round(weights / scale), -127, 127).astype(np.int8)),
            self.constant(name + ".scale", scale.astype(np.float32)),
            self.constant(name + ".zero", np.zeros(len(scale), np.int8)),
            axis=1,
        )

    def linear(self, x, name, weights, bias):
        product = self.op("MatMul", x, self.eight_bits(name, weights))
        return self.op("Add", product, self.constant(name + ".bias", bias))

    def normal(self, x, name, weight, bias):
        return self.op(
            "LayerNormalization",
            x,
            self.constant(name + ".weight", weight),
            self.constant(name + ".bias", bias),
            axis=-1,
            epsilon=EPSILON,
        )


def embedded(graph, w):
    words = w["enc.word.weight"]
    scale = np.maximum(np.abs(words).max(1), 1e-8) / 127
    whole = np.clip(np.round(words / scale[:, None]), -127, 127).astype(np.int8)
    x = graph.op("Gather", graph.constant("words", whole), "input_ids", axis=0)
    x = graph.op("Cast", x, to=TensorProto.FLOAT)
    scales = graph.constant("words.scale", scale.astype(np.float32)[:, None])
    x = graph.op("Mul", x, graph.op("Gather", scales, "input_ids", axis=0))
    length = graph.op("Gather", graph.op("Shape", "input_ids"), graph.whole("second", 1), axis=0)
    places = graph.constant("places", w["enc.pos.weight"] + w["enc.typ"])
    x = graph.op("Add", x, graph.op("Slice", places, graph.whole("from", 0), length, graph.whole("rows", 0)))
    return graph.normal(x, "embedded", w["enc.ln.weight"], w["enc.ln.bias"])


def layer(graph, x, mask, w, at):
    def heads(part, order, times=1.0):
        name = f"{at}.{part}"
        y = graph.linear(x, name, w[name + ".weight"].T * times, w[name + ".bias"] * times)
        y = graph.op("Reshape", y, graph.whole("heads", 0, 0, HEADS, PER_HEAD))
        return graph.op("Transpose", y, perm=order)

    q = heads("q", [0, 2, 1, 3], PER_HEAD**-0.5)
    k = heads("k", [0, 2, 3, 1])
    v = heads("v", [0, 2, 1, 3])
    looks = graph.op("Softmax", graph.op("Add", graph.op("MatMul", q, k), mask), axis=-1)
    seen = graph.op("Transpose", graph.op("MatMul", looks, v), perm=[0, 2, 1, 3])
    seen = graph.op("Reshape", seen, graph.whole("joined", 0, 0, WIDTH))
    out = graph.linear(seen, at + ".o", w[at + ".o.weight"].T, w[at + ".o.bias"])
    x = graph.normal(graph.op("Add", x, out), at + ".ln1", w[at + ".ln1.weight"], w[at + ".ln1.bias"])
    y = graph.linear(x, at + ".fi", w[at + ".fi.weight"].T, w[at + ".fi.bias"])
    bent = graph.op("Erf", graph.op("Mul", y, graph.single("root", 2**-0.5)))
    bent = graph.op("Add", bent, graph.single("one", 1))
    y = graph.op("Mul", graph.op("Mul", y, graph.single("half", 0.5)), bent)
    y = graph.linear(y, at + ".fo", w[at + ".fo.weight"].T, w[at + ".fo.bias"])
    return graph.normal(graph.op("Add", x, y), at + ".ln2", w[at + ".ln2.weight"], w[at + ".ln2.bias"])


def write(reader, path):
    w = {name: weight.detach().float().numpy() for name, weight in reader.state_dict().items()}
    graph = Graph()
    there = graph.op("Cast", "attention_mask", to=TensorProto.FLOAT)
    hidden = graph.op("Mul", graph.op("Sub", graph.single("one", 1), there), graph.single("far", -1e4))
    hidden = graph.op("Unsqueeze", hidden, graph.whole("middle", 1, 2))
    x = embedded(graph, w)
    for number in range(LAYERS):
        x = layer(graph, x, hidden, w, f"enc.layers.{number}")
    first = graph.op("Gather", x, graph.constant("zero", np.array(0, np.int64)), axis=1)
    parts = graph.op("Mul", x, graph.op("Unsqueeze", there, graph.whole("last", -1)))
    sum_ = graph.op("ReduceSum", parts, graph.whole("tokens", 1), keepdims=0)
    mean = graph.op("Div", sum_, graph.op("ReduceSum", there, graph.whole("tokens", 1), keepdims=1))
    both = graph.op("Concat", first, mean, axis=-1)
    outputs = []
    for head, name in (("sup", "says"), ("ans", "answers"), ("ins", "instructs")):
        number = graph.op(
            "Gemm",
            both,
            graph.constant(head + ".weight", w[head + ".weight"].T),
            graph.constant(head + ".bias", w[head + ".bias"]),
        )
        graph.nodes.append(helper.make_node("Squeeze", [number, graph.whole("tokens", 1)], [name]))
        outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["texts"]))
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "tokens"])
        for name in ("input_ids", "attention_mask")
    ]
    made = helper.make_graph(graph.nodes, "passage-reader", inputs, outputs, graph.constants)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    onnx.save(model, path)
