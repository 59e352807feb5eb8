#include "source_words.h"

#include <QCoreApplication>

namespace studio {
namespace {

// What lupdate is to find; the sentences themselves are read from resources/published.
[[maybe_unused]] constexpr const char *sentences[] = {
    QT_TRANSLATE_NOOP("Sources", "Zhang et al., ICLR 2023 (arXiv 2303.10512), settings of its runs."),
    QT_TRANSLATE_NOOP("Sources", "Zhang et al., ICLR 2023 (arXiv 2303.10512), settings of its runs: final total rank 144 over 72 matrices, the initial one 1.5 times that."),
    QT_TRANSLATE_NOOP("Sources", "Zhang et al., ICLR 2023 (arXiv 2303.10512), settings of its runs: final total rank 288 over 72 matrices, the initial one 1.5 times that."),
    QT_TRANSLATE_NOOP("Sources", "Zhang et al., ICLR 2023 (arXiv 2303.10512), settings of its runs: final total rank 576 over 72 matrices, the initial one 1.5 times that."),
    QT_TRANSLATE_NOOP("Sources", "huggingface/peft 0.20.1.dev0, defaults of AdaLoraConfig; total_step has none."),
    QT_TRANSLATE_NOOP("Sources", "Phases 10/40/50 % of T, the usual split of the paper's runs (Zhang et al., ICLR 2023); γ = 0.1 as in most of them; r_init = 12 and β1 = β2 = 0.85 as PEFT's defaults; α = 16 as in the paper; the learning rate, T and ΔT are this program's own, found by trying."),
    QT_TRANSLATE_NOOP("Sources", "Phases 10/40/50 % of T, the usual split of the paper's runs (Zhang et al., ICLR 2023); r_init = 12 and β1 = 0.85 as PEFT's defaults; the learning rate, α, T, ΔT and all that growth needs are this program's own, measured in tests/bench/merge_variants.md."),
    QT_TRANSLATE_NOOP("Sources", "Phases 10/40/50 % of T, the usual split of the paper's runs (Zhang et al., ICLR 2023); γ = 0.1 as in most of them; r_init = 12 and β1 = β2 = 0.85 as PEFT's defaults; the learning rate, α, T and ΔT are this program's own, found by trying."),
    QT_TRANSLATE_NOOP("Sources", "Phases 20/40/40 % of T, a longer warm-up than the paper's (Zhang et al., ICLR 2023), since T is short; γ = 0.1 as in most of its runs; r_init = 12 and β1 = β2 = 0.85 as PEFT's defaults; the learning rate, α, T and ΔT are this program's own, found by trying."),
};

}  // namespace

QString sourceWords(const std::string &english) { return QCoreApplication::translate("Sources", english.c_str()); }

}  // namespace studio
