/// All about the selected matrix: its spectrum at the cursor, its triplets and the defect of its factors over time.
#pragma once
#include "matrix_history.h"
#include "run_view.h"
#include <array>
#include <optional>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace studio {

class DefectPlot;
class EmptyState;
class MatrixSpectrum;
class MatrixTrace;
class ReadingLabel;

/// Follows the selection; with none it offers the matrix with the highest rank.
class MatrixDetail : public RunView {
    Q_OBJECT
public:
    explicit MatrixDetail(QWidget *parent = nullptr);

    void setRun(const adalora::RunHistory *run) override;
    void setCompared(const std::vector<ComparedRun> &others) override;
    void runGrew() override;
    void setCursor(int step) override;
    void setHover(int step) override;
    void setSelection(const Selection &selection) override;
    void paintTo(QPainter &painter, const QSize &size) override;
    DataTable table() const override;

    QSize sizeHint() const override { return {480, 400}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Where spectrum, triplets and defect lie.
    static std::array<QRect, 3> places(const QRect &room);
    void arrange();
    void refresh();
    void takeIn();
    void describeNothing();
    void retranslate();
    const adalora::RankState *state() const;
    /// At the cursor; the first of those that are equal; -1: none.
    int strongest() const;

    /// What the page was made from: with the same it stays as it is.
    struct Seen {
        int step = -1;
        std::size_t states = 0;
        int thinnings = 0;
        std::size_t comparedStates = 0;
        Selection selection;

        bool operator==(const Seen &) const = default;
    };

    const adalora::RunHistory *m_run = nullptr;
    std::vector<ComparedRun> m_compared;
    std::optional<Seen> m_seen;
    Selection m_selection;
    int m_cursor = -1;
    MatrixHistory m_history;
    QStackedLayout *m_pages = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_offer = nullptr;
    QLabel *m_name = nullptr;
    ReadingLabel *m_header = nullptr;
    ReadingLabel *m_figures = nullptr;
    QWidget *m_body = nullptr;
    MatrixSpectrum *m_spectrum = nullptr;
    MatrixTrace *m_trace = nullptr;
    DefectPlot *m_defect = nullptr;
};

}  // namespace studio
