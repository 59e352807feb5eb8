/// Runs slow reading off the UI thread and brings the result back to it.
#pragma once
#include <QObject>
#include <atomic>
#include <exception>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace studio {

/// Lives in the UI thread and outlives its work: the destructor waits for it.
class Background : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~Background() override;

    /// Calls `work()` on a thread of its own, then `done(result, failure)` in this object's thread: `result` is null
    /// exactly when `work` threw, and `failure` is what it threw.
    template <class Work, class Done> void start(Work work, Done done)
    {
        using Result = std::invoke_result_t<Work>;
        run([this, work = std::move(work), done = std::move(done)] {
            std::shared_ptr<Result> result;
            std::exception_ptr failure;
            try {
                result = std::make_shared<Result>(work());
            } catch (...) {
                failure = std::current_exception();
            }
            QMetaObject::invokeMethod(this, [done, result, failure] { done(result, failure); }, Qt::QueuedConnection);
        });
    }

    /// Waits for all work; what it brings comes in the event loop, as ever.
    void finish();

private:
    void run(std::function<void()> job);

    struct Job {
        std::shared_ptr<std::atomic<bool>> isDone;
        std::jthread thread;
    };
    std::vector<Job> m_jobs;
};

}  // namespace studio
