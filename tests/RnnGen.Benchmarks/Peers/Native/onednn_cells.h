// The cells that oneDNN has: their gates in its order, and the descriptions of their two directions.
#pragma once
#include "workload.h"
#include <dnnl.hpp>
#include <unordered_map>

using dnnl::engine, dnnl::memory, dnnl::prop_kind, dnnl::reorder, dnnl::rnn_direction, dnnl::stream;
using arguments = std::unordered_map<int, memory>;

struct Shapes {
    memory::dims w, u;
    memory::desc x, y, bias, peephole, any_w, any_u, state;

    Shapes(const Workload& work, int gates, int biases)
        : w{1, 1, work.input, gates, work.hidden}, u{1, 1, work.hidden, gates, work.hidden},
          x(tensor({work.steps, work.batch, work.input}, memory::format_tag::tnc)),
          y(tensor({work.steps, work.batch, work.hidden}, memory::format_tag::tnc)),
          bias(tensor({1, 1, biases, work.hidden}, memory::format_tag::ldgo)),
          peephole(tensor({1, 1, 3, work.hidden}, memory::format_tag::ldgo)), any_w(tensor(w, memory::format_tag::any)),
          any_u(tensor(u, memory::format_tag::any)) {
        if (work.streaming()) state = tensor({1, 1, work.batch, work.hidden}, memory::format_tag::ldnc);
    }

    static memory::desc weights(const memory::dims& d, memory::format_tag tag) { return tensor(d, tag); }
    static memory::desc tensor(const memory::dims& d, memory::format_tag tag) { return {d, memory::data_type::f32, tag}; }
};

constexpr auto forwards_in_time = rnn_direction::unidirectional_left2right;

struct Lstm {
    using forward = dnnl::lstm_forward;
    using backward = dnnl::lstm_backward;
    static constexpr int gates = 4, biases = 4, order[] = {0, 1, 3, 2};   // i f g o, of i f o g
    static constexpr bool has_memory = true, has_peephole = false;

    static forward::desc describe(prop_kind kind, const Shapes& s) {
        return {kind, forwards_in_time, s.x, s.state, s.state, s.any_w, s.any_u, s.bias, s.y, s.state, s.state};
    }

    static backward::desc describe_backward(const Shapes& s) {
        return {prop_kind::backward, forwards_in_time, s.x, s.state, s.state, s.any_w, s.any_u, s.bias, s.y, s.state, s.state,
                s.x, s.state, s.state, s.any_w, s.any_u, s.bias, s.y, s.state, s.state};
    }
};

// Its weights from the memory, of i, f and o, come between those of the hidden layer and the biases.
struct PeepholeLstm : Lstm {
    static constexpr bool has_peephole = true;

    static forward::desc describe(prop_kind kind, const Shapes& s) {
        return {kind, forwards_in_time, s.x, s.state, s.state, s.any_w, s.any_u, s.peephole, s.bias, s.y, s.state, s.state};
    }

    static backward::desc describe_backward(const Shapes& s) {
        return {prop_kind::backward, forwards_in_time, s.x, s.state, s.state, s.any_w, s.any_u, s.peephole, s.bias, s.y, s.state, s.state,
                s.x, s.state, s.state, s.any_w, s.any_u, s.peephole, s.bias, s.y, s.state, s.state};
    }
};

template <class Forward, class Backward, int Biases> struct Gru {
    using forward = Forward;
    using backward = Backward;
    static constexpr int gates = 3, biases = Biases, order[] = {1, 0, 2, 3};   // z r n, of r z n; the hidden half of n has a bias too
    static constexpr bool has_memory = false, has_peephole = false;

    static typename forward::desc describe(prop_kind kind, const Shapes& s) {
        return {kind, forwards_in_time, s.x, s.state, s.any_w, s.any_u, s.bias, s.y, s.state};
    }

    static typename backward::desc describe_backward(const Shapes& s) {
        return {prop_kind::backward, forwards_in_time, s.x, s.state, s.any_w, s.any_u, s.bias, s.y, s.state,
                s.x, s.state, s.any_w, s.any_u, s.bias, s.y, s.state};
    }
};

using GruResetBefore = Gru<dnnl::gru_forward, dnnl::gru_backward, 3>;
using GruResetAfter = Gru<dnnl::lbr_gru_forward, dnnl::lbr_gru_backward, 4>;

struct Elman {
    using forward = dnnl::vanilla_rnn_forward;
    using backward = dnnl::vanilla_rnn_backward;
    static constexpr int gates = 1, biases = 1, order[] = {0};
    static constexpr bool has_memory = false, has_peephole = false;

    static forward::desc describe(prop_kind kind, const Shapes& s) {
        return {kind, dnnl::algorithm::eltwise_tanh, forwards_in_time, s.x, s.state, s.any_w, s.any_u, s.bias, s.y, s.state};
    }

    static backward::desc describe_backward(const Shapes& s) {
        return {prop_kind::backward, dnnl::algorithm::eltwise_tanh, forwards_in_time, s.x, s.state, s.any_w, s.any_u, s.bias, s.y, s.state,
                s.x, s.state, s.any_w, s.any_u, s.bias, s.y, s.state};
    }
};
