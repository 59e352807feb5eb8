#include "matrix_detail.h"

#include "defect_plot.h"
#include "empty_state.h"
#include "matrix_spectrum.h"
#include "matrix_trace.h"
#include "matrix_words.h"
#include "reading_label.h"
#include "runs/run_history.h"
#include "theme.h"
#include "words.h"
#include <QAction>
#include <QContextMenuEvent>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QTextDocument>
#include <QVBoxLayout>
#include <algorithm>

namespace studio {

MatrixDetail::MatrixDetail(QWidget *parent) : RunView(parent)
{
    setObjectName(QStringLiteral("matrixDetail"));
    auto *nothing = new QWidget(this);
    auto *why = new QWidget(nothing);
    m_empty = new EmptyState(why);
    m_offer = new QPushButton(nothing);
    m_offer->setObjectName(QStringLiteral("offerMatrix"));
    connect(m_offer, &QPushButton::clicked, this, [this] { emit selectionPicked({strongest(), -1}); });
    auto *nothingLayout = new QVBoxLayout(nothing);
    nothingLayout->addWidget(why, 3);
    nothingLayout->addWidget(m_offer, 0, Qt::AlignHCenter);
    nothingLayout->addStretch(2);

    auto *content = new QWidget(this);
    m_name = new QLabel(content);
    m_name->setTextFormat(Qt::PlainText);
    m_header = new ReadingLabel(content);
    m_figures = new ReadingLabel(content);
    m_body = new QWidget(content);
    m_body->installEventFilter(this);
    m_spectrum = new MatrixSpectrum(m_history, m_body);
    m_trace = new MatrixTrace(m_history, m_body);
    m_defect = new DefectPlot(m_history, m_body);
    connect(m_spectrum, &MatrixSpectrum::tripletPicked, this, [this](int triplet) { emit selectionPicked({m_selection.matrix, triplet}); });
    for (RunView *part : {static_cast<RunView *>(m_trace), static_cast<RunView *>(m_defect)}) {
        part->findChild<QWidget *>(QStringLiteral("plot"))->setAttribute(Qt::WA_NoMousePropagation, false);
        part->setContextMenuPolicy(Qt::CustomContextMenu);  // the whole is what one takes away
        connect(part, &QWidget::customContextMenuRequested, this, [this, part](const QPoint &position) {
            QContextMenuEvent wanted(QContextMenuEvent::Mouse, position, part->mapToGlobal(position));
            contextMenuEvent(&wanted);
        });
        for (QAction *action : part->commonActions())
            part->removeAction(action);
        connect(part, &RunView::cursorPicked, this, &RunView::cursorPicked);
        connect(part, &RunView::stepHovered, this, &RunView::stepHovered);
        connect(part, &RunView::selectionPicked, this, &RunView::selectionPicked);
    }
    auto *head = new QHBoxLayout;
    head->setContentsMargins(gridUnit, gridUnit, gridUnit, 0);
    head->setSpacing(2 * gridUnit);
    head->addWidget(m_name);
    head->addWidget(m_header, 1);
    auto *figures = new QHBoxLayout;
    figures->setContentsMargins(gridUnit, 0, gridUnit, 0);
    figures->addWidget(m_figures);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridUnit / 2);
    layout->addLayout(head);
    layout->addLayout(figures);
    layout->addWidget(m_body, 1);
    setFocusProxy(m_spectrum);

    m_pages = new QStackedLayout(this);
    m_pages->addWidget(nothing);
    m_pages->addWidget(content);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    retranslate();
}

void MatrixDetail::setRun(const adalora::RunHistory *run)
{
    m_run = run;
    m_selection = {};
    m_cursor = -1;
    m_history.setRun(run);
    m_trace->setRun(run);
    m_defect->setRun(run);
    m_seen.reset();
    refresh();
}

void MatrixDetail::setCompared(const std::vector<ComparedRun> &others)
{
    m_compared = others;
    m_seen.reset();
    refresh();
}

void MatrixDetail::runGrew()
{
    m_trace->runGrew();  // before the spectrum takes what is new from the history that they share
    m_defect->runGrew();
    refresh();
}

