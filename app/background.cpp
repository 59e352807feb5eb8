#include "background.h"

namespace studio {

Background::~Background() { finish(); }

void Background::finish()
{
    m_jobs.clear();  // joins
}

void Background::run(std::function<void()> job)
{
    std::erase_if(m_jobs, [](const Job &old) { return old.isDone->load(); });
    auto isDone = std::make_shared<std::atomic<bool>>(false);
    m_jobs.push_back({isDone, std::jthread([job = std::move(job), isDone] {
                          job();
                          isDone->store(true);
                      })});
}

}  // namespace studio
