// A model of one recurrent node, written as the bytes of ONNX's protocol buffers.
#pragma once
#include "workload.h"

// A message under construction: each field is a tag, then a number or a length and bytes.
class Message {
public:
    Message& number(int field, uint64_t value) {
        varint(uint64_t(field) << 3);
        varint(value);
        return *this;
    }

    Message& bytes(int field, const std::string& value) {
        varint(uint64_t(field) << 3 | 2);
        varint(value.size());
        text += value;
        return *this;
    }

    Message& message(int field, const Message& value) { return bytes(field, value.text); }

    std::string text;

private:
    void varint(uint64_t value) {
        for (; value > 127; value >>= 7) text += char(value | 128);
        text += char(value);
    }
};

struct OnnxCell {
    const char* type;
    std::vector<int> order;   // which of our gates each of ONNX's is
    bool reset_after;
};

inline std::optional<OnnxCell> onnx_cell(const std::string& cell) {
    if (cell == "Lstm") return OnnxCell{"LSTM", {0, 2, 1, 3}, false};             // i o f g, of i f o g
    if (cell == "GruResetAfter") return OnnxCell{"GRU", {1, 0, 2}, true};         // z r n, of r z n
    if (cell == "GruResetBefore") return OnnxCell{"GRU", {1, 0, 2}, false};
    if (cell == "Elman") return OnnxCell{"RNN", {0}, false};
    return {};
}

using Sizes = std::vector<int64_t>;

inline Message onnx_tensor(const std::string& name, const Sizes& sizes, const std::vector<float>& values) {
    Message m;
    for (auto size : sizes) m.number(1, size);
    return m.number(2, 1).bytes(8, name).bytes(9, {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)});
}

inline Message onnx_variable(const std::string& name, const Sizes& sizes) {
    Message shape;
    for (auto size : sizes) shape.message(1, Message().number(1, size));
    return Message().bytes(1, name).message(2, Message().message(1, Message().number(1, 1).message(2, shape)));
}

inline Message onnx_attribute(const std::string& name, int64_t value) {
    return Message().bytes(1, name).number(3, value).number(20, 2);
}

inline std::string onnx_model(const Workload& w, const OnnxCell& cell) {
    int64_t gates = cell.order.size(), h = w.hidden;
    auto parameter = [&](seeds::part part, int64_t columns) {
        std::vector<float> all;
        for (int gate : cell.order) {
            auto values = numbers(seeds::gate(gate, part), h * columns, w.scale());
            all.insert(all.end(), values.begin(), values.end());
        }
        return all;
    };
    auto biases = parameter(seeds::bias, 1);
    biases.resize(2 * gates * h);
    if (cell.reset_after) {
        auto own = numbers(seeds::gate(3, seeds::bias), h, w.scale());
        std::copy(own.begin(), own.end(), biases.end() - h);
    }
    Message node;
    for (auto name : {"X", "W", "R", "B"}) node.bytes(1, name);
    node.bytes(2, "Y").bytes(4, cell.type).message(5, onnx_attribute("hidden_size", h));
    if (cell.reset_after) node.message(5, onnx_attribute("linear_before_reset", 1));
    Message graph;
    graph.message(1, node).bytes(2, "recurrent")
        .message(5, onnx_tensor("W", {1, gates * h, w.input}, parameter(seeds::from_input, w.input)))
        .message(5, onnx_tensor("R", {1, gates * h, h}, parameter(seeds::from_hidden, h)))
        .message(5, onnx_tensor("B", {1, 2 * gates * h}, biases))
        .message(11, onnx_variable("X", {w.steps, w.batch, w.input}))
        .message(12, onnx_variable("Y", {w.steps, 1, w.batch, h}));
    return Message().number(1, 8).message(8, Message().bytes(1, "").number(2, 14)).message(7, graph).text;
}
