/// A line of rich text that says less when there is less room, instead of being cut.
#pragma once
#include <QLabel>
#include <QStringList>
#include <QTextDocument>

namespace studio {

/// For texts that change many times a second: its size does not depend on what it says, so that no layout is done anew, and
/// a text is set once, where QLabel would do so for each of its hints. Its accessible name is what it says.
class ReadingLabel : public QLabel {
    Q_OBJECT
public:
    explicit ReadingLabel(QWidget *parent = nullptr);

    /// Rich text, longest first; the first that fits is shown, else nothing.
    void setReadings(const QStringList &readings);
    /// The one that is shown.
    const QString &reading() const { return m_shown; }

    QSize sizeHint() const override { return {0, fontMetrics().lineSpacing()}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose();

    QTextDocument m_document;
    QStringList m_readings;
    QString m_shown;
};

}  // namespace studio
