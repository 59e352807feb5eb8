/// The importance of all triplets at the cursor: sorted with the cut line, spread by kind or layer, and what if it were cut otherwise.
#pragma once
#include "importance_data.h"
#include "run_view.h"
#include "score_axis.h"
#include "score_groups.h"
#include "training/edit.h"

class QBoxLayout;
class QLabel;
class QScrollArea;
class QTimer;
class QToolButton;

namespace studio {

class EmptyState;
class ImportanceCurve;
class ReadingLabel;
class ScoreSpread;
class WhatIfPanel;

/// With "What if" on, curve and spread show what one allocation under the question asked would keep; as recorded else.
/// At the end of a run in training it is renewed a few times a second, however often the run grows.
class ImportanceView : public RunView {
    Q_OBJECT
public:
    explicit ImportanceView(QWidget *parent = nullptr);

    void setRun(const adalora::RunHistory *run) override;
    void runGrew() override;
    void setCursor(int step) override;
    void setSelection(const Selection &selection) override;
    void paintTo(QPainter &painter, const QSize &size) override;
    DataTable table() const override;

    QSize sizeHint() const override { return {720, 320}; }
    QSize minimumSizeHint() const override { return {320, 200}; }

signals:
    /// The question asked, as changes to the configuration of the shown run.
    void draftWanted(const adalora::Edit &edit);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QAction *addSwitch(const QString &name, bool isOn);
    const adalora::RankState *shownState() const;
    /// Of the state at the cursor, whether visible or not.
    std::optional<ImportanceData> dataAtCursor() const;
    const adalora::WhatIfQuestion *question() const;
    void refresh();
    void follow();
    void showData();
    void showSelection();
    void describe();
    void describeEmpty();
    void arrange();
    QString readingText() const;
    void retranslate();

    const adalora::RunHistory *m_run = nullptr;
    int m_cursor = -1;
    Selection m_selection;
    mutable adalora::PlanTrail m_trail;  ///< what it has read of the run stays known
    std::optional<ImportanceData> m_data;
    bool m_isStale = true;  ///< m_data is not that of the cursor and the question
    int m_seenSteps = 0;    ///< of the run when m_data was taken
    ScoreAxis m_axis;
    QLabel *m_title = nullptr;
    ReadingLabel *m_reading = nullptr;
    QAction *m_logarithmic = nullptr;
    QAction *m_byLayer = nullptr;
    QAction *m_whatIf = nullptr;
    std::vector<QToolButton *> m_switches;
    QWidget *m_body = nullptr;
    QBoxLayout *m_bodyLayout = nullptr;
    QWidget *m_plots = nullptr;
    ImportanceCurve *m_curve = nullptr;
    ScoreSpread *m_spread = nullptr;
    QScrollArea *m_panelArea = nullptr;  ///< where it is too low for the whole panel
    WhatIfPanel *m_panel = nullptr;
    EmptyState *m_empty = nullptr;
    QTimer *m_pace = nullptr;  ///< runs while it is too early for the next state of a growing run
};

}  // namespace studio
