/// The axis of scores, linear or logarithmic, that grows and shrinks in steps.
#pragma once
#include <QString>
#include <vector>

namespace studio {

class ScoreAxis {
public:
    void setLogarithmic(bool isLogarithmic);
    bool isLogarithmic() const { return m_isLogarithmic; }
    /// Makes room for all finite values. Ends at round numbers, and stays where it is while the values fill a good part of it.
    void fit(const std::vector<double> &values);

    /// From 0 at its low end to 1; what lies beyond is at the end, NaN at the low one. Logarithmic: so are values ≤ 0.
    double share(double value) const;
    double low() const { return m_low; }
    double high() const { return m_high; }

    struct Tick {
        double share;
        QString text;
    };
    /// About `most` of them.
    std::vector<Tick> ticks(int most) const;

private:
    void fitLinear(double low, double high);
    void fitLogarithmic(double low, double high);

    bool m_isLogarithmic = true;
    bool m_isFit = false;
    double m_low = 0;   ///< of a logarithmic axis: positive
    double m_high = 1;
};

}  // namespace studio
