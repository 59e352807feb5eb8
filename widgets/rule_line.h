/// One line kept free under a form row, in which a broken rule appears without moving anything.
#pragma once
#include <QLabel>

namespace studio {

class RuleLine : public QLabel {
    Q_OBJECT
public:
    explicit RuleLine(QWidget *parent = nullptr);

    /// Shown in the alarm colour, shortened to the width; the tooltip has all of it. Empty: nothing is broken.
    void setRule(const QString &rule);
    QString rule() const { return m_rule; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();
    void restyle();

    QString m_rule;
};

}  // namespace studio
