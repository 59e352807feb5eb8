/// The rank map of the shown run, coloured by how its ranks differ from those of one of the runs beside it.
#pragma once
#include "run_view.h"

class QComboBox;
class QLabel;

namespace studio {

class RankHeatmap;

class RankDifference : public RunView {
    Q_OBJECT
public:
    explicit RankDifference(QWidget *parent = nullptr);

    QString title() const override { return tr("Different ranks"); }
    void setRun(const adalora::RunHistory *run) override;
    void setCompared(const std::vector<ComparedRun> &others) override;
    void runGrew() override;
    void setCursor(int step) override;
    void setSelection(const Selection &selection) override;
    void paintTo(QPainter &painter, const QSize &size) override;
    DataTable table() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void retranslate();

    std::vector<ComparedRun> m_compared;
    RankHeatmap *m_map = nullptr;
    QWidget *m_row = nullptr;
    QLabel *m_label = nullptr;
    QComboBox *m_other = nullptr;
};

}  // namespace studio
