/// A slider with its name before it and its value behind it; whole numbers or steps of a real one.
#pragma once
#include <QWidget>
#include <functional>
#include <vector>

class QLabel;
class QSlider;

namespace studio {

class SliderRow : public QWidget {
    Q_OBJECT
public:
    /// `name` becomes the object name of the slider. Values are low, low + step … high.
    SliderRow(const QString &name, double low, double high, double step, QWidget *parent = nullptr);

    /// The label, and what tooltip and accessible name say.
    void setTexts(const QString &label, const QString &description);
    /// How the value is written; without it, with as many decimals as the step has.
    void setWriting(std::function<QString(double)> writing);
    void setRange(double low, double high);

    /// Labels and values of rows below each other begin and end at the same place.
    static void align(const std::vector<SliderRow *> &rows);

    double value() const;
    double highest() const;
    /// Without `moved`.
    void setValue(double value);
    QSlider *slider() const { return m_slider; }

signals:
    /// By hand.
    void moved(double value);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();
    void reserveRoom();

    double m_low;
    double m_step;
    std::function<QString(double)> m_writing;
    QLabel *m_label = nullptr;
    QSlider *m_slider = nullptr;
    QLabel *m_value = nullptr;
};

}  // namespace studio
