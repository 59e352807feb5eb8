#include "ranking/metric_expression.h"

#include "error.h"
#include "nearest_name.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <muParser.h>
#include <vector>

namespace adalora {
namespace {

constexpr const char *field = "metric_expression";

struct Name {
    const char *text;
    double TripletMeasures::*value;
};
constexpr std::array names{Name{"lambda", &TripletMeasures::lambda}, Name{"sigma", &TripletMeasures::sigma},
                           Name{"dsigma", &TripletMeasures::dsigma}, Name{"I", &TripletMeasures::I},
                           Name{"U", &TripletMeasures::U},           Name{"d", &TripletMeasures::d},
                           Name{"k", &TripletMeasures::k}};

[[noreturn]] void refuse(const std::string &text, const std::string &rule)
{
    throw Error(ErrorCode::RuleBroken, field, rule, text);
}

std::string positioned(std::size_t index, const std::string &what)
{
    return "position " + std::to_string(index + 1) + ": " + what;
}

bool isNameCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// The name that begins at `index`, or an empty text.
std::string nameAt(const std::string &text, std::size_t index)
{
    std::size_t end = index;
    while (end < text.size() && isNameCharacter(text[end]))
        ++end;
    return index < text.size() && !std::isdigit(static_cast<unsigned char>(text[index])) ? text.substr(index, end - index)
                                                                                       : std::string{};
}

/// muParser would let an expression overwrite its variables.
void refuseAssignment(const std::string &text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '=')
            continue;
        const char before = i > 0 ? text[i - 1] : ' ', after = i + 1 < text.size() ? text[i + 1] : ' ';
        if (after == '=')
            ++i;
        else if (before != '<' && before != '>' && before != '!')
            refuse(text, positioned(i, "="));
    }
}

std::string rangeRule()
{
    std::string all;
    for (const Name &name : names)
        all.append(all.empty() ? "" : ", ").append(name.text);
    return "{" + all + "}";
}

/// The first comma outside of parentheses: muParser takes it for the end of one of several results.
std::size_t separator(const std::string &text)
{
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += (text[i] == '(') - (text[i] == ')');
        if (text[i] == ',' && depth == 0)
            return i;
    }
    return 0;
}

std::string shown(double value)
{
    std::array<char, 32> buffer{};
    return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

}  // namespace

class MetricExpression::Private {
public:
    explicit Private(const std::string &text);
    void checkSamples();

    const std::string text;
    TripletMeasures values;
    mu::Parser parser;

private:
    [[noreturn]] void explain(const mu::ParserError &error) const;
    [[noreturn]] void refuseValues() const;
};

MetricExpression::Private::Private(const std::string &expression) : text(expression)
{
    if (text.find_first_not_of(" \t") == std::string::npos)
        refuse(text, std::string(field) + " ≠ ∅");
    refuseAssignment(text);
    try {
        for (const Name &name : names)
            parser.DefineVar(name.text, &(values.*name.value));
        parser.SetExpr(text);
        parser.Eval();
    } catch (const mu::ParserError &error) {
        explain(error);
    }
    if (parser.GetNumResults() != 1)
        refuse(text, positioned(separator(text), ","));
}

void MetricExpression::Private::explain(const mu::ParserError &error) const
{
    const std::size_t at = std::min(static_cast<std::size_t>(std::max(0, error.GetPos())), text.size());
    const std::string name = nameAt(text, at);
    if (error.GetCode() != mu::ecUNASSIGNABLE_TOKEN || name.empty())
        refuse(text, positioned(at, error.GetMsg().substr(0, error.GetMsg().rfind(" at "))));  // its position counts from 0
    std::vector<std::string> valid;
    for (const Name &known : names)
        valid.emplace_back(known.text);
    for (const auto &function : parser.GetFunDef())
        valid.push_back(function.first);
    const std::string nearest = nearestName(name, valid);
    refuse(text, positioned(at, name + " ∉ " + rangeRule() + (nearest.empty() ? "" : ", ≈ " + nearest)));
}

/// Every combination of samples, as the digits of a counter.
void MetricExpression::Private::checkSamples()
{
    const std::array<std::vector<double>, names.size()> samples{{
        {-0.5, 0, 0.25}, {0, 0.3}, {0, 0.2}, {0, 1e-4}, {0, 1e-5}, {8, 768}, {8, 768}}};
    for (std::size_t counter = 0;; ++counter) {
        std::size_t rest = counter;
        for (std::size_t n = 0; n < names.size(); ++n) {
            values.*names[n].value = samples[n][rest % samples[n].size()];
            rest /= samples[n].size();
        }
        if (rest > 0)
            return;
        if (!std::isfinite(parser.Eval()))
            refuseValues();
    }
}

void MetricExpression::Private::refuseValues() const
{
    std::string where;
    for (const Name &name : names) {
        if (parser.GetUsedVar().count(name.text))
            where += (where.empty() ? "" : ", ") + std::string(name.text) + " = " + shown(values.*name.value);
    }
    refuse(text, "|metric_expression| < ∞" + (where.empty() ? "" : " (" + where + ")"));
}

MetricExpression::MetricExpression(const std::string &text) : d(std::make_unique<Private>(text)) { d->checkSamples(); }

MetricExpression::~MetricExpression() = default;

double MetricExpression::operator()(const TripletMeasures &measures)
{
    d->values = measures;
    return d->parser.Eval();
}

}  // namespace adalora
