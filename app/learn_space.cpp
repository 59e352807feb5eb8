#include "learn_space.h"

#include "error.h"
#include "file_dialog.h"
#include "io/resources.h"
#include "lesson_images.h"
#include "lesson_links.h"
#include "lesson_runs.h"
#include "lessons/image_part.h"
#include "lessons/lesson_list.h"
#include "lessons/lesson_page.h"
#include "lessons/part_frame.h"
#include "theme.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QSettings>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QUrl>
#include <algorithm>
#include <map>

namespace studio {
namespace {

constexpr qint64 largestLesson = 4 << 20;  // bytes: what is larger is no lesson

QString resource(const QString &relative)
{
    try {
        return QString::fromStdString(adalora::resourcePath(relative.toStdString()).string());
    } catch (const adalora::Error &) {
        return {};
    }
}

/// In the present language, else in English; empty where there is none.
QString fileOf(const QString &id)
{
    const bool isChinese = QLocale().language() == QLocale::Chinese;
    for (const char *language : {isChinese ? "zh_CN" : "en", "en"})
        if (const QString path = resource(QStringLiteral("lessons/%1/%2.md").arg(QLatin1String(language), id)); !path.isEmpty())
            return path;
    return {};
}

QByteArray recordedData(const QString &name)
{
    QFile file(resource(QStringLiteral("lessons/") + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString settingsKey(const QString &id) { return QStringLiteral("lessons/%1").arg(id); }

}  // namespace

LearnSpace::LearnSpace(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("learnSpace"));
    m_images = new LessonImages(this);
    m_list = new LessonList;
    m_page = new LessonPage(&recordedData);
    m_page->installEventFilter(this);
    m_runs = new LessonRuns(this);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_page);

    connect(m_list, &LessonList::lessonPicked, this, [this](const QString &id) { complain(openLesson(id)); });
    connect(m_page, &LessonPage::lessonWanted, this, [this](const QString &id) { complain(openLesson(id)); });
    connect(m_page, &LessonPage::leaveWanted, this, &LearnSpace::showList);
    connect(m_page, &LessonPage::nextWanted, this, [this] {
        const QStringList all = lessons();
        const qsizetype next = all.indexOf(m_id) + 1;
        if (next > 0 && next < all.size())
            complain(openLesson(all[next]));
        else
            showList();
    });
    connect(m_page, &LessonPage::questionAnswered, this, [this](int question) {
        QSet<int> all = answered(m_id);
        all += question;
        QVariantList list;
        for (const int known : all)
            list += known;
        QSettings().setValue(settingsKey(m_id), list);
    });
    connect(m_page, &LessonPage::restarted, this, [this] { QSettings().remove(settingsKey(m_id)); });
    connect(m_page, &LessonPage::presentingChanged, this, &LearnSpace::present);
    connect(m_page, &LessonPage::openInRun, this, &LearnSpace::openInRun);
    connect(m_page, &LessonPage::viewWanted, this, &LearnSpace::viewWanted);
    connect(m_page, &LessonPage::linkActivated, this, [](const QString &link) { QDesktopServices::openUrl(QUrl(link)); });
    connect(m_page, &LessonPage::saveWanted, this, &LearnSpace::save);
}

LearnSpace::~LearnSpace() = default;

QStringList LearnSpace::lessons()
{
    QStringList ids;
    const QString folder = resource(QStringLiteral("lessons/en"));
    for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
        ids += file.completeBaseName();
    return folder.isEmpty() ? QStringList() : ids;
}

QString LearnSpace::openLesson(const QString &id)
{
    const QStringList all = lessons();
    const auto found = std::find_if(all.begin(), all.end(), [&](const QString &known) { return known.startsWith(id); });
    if (id.isEmpty() || found == all.end())
        return tr("There is no lesson %1.").arg(id);
    const QString problem = showFile(*found, fileOf(*found));
    m_isShipped = problem.isEmpty() || m_isShipped;
    return problem;
}

QString LearnSpace::openFile(const QString &path)
{
    const QString problem = showFile(QFileInfo(path).completeBaseName(), path);
    m_isShipped = m_isShipped && !problem.isEmpty();
    return problem;
}

QString LearnSpace::showFile(const QString &id, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || QFileInfo(path).isDir())
        return tr("The lesson %1 cannot be read: %2.").arg(QDir::toNativeSeparators(path), file.errorString());
    if (file.size() > largestLesson)
        return tr("%1 is too large to be a lesson.").arg(QDir::toNativeSeparators(path));
    const auto read = readLesson(QString::fromUtf8(file.readAll()), &problemOfLink);
    if (const auto *error = std::get_if<LessonError>(&read))
        return tr("%1, line %2: %3").arg(QDir::toNativeSeparators(path)).arg(error->line).arg(error->reason);
    m_id = id;
    m_path = path;
    m_page->setLesson(std::get<Lesson>(read), answered(id));
    std::vector<LessonPart *> parts;
    for (const PartFrame *frame : m_page->parts())
        parts.push_back(frame->part());
    m_runs->serve(parts);
    for (PartFrame *frame : m_page->parts())
        if (auto *image = qobject_cast<ImagePart *>(frame->part()))
            m_images->serve(image);
    m_stack->setCurrentWidget(m_page);
    return {};
}

bool LearnSpace::isBusy() const { return m_runs->isBusy() || m_images->isBusy(); }

void LearnSpace::showList()
{
    m_id.clear();
    m_path.clear();
    fillList();
    m_stack->setCurrentWidget(m_list);
    m_list->setFocus();
}

std::vector<LessonEntry> LearnSpace::entries() const
{
    std::vector<LessonEntry> entries;
    for (const QString &id : lessons()) {
        QFile file(fileOf(id));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const LessonOutline outline = outlineOf(QString::fromUtf8(file.readAll()));
        const QSet<int> done = answered(id);
        const auto count = std::count_if(done.begin(), done.end(), [&](int question) { return question < outline.questions; });
        entries.push_back({id, outline.title.isEmpty() ? id : outline.title, outline.summary, outline.questions, static_cast<int>(count)});
    }
    return entries;
}

void LearnSpace::fillList() { m_list->setLessons(entries()); }

LessonEntry LearnSpace::nextLesson() const
{
    const std::vector<LessonEntry> all = entries();
    const auto open = std::find_if(all.begin(), all.end(), [](const LessonEntry &entry) { return entry.answered < entry.questions; });
    return open == all.end() ? LessonEntry() : *open;
}

QSet<int> LearnSpace::answered(const QString &id) const
{
    QSet<int> questions;
    for (const QVariant &question : QSettings().value(settingsKey(id)).toList())
        questions += question.toInt();
    return questions;
}

/// The open lesson in the new language, its pictures as they were.
void LearnSpace::reopen()
{
    if (m_id.isEmpty()) {
        fillList();
        return;
    }
    const QString state = m_page->stateText();
    const int slide = m_page->slide();
    std::map<QString, std::shared_ptr<const OwnPicture>> pictures;
    for (const PartFrame *frame : m_page->parts())
        if (const auto *image = qobject_cast<const ImagePart *>(frame->part()))
            pictures[frame->id()] = image->own();
    complain(showFile(m_id, m_isShipped ? fileOf(m_id) : m_path));
    for (const auto &[id, own] : pictures)
        if (auto *image = qobject_cast<ImagePart *>(m_page->part(id)))
            image->takeOwn(own);
    m_page->setStateText(state);
    if (slide >= 0)
        m_page->showSlide(slide);
}

void LearnSpace::present(bool isPresenting)
{
    if (!isVisible())
        return;  // drawn into a picture
    if (isPresenting) {
        m_stack->removeWidget(m_page);
        m_page->setParent(nullptr);
        m_page->setWindowTitle(m_page->lesson().title);
        m_page->showFullScreen();
    } else {
        m_page->setWindowState(Qt::WindowNoState);
        m_stack->addWidget(m_page);
        m_stack->setCurrentWidget(m_page);
    }
    m_page->setFocus();
}

void LearnSpace::save(const QImage &picture, const QString &name)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    QFileDialog *dialog = saveDialog(m_page, tr("Save the picture"), folder, tr("PNG pictures (*.png)"), QStringLiteral("%1-%2").arg(m_id, name), QStringLiteral("png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, picture](const QString &path) {
        if (!picture.save(path, "PNG"))
            complain(tr("%1 cannot be written. Check rights and free space, or choose another folder.").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void LearnSpace::complain(const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("The lesson cannot be shown"), sentence, QMessageBox::Ok, this);
    box->setObjectName(QStringLiteral("lessonProblem"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

void LearnSpace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        reopen();
}

void LearnSpace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_id.isEmpty())
        fillList();
}

// Closing the window that presents ends presenting and nothing else.
bool LearnSpace::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::Close && m_page->isPresenting()) {
        event->ignore();
        m_page->setPresenting(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace studio
