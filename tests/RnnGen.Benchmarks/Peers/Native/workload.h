// What a peer is asked to do, and the numbers on which all systems work.
#pragma once
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

struct Workload {
    std::string kind, cell;
    int steps, batch, input, hidden;

    bool streaming() const { return kind == "streaming"; }
    bool training() const { return kind == "training" || kind == "custom"; }
    size_t tokens() const { return size_t(steps) * batch; }
    double scale() const { return 2 / std::sqrt(double(hidden)); }
};

// Who holds which numbers; gate k of a cell has the seeds 100 + 10 k + part.
namespace seeds {
enum { input = 1, output_gradient = 2 };
enum part { from_input, from_hidden, bias, peephole };
inline uint32_t gate(int index, part what) { return 100 + 10 * index + what; }
}

// A reproducible number between -scale / 2 and scale / 2: the same in every language.
inline float number(uint32_t seed, uint32_t index, double scale) {
    uint32_t z = seed * 0x9E3779B9u + index * 0x85EBCA6Bu;
    z ^= z >> 16;
    z *= 0x7FEB352Du;
    z ^= z >> 15;
    return float(((z >> 8) / 16777216.0 - 0.5) * scale);
}

inline std::vector<float> numbers(uint32_t seed, size_t count, double scale) {
    std::vector<float> values(count);
    for (size_t i = 0; i < count; i++) values[i] = number(seed, uint32_t(i), scale);
    return values;
}

inline double mean_square(const float* values, size_t count) {
    double sum = 0;
    for (size_t i = 0; i < count; i++) sum += double(values[i]) * values[i];
    return sum / count;
}

// A workload made ready: to be run a number of times, and what it computes, for comparison.
struct Task {
    std::function<void(long)> run;
    double output;         // mean square of all outputs; of the output after 64 steps when streaming
    double gradient = 0;   // mean square of the gradient of the input, when training
};

std::string describe();
std::optional<Task> prepare(const Workload&);
