/// A line of plain text that ends in "…" where there is no room for all of it; then its tooltip says all.
#pragma once
#include <QLabel>

namespace studio {

class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect room() const;
};

}  // namespace studio
