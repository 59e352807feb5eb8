/// Serves the parts of lessons that show pictures: reads files and decomposes on other threads, with progress and cancel.
#pragma once
#include "background.h"
#include "lessons/image_factors.h"
#include <QPointer>
#include <map>

namespace studio {

class ImagePart;

/// Lives in the UI thread. Its destructor gives up what is under way and waits for it.
class LessonImages : public QObject {
    Q_OBJECT
public:
    explicit LessonImages(QObject *parent = nullptr);
    ~LessonImages() override;

    /// Answers everything that `part` asks for, until it is destroyed.
    void serve(ImagePart *part);
    /// Reads the file and hands it to `part`, or the sentence for why not.
    void open(ImagePart *part, const QString &path);

    /// A picture is being decomposed.
    bool isBusy() const { return !m_works.empty(); }

private:
    using Key = std::pair<const QObject *, int>;  // part and ticket
    using IsGivenUp = std::shared_ptr<std::atomic<bool>>;

    void work(ImagePart *part, int ticket, const ImageTask &task);
    void giveUp(const QObject *part, int ticket);
    void ask(ImagePart *part);

    std::map<Key, IsGivenUp> m_works;
    std::map<const QObject *, int> m_readings;  // the latest file of each part: an older one that takes longer is late
    QString m_folder;                           // of the last file
    Background m_background;                    // last: it ends first
};

}  // namespace studio
