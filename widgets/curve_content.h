/// What a curve can show of a run, and how its title, axis and numbers are said.
#pragma once
#include "training/run_report.h"
#include <QString>
#include <array>

namespace studio {

/// OrthLoss is what the method adds to the task loss: the balance loss of merge and reallocate. Stored in settings by
/// position: append only.
enum class CurveContent { TaskLoss, OrthLoss, LearningRate, GradNorm, Validation, Speed };
inline constexpr std::array allCurves{CurveContent::TaskLoss, CurveContent::OrthLoss, CurveContent::Validation,
                                      CurveContent::LearningRate, CurveContent::GradNorm, CurveContent::Speed};  // in the order of a board

/// For object names and settings: taskLoss.
QString curveKey(CurveContent content);
/// Whether the run adds something to its task loss that OrthLoss could show.
bool addsToTheLoss(const adalora::RunConfig &config);
/// Whether a line of one may be laid over a line of the other.
bool measureTheSame(CurveContent content, const adalora::RunInfo &a, const adalora::RunInfo &b);
/// Noise that a running mean calms.
bool isNoisy(CurveContent content);
/// Whether Validation of the run is a share of 1, shown in percent.
bool isShare(const adalora::RunInfo &info);

/// Of these `info` may be null: no run yet.
QString curveTitle(CurveContent content, const adalora::RunInfo *info);
/// Where readings need the room: the value axis says the rest.
QString curveShortTitle(CurveContent content, const adalora::RunInfo *info);
QString curveAxis(CurveContent content, const adalora::RunInfo *info);
/// Of a value as the run has it.
QString curveText(CurveContent content, const adalora::RunInfo &info, double value, int digits = 3);

}  // namespace studio
