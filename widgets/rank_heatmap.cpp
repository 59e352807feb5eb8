#include "rank_heatmap.h"

#include "color_legend.h"
#include "config_fields.h"
#include "empty_state.h"
#include "pin_menu.h"
#include "rank_grid.h"
#include "rank_words.h"
#include "reading_label.h"
#include "runs/run_history.h"
#include "theme.h"
#include "words.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

namespace studio {
namespace {

constexpr int quantityCount = static_cast<int>(MatrixQuantity::Difference) + 1;
constexpr int roomForSinceHere = 70 * gridUnit;

}  // namespace

RankHeatmap::RankHeatmap(QWidget *parent) : RunView(parent)
{
    setObjectName(QStringLiteral("rankHeatmap"));
    m_title = new QLabel(this);
    m_quantity = new QComboBox(this);
    m_quantity->setObjectName(QStringLiteral("rankColouring"));
    m_quantity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_quantity->setMinimumContentsLength(12);
    for (int i = 0; i < quantityCount; ++i)
        m_quantity->addItem(QString());
    connect(m_quantity, &QComboBox::activated, this, [this](int index) { setColouring(static_cast<MatrixQuantity>(index)); });
    m_since = new QSpinBox(this);
    m_since->setObjectName(QStringLiteral("rankReference"));
    m_since->setKeyboardTracking(false);
    connect(m_since, &QSpinBox::valueChanged, this, &RankHeatmap::setReference);
    m_sinceHere = new QToolButton(this);
    m_sinceHere->setObjectName(QStringLiteral("sinceHere"));
    m_sinceHere->setAutoRaise(true);
    connect(m_sinceHere, &QToolButton::clicked, this, [this] { setReference(m_cursor); });
    m_reading = new ReadingLabel(this);
    m_legend = new ColorLegend(ColorMap::Cividis, Qt::Horizontal, this);
    m_grid = new RankGrid;
    connect(m_grid, &RankGrid::matrixPicked, this, [this](int matrix) { emit selectionPicked({matrix, -1}); });
    connect(m_grid, &RankGrid::menuWanted, this, &RankHeatmap::offerPins);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("rankScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_grid);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_grid->setBackgroundRole(QPalette::Base);
    m_scroll->installEventFilter(this);
    for (const QScrollBar *bar : {m_scroll->horizontalScrollBar(), m_scroll->verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, m_grid, qOverload<>(&QWidget::update));  // heads stay where they are
    setFocusProxy(m_grid);
    m_empty = new EmptyState(m_scroll);

    auto *head = new QHBoxLayout;
    head->setSpacing(gridUnit);
    head->addWidget(m_title);
    head->addWidget(m_quantity);
    head->addWidget(m_since);
    head->addWidget(m_sinceHere);
    head->addWidget(m_reading, 1);
    head->addWidget(m_legend);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridUnit, gridUnit, gridUnit, gridUnit);
    layout->setSpacing(gridUnit);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    retranslate();
}

RankHeatmap::~RankHeatmap() = default;

void RankHeatmap::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_cursor = -1;
    m_reference = 0;
    m_grid->setRun(run);
    m_controls.reset();
    describe();
    m_empty->setVisible(true);
    if (isVisible())
        refresh();
}

void RankHeatmap::setCompared(const std::vector<ComparedRun> &others)
{
    m_grid->scene().setCompared(others.empty() ? std::nullopt : std::optional(others.front()));
    m_grid->update();
    retranslate();
    if (isVisible())
        refresh();
}

void RankHeatmap::runGrew()
{
    if (isVisible())
        refresh();
}

void RankHeatmap::setCursor(int step)
{
    m_cursor = step;
    if (isVisible())
        refresh();
}

void RankHeatmap::setSelection(const Selection &selection)
{
    m_grid->setSelected(selection.matrix);
    if (m_grid->selected() >= 0 && isVisible())
        m_scroll->ensureVisible(m_grid->cellOf(m_grid->selected()).center().x(), m_grid->cellOf(m_grid->selected()).center().y());
    if (isVisible())
        refresh();
}

void RankHeatmap::setSteering(const SteeringState &state)
{
    m_grid->scene().steering = state;
    m_grid->update();
}

void RankHeatmap::setColouring(MatrixQuantity quantity)
{
    m_colouring = quantity;
    m_grid->scene().setColouring(quantity);
    m_grid->update();
    if (isVisible())
        refresh();
}

void RankHeatmap::setReference(int step)
{
    step = std::max(0, std::min(step, m_run ? m_run->steps() - 1 : 0));
    if (step == m_reference)
        return;
    m_reference = step;
    if (isVisible())
        refresh();
}

void RankHeatmap::offerPins(int matrix, const QPoint &globalPosition)
{
    const SteeringState &steering = m_grid->scene().steering;
    if (matrix < 0 || !steering.isSteerable || !hasSchedule(steering.wanted.method)) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(commonActions());
        menu->popup(globalPosition);
        return;
    }
    const adalora::MatrixInfo &info = m_run->info().matrices[static_cast<std::size_t>(matrix)];
    const adalora::RankState *now = m_run->stateAt(m_run->steps());  // pins are about the run as it is, wherever the cursor stands
    m_menu = std::make_unique<PinMenu>(info, now ? now->rankOf(info) : info.startRank, steering.wanted, this);
    connect(m_menu.get(), &PinMenu::pinWanted, this, [this](const std::string &name, Pin pin, int rank) {
        const SteeringState &state = m_grid->scene().steering;
        const adalora::Edit edit = editPinning(state.wanted, name, pin, rank);
        if (state.isSteerable && !edit.fields.empty())
            emit editWanted(edit);
    });
    m_menu->addSeparator();
    m_menu->addActions(commonActions());
    m_menu->popup(globalPosition);
}

