/// Answers what a reader wants to take away from a view: to the clipboard, into a file, as a table.
#pragma once
#include "background.h"
#include "run_view.h"

namespace studio {

/// Formats tables and writes files off the UI thread; pictures are painted in it, as widgets must be.
class Takeaways : public QObject {
    Q_OBJECT
public:
    /// Dialogs belong to `window`.
    explicit Takeaways(QWidget *window);

    /// From now on answers `view`, which must outlive this.
    void serve(RunView *view);
    /// Starts the names of files.
    void setRunName(const QString &name) { m_runName = name; }
    /// By its ending: .png, .svg, .pdf the picture, .csv the numbers. `said` or `failed` follows.
    void save(RunView *view, const QString &path);

signals:
    /// What was done, as a sentence.
    void said(const QString &sentence);
    /// Why it could not be done, as a sentence.
    void failed(const QString &sentence);

private:
    void take(RunView *view, Takeaway what);
    void askForFile(const RunView &view, const QStringList &endings, std::function<void(const QString &path)> use);
    void copyTable(DataTable table);
    void showTable(RunView *view);
    void writeTable(const QString &path, DataTable table);
    void write(const QString &path, std::function<QByteArray()> bytes);
    QString suggestedName(const RunView &view) const;

    QWidget *m_window;
    QString m_runName;
    Background m_background;
};

}  // namespace studio
