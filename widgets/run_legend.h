/// Names the lines of several runs: the shown one's, and one for every run beside it.
#pragma once
#include "compared_run.h"
#include <QWidget>
#include <vector>

class QPainter;

namespace studio {

/// The name that legends and tables say.
QString nameOf(const ComparedRun &run);

/// One line of samples and names; it takes no room while nothing is compared.
class RunLegend : public QWidget {
    Q_OBJECT
public:
    explicit RunLegend(QWidget *parent = nullptr);

    /// `run` null: nothing.
    void setRuns(const adalora::RunHistory *run, const std::vector<ComparedRun> &others);

    /// The same on paper: at most `width` wide, text as in `font`, from the top left.
    static void paint(QPainter &painter, const QFont &font, const QPalette &palette, int width, const adalora::RunHistory &run,
                      const std::vector<ComparedRun> &others);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const adalora::RunHistory *m_run = nullptr;
    std::vector<ComparedRun> m_others;
};

}  // namespace studio
