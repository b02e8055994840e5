// oneDNN 2: recurrent primitives in float32, weights in the layout that the primitive chooses.
#include "onednn_cells.h"
#include "serve.h"
#include <cstring>
#include <dnnl_version.h>
#include <memory>

namespace {

// A primitive for the forward run, and all that it reads and writes.
template <class Cell> struct Network {
    const Workload w;
    const Shapes s;
    engine device{engine::kind::cpu, 0};
    stream queue{device};
    typename Cell::forward::primitive_desc forward_desc;
    typename Cell::forward forward;
    memory plain_x, plain_h, weights_x, weights_h, bias, y;
    reorder pack_x, pack_h;
    arguments arguments_forward;

    explicit Network(const Workload& work)
        : w(work), s(work, Cell::gates, Cell::biases),
          forward_desc(Cell::describe(w.training() ? prop_kind::forward_training : prop_kind::forward_inference, s), device),
          forward(forward_desc), plain_x(s.weights(s.w, memory::format_tag::ldigo), device),
          plain_h(s.weights(s.u, memory::format_tag::ldigo), device), weights_x(forward_desc.weights_layer_desc(), device),
          weights_h(forward_desc.weights_iter_desc(), device), bias(s.bias, device), y(s.y, device),
          pack_x(plain_x, weights_x), pack_h(plain_h, weights_h) {
        fill_weights();
        pack_forward();
        arguments_forward = {{DNNL_ARG_SRC_LAYER, filled(s.x, seeds::input, 2)}, {DNNL_ARG_WEIGHTS_LAYER, weights_x},
                             {DNNL_ARG_WEIGHTS_ITER, weights_h}, {DNNL_ARG_BIAS, bias}, {DNNL_ARG_DST_LAYER, y}};
        if (Cell::has_peephole) arguments_forward[DNNL_ARG_WEIGHTS_PEEPHOLE] = peepholes();
        if (w.training()) arguments_forward[DNNL_ARG_WORKSPACE] = memory(forward_desc.workspace_desc(), device);
    }

    memory zero(const memory::desc& d) {
        memory m(d, device);
        std::memset(m.get_data_handle(), 0, d.get_size());
        return m;
    }

    memory filled(const memory::desc& d, uint32_t seed, double scale) {
        memory m(d, device);
        auto values = numbers(seed, d.get_size() / sizeof(float), scale);
        std::memcpy(m.get_data_handle(), values.data(), d.get_size());
        return m;
    }

    memory peepholes() {
        memory m(s.peephole, device);
        auto data = static_cast<float*>(m.get_data_handle());
        for (int gate = 0; gate < 3; gate++)
            for (int j = 0; j < w.hidden; j++)
                *data++ = number(seeds::gate(gate, seeds::peephole), j, w.scale());
        return m;
    }

    void fill_weights() {
        auto place = [&](memory& m, int columns, seeds::part part) {
            auto data = static_cast<float*>(m.get_data_handle());
            for (int i = 0; i < columns; i++)
                for (int g = 0; g < Cell::gates; g++)
                    for (int j = 0; j < w.hidden; j++)
                        *data++ = number(seeds::gate(Cell::order[g], part), j * columns + i, w.scale());
        };
        place(plain_x, w.input, seeds::from_input);
        place(plain_h, w.hidden, seeds::from_hidden);
        auto data = static_cast<float*>(bias.get_data_handle());
        for (int g = 0; g < Cell::biases; g++)
            for (int j = 0; j < w.hidden; j++)
                *data++ = number(seeds::gate(Cell::order[g], seeds::bias), j, w.scale());
    }

    void pack_forward() {
        pack_x.execute(queue, plain_x, weights_x);
        pack_h.execute(queue, plain_h, weights_h);
    }

    double output() { return mean_square(static_cast<float*>(y.get_data_handle()), w.tokens() * w.hidden); }
};

template <class Cell> Task infer(const Workload& w) {
    auto net = std::make_shared<Network<Cell>>(w);
    auto run = [net](long calls) {
        while (calls-- > 0) {
            net->forward.execute(net->queue, net->arguments_forward);
            net->queue.wait();
        }
    };
    run(1);
    return {run, net->output()};
}

// Each step reads the state that the step before it wrote: two sets of arguments take turns.
template <class Cell> Task step(const Workload& w) {
    auto net = std::make_shared<Network<Cell>>(w);
    auto there = std::make_shared<arguments>(net->arguments_forward), back = std::make_shared<arguments>(*there);
    auto carry = [&](int source, int destination) {
        memory a = net->zero(net->s.state), b = net->zero(net->s.state);
        (*there)[source] = (*back)[destination] = a;
        (*there)[destination] = (*back)[source] = b;
    };
    carry(DNNL_ARG_SRC_ITER, DNNL_ARG_DST_ITER);
    if (Cell::has_memory) carry(DNNL_ARG_SRC_ITER_C, DNNL_ARG_DST_ITER_C);
    auto run = [=](long calls) {
        for (long i = 0; i < calls; i++) {
            net->forward.execute(net->queue, i % 2 ? *back : *there);
            net->queue.wait();
        }
    };
    run(64);
    return {run, net->output()};
}

// Weights are packed anew, for both directions, and gradients zeroed, as after each step of an optimiser.
template <class Cell> Task train(const Workload& w) {
    auto net = std::make_shared<Network<Cell>>(w);
    typename Cell::backward::primitive_desc desc(Cell::describe_backward(net->s), net->device, net->forward_desc);
    typename Cell::backward backward(desc);
    memory back_x(desc.weights_layer_desc(), net->device), back_h(desc.weights_iter_desc(), net->device);
    reorder pack_x(net->plain_x, back_x), pack_h(net->plain_h, back_h);
    memory dw = net->zero(desc.diff_weights_layer_desc()), du = net->zero(desc.diff_weights_iter_desc()), db = net->zero(desc.diff_bias_desc());
    memory dp = net->zero(net->s.peephole), dx = net->zero(net->s.x);
    auto args = net->arguments_forward;
    args[DNNL_ARG_WEIGHTS_LAYER] = back_x;
    args[DNNL_ARG_WEIGHTS_ITER] = back_h;
    args[DNNL_ARG_DIFF_SRC_LAYER] = dx;
    args[DNNL_ARG_DIFF_DST_LAYER] = net->filled(net->s.y, seeds::output_gradient, 2);
    args[DNNL_ARG_DIFF_WEIGHTS_LAYER] = dw;
    args[DNNL_ARG_DIFF_WEIGHTS_ITER] = du;
    args[DNNL_ARG_DIFF_BIAS] = db;
    if (Cell::has_peephole) args[DNNL_ARG_DIFF_WEIGHTS_PEEPHOLE] = dp;
    auto clear = [](const memory& m) { std::memset(m.get_data_handle(), 0, m.get_desc().get_size()); };
    auto run = [=](long calls) mutable {
        while (calls-- > 0) {
            net->pack_forward();
            pack_x.execute(net->queue, net->plain_x, back_x);
            pack_h.execute(net->queue, net->plain_h, back_h);
            clear(dw), clear(du), clear(db), clear(dp);
            net->forward.execute(net->queue, net->arguments_forward);
            backward.execute(net->queue, args);
            net->queue.wait();
        }
    };
    run(1);
    return {run, net->output(), mean_square(static_cast<float*>(dx.get_data_handle()), w.tokens() * w.input)};
}

template <class Cell> Task make(const Workload& w) {
    return w.streaming() ? step<Cell>(w) : w.training() ? train<Cell>(w) : infer<Cell>(w);
}

}

std::string describe() {
    auto v = dnnl_version();
    return "oneDNN " + std::to_string(v->major) + "." + std::to_string(v->minor) + "." + std::to_string(v->patch);
}

std::optional<Task> prepare(const Workload& w) {
    if (!w.streaming() && !w.training() && w.kind != "inference") return {};
    if (w.cell == "Lstm") return make<Lstm>(w);
    if (w.cell == "PeepholeLstm") return make<PeepholeLstm>(w);
    if (w.cell == "GruResetBefore") return make<GruResetBefore>(w);
    if (w.cell == "GruResetAfter") return make<GruResetAfter>(w);
    if (w.cell == "Elman") return make<Elman>(w);
    return {};
}

int main() { return serve(); }
