#include "section.h"

#include "theme.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace studio {
namespace {

class Caption : public QLabel {
public:
    explicit Caption(QWidget *parent) : QLabel(parent) { restyle(); }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange)
            restyle();
        QLabel::changeEvent(event);
    }

private:
    void restyle()
    {
        setFont(tabular(smallFont(QApplication::font())));
        QPalette palette;
        palette.setColor(QPalette::WindowText, colorsFor(QApplication::palette()).muted);
        setPalette(palette);
    }
};

}  // namespace

QLabel *sectionTitle(QWidget *parent)
{
    auto *label = new QLabel(parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QLabel *sectionCaption(QWidget *parent)
{
    auto *label = new Caption(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace studio