/// Without its title where there is no room for that, and not at all before the step could not be read.
void RankHeatmap::fitLegend()
{
    const RankScene &scene = m_grid->scene();
    int room = width() - m_title->sizeHint().width() - m_quantity->sizeHint().width() - fontMetrics().horizontalAdvance(tr("(state of step %1)").arg(countText(100000))) - 6 * gridUnit;
    for (const QWidget *control : {static_cast<const QWidget *>(m_since), static_cast<const QWidget *>(m_sinceHere)})
        room -= control->isHidden() ? 0 : control->sizeHint().width() + gridUnit;
    const QString title = quantityTitle(scene.colouring());
    m_legend->setTitle(m_legend->widthWith(title) <= room ? title : QString());
    m_legend->setAccessibleName(title);
    m_legend->setVisible(!scene.isEmpty() && m_legend->sizeHint().width() <= room);
}

void RankHeatmap::fitGrid()
{
    const QSize room = m_scroll->maximumViewportSize();
    m_grid->fitTo(room);
    const QSize needed = m_grid->cells().size();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const QSize taken(needed.height() > room.height() ? bar : 0, needed.width() > room.width() ? bar : 0);
    if (taken != QSize(0, 0))
        m_grid->fitTo(room - taken);
}

void RankHeatmap::resizeEvent(QResizeEvent *event)
{
    RunView::resizeEvent(event);
    if (isVisible())
        refresh();
}

bool RankHeatmap::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll && event->type() == QEvent::Resize)
        fitGrid();
    return RunView::eventFilter(watched, event);
}

void RankHeatmap::showEvent(QShowEvent *event)
{
    RunView::showEvent(event);
    refresh();
}

void RankHeatmap::refresh()
{
    RankScene &scene = m_grid->scene();
    const int step = m_run ? std::min(m_cursor, m_run->steps() - 1) : -1;
    const adalora::RunHistory *other = m_run && scene.compared() ? scene.compared()->run : nullptr;
    const int thinnings = (m_run ? m_run->thinnings() : 0) + (other ? other->thinnings() : 0);
    if (std::exchange(m_thinnings, thinnings) != thinnings)
        scene.setStates(nullptr, nullptr, nullptr);  // what it knows may be gone
    const auto at = [](const adalora::RunHistory *run, int when) { return run ? run->stateAt(std::max(0, when)) : nullptr; };
    const adalora::RankState *state = m_run && !m_run->info().matrices.empty() ? at(m_run, step) : nullptr;
    if (scene.setStates(state, state ? at(m_run, m_reference) : nullptr, state ? at(other, step) : nullptr))
        m_grid->updateCells();
    m_empty->setVisible(!state);
    showControls();
    if (!state) {
        m_reading->setReadings({});
        m_grid->setAccessibleDescription(tr("No ranks yet."));
        setAccessibleDescription(m_grid->accessibleDescription());
        return;
    }
    describeState(*state, step);
}

