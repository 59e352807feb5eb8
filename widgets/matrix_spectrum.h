/// The spectrum of the selected matrix at the cursor: its bars, and what the strongest k keep of its energy.
#pragma once
#include "matrix_history.h"
#include "run_view.h"

class QLabel;
class QSpinBox;
class QToolButton;

namespace studio {

class ReadingLabel;
class SpectrumBars;

/// Part of the matrix detail, which tells it when to look.
class MatrixSpectrum : public QWidget {
    Q_OBJECT
public:
    explicit MatrixSpectrum(MatrixHistory &history, QWidget *parent = nullptr);

    /// Takes what is new and shows the state at `step`, < 0: the first. The history has a run and a matrix.
    void show(int step, const Selection &selection, const std::vector<ComparedRun> &compared);
    /// How many are counted as the top.
    int top() const { return m_top; }
    void setTop(int count);
    bool isLogarithmic() const { return m_isLogarithmic; }
    void setLogarithmic(bool on);
    const SpectrumBars &bars() const { return *m_bars; }
    void paintInto(QPainter &painter, const QSize &size) const;
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void tripletPicked(int triplet);

private:
    void showTop();
    double topShare() const;

    MatrixHistory &m_history;
    int m_matrix = -1;
    int m_top = 3;
    bool m_isLogarithmic = false;
    QLabel *m_title = nullptr;
    ReadingLabel *m_reading = nullptr;
    QSpinBox *m_topBox = nullptr;
    QToolButton *m_logButton = nullptr;
    SpectrumBars *m_bars = nullptr;
};

}  // namespace studio
