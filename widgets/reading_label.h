/// A line of rich text that says less when there is less room, instead of being cut.
#pragma once
#include <QLabel>
#include <QStringList>

namespace studio {

class ReadingLabel : public QLabel {
    Q_OBJECT
public:
    explicit ReadingLabel(QWidget *parent = nullptr);

    /// Longest first; the first that fits is shown, else nothing.
    void setReadings(const QStringList &readings);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose();

    QStringList m_readings;
};

}  // namespace studio