void RankHeatmap::showControls()
{
    const RankScene &scene = m_grid->scene();
    const bool isChange = scene.colouring() == MatrixQuantity::Change;
    if (!scene.isEmpty() && isChange) {
        const QSignalBlocker blocker(m_since);
        m_since->setRange(0, std::max(0, m_run->steps() - 1));
        m_since->setValue(m_reference);
    }
    const Controls controls{scene.colouring(), scene.high(), scene.isEmpty(), width()};
    if (m_controls == controls)
        return;
    m_controls = controls;
    m_quantity->setHidden(scene.isEmpty());
    m_quantity->setCurrentIndex(static_cast<int>(scene.colouring()));
    m_quantity->setToolTip(tr("What colours the cells; the number is always the rank.") + QLatin1Char('\n') + quantityTip(scene.colouring()));
    if (auto *items = qobject_cast<QStandardItemModel *>(m_quantity->model()))
        for (int i = 0; i < quantityCount; ++i)
            items->item(i)->setEnabled(scene.has(static_cast<MatrixQuantity>(i)));
    m_since->setHidden(scene.isEmpty() || !isChange);
    m_sinceHere->setHidden(scene.isEmpty() || !isChange || width() < roomForSinceHere);
    m_legend->setToolTip(quantityTip(scene.colouring()));
    m_legend->setMap(scene.map(colorsFor(palette()).isDark));
    const bool isShare = scene.colouring() == MatrixQuantity::Share;
    m_legend->setUnit(isShare ? tr(" %") : QString());
    m_legend->setRange(scene.low() * (isShare ? 100 : 1), scene.high() * (isShare ? 100 : 1));
    fitLegend();
}

void RankHeatmap::describeState(const adalora::RankState &state, int step)
{
    const RankScene &scene = m_grid->scene();
    QStringList readings{tr("at step %1").arg(countText(state.step))};
    if (state.step < step)
        readings = {tr("at step %1 (state of step %2)").arg(countText(step), countText(state.step)), tr("(state of step %1)").arg(countText(state.step))};
    if (const auto &other = scene.compared()) {
        const QString key = QStringLiteral("<span style=\"color:%1\">%2</span>")
                                .arg(colorsFor(palette()).comparedInk(other->ink).name(), tr("(+1): one more than %1").arg(scene.comparedName().toHtmlEscaped()));
        QStringList both;
        for (const QString &reading : std::as_const(readings))
            both += QStringLiteral("%1 &nbsp;%2").arg(reading, key);
        readings = both + readings;
    }
    m_reading->setReadings(readings);
    const auto kept = std::accumulate(state.kept.begin(), state.kept.end(), 0LL);
    QString description = tr("At step %1 the ranks of %2 matrices add up to %3.").arg(countText(state.step), countText(scene.count()), countText(kept));
    if (scene.colouring() != MatrixQuantity::Rank)
        description += QLatin1Char(' ') + tr("Coloured by: %1.").arg(m_quantity->currentText());
    if (m_grid->selected() >= 0)
        description += QLatin1Char(' ') + tr("Selected: %1. %2.").arg(QString::fromStdString(scene.matrix(m_grid->selected()).name), numberLines(scene, m_grid->selected()).join(QStringLiteral(". ")));
    if (scene.compared()) {
        int differing = 0;
        for (int matrix = 0; matrix < scene.count(); ++matrix)
            differing += scene.difference(matrix).value_or(0) != 0 ? 1 : 0;
        description += QLatin1Char(' ') + tr("%1 of them differ from those of %2.").arg(countText(differing), scene.comparedName());
    }
    m_grid->setAccessibleDescription(description);
    setAccessibleDescription(description);
}

