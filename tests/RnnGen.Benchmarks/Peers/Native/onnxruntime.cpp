// ONNX Runtime through its C interface, a table of functions to which new ones are only ever appended. No header is needed:
// the few functions that are used are known by their places.
#include "onnx_model.h"
#include "serve.h"
#include <cstdlib>
#include <dlfcn.h>
#include <memory>
#include <stdexcept>

namespace {

enum Place {
    get_error_message = 2, create_env = 3, create_session_from_array = 8, run_session = 9, create_session_options = 10,
    set_optimization_level = 23, set_intra_op_threads = 24, set_inter_op_threads = 25, create_tensor_with_data = 49,
    create_cpu_memory_info = 69, release_session = 95, release_value = 96
};

struct ApiBase {
    void** (*get_api)(uint32_t version);
    const char* (*get_version)();
};

class Runtime {
public:
    Runtime() {
        auto path = std::getenv("ONNXRUNTIME_LIBRARY");
        auto library = dlopen(path ? path : "libonnxruntime.so.1", RTLD_NOW);
        if (!library) throw std::runtime_error(dlerror());
        base = reinterpret_cast<ApiBase* (*)()>(dlsym(library, "OrtGetApiBase"))();
        functions = base->get_api(14);
        call(create_env, 3, "benchmark", &environment);
        call(create_cpu_memory_info, 1, 0, &memory);
    }

    template <class... Arguments> void call(Place place, Arguments... arguments) const {
        if (auto status = reinterpret_cast<void* (*)(Arguments...)>(functions[place])(arguments...))
            throw std::runtime_error(reinterpret_cast<const char* (*)(void*)>(functions[get_error_message])(status));
    }

    void release(Place place, void* object) const { reinterpret_cast<void (*)(void*)>(functions[place])(object); }

    void* session(const std::string& model, int threads) const {
        void *options, *session;
        call(create_session_options, &options);
        call(set_optimization_level, options, 99);
        call(set_intra_op_threads, options, threads);
        call(set_inter_op_threads, options, 1);
        call(create_session_from_array, environment, static_cast<const void*>(model.data()), model.size(), options, &session);
        return session;
    }

    void* tensor(std::vector<float>& values, const Sizes& sizes) const {
        void* tensor;
        call(create_tensor_with_data, memory, static_cast<void*>(values.data()), values.size() * sizeof(float), sizes.data(), sizes.size(), 1, &tensor);
        return tensor;
    }

    const char* version() const { return base->get_version(); }

private:
    ApiBase* base;
    void** functions;
    void *environment, *memory;
};

const Runtime& runtime() {
    static Runtime instance;
    return instance;
}

struct Session {
    std::vector<float> x, y;
    void *session, *input, *output;

    ~Session() {
        runtime().release(release_value, input);
        runtime().release(release_value, output);
        runtime().release(release_session, session);
    }
};

}

std::string describe() { return std::string("ONNX Runtime ") + runtime().version(); }

std::optional<Task> prepare(const Workload& w) {
    auto cell = onnx_cell(w.cell);
    if (!cell || w.kind != "inference") return {};
    auto threads = std::getenv("RNN_THREADS");
    auto s = std::make_shared<Session>();
    s->x = numbers(seeds::input, w.tokens() * w.input, 2);
    s->y.resize(w.tokens() * w.hidden);
    s->session = runtime().session(onnx_model(w, *cell), threads ? std::atoi(threads) : 1);
    s->input = runtime().tensor(s->x, {w.steps, w.batch, w.input});
    s->output = runtime().tensor(s->y, {w.steps, 1, w.batch, w.hidden});
    auto run = [s](long calls) {
        static const char *in[] = {"X"}, *out[] = {"Y"};
        while (calls-- > 0)
            runtime().call(run_session, s->session, static_cast<const void*>(nullptr), in, &s->input, size_t(1), out, size_t(1), &s->output);
    };
    run(1);
    return Task{run, mean_square(s->y.data(), s->y.size())};
}

int main(int count, char**) { return count > 1 ? first_output() : serve(); }
