/// A score that the researcher writes: a small expression over what is measured of a triplet.
#pragma once
#include <memory>
#include <string>

namespace adalora {

/// The names of the expression. Averages are those of the run's scores, see TripletScorer.
struct TripletMeasures {
    double lambda = 0;  ///< λ, signed, as trained
    double sigma = 0;   ///< |λ|, averaged
    double dsigma = 0;  ///< |∂L/∂λ|, averaged
    double I = 0;       ///< Ī(λ_i) + mean_j Ī(Q_ij) + mean_j Ī(P_ji)
    double U = 0;       ///< the same of Ū; I·U is therefore not the score Ī·Ū, which averages products
    double d = 0;       ///< out
    double k = 0;       ///< in
};

/// Numbers, + − * / ^, comparisons, ?:, and the functions of muParser: abs, sqrt, exp, ln, min, max, …
class MetricExpression {
public:
    /// Throws Error{RuleBroken, "metric_expression"} that says where (position 1 is the first byte) and why: a syntax
    /// error, a name that is not known, with the nearest one that is, an assignment, or a value that is not finite
    /// for some sample, among them zeros of everything that may be zero in a run.
    explicit MetricExpression(const std::string &text);
    ~MetricExpression();

    /// May be NaN or infinite for measures no sample was like; such a triplet ranks below or above all.
    double operator()(const TripletMeasures &measures);

private:
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace adalora
