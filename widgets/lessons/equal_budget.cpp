#include "lessons/equal_budget.h"

#include "lessons/canvas.h"
#include "lessons/live_numbers.h"
#include "theme.h"
#include "words.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace studio {
namespace {

constexpr const char *tableKeys[] = {"fashion", "planted"};
constexpr const char *methods[] = {"adalora", "merge", "lora", "full", "head"};

QString methodText(const QString &method)
{
    using adalora::Method;
    const std::pair<const char *, Method> names[] = {
        {"adalora", Method::AdaLora}, {"merge", Method::Merge}, {"lora", Method::Lora}, {"full", Method::Full}, {"head", Method::Head}};
    for (const auto &[word, kind] : names)
        if (method == QLatin1String(word))
            return shortMethodName(kind);
    return method;
}

}  // namespace

EqualBudget::EqualBudget(QWidget *parent) : LessonPart(parent)
{
    m_canvas = new Canvas({44, 12});
    m_canvas->setGrowing();
    m_canvas->setObjectName(QStringLiteral("equalBudgetCanvas"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { paint(painter, area); };
    m_choice = new QComboBox;
    m_choice->setObjectName(QStringLiteral("equalBudgetTable"));
    for (const char *key : tableKeys)
        m_choice->addItem(QString(), QLatin1String(key));
    m_command = new QLabel;
    m_command->setObjectName(QStringLiteral("equalBudgetCommand"));
    m_command->setWordWrap(true);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        m_key = m_choice->currentData().toString();
        showTable();
        emit changed();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_choice, 0, Qt::AlignLeft);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_command);
    retranslate();
}

QString EqualBudget::setData(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(bytes, &error).object();
    std::vector<Table> tables;
    for (const char *key : tableKeys) {
        const QJsonObject object = root[QLatin1String(key)].toObject();
        Table table{QLatin1String(key), object[QLatin1String("quantity")].toString(), object[QLatin1String("command")].toString(), object[QLatin1String("seeds")].toInt(), {}};
        for (const QJsonValue value : object[QLatin1String("rows")].toArray()) {
            const QJsonObject row = value.toObject();
            table.rows.push_back({row[QLatin1String("method")].toString(), row[QLatin1String("note")].toString(), row[QLatin1String("peak")].toDouble(),
                                  row[QLatin1String("end")].toDouble(), row[QLatin1String("mean")].toDouble(), row[QLatin1String("sd")].toDouble()});
        }
        if (!table.rows.empty())
            tables.push_back(table);
    }
    if (tables.empty())
        return tr("The recorded results cannot be read: %1.").arg(error.errorString());
    m_tables = std::move(tables);
    showTable();
    emit changed();
    return {};
}

const EqualBudget::Table *EqualBudget::table() const
{
    const auto found = std::find_if(m_tables.begin(), m_tables.end(), [&](const Table &t) { return t.key == m_key; });
    return found == m_tables.end() ? nullptr : &*found;
}

QStringList EqualBudget::quantityNames() const
{
    QStringList names{QStringLiteral("best")};
    for (const char *method : methods)
        for (const char *suffix : {"", "_sd", "_end", "_peak"})
            names += QLatin1String(method) + QLatin1String(suffix);
    return names;
}

