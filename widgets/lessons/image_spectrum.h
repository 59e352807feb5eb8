/// All singular values of a picture, those that are kept in colour; a click sets how many these are.
#pragma once
#include "linalg/types.h"
#include <QWidget>

class QCPGraph;
class QCPItemStraightLine;
class QCustomPlot;

namespace studio {

class ImageSpectrum : public QWidget {
    Q_OBJECT
public:
    explicit ImageSpectrum(QWidget *parent = nullptr);

    /// Descending; `full`: how many there will be.
    void setSigma(const adalora::Vector &sigma, adalora::Index full);
    void setK(adalora::Index k);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void picked(int k);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void split();
    void restyle();
    void retranslate();
    int kAt(double x) const;

    QCustomPlot *m_plot = nullptr;
    QCPGraph *m_kept = nullptr;
    QCPGraph *m_cut = nullptr;
    QCPItemStraightLine *m_line = nullptr;
    adalora::Vector m_sigma;
    int m_k = 1;
};

}  // namespace studio
