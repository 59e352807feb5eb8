#include "queue_keeper.h"

#include "error.h"
#include "error_text.h"
#include "run_queue.h"

#include <utility>

namespace studio {

namespace fs = std::filesystem;

QueueKeeper::QueueKeeper(fs::path file, QObject *parent) : QObject(parent), m_file(std::move(file)) {}

QueueKeeper::~QueueKeeper()
{
    m_background.finish();
    if (!m_next)
        return;
    try {
        writeQueue(m_file, *m_next);
    } catch (const adalora::Error &) {
        // Nobody is left to be told; the last version that could be written stays.
    }
}

std::vector<adalora::RunConfig> QueueKeeper::read()
{
    try {
        return readQueue(m_file);
    } catch (...) {
        m_isDamaged = true;
        throw;
    }
}

void QueueKeeper::write(std::vector<adalora::RunConfig> waiting)
{
    if (std::exchange(m_isDamaged, false)) {
        std::error_code ignored;
        fs::rename(m_file, fs::path(m_file).replace_extension("damaged.json"), ignored);
    }
    m_next = std::move(waiting);
    if (!m_isWriting)
        writeNext();
}

void QueueKeeper::writeNext()
{
    m_isWriting = true;
    m_background.start(
        [file = m_file, waiting = *std::exchange(m_next, std::nullopt)] {
            writeQueue(file, waiting);
            return true;
        },
        [this](const std::shared_ptr<bool> &, const std::exception_ptr &failure) {
            m_isWriting = false;
            if (failure)
                emit failed(sentenceFor(failure));
            if (m_next)
                writeNext();
        });
}

}  // namespace studio