double EqualBudget::quantity(const QString &name) const
{
    const Table *shown = table();
    if (!shown)
        return std::numeric_limits<double>::quiet_NaN();
    if (name == QLatin1String("best")) {
        const bool isError = shown->quantity == QLatin1String("error");
        int best = 0;
        const auto mean = [&](int row) { return shown->rows[static_cast<std::size_t>(row)].mean; };
        for (int i = 1; i < static_cast<int>(shown->rows.size()); ++i) {
            const QString &method = shown->rows[static_cast<std::size_t>(i)].method;
            if (method != QLatin1String("full") && method != QLatin1String("head") && (isError ? mean(i) < mean(best) : mean(i) > mean(best)))
                best = i;
        }
        return best + 1;
    }
    for (const Row &row : shown->rows) {
        const std::pair<const char *, double> all[] = {{"", row.mean}, {"_sd", row.spread}, {"_end", row.end}, {"_peak", row.peak}};
        for (const auto &[suffix, value] : all)
            if (name == row.method + QLatin1String(suffix))
                return value;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

PartState EqualBudget::state() const { return {{QStringLiteral("table"), m_key}}; }

QString EqualBudget::setState(const PartState &state)
{
    const auto key = state.find(QStringLiteral("table"));
    if (key == state.end() || *key == m_key)
        return {};
    if (m_choice->findData(*key) < 0)
        return tr("There is no table %1; there are fashion and planted.").arg(*key);
    m_key = *key;
    showTable();
    emit changed();
    return {};
}

void EqualBudget::showTable()
{
    const QSignalBlocker block(m_choice);
    m_choice->setCurrentIndex(m_choice->findData(m_key));
    const Table *shown = table();
    m_command->setText(shown ? tr("As measured, %1 seeds each: %2").arg(shown->seeds).arg(shown->command) : tr("The recorded results are not here."));
    m_canvas->setEms({44, 2.5 + 1.8 * (shown ? static_cast<double>(shown->rows.size()) : 5)});
    m_canvas->update();
}

void EqualBudget::paint(QPainter &painter, const QRectF &area) const
{
    const Table *shown = table();
    if (!shown)
        return;
    const Colors colors = colorsFor(palette());
    const QFontMetricsF metrics(m_canvas->font());
    const double em = metrics.height();
    const bool isError = shown->quantity == QLatin1String("error");
    double names = 0;
    double low = std::numeric_limits<double>::infinity();
    double high = 0;
    for (const Row &row : shown->rows) {
        names = std::max(names, metrics.horizontalAdvance(methodText(row.method) + QStringLiteral("  ") + row.note));
        low = std::min(low, row.mean - row.spread);
        high = std::max(high, row.mean + row.spread);
    }
    const double numbers = metrics.horizontalAdvance(QStringLiteral("138,368 00"));
    const double readings = metrics.horizontalAdvance(QStringLiteral("0.0000 ± 0.0000"));
    const double left = area.left() + names + 2 * numbers + 2 * em;
    const double right = area.right() - readings - em;
    // An error is read by its magnitude.
    const auto place = [&](double value) {
        const double share = isError ? (std::log10(std::max(value, 1e-5)) - std::log10(1e-4)) / (0 - std::log10(1e-4))
                                     : (value - low + 1) / (high - low + 2);
        return left + std::clamp(share, 0.0, 1.0) * (right - left);
    };
    painter.setFont(smallFont(m_canvas->font()));
    painter.setPen(colors.muted);
    const auto head = [&](double x, double width, const QString &text) {
        painter.drawText(QRectF(x, area.top(), width, 1.5 * em), Qt::AlignRight | Qt::AlignVCenter, text);
    };
    head(area.left(), names + numbers, tr("parameters, peak"));
    head(area.left() + names + numbers, numbers, tr("at the end"));
    painter.drawText(QRectF(left, area.top(), area.right() - left, 1.5 * em), Qt::AlignCenter,
                     isError ? tr("relative error, less is better, logarithmic") : tr("test accuracy in %, more is better"));
    painter.setFont(m_canvas->font());
    double y = area.top() + 1.8 * em;
    const double rowHigh = std::max(1.8 * em, std::min(3.5 * em, (area.height() - 2.5 * em) / static_cast<double>(std::max<std::size_t>(1, shown->rows.size()))));
    for (const Row &row : shown->rows) {
        const bool isEqual = row.method != QLatin1String("full") && row.method != QLatin1String("head");
        const QColor ink = isEqual ? colors.accent : colors.muted;
        painter.setPen(colors.text);
        painter.drawText(QRectF(area.left(), y, names, rowHigh), Qt::AlignLeft | Qt::AlignVCenter, (methodText(row.method) + QStringLiteral("  ") + row.note).trimmed());
        painter.drawText(QRectF(area.left() + names, y, numbers, rowHigh), Qt::AlignRight | Qt::AlignVCenter, countText(static_cast<long long>(row.peak)));
        painter.drawText(QRectF(area.left() + names + numbers, y, numbers, rowHigh), Qt::AlignRight | Qt::AlignVCenter, countText(static_cast<long long>(row.end)));
        const double middle = y + rowHigh / 2;
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(left, middle), QPointF(right, middle));
        painter.setPen(QPen(ink, 2.5));
        painter.drawLine(QPointF(place(row.mean - row.spread), middle), QPointF(place(row.mean + row.spread), middle));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(place(row.mean), middle), em * 0.32, em * 0.32);
        painter.setPen(colors.text);
        const int decimals = isError ? 4 : 1;
        painter.drawText(QRectF(right, y, area.right() - right, rowHigh), Qt::AlignRight | Qt::AlignVCenter,
                         QStringLiteral("%1 ± %2").arg(numberText(row.mean, decimals), numberText(row.spread, decimals)));
        y += rowHigh;
    }
}

QImage EqualBudget::picture(qreal scale) const { return m_canvas->picture(scale); }

QString EqualBudget::title(const QString &key) const
{
    return key == QLatin1String("fashion") ? tr("Clothes: a small ViT learns five new classes") : tr("Planted ranks: matrices that need different ranks");
}

void EqualBudget::retranslate()
{
    const QSignalBlocker block(m_choice);
    for (int i = 0; i < m_choice->count(); ++i)
        m_choice->setItemText(i, title(m_choice->itemData(i).toString()));
    m_choice->setToolTip(tr("Which comparison is shown."));
    m_choice->setAccessibleName(tr("Comparison"));
    m_canvas->setToolTip(tr("Point: mean over the seeds. Line: one standard deviation to both sides. Blue: methods of equal final budget."));
    m_canvas->setAccessibleName(tr("Results at equal budget"));
    m_command->setFont(smallFont(font()));
    showTable();
}

}  // namespace studio
