/// A spin box for real numbers of any magnitude: shows 0.0008 as 0.0008 and steps by a tenth of the leading digit.
#pragma once
#include <QDoubleSpinBox>

namespace studio {

class NumberEdit : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit NumberEdit(QWidget *parent = nullptr);

protected:
    QString textFromValue(double value) const override;
    double valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
    void stepBy(int steps) override;

private:
    bool isSpecial(const QString &text) const;
};

}  // namespace studio