void MatrixDetail::setCursor(int step)
{
    m_cursor = step;
    m_trace->setCursor(step);
    m_defect->setCursor(step);
    refresh();
}

void MatrixDetail::setHover(int step)
{
    m_trace->setHover(step);
    m_defect->setHover(step);
}

void MatrixDetail::setSelection(const Selection &selection)
{
    const bool isThere = m_run && selection.matrix >= 0 && selection.matrix < std::ssize(m_run->info().matrices);
    m_selection = isThere ? selection : Selection();
    m_history.setMatrix(m_selection.matrix);
    m_trace->setSelection(m_selection);
    m_defect->setSelection(m_selection);
    refresh();
}

const adalora::RankState *MatrixDetail::state() const
{
    return m_run && !m_run->info().matrices.empty() ? m_run->stateAt(std::max(0, std::min(m_cursor, m_run->steps() - 1))) : nullptr;
}

int MatrixDetail::strongest() const
{
    const adalora::RankState *now = state();
    if (!now)
        return -1;
    const auto &matrices = m_run->info().matrices;
    const auto found = std::max_element(matrices.begin(), matrices.end(), [&](const adalora::MatrixInfo &a, const adalora::MatrixInfo &b) { return now->rankOf(a) < now->rankOf(b); });
    return static_cast<int>(found - matrices.begin());
}

void MatrixDetail::refresh()
{
    if (isVisible())
        takeIn();
}

void MatrixDetail::takeIn()
{
    const adalora::RankState *now = state();
    const bool isShown = now && m_selection.matrix >= 0;
    const Seen seen{now ? now->step : -1, m_run ? m_run->states().size() : 0, m_run ? m_run->thinnings() : 0, m_compared.empty() ? 0 : m_compared.front().run->states().size(), m_selection};
    if (isShown && m_seen == seen)
        return;
    m_seen = isShown ? std::optional(seen) : std::nullopt;
    m_pages->setCurrentIndex(isShown ? 1 : 0);
    if (!isShown) {
        describeNothing();
        return;
    }
    const adalora::RunInfo &info = m_run->info();
    const adalora::MatrixInfo &matrix = info.matrices[static_cast<std::size_t>(m_selection.matrix)];
    m_name->setText(QString::fromStdString(matrix.name));
    const QStringList header = headerTexts(info, matrix, *now);
    const QStringList figures = figureTexts(info, m_selection.matrix, *now);
    m_header->setReadings(header);
    m_figures->setReadings(figures);
    m_figures->setToolTip(figureTip(info));
    m_spectrum->show(std::min(m_cursor, m_run->steps() - 1), m_selection, m_compared);
    const auto plain = [](const QString &rich) { return QString(rich).remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>")); };
    setAccessibleDescription(tr("%1 at step %2: %3; %4.").arg(m_name->text(), countText(now->step), plain(header.front()), plain(figures.front())));
}

void MatrixDetail::describeNothing()
{
    const NoRanks none = m_run ? whyNoRanks(m_run->info().config.method) : NoRanks();
    const int offered = strongest();
    m_offer->setVisible(offered >= 0);
    if (!none.title.isEmpty()) {
        m_empty->setText(none.title, none.text);
        setAccessibleDescription(none.text);
        return;
    }
    if (offered < 0) {
        m_empty->setText(tr("No matrix to look at yet"), tr("The spectrum of a matrix and the life of its triplets appear here. Press Run, or open a run."));
        setAccessibleDescription(tr("No states recorded yet."));
        return;
    }
    m_empty->setText(tr("No matrix selected"), tr("Click a matrix in the rank map to see its singular values, its triplets and how they live and die."));
    m_offer->setText(tr("&Show %1 (highest rank)").arg(QString::fromStdString(m_run->info().matrices[static_cast<std::size_t>(offered)].name)));
    const adalora::MatrixInfo &matrix = m_run->info().matrices[static_cast<std::size_t>(offered)];
    setAccessibleDescription(tr("No matrix selected. %1 has the highest rank, %2.").arg(QString::fromStdString(matrix.name), countText(state()->rankOf(matrix))));
}

std::array<QRect, 3> MatrixDetail::places(const QRect &room)
{
    const int width = room.width();
    const int height = room.height();
    const auto row = [&](int from, int to) { return QRect(room.left(), room.top() + height * from / 100, width, height * to / 100 - height * from / 100); };
    const auto column = [&](int from, int to) { return QRect(room.left() + width * from / 100, room.top(), width * to / 100 - width * from / 100, height); };
    if (width < 60 * gridUnit || height >= 65 * gridUnit)
        return {row(0, 40), row(40, 75), row(75, 100)};
    if (height < 36 * gridUnit && width >= 90 * gridUnit)
        return {column(0, 34), column(34, 72), column(72, 100)};
    const QRect right = column(44, 100);
    const int upper = height * 60 / 100;
    return {column(0, 44), QRect(right.left(), right.top(), right.width(), upper), QRect(right.left(), right.top() + upper, right.width(), height - upper)};
}

void MatrixDetail::arrange()
{
    const auto [spectrum, trace, defect] = places(m_body->rect());
    m_spectrum->setGeometry(spectrum);
    m_trace->setGeometry(trace);
    m_defect->setGeometry(defect);
}

bool MatrixDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_body && event->type() == QEvent::Resize)
        arrange();
    return RunView::eventFilter(watched, event);
}

