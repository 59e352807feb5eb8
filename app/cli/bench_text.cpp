#include "bench_measurement.h"

#include <cstdarg>
#include <cstdio>
#include <ostream>

namespace adalora::cli {
namespace {

[[gnu::format(printf, 2, 3)]] void line(std::ostream &out, const char *format, ...)
{
    char text[160];
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    out << text << '\n';
}

}  // namespace

void printBench(std::ostream &out, const nlohmann::ordered_json &r)
{
    const auto number = [&](const char *key) { return r.at(key).get<double>(); };
    const auto count = [&](const char *key) { return r.at(key).get<long long>(); };
    line(out, "model                 hidden %lld, layers %lld, heads %lld, ffn %lld; batch %lld of %lld tokens", count("hidden"),
         count("layers"), count("heads"), count("ffn"), count("batch"), count("seq"));
    line(out, "method                %s, %lld of %lld parameters trained, threads %lld", r.at("method").get<std::string>().c_str(),
         count("trainable_params"), count("total_params"), count("threads"));
    line(out, "matrix products       OpenBLAS, kernels for %s", r.at("blas_core").get<std::string>().c_str());
    line(out, "step                  %.3f ms (median of %lld; quarter %.3f, three quarters %.3f); CPU %.3f ms", number("step_ms_median"),
         count("timed_steps"), number("step_ms_p25"), number("step_ms_p75"), number("cpu_ms_per_step_median"));
    for (const auto &[name, milliseconds] : r.at("phase_ms_median").items())
        line(out, "  %-19s %.3f ms, %.1f %%", name.c_str(), milliseconds.get<double>(),
             100 * milliseconds.get<double>() / number("step_ms_median"));
    line(out, "speed                 %.0f tokens/s, %.1f GFLOP/s of a peak of %.1f: %.0f %%", number("tokens_per_s"), number("gflop_per_s"),
         number("peak_gflop_per_s"), 100 * number("peak_share"));
    line(out, "floor                 %.3f ms (%.3f GFLOP at the peak); step / floor %.2f", number("floor_ms"),
         r.at("gflop_per_step").at("total").get<double>(), number("step_over_floor"));
    for (const auto &product : r.at("products"))
        line(out, "  %-30s %.1f GFLOP/s", product.at("name").get<std::string>().c_str(), product.at("gflop_per_s").get<double>());
    if (r.contains("allocation")) {
        const auto &a = r.at("allocation");
        line(out, "allocation            %lld rounds of %.3f ms, %.3f ms in steps between; %.2f %% of the reduction phase",
             a.at("rounds").get<long long>(), a.at("round_ms").get<double>(), a.at("between_ms").get<double>(), 100 * a.at("share").get<double>());
    }
    if (r.contains("state_ms"))
        line(out, "state of all triplets %.3f ms (singular values of every ΔW)", number("state_ms"));
    if (r.contains("gradient_error"))
        line(out, "rounding              gradients %.2f %% from those of float32 weights, on one more batch", 100 * number("gradient_error"));
    line(out, "peak memory           %.1f MB", number("peak_rss_mb"));
    if (number("foreign_cores") > 0.1)
        line(out, "note                  other processes used %.2f processors meanwhile: times are not those of a quiet machine",
             number("foreign_cores"));
}

}  // namespace adalora::cli
