/// One PDF about a run: its settings and figures, a picture of every view, and the tables.
#pragma once
#include "background.h"
#include <QPdfWriter>
#include <QPainter>
#include <QPointer>
#include <memory>
#include <vector>

class QBuffer;
class QTextDocument;

namespace adalora { class RunHistory; }

namespace studio {

class RunView;

/// Works in the UI thread in pieces, one page or picture a turn of the event loop, so that nothing waits for it. Deletes itself when
/// it is done.
class Report : public QObject {
    Q_OBJECT
public:
    /// Pictures of `views` as they are at that moment; those that go meanwhile are left out.
    Report(QString path, std::shared_ptr<const adalora::RunHistory> run, QStringList compared, const std::vector<RunView *> &views, QObject *parent);
    ~Report() override;

    void start();
    /// Nothing is written.
    void cancel();

signals:
    void progressed(int done, int total);
    void finished(const QString &path);
    /// A whole sentence. Nothing was written.
    void failed(const QString &sentence);

private:
    void doNext();
    void setText(const QString &html);
    bool paintTextPage();
    void paintPicture(RunView &view);
    void beginPage();
    void write();

    const QString m_path;
    const std::shared_ptr<const adalora::RunHistory> m_run;
    const QStringList m_compared;
    std::vector<QPointer<RunView>> m_views;
    std::size_t m_nextView = 0;
    enum class Part { Opening, Pictures, Tables, Done } m_part = Part::Opening;
    QByteArray m_bytes;
    std::unique_ptr<QBuffer> m_buffer;
    std::unique_ptr<QPdfWriter> m_pdf;
    std::unique_ptr<QPainter> m_painter;
    std::unique_ptr<QTextDocument> m_text;
    int m_textPage = 0;
    int m_page = 0;
    int m_y = 0;  // used of a page with pictures
    bool m_isCancelled = false;
    Background m_background;
};

}  // namespace studio
