#include "report.h"

#include "error_text.h"
#include "io/atomic_file.h"
#include "report_text.h"
#include "run_view.h"
#include "runs/run_history.h"
#include "theme.h"
#include "view_picture.h"
#include "words.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QTextDocument>
#include <QTimer>
#include <algorithm>

namespace studio {
namespace {

constexpr int dotsPerInch = 96;  // see view_picture.cpp
constexpr double margin = 15;    // mm
constexpr int footer = 24;       // dots below the text for the page's number
constexpr int pictureWidth = 960;  // logical pixels, so that texts are of one size in all of them
constexpr int leastHeight = 320, mostHeight = 560;

/// In the shape of the view on the screen as far as that suits a page.
QSize reportSize(const RunView &view)
{
    const QSize shown = pictureSize(view);
    return {pictureWidth, std::clamp(pictureWidth * shown.height() / std::max(1, shown.width()), leastHeight, mostHeight)};
}

}  // namespace

Report::Report(QString path, std::shared_ptr<const adalora::RunHistory> run, QStringList compared, const std::vector<RunView *> &views, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_run(std::move(run)), m_compared(std::move(compared)), m_views(views.begin(), views.end())
{
}

Report::~Report() { m_painter.reset(); }  // before what it paints on

void Report::start()
{
    m_buffer = std::make_unique<QBuffer>(&m_bytes);
    m_buffer->open(QIODevice::WriteOnly);
    m_pdf = std::make_unique<QPdfWriter>(m_buffer.get());
    m_pdf->setResolution(dotsPerInch);
    m_pdf->setPageSize(QPageSize(QPageSize::A4));
    m_pdf->setPageMargins({margin, margin, margin, margin}, QPageLayout::Millimeter);
    m_pdf->setTitle(QString::fromStdString(m_run->info().config.name));
    m_pdf->setCreator(QStringLiteral("AdaLoRA Studio"));
    m_painter = std::make_unique<QPainter>(m_pdf.get());
    setText(reportOpening(*m_run, m_compared));
    QTimer::singleShot(0, this, &Report::doNext);
}

void Report::cancel() { m_isCancelled = true; }

void Report::setText(const QString &html)
{
    m_text = std::make_unique<QTextDocument>();
    m_text->documentLayout()->setPaintDevice(m_pdf.get());
    QFont font;
    font.setPointSizeF(9);
    m_text->setDefaultFont(font);
    m_text->setDocumentMargin(0);
    m_text->setHtml(html);
    m_text->setPageSize(QSizeF(m_pdf->width(), m_pdf->height() - footer));
    m_textPage = 0;
}

void Report::beginPage()
{
    if (m_page > 0)
        m_pdf->newPage();
    ++m_page;
    m_y = 0;
    m_painter->setPen(lightPalette().color(QPalette::PlaceholderText));
    m_painter->setFont(smallFont(m_text->defaultFont()));
    m_painter->drawText(QRect(0, m_pdf->height() - footer, m_pdf->width(), footer), Qt::AlignRight | Qt::AlignBottom, countText(m_page));
}

/// Returns whether there was one.
bool Report::paintTextPage()
{
    if (m_textPage >= m_text->pageCount())
        return false;
    beginPage();
    const QRectF page(0, m_textPage * m_text->pageSize().height(), m_text->pageSize().width(), m_text->pageSize().height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = page;
    context.palette = lightPalette();
    m_painter->save();
    m_painter->setClipRect(QRectF({}, page.size()));
    m_painter->translate(0, -page.top());
    m_text->documentLayout()->draw(m_painter.get(), context);
    m_painter->restore();
    ++m_textPage;
    return true;
}

/// Below one another as wide as the page, with the title over each.
void Report::paintPicture(RunView &view)
{
    const QSize size = reportSize(view);
    const double scale = double(m_pdf->width()) / size.width();
    const int title = QFontMetrics(m_text->defaultFont(), m_pdf.get()).height() + gridUnit;
    const int room = m_pdf->height() - footer;
    const int height = static_cast<int>(size.height() * scale);
    if (m_page == 0 || m_y == 0 || m_y + title + height > room)
        beginPage();
    m_painter->setPen(lightPalette().color(QPalette::Text));
    m_painter->setFont(m_text->defaultFont());
    m_painter->drawText(QRect(0, m_y, m_pdf->width(), title), Qt::AlignLeft | Qt::AlignVCenter, view.title());
    m_painter->save();
    m_painter->translate(0, m_y + title);
    m_painter->scale(scale, scale);
    m_painter->setClipRect(QRect({}, size));
    m_painter->fillRect(QRect({}, size), colorsFor(view.palette()).surface);
    view.paintTo(*m_painter, size);
    m_painter->restore();
    m_y += title + height + 2 * gridUnit;
}

void Report::doNext()
{
    if (m_isCancelled) {
        deleteLater();
        return;
    }
    switch (m_part) {
    case Part::Opening:
        if (!paintTextPage()) {
            m_part = Part::Pictures;
            m_y = 0;
        }
        break;
    case Part::Pictures:
        while (m_nextView < m_views.size() && !m_views[m_nextView])
            ++m_nextView;
        if (m_nextView < m_views.size()) {
            paintPicture(*m_views[m_nextView++]);
        } else {
            m_part = Part::Tables;
            setText(reportTables(*m_run));
        }
        break;
    case Part::Tables:
        if (!paintTextPage())
            m_part = Part::Done;
        break;
    case Part::Done: write(); return;
    }
    const int views = static_cast<int>(m_views.size());
    emit progressed(m_part == Part::Opening ? 0 : 1 + static_cast<int>(m_nextView) + (m_part == Part::Done ? 1 : 0), views + 2);
    QTimer::singleShot(0, this, &Report::doNext);
}

void Report::write()
{
    m_painter.reset();
    m_pdf.reset();
    m_background.start(
        [path = m_path.toStdString(), bytes = m_bytes] {
            adalora::writeFileAtomically(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
            return true;
        },
        [this](const std::shared_ptr<bool> &isWritten, const std::exception_ptr &failure) {
            if (isWritten)
                emit finished(m_path);
            else
                emit failed(sentenceFor(failure));
            deleteLater();
        });
}

}  // namespace studio