void RankHeatmap::paintTo(QPainter &painter, const QSize &size)
{
    refresh();
    m_legend->setTitle(quantityTitle(m_grid->scene().colouring()));
    painter.fillRect(QRect(QPoint(), size), palette().base());
    const int head = std::max(m_title->sizeHint().height(), m_legend->sizeHint().height());
    painter.save();
    painter.translate(gridUnit, gridUnit);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(m_title->font());
    painter.drawText(QRect(0, 0, size.width(), head), Qt::AlignLeft | Qt::AlignVCenter, m_title->text());
    const int titleWidth = QFontMetrics(m_title->font()).horizontalAdvance(m_title->text()) + 2 * gridUnit;
    const int legendWidth = m_legend->sizeHint().width();
    const int room = size.width() - 2 * gridUnit - titleWidth;
    painter.setFont(tabular(font()));
    const QString reading = m_grid->scene().isEmpty() ? QString() : tr("at step %1").arg(countText(m_grid->scene().state()->step));
    painter.drawText(QRect(titleWidth, 0, room, head), Qt::AlignLeft | Qt::AlignVCenter, reading);
    if (room - QFontMetrics(tabular(font())).horizontalAdvance(reading) > legendWidth + gridUnit && !m_grid->scene().isEmpty()) {
        painter.save();
        painter.translate(size.width() - 2 * gridUnit - legendWidth, (head - m_legend->sizeHint().height()) / 2);
        m_legend->paintInto(painter, m_legend->sizeHint());
        painter.restore();
    }
    painter.translate(0, head + gridUnit);
    m_grid->paintInto(painter, {size.width() - 2 * gridUnit, size.height() - 3 * gridUnit - head});
    painter.restore();
    fitLegend();
}

DataTable RankHeatmap::table() const
{
    RankScene scene;  // the one on the screen rests while hidden
    scene.setRun(m_run);
    if (!m_run)
        return {};
    scene.setCompared(m_grid->scene().compared());
    const int step = std::max(0, std::min(m_cursor, m_run->steps() - 1));
    scene.setStates(m_run->stateAt(step), m_run->stateAt(m_reference), scene.compared() ? scene.compared()->run->stateAt(step) : nullptr);
    return rankTable(scene);
}

void RankHeatmap::retranslate()
{
    m_controls.reset();
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(tr("Ranks"));
    setAccessibleName(tr("Ranks"));
    m_reading->setFont(tabular(font()));
    for (int i = 0; i < quantityCount; ++i)
        m_quantity->setItemText(i, quantityName(static_cast<MatrixQuantity>(i), m_grid->scene().comparedName()));
    m_quantity->setMaximumWidth(fontMetrics().horizontalAdvance(quantityName(MatrixQuantity::MeanScore, {})) + 5 * gridUnit);
    m_quantity->view()->setMinimumWidth(m_quantity->view()->sizeHintForColumn(0) + 2 * gridUnit);
    m_quantity->setAccessibleName(tr("Colour by"));
    m_since->setPrefix(tr("since "));
    m_since->setAccessibleName(tr("Step that changes are counted from"));
    m_since->setToolTip(tr("Changes of the rank are counted from this step. 0: the start of the run."));
    m_sinceHere->setText(tr("Sin&ce here"));
    m_sinceHere->setAccessibleName(tr("Count changes since the cursor's step"));
    m_sinceHere->setToolTip(tr("Counts changes from the step where the cursor stands now."));
    m_grid->setAccessibleName(tr("Ranks by layer and matrix"));
    m_grid->setToolTip(tr("Each cell is a matrix with its current rank. ▲ and ▼: the rank rose or fell at the last allocation. A pin: the rank is held; a lock: the matrix is never pruned. "
                           "Click or use the arrow keys to select one, Escape to select none; while the run trains, a right click or the menu key pins it."));
    describe();
}

void RankHeatmap::describe()
{
    const NoRanks none = m_run ? whyNoRanks(m_run->info().config.method) : NoRanks();
    if (!none.title.isEmpty())
        m_empty->setText(none.title, none.text);
    else
        m_empty->setText(tr("No ranks yet"), tr("Each adapted matrix is a cell here and shows how many triplets it keeps. Press Run, or open a run."));
}

void RankHeatmap::changeEvent(QEvent *event)
{
    RunView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        retranslate();
        if (isVisible())
            refresh();
    }
}

}  // namespace studio