void MatrixDetail::resizeEvent(QResizeEvent *event)
{
    RunView::resizeEvent(event);
    refresh();
}

void MatrixDetail::showEvent(QShowEvent *event)
{
    RunView::showEvent(event);
    m_seen.reset();
    refresh();
}

void MatrixDetail::paintTo(QPainter &painter, const QSize &size)
{
    takeIn();  // it rests while hidden
    if (m_pages->currentIndex() == 0) {
        RunView::paintTo(painter, size);
        return;
    }
    painter.save();
    painter.fillRect(QRect(QPoint(), size), palette().base());
    const int line = std::max(m_name->sizeHint().height(), fontMetrics().height());
    const auto write = [&](const QPoint &at, const QString &rich) {
        QTextDocument text;
        text.setDefaultFont(tabular(font()));
        text.setDocumentMargin(0);
        text.setDefaultStyleSheet(QStringLiteral("body { color: %1; }").arg(palette().color(QPalette::Text).name()));
        text.setHtml(QStringLiteral("<body>%1</body>").arg(rich));
        painter.save();
        painter.translate(at);
        text.drawContents(&painter);
        painter.restore();
        return static_cast<int>(text.idealWidth());
    };
    const int name = write({gridUnit, gridUnit}, QStringLiteral("<b>%1</b>").arg(m_name->text().toHtmlEscaped()));
    write({name + 3 * gridUnit, gridUnit}, m_header->reading());
    write({gridUnit, gridUnit + line + gridUnit / 2}, m_figures->reading());
    const int top = gridUnit + 2 * line + gridUnit;
    const auto [spectrum, trace, defect] = places(QRect(0, top, size.width(), size.height() - top));
    const auto at = [&](const QRect &place, auto paint) {
        painter.save();
        painter.translate(place.topLeft());
        paint(place.size());
        painter.restore();
    };
    at(spectrum, [&](const QSize &room) { m_spectrum->paintInto(painter, room); });
    at(trace, [&](const QSize &room) { m_trace->paintTo(painter, room); });
    at(defect, [&](const QSize &room) { m_defect->paintTo(painter, room); });
    arrange();
    painter.restore();
}

DataTable MatrixDetail::table() const
{
    MatrixHistory all;  // the one on the screen rests while hidden
    all.setRun(m_run);
    all.setMatrix(m_selection.matrix);
    all.follow();
    return matrixTable(all);
}

void MatrixDetail::retranslate()
{
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_header->setFont(tabular(font()));
    m_figures->setFont(tabular(font()));
    setAccessibleName(tr("Matrix"));
    m_offer->setAccessibleName(tr("Show the matrix with the highest rank"));
    m_offer->setToolTip(tr("Selects the matrix that keeps the most triplets at the cursor, in all views."));
    m_spectrum->retranslate();
}

void MatrixDetail::changeEvent(QEvent *event)
{
    RunView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        retranslate();
        m_seen.reset();
        refresh();
    }
}

}  // namespace studio
