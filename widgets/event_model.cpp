#include "event_model.h"

#include "config_fields.h"
#include "event_mark.h"
#include "event_words.h"
#include "runs/run_history.h"
#include "training/edit.h"
#include "words.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace studio {
namespace {

constexpr int markSize = 12;

bool isAboutTriplet(const adalora::Event &event)
{
    return event.kind == adalora::EventKind::Prune || event.kind == adalora::EventKind::Reactivate;
}

bool hasScore(const adalora::Event &event) { return isAboutTriplet(event) || event.kind == adalora::EventKind::Grow; }

bool hasTotals(const adalora::Event &event) { return event.rankBefore >= 0; }

bool isLeftAligned(int column) { return column == EventModel::What || column == EventModel::Matrix || column == EventModel::PaidBy; }

int alignment(int column) { return static_cast<int>((isLeftAligned(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter); }

}  // namespace

EventModel::EventModel(QObject *parent) : QAbstractTableModel(parent) {}

void EventModel::setRun(const adalora::RunHistory *run)
{
    beginResetModel();
    m_run = run;
    m_rows = run ? static_cast<int>(run->events().size()) : 0;
    m_beforeEdit.clear();
    m_config = run ? run->info().config : adalora::RunConfig();
    takeEdits(0);
    m_nameOrder.clear();
    if (run) {
        std::vector<QString> labels;
        for (const adalora::MatrixInfo &matrix : run->info().matrices)
            labels.push_back(matrixLabel(matrix));
        for (const QString &label : labels)
            m_nameOrder.push_back(static_cast<int>(std::count_if(labels.begin(), labels.end(), [&](const QString &other) { return other < label; })));
    }
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void EventModel::runGrew()
{
    const int count = m_run ? static_cast<int>(m_run->events().size()) : 0;
    if (count <= m_rows)
        return;
    beginInsertRows({}, m_rows, count - 1);
    const int before = std::exchange(m_rows, count);
    takeEdits(before);
    endInsertRows();
}

void EventModel::takeEdits(int from)
{
    for (int row = from; row < m_rows; ++row) {
        const adalora::Event &event = m_run->events()[static_cast<std::size_t>(row)];
        if (event.kind != adalora::EventKind::Edit)
            continue;
        m_beforeEdit[row] = m_config;
        if (event.refusal.empty())
            adalora::applyFields(m_config, adalora::editFromJson(event.detail, {}));
    }
}

QString EventModel::sentence(int row) const
{
    const auto before = m_beforeEdit.find(row);
    return eventSentence(m_run->events()[static_cast<std::size_t>(row)], m_run->info(), before == m_beforeEdit.end() ? nullptr : &before->second);
}

void EventModel::setColors(const Colors &colors, double pixelRatio)
{
    for (std::size_t kind = 0; kind < m_marks.size(); ++kind) {
        const QPixmap mark = eventMark(static_cast<adalora::EventKind>(kind), markSize, colors, pixelRatio);
        m_marks[kind] = QIcon(mark);
        m_marks[kind].addPixmap(mark, QIcon::Selected);  // its colour means something: no tint
    }
    if (m_rows > 0)
        emit dataChanged(index(0, What), index(m_rows - 1, What), {Qt::DecorationRole});
}

void EventModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

int EventModel::lastRowAt(int step) const
{
    if (!m_run)
        return -1;
    const auto events = m_run->events().first(static_cast<std::size_t>(m_rows));
    const auto after = std::upper_bound(events.begin(), events.end(), step, [](int s, const adalora::Event &e) { return s < e.step; });
    return static_cast<int>(after - events.begin()) - 1;
}

const adalora::Event &EventModel::eventAt(int row) const { return m_run->events()[static_cast<std::size_t>(row)]; }

bool EventModel::hasOwnText(adalora::EventKind kind)
{
    return kind == adalora::EventKind::Phase || kind == adalora::EventKind::Alarm || kind == adalora::EventKind::Edit;
}

double EventModel::sortNumber(int row, int column) const
{
    const adalora::Event &event = eventAt(row);
    if (column == PaidBy) {
        if (event.kind != adalora::EventKind::Grow)
            return -2;
        return event.payer >= 0 && event.payer < std::ssize(m_nameOrder) ? m_nameOrder[static_cast<std::size_t>(event.payer)] : -1;
    }
    const double number = sortKey(event, column).toDouble();
    return std::isnan(number) ? -std::numeric_limits<double>::infinity() : number;
}

int EventModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

int EventModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString EventModel::what(int row) const
{
    const adalora::Event &event = m_run->events()[static_cast<std::size_t>(row)];
    switch (event.kind) {
    case adalora::EventKind::Phase: return tr("%1 begins").arg(phaseName(event.phase));
    case adalora::EventKind::Alarm: return eventSentence(event, m_run->info());
    case adalora::EventKind::Edit: return editEventText(event, m_beforeEdit.at(row));
    default: return eventName(event.kind);
    }
}

adalora::Method EventModel::method() const { return m_run ? m_run->info().config.method : adalora::Method::AdaLora; }

bool EventModel::isUsed(int column) const
{
    switch (column) {
    case Step:
    case What: return true;
    case Rank:
    case PaidBy:
    case Slack: return method() == adalora::Method::Merge;
    default: return hasSchedule(method());
    }
}

const adalora::MatrixInfo *EventModel::matrixAt(int index) const
{
    const auto &matrices = m_run->info().matrices;
    return index >= 0 && index < std::ssize(matrices) ? &matrices[static_cast<std::size_t>(index)] : nullptr;
}

QString EventModel::matrixName(const adalora::Event &event) const
{
    const adalora::MatrixInfo *matrix = matrixAt(event.matrix);
    return matrix ? matrixLabel(*matrix) : QString();
}

QString EventModel::payerName(const adalora::Event &event) const
{
    if (event.kind != adalora::EventKind::Grow)
        return {};
    const adalora::MatrixInfo *matrix = matrixAt(event.payer);
    return matrix ? matrixLabel(*matrix) : slackName();
}

QVariant EventModel::text(int row, int column) const
{
    const adalora::Event &event = m_run->events()[static_cast<std::size_t>(row)];
    switch (column) {
    case Step: return countText(event.step);
    case What: return what(row);
    case Matrix: return matrixName(event);
    case Rank: return hasTotals(event) ? tr("%1 → %2").arg(countText(event.rankBefore), countText(event.rankAfter)) : QString();
    case PaidBy: return payerName(event);
    case Slack: return hasTotals(event) ? countText(event.slackAfter) : QString();
    case Triplet: return event.index >= 0 ? countText(event.index) : QString();
    case Lambda: return isAboutTriplet(event) ? valueText(event.lambda) : QString();
    case Score: return hasScore(event) ? valueText(event.score) : QString();
    case Threshold: return hasScore(event) ? valueText(event.threshold) : QString();
    default: return {};
    }
}

QVariant EventModel::sortKey(const adalora::Event &event, int column) const
{
    switch (column) {
    case Step: return event.step;
    case What: return static_cast<int>(event.kind);
    case Matrix: return event.matrix;
    case Rank: return event.rankAfter;
    case PaidBy: return payerName(event);
    case Slack: return event.slackAfter;
    case Triplet: return event.index;
    case Lambda: return event.lambda;
    case Score: return event.score;
    case Threshold: return event.threshold;
    default: return {};
    }
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!m_run || !index.isValid() || index.row() >= m_rows)
        return {};
    const adalora::Event &event = m_run->events()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::DecorationRole:
        return index.column() == What ? QVariant(m_marks[static_cast<std::size_t>(event.kind)]) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return sentence(index.row());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case SortRole:
        return sortKey(event, index.column());
    case KindRole:
        return static_cast<int>(event.kind);
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    const bool isMerge = method() == adalora::Method::Merge;
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Rank: return tr("The matrix's rank before and after.");
        case PaidBy: return tr("The matrix whose cut triplet paid for the growth, or the slack: parameters that were free.");
        case Slack: return tr("Parameters of the budget that are free afterwards.");
        case Lambda: return isMerge ? tr("The triplet's singular value before the cut.") : tr("The triplet's λ before the cut.");
        case Score: return tr("The triplet's importance score.");
        case Threshold: return tr("The lowest score that was kept.");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step: return tr("Step");
    case What: return tr("Event");
    case Matrix: return tr("Matrix");
    case Rank: return tr("Rank");
    case PaidBy: return tr("Paid by");
    case Slack: return tr("Slack");
    case Triplet: return tr("Triplet");
    case Lambda: return isMerge ? tr("σ") : tr("λ");
    case Score: return tr("Score");
    case Threshold: return tr("Threshold");
    default: return {};
    }
}

}  // namespace studio
