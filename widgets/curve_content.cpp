#include "curve_content.h"

#include "words.h"
#include <QCoreApplication>

namespace studio {
namespace {

struct Curves {
    Q_DECLARE_TR_FUNCTIONS(Curves)
};

bool isMerge(const adalora::RunInfo *info) { return info && info->config.method == adalora::Method::Merge; }

}  // namespace

QString curveKey(CurveContent content)
{
    switch (content) {
    case CurveContent::TaskLoss: return QStringLiteral("taskLoss");
    case CurveContent::OrthLoss: return QStringLiteral("orthLoss");
    case CurveContent::LearningRate: return QStringLiteral("learningRate");
    case CurveContent::GradNorm: return QStringLiteral("gradNorm");
    case CurveContent::Validation: return QStringLiteral("validation");
    case CurveContent::Speed: return QStringLiteral("speed");
    }
    return {};
}

bool addsToTheLoss(const adalora::RunConfig &config)
{
    return config.method == adalora::Method::AdaLora || (config.method == adalora::Method::Merge && config.balance_weight > 0);
}

bool measureTheSame(CurveContent content, const adalora::RunInfo &a, const adalora::RunInfo &b)
{
    if (content == CurveContent::Validation)
        return a.metricName == b.metricName;
    if (content == CurveContent::OrthLoss)
        return a.config.method == b.config.method && addsToTheLoss(b.config);
    return true;
}

bool isNoisy(CurveContent content) { return content != CurveContent::LearningRate && content != CurveContent::Validation; }

bool isShare(const adalora::RunInfo &info) { return info.metricName == "accuracy"; }

QString curveTitle(CurveContent content, const adalora::RunInfo *info)
{
    switch (content) {
    case CurveContent::TaskLoss: return Curves::tr("Task loss");
    case CurveContent::OrthLoss: return isMerge(info) ? Curves::tr("Balance loss") : Curves::tr("Orthogonality loss");
    case CurveContent::LearningRate: return Curves::tr("Learning rate");
    case CurveContent::GradNorm: return Curves::tr("Gradient norm");
    case CurveContent::Validation:
        return info && isShare(*info) ? Curves::tr("Validation accuracy")
            : info && info->metricName == "relative error" ? Curves::tr("Validation: relative error") : Curves::tr("Validation");
    case CurveContent::Speed: return Curves::tr("Steps per second");
    }
    return {};
}

QString curveShortTitle(CurveContent content, const adalora::RunInfo *info)
{
    switch (content) {
    case CurveContent::OrthLoss: return isMerge(info) ? Curves::tr("Balance") : Curves::tr("Orth. loss");
    case CurveContent::Validation: return Curves::tr("Validation");
    case CurveContent::Speed: return Curves::tr("Speed");
    default: return curveTitle(content, info);
    }
}

QString curveAxis(CurveContent content, const adalora::RunInfo *info)
{
    switch (content) {
    case CurveContent::TaskLoss: return Curves::tr("Loss");
    case CurveContent::OrthLoss: return isMerge(info) ? Curves::tr("Loss × γ_b") : Curves::tr("Loss × γ");
    case CurveContent::LearningRate: return Curves::tr("Learning rate");
    case CurveContent::GradNorm: return Curves::tr("Norm");
    case CurveContent::Validation: return info && isShare(*info) ? Curves::tr("Accuracy in %") : Curves::tr("Error");
    case CurveContent::Speed: return Curves::tr("Steps/s");
    }
    return {};
}

QString curveText(CurveContent content, const adalora::RunInfo &info, double value, int digits)
{
    return content == CurveContent::Validation && isShare(info) ? percentText(value) : valueText(value, digits);
}

}  // namespace studio
