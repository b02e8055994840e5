// The peer's side of the conversation: "prepare ..." is answered by "ready", "run" by nanoseconds per call.
#pragma once
#include "workload.h"
#include <algorithm>
#include <chrono>
#include <exception>
#include <iostream>
#include <sstream>

inline double nanoseconds(const Task& task, long calls) {
    auto start = std::chrono::steady_clock::now();
    task.run(calls);
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
}

// The number of calls that last long enough to be timed.
inline long calibrate(const Task& task, double target = 60e6) {
    task.run(2);
    long calls = 1;
    for (double time; (time = nanoseconds(task, calls)) < target;)
        calls = std::max(calls + 1, long(calls * std::min(10.0, 1.1 * target / std::max(time, 1.0))));
    return calls;
}

inline int serve() {
    std::optional<Task> task;
    long calls = 0;
    std::cout << "peer " << describe() << std::endl;
    for (std::string line, verb; std::getline(std::cin, line);) {
        std::istringstream words(line);
        words >> verb;
        try {
            if (verb == "prepare") {
                Workload w;
                words >> w.kind >> w.cell >> w.steps >> w.batch >> w.input >> w.hidden;
                task.reset();
                task = prepare(w);
                if (!task) {
                    std::cout << "unsupported" << std::endl;
                    continue;
                }
                calls = calibrate(*task);
                std::cout.precision(9);
                std::cout << "ready " << task->output << ' ' << task->gradient << std::endl;
            } else {
                std::cout << nanoseconds(*task, calls) / calls << std::endl;
            }
        } catch (const std::exception& e) {
            std::cout << "failed " << e.what() << std::endl;
        }
    }
    return 0;
}

// What a program does that starts, makes its network, takes one step and shows the result.
inline int first_output() {
    std::cout << prepare({"inference", "Lstm", 1, 1, 128, 128})->output << std::endl;
    return 0;
}
