#include "lesson_images.h"

#include "error_text.h"
#include "file_dialog.h"
#include "lessons/image_part.h"
#include "picture_file.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace studio {

LessonImages::LessonImages(QObject *parent) : QObject(parent) {}

LessonImages::~LessonImages()
{
    for (const auto &[key, isGivenUp] : m_works)
        isGivenUp->store(true);
}

void LessonImages::serve(ImagePart *part)
{
    connect(part, &ImagePart::workWanted, this, [this, part](int ticket, const ImageTask &task) { work(part, ticket, task); });
    connect(part, &ImagePart::workUnwanted, this, [this, part](int ticket) { giveUp(part, ticket); });
    connect(part, &ImagePart::pictureWanted, this, [this, part](const QString &path) {
        if (path.isEmpty())
            ask(part);
        else
            open(part, path);
    });
    connect(part, &QObject::destroyed, this, [this](const QObject *gone) {
        for (const auto &[key, isGivenUp] : m_works)
            if (key.first == gone)
                isGivenUp->store(true);
        std::erase_if(m_works, [gone](const auto &work) { return work.first.first == gone; });
        m_readings.erase(gone);
    });
}

void LessonImages::work(ImagePart *part, int ticket, const ImageTask &task)
{
    const auto isGivenUp = std::make_shared<std::atomic<bool>>(false);
    m_works[{part, ticket}] = isGivenUp;
    const QPointer<ImagePart> asking(part);
    const auto compute = [this, asking, ticket, task, isGivenUp] {
        computeFactors(task, [&](double share, const std::shared_ptr<const ImageFactors> &factors) {
            if (isGivenUp->load())
                return false;
            QMetaObject::invokeMethod(
                this,
                [asking, ticket, share, factors, isGivenUp] {
                    if (!asking || isGivenUp->load())
                        return;
                    asking->takeProgress(ticket, share);
                    if (factors)
                        asking->takeFactors(ticket, factors);
                },
                Qt::QueuedConnection);
            return true;
        });
        return true;
    };
    m_background.start(compute, [this, asking, ticket, key = Key(part, ticket), isGivenUp](const std::shared_ptr<bool> &, const std::exception_ptr &failure) {
        // The same address may be another part by now; its work is another.
        if (const auto found = m_works.find(key); found != m_works.end() && found->second == isGivenUp)
            m_works.erase(found);
        if (failure && asking && !isGivenUp->load())
            asking->refuseWork(ticket, sentenceFor(failure));
    });
}

void LessonImages::giveUp(const QObject *part, int ticket)
{
    if (const auto found = m_works.find({part, ticket}); found != m_works.end()) {
        found->second->store(true);
        m_works.erase(found);
    }
}

void LessonImages::ask(ImagePart *part)
{
    const QString folder = m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) : m_folder;
    QFileDialog *dialog = openDialog(part, tr("Open a picture"), folder, pictureFilter());
    dialog->setObjectName(QStringLiteral("pictureDialog"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, asking = QPointer(part)](const QString &path) {
        if (asking)
            open(asking, path);
    });
    dialog->open();
}

void LessonImages::open(ImagePart *part, const QString &path)
{
    m_folder = QFileInfo(path).absolutePath();
    const int reading = ++m_readings[part];
    m_background.start([path] { return readPicture(path); },
                       [this, asking = QPointer(part), path, reading](const std::shared_ptr<std::variant<Picture, QString>> &read, const std::exception_ptr &failure) {
                           if (!asking || m_readings[asking] != reading)
                               return;
                           if (failure)
                               asking->refusePicture(sentenceFor(failure));
                           else if (const auto *picture = std::get_if<Picture>(read.get()))
                               asking->takePicture(*picture, QFileInfo(path).fileName(), path);
                           else
                               asking->refusePicture(std::get<QString>(*read));
                       });
}

}  // namespace studio
