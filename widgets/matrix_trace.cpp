#include "matrix_trace.h"

#include "matrix_quantities.h"
#include "plot_style.h"
#include "runs/run_history.h"
#include "state_line.h"
#include "triplet_traces.h"
#include "words.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <cmath>

namespace studio {
namespace {
constexpr double clickReach = 7;
constexpr double deepest = 1e-5;  // of a logarithmic axis: the first scores of a run say little and are tiny
}

MatrixTrace::MatrixTrace(MatrixHistory &history, QWidget *parent) : TimePlot(parent), m_history(history)
{
    setObjectName(QStringLiteral("matrixTrace"));
    m_threshold = new StateLine(plot()->xAxis, plot()->yAxis, [this] { return StateLine::Values{m_history.steps(), m_history.thresholds()}; }, true);
    m_traces = new TripletTraces(plot()->xAxis, plot()->yAxis, m_history);
    m_combo = new QComboBox(this);
    m_combo->setObjectName(QStringLiteral("traceQuantity"));
    m_combo->addItems({QString(), QString()});
    connect(m_combo, &QComboBox::activated, this, [this](int index) { setQuantity(static_cast<Quantity>(index)); });
    m_logButton = new QToolButton(this);
    m_logButton->setObjectName(QStringLiteral("traceLog"));
    m_logButton->setCheckable(true);
    m_logButton->setAutoRaise(true);
    m_logButton->setChecked(isLogarithmic());
    connect(m_logButton, &QToolButton::toggled, this, &MatrixTrace::setLogarithmic);
    titleRow()->addWidget(m_combo);
    titleRow()->addWidget(m_logButton);
    plot()->installEventFilter(this);  // again: before the hand, which keeps the clicks
}

/// Between two states nothing here is another.
void MatrixTrace::runGrew()
{
    if (!run() || !isVisible() || isEmpty() || m_history.hasNews() || config() != run()->plan().config)
        TimePlot::runGrew();
}

void MatrixTrace::setSelection(const Selection &selection)
{
    m_isNewRange = m_isNewRange || selection.matrix != m_selection.matrix;
    m_selection = selection;
    m_traces->setSelected(selection.triplet);
    TimePlot::runGrew();
}

void MatrixTrace::setQuantity(Quantity quantity)
{
    m_quantity = quantity;
    m_isNewRange = true;
    m_combo->setCurrentIndex(static_cast<int>(quantity));
    m_logButton->setChecked(isLogarithmic());
    m_traces->setScores(quantity == Quantity::Score);
    retranslate();
    TimePlot::runGrew();
}

void MatrixTrace::setLogarithmic(bool on)
{
    if (on == isLogarithmic())
        return;
    m_isLogarithmic[static_cast<std::size_t>(m_quantity)] = on;
    m_logButton->setChecked(on);
    m_isNewRange = true;
    TimePlot::runGrew();
}

int MatrixTrace::tripletAt(const QPoint &position) const { return isEmpty() || !plot()->axisRect()->rect().contains(position) ? -1 : m_traces->slotAt(position, clickReach); }

bool MatrixTrace::hasNoScores() const { return run() && !hasScores(run()->info()); }

QString MatrixTrace::sizeName() const
{
    const bool isMasking = !run() || run()->info().config.method == adalora::Method::AdaLora;
    return isMasking ? QStringLiteral("s·|λ|") : QStringLiteral("σ");
}

void MatrixTrace::runChanged()
{
    m_selection = {};
    m_traces->setSelected(-1);
    m_isNewRange = true;
}

void MatrixTrace::refresh()
{
    m_history.follow();
    if (isEmpty())
        return;
    const Extent &extent = m_quantity == Quantity::Score ? m_history.scoreExtent() : m_history.sizeExtent();
    m_threshold->setVisible(m_quantity == Quantity::Score);
    const double low = isLogarithmic() ? std::max(extent.lowPositive, extent.high * deepest) : std::min(0.0, extent.low);
    useRoundRange(plot()->yAxis, low, extent.high, isLogarithmic(), m_isNewRange);
    m_isNewRange = m_isNewRange && !(extent.low <= extent.high);
}

void MatrixTrace::describe()
{
    const QString title = tr("Triplets over time");
    setAccessibleName(title);
    const int index = isEmpty() ? -1 : m_history.indexAt(std::max(0, cursor()));
    if (index < 0) {
        setTitle(title);
        setAccessibleDescription(hasNoScores() ? tr("LoRA has no scores.") : tr("Nothing recorded yet."));
        return;
    }
    const auto i = static_cast<std::size_t>(index);
    int kept = 0;
    for (int slot = 0; slot < m_history.slotCount(); ++slot)
        kept += m_history.kept(slot)[i];
    const auto threshold = static_cast<double>(m_history.thresholds()[i]);
    QString reading = tr("%1 kept").arg(countText(kept));
    if (m_quantity == Quantity::Score && std::isfinite(threshold))
        reading = tr("%1 kept, cut at %2").arg(countText(kept), valueText(threshold));
    if (const int slot = m_selection.triplet; slot >= 0 && slot < m_history.slotCount()) {
        const bool isKept = m_history.kept(slot)[i] != 0;
        const QString value = m_quantity == Quantity::Score ? tr("score <b>%1</b>").arg(valueText(static_cast<double>(m_history.scores(slot)[i])))
                                                            : tr("%1 <b>%2</b>").arg(sizeName(), valueText(static_cast<double>(m_history.sizes(slot)[i])));
        const QString own = (isKept ? tr("triplet %1, kept: %2") : tr("triplet %1, not kept: %2")).arg(countText(slot), value);
        setTitle(title, {tr("%1; %2").arg(own, reading), own, value});
        reading = tr("%1; %2").arg(own, reading);
    } else {
        setTitle(title, {reading});
    }
    reading.remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>"));
    setAccessibleDescription(tr("At step %1: %2.").arg(countText(m_history.steps()[i]), reading));
}

void MatrixTrace::restyle(const Colors &colors)
{
    m_traces->setColors(colors);
    m_threshold->setPen(QPen(colors.of(adalora::EventKind::Prune), 1.5, Qt::DashLine));
    m_threshold->setAntialiased(false);
}

void MatrixTrace::retranslate()
{
    plot()->yAxis->setLabel(m_quantity == Quantity::Score ? tr("Score") : sizeName());
    m_combo->setItemText(0, tr("Score"));
    m_combo->setItemText(1, sizeName());
    m_combo->setAccessibleName(tr("Quantity of the triplets over time"));
    m_combo->setToolTip(tr("Score: what the allocation ranks by, against the lowest score that was kept. s·|λ|: what a triplet adds to ΔW; with merge and reallocate, and with LoRA, its σ."));
    m_logButton->setText(tr("log"));
    m_logButton->setAccessibleName(tr("Logarithmic axis of the triplets over time"));
    m_logButton->setToolTip(tr("Switches the vertical axis between linear and logarithmic."));
    plot()->setAccessibleName(tr("Triplets of the matrix over steps"));
    plot()->setToolTip(tr("Solid: kept. Dotted: masked. Dashed: the lowest score that the last allocation kept. ×: pruned, ●: came back, ✚: born. Click a line: select its triplet. Wheel: zoom. Double click: all steps."));
    describeEmpty();
}

void MatrixTrace::describeEmpty()
{
    if (hasNoScores())
        setEmptyText(tr("No scores with LoRA"), tr("LoRA keeps all its triplets, so none is scored and there is no threshold. Choose σ to see how its singular values move."));
    else
        setEmptyText(tr("No states yet"), tr("Every triplet of the matrix is a line here as soon as the run has recorded a state."));
}

QString MatrixTrace::hoverText(double step, double value) const
{
    const QPointF at(plot()->xAxis->coordToPixel(step), plot()->yAxis->coordToPixel(value));
    const int index = m_history.indexAt(step);
    const int slot = m_traces->slotAt(at, clickReach);
    if (slot < 0 || index < 0)
        return {};
    const auto i = static_cast<std::size_t>(index);
    QStringList lines{(m_history.kept(slot)[i] ? tr("Triplet %1, step %2: kept") : tr("Triplet %1, step %2: not kept")).arg(countText(slot), countText(m_history.steps()[i])),
                      tr("%1 = %2").arg(sizeName(), valueText(static_cast<double>(m_history.sizes(slot)[i]), 4))};
    if (!hasNoScores())
        lines << tr("Score %1").arg(valueText(static_cast<double>(m_history.scores(slot)[i]), 4));
    if (const auto threshold = static_cast<double>(m_history.thresholds()[i]); std::isfinite(threshold))
        lines << tr("Lowest score kept: %1").arg(valueText(threshold, 4));
    return lines.join(QLatin1Char('\n'));
}

bool MatrixTrace::isEmpty() const
{
    return TimePlot::isEmpty() || m_history.run() != run() || !m_history.info() || run()->states().empty() || (m_quantity == Quantity::Score && hasNoScores());
}

void MatrixTrace::setFurnitureVisible(bool visible)
{
    m_combo->setVisible(visible || hasNoScores());
    m_logButton->setVisible(visible);
}

bool MatrixTrace::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == plot() && event->type() == QEvent::MouseButtonPress)
        m_pressedAt = static_cast<QMouseEvent *>(event)->pos();
    if (watched == plot() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int triplet = mouse->button() == Qt::LeftButton && (mouse->pos() - m_pressedAt).manhattanLength() < 4 ? tripletAt(mouse->pos()) : -1;
        if (triplet >= 0)
            emit selectionPicked({m_selection.matrix, triplet});
    }
    return TimePlot::eventFilter(watched, event);
}

}  // namespace studio
