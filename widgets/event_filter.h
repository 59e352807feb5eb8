/// Lets pass the events of one kind, or all, whose text contains some words.
#pragma once
#include "training/run_report.h"
#include <QSortFilterProxyModel>
#include <QStringList>
#include <optional>

namespace studio {

class EventFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit EventFilter(QObject *parent = nullptr);

    /// Every word must occur in step, event or matrix; case does not matter.
    void setWords(const QString &text);
    /// None: every kind.
    void setKind(std::optional<adalora::EventKind> kind);

    /// The last row shown at or before `step`. While sorted by something else than time: the event itself, if shown.
    QModelIndex lastRowAt(int step) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    std::optional<adalora::EventKind> m_kind;
};

}  // namespace studio
