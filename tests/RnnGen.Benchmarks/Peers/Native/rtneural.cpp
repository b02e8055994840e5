// RTNeural's compile-time models, whose sizes are part of their types: those of the streaming workload are instantiated.
#include "serve.h"
#include <RTNeural/RTNeural.h>
#include <memory>

namespace {

using Matrix = std::vector<std::vector<float>>;

// [columns of our matrices][gates x rows], the gates in RTNeural's order.
Matrix transposed(const Workload& w, const std::vector<int>& order, seeds::part part, int columns) {
    Matrix m(columns);
    for (int column = 0; column < columns; column++)
        for (int gate : order)
            for (int row = 0; row < w.hidden; row++)
                m[column].push_back(number(seeds::gate(gate, part), row * columns + column, w.scale()));
    return m;
}

std::vector<float> biases(const Workload& w, const std::vector<int>& order) {
    std::vector<float> all;
    for (int gate : order) {
        auto values = numbers(seeds::gate(gate, seeds::bias), w.hidden, w.scale());
        all.insert(all.end(), values.begin(), values.end());
    }
    return all;
}

template <int I, int H> void set_biases(RTNeural::LSTMLayerT<float, I, H>& layer, const Workload& w) { layer.setBVals(biases(w, {0, 1, 3, 2})); }

// Two rows: the second has the bias of the hidden half of the candidate.
template <int I, int H> void set_biases(RTNeural::GRULayerT<float, I, H>& layer, const Workload& w) {
    Matrix b{biases(w, {1, 0, 2}), std::vector<float>(3 * H)};
    auto own = numbers(seeds::gate(3, seeds::bias), H, w.scale());
    std::copy(own.begin(), own.end(), b[1].end() - H);
    layer.setBVals(b);
}

template <class Layer, int I, int H> struct Model {
    alignas(64) float x[(I + 15) / 16 * 16] = {};
    RTNeural::ModelT<float, I, H, Layer> network;
};

template <class Layer, int I, int H> Task stream(const Workload& w, const std::vector<int>& order) {
    auto model = std::make_shared<Model<Layer, I, H>>();
    auto& layer = model->network.template get<0>();
    layer.setWVals(transposed(w, order, seeds::from_input, I));
    layer.setUVals(transposed(w, order, seeds::from_hidden, H));
    set_biases<I, H>(layer, w);
    model->network.reset();
    auto x = numbers(seeds::input, I, 2);
    std::copy(x.begin(), x.end(), model->x);
    auto run = [model](long calls) {
        auto& m = *model;
        while (calls-- > 0) {
            m.network.forward(m.x);
            asm volatile("" : : "r"(m.network.getOutputs()) : "memory");
        }
    };
    run(64);
    return {run, mean_square(model->network.getOutputs(), H)};
}

template <int I, int H> bool match(const Workload& w, std::optional<Task>& task) {
    if (w.input != I || w.hidden != H) return false;
    if (w.cell == "Lstm") task = stream<RTNeural::LSTMLayerT<float, I, H>, I, H>(w, {0, 1, 3, 2});          // i f g o
    if (w.cell == "GruResetAfter") task = stream<RTNeural::GRULayerT<float, I, H>, I, H>(w, {1, 0, 2});     // z r n
    return true;
}

}

std::string describe() { return "RTNeural"; }

std::optional<Task> prepare(const Workload& w) {
    std::optional<Task> task;
    if (w.streaming())
        match<1, 8>(w, task) || match<1, 16>(w, task) || match<1, 20>(w, task) || match<1, 40>(w, task) || match<16, 32>(w, task) ||
            match<64, 64>(w, task) || match<128, 128>(w, task) || match<256, 256>(w, task) || match<512, 512>(w, task);
    return task;
}

int main() { return serve(); }
