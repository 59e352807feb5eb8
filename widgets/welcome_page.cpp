#include "welcome_page.h"

#include "door_card.h"
#include "theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace studio {
namespace {

constexpr int widest = 128 * gridUnit;

/// A name that can be pressed, with a line about it below.
QWidget *runRow(const WelcomeRun &run, WelcomePage *page)
{
    auto *button = new QPushButton(QString(run.name).replace(u'&', QStringLiteral("&&")));
    button->setObjectName(QStringLiteral("welcomeRun_") + run.name);
    button->setAccessibleDescription(run.line);
    button->setToolTip(run.line);
    QObject::connect(button, &QPushButton::clicked, page, [page, folder = run.folder] { emit page->runWanted(folder); });
    auto *line = new QLabel(run.line);
    line->setWordWrap(true);
    line->setFont(smallFont(page->font()));
    line->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, gridUnit / 2);
    column->setSpacing(gridUnit / 2);
    column->addWidget(button);
    column->addWidget(line);
    return row;
}

}  // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("welcomePage"));
    m_title = new QLabel;
    m_subtitle = new QLabel;
    m_subtitle->setWordWrap(true);
    m_trainCard = new DoorCard(DoorCard::Picture::Budget);
    m_lookCard = new DoorCard(DoorCard::Picture::Ranks);
    m_learnCard = new DoorCard(DoorCard::Picture::Sum);
    m_train = new QPushButton;
    m_train->setObjectName(QStringLiteral("welcomeTrain"));
    m_trainCard->room()->addStretch(1);
    m_trainCard->room()->addWidget(m_train);
    m_lookCard->room()->addStretch(1);
    m_runs = new QVBoxLayout;
    m_runs->setSpacing(gridUnit / 2);
    m_lookCard->room()->addLayout(m_runs);
    m_learn = new QPushButton;
    m_learn->setObjectName(QStringLiteral("welcomeLearn"));
    m_learnLine = new QLabel;
    m_learnLine->setWordWrap(true);
    m_learnCard->room()->addWidget(m_learnLine);
    m_learnCard->room()->addStretch(1);
    m_learnCard->room()->addWidget(m_learn);
    m_hint = new QLabel;
    m_hint->setWordWrap(true);
    m_close = new QPushButton;
    m_close->setObjectName(QStringLiteral("welcomeClose"));
    m_close->setFlat(true);

    auto *doors = new QHBoxLayout;
    doors->setSpacing(2 * gridUnit);
    for (DoorCard *card : {m_trainCard, m_lookCard, m_learnCard})
        doors->addWidget(card, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_close);
    auto *middle = new QWidget;
    middle->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(gridUnit);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(2 * gridUnit);
    column->addLayout(doors);
    column->addSpacing(gridUnit);
    column->addLayout(foot);
    column->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4 * gridUnit, gridUnit, 4 * gridUnit, gridUnit);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);

    connect(m_train, &QPushButton::clicked, this, &WelcomePage::trainWanted);
    connect(m_learn, &QPushButton::clicked, this, &WelcomePage::learnWanted);
    connect(m_close, &QPushButton::clicked, this, &WelcomePage::closeWanted);
    restyle();
    retranslate();
}

void WelcomePage::setRuns(const std::vector<WelcomeRun> &runs)
{
    while (QLayoutItem *item = m_runs->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const WelcomeRun &run : runs)
        m_runs->addWidget(runRow(run, this));
    QWidget *before = m_train;
    for (int i = 0; i < m_runs->count(); ++i) {
        auto *button = m_runs->itemAt(i)->widget()->findChild<QPushButton *>();
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_learn);
}

void WelcomePage::setLesson(const QString &title, const QString &progress)
{
    m_lesson = title;
    m_progress = progress;
    retranslate();
}

void WelcomePage::setTrainRefusal(const QString &why)
{
    if (why == m_trainRefusal)
        return;
    m_trainRefusal = why;
    retranslate();
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Welcome to AdaLoRA Studio"));
    m_subtitle->setText(tr("Fine-tuning that decides for itself where a model needs rank: run it, steer it, see it, understand it."));
    m_trainCard->setTexts(tr("Train the demo"), tr("A small Vision Transformer learns to tell pictures of clothes apart, here on your computer, in a minute or two. "
                                                  "Watch its ranks fall along the budget b(t), pause it, drag the schedule."));
    m_train->setText(tr("&Train the demo"));
    m_train->setEnabled(m_trainRefusal.isEmpty());
    m_train->setToolTip(m_trainRefusal.isEmpty() ? tr("Opens the preset “fashion” and trains it at once") : m_trainRefusal);
    m_lookCard->setTexts(tr("Look at a recorded run"), tr("Every step of these runs is there to be scrubbed through, from the first to the last."));
    m_learnCard->setTexts(tr("Learn"), tr("Short lessons with pictures that answer to your hand: singular values, rank, importance, pruning, budgets."));
    m_learnLine->setText(m_progress.isEmpty() ? m_lesson : tr("%1 · %2").arg(m_lesson, m_progress));
    m_learn->setText(m_lesson.isEmpty() ? tr("Show the &lessons") : tr("Open this &lesson"));
    m_learn->setToolTip(tr("The first lesson that still has open questions"));
    m_hint->setText(tr("You can also drop the folder of a run, or a configuration (.json), anywhere on this window."));
    m_close->setText(tr("&Close"));
    m_close->setToolTip(tr("Go on to the window; Help → Welcome leads back here (Esc)"));
    m_close->setAccessibleName(tr("Close the welcome page"));
}

void WelcomePage::restyle()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    m_title->setFont(large);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, colorsFor(palette()).muted);
    for (QLabel *label : {m_subtitle, m_hint, m_learnLine})
        label->setPalette(muted);
    QPalette accent = palette();
    accent.setColor(QPalette::WindowText, colorsFor(palette()).accent);
    m_learnLine->setPalette(accent);
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_train->isEnabled() ? m_train : m_learn)->setFocus();
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeWanted();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace studio
