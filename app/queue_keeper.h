/// Writes the queue of runs to its file, one version after the other, while the window goes on.
#pragma once
#include "background.h"
#include "training/run_config.h"
#include <filesystem>
#include <optional>
#include <vector>

namespace studio {

/// Lives in the UI thread; the destructor writes what is left.
class QueueKeeper : public QObject {
    Q_OBJECT
public:
    explicit QueueKeeper(std::filesystem::path file, QObject *parent = nullptr);
    ~QueueKeeper() override;

    /// What was kept, in order. Throws Error as readQueue; what is then written puts the old file aside.
    std::vector<adalora::RunConfig> read();
    void write(std::vector<adalora::RunConfig> waiting);

signals:
    void failed(const QString &sentence);

private:
    void writeNext();

    const std::filesystem::path m_file;
    bool m_isDamaged = false;
    bool m_isWriting = false;
    std::optional<std::vector<adalora::RunConfig>> m_next;
    Background m_background;
};

}  // namespace studio
