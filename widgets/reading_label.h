/// A line of rich text that says less when there is less room, instead of being cut.
#pragma once
#include "steady_frame.h"
#include <QStringList>

class QLabel;

namespace studio {

class ReadingLabel : public SteadyFrame {
    Q_OBJECT
public:
    explicit ReadingLabel(QWidget *parent = nullptr);

    /// Longest first; the first that fits is shown, else nothing.
    void setReadings(const QStringList &readings);
    /// The one that is shown.
    QString text() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ReadingLabel(QLabel *label, QWidget *parent);
    void choose();

    QLabel *m_label;
    QStringList m_readings;
};

}  // namespace studio
