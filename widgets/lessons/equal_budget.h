/// Lesson part: recorded results of several methods at equal final parameters, as measured, mean and spread.
#pragma once
#include "lessons/lesson_part.h"
#include <vector>

class QPainter;
class QComboBox;
class QLabel;

namespace studio {

class Canvas;

/// Setting: table, the key of a table in the recorded file. Data: equal-budget.json below resources/lessons.
/// Quantities, for each method (adalora, merge, lora, full, head): METHOD = its mean, METHOD_sd, METHOD_end and METHOD_peak =
/// trained parameters; best = 1 + the row of the best mean among those of equal budget.
class EqualBudget : public LessonPart {
    Q_OBJECT
public:
    explicit EqualBudget(QWidget *parent = nullptr);

    QStringList quantityNames() const override;
    double quantity(const QString &name) const override;
    PartState state() const override;
    QString setState(const PartState &state) override;
    QImage picture(qreal scale) const override;
    QString dataName() const override { return QStringLiteral("equal-budget.json"); }
    QString setData(const QByteArray &bytes) override;

protected:
    void retranslate() override;

private:
    struct Row {
        QString method;
        QString note;  ///< such as "r = 4"
        double peak = 0;
        double end = 0;
        double mean = 0;
        double spread = 0;  ///< standard deviation over seeds
    };
    struct Table {
        QString key;
        QString quantity;  ///< accuracy or error
        QString command;
        int seeds = 0;
        std::vector<Row> rows;
    };
    const Table *table() const;
    QString title(const QString &key) const;
    void showTable();
    void paint(QPainter &painter, const QRectF &area) const;

    std::vector<Table> m_tables;
    QString m_key = QStringLiteral("fashion");
    Canvas *m_canvas = nullptr;
    QComboBox *m_choice = nullptr;
    QLabel *m_command = nullptr;
};

}  // namespace studio
