#include "lessons/rich_text.h"

#include "theme.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace studio {
namespace {

constexpr int lineHeight = 138;  // percent

void setBlocks(QTextDocument &document, const Colors &colors)
{
    const qreal em = QFontMetricsF(document.defaultFont()).height();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(cursor.currentTable() ? 100 : lineHeight, QTextBlockFormat::ProportionalHeight);
        const bool isLast = !block.next().isValid();
        const bool isInList = block.textList() != nullptr;
        format.setTopMargin(0);
        format.setBottomMargin(isLast || cursor.currentTable() ? 0 : isInList ? em * 0.25 : em * 0.6);
        if (format.headingLevel() > 0)
            format.setTopMargin(block == document.begin() ? 0 : em * 0.6);
        cursor.setBlockFormat(format);
        if (format.headingLevel() > 0) {
            cursor.select(QTextCursor::BlockUnderCursor);
            QTextCharFormat heading;
            heading.setFontPointSize(document.defaultFont().pointSizeF() * (format.headingLevel() == 1 ? 1.8 : format.headingLevel() == 2 ? 1.35 : 1.1));
            heading.setProperty(QTextFormat::FontSizeAdjustment, 0);
            heading.setFontWeight(QFont::DemiBold);
            cursor.mergeCharFormat(heading);
        }
    }
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setCellPadding(gridUnit * 0.75);
        format.setCellSpacing(0);
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(colors.grid);
        table->setFormat(format);
    }
}

}  // namespace

RichText::RichText(QWidget *parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("lessonText"));
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::NoFocus);
}

void RichText::setMarkdown(const QString &markdown)
{
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    setFocusPolicy(markdown.contains(QLatin1String("](")) ? Qt::StrongFocus : Qt::NoFocus);  // only for its links
    typeset();
}

QSize RichText::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {8 * metrics.height(), metrics.height()};
}

void RichText::typeset()
{
    m_isSetting = true;
    QTextDocument document;
    document.setDefaultFont(font());
    document.setDefaultStyleSheet(QStringLiteral("a { color: %1; }").arg(palette().color(QPalette::Link).name()));
    document.setMarkdown(m_markdown, QTextDocument::MarkdownDialectGitHub);
    setBlocks(document, colorsFor(palette()));
    if (m_isMuted) {
        QTextCursor all(&document);
        all.select(QTextCursor::Document);
        QTextCharFormat muted;
        muted.setForeground(colorsFor(palette()).muted);
        all.mergeCharFormat(muted);
    }
    setText(document.toHtml());
    m_isSetting = false;
}

void RichText::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool isLook = event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange;
    if (isLook && !m_isSetting && !m_markdown.isEmpty())
        typeset();
}

}  // namespace studio
