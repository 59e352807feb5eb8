/// Gives the parts of a lesson the runs they want at once, as the app does in its own time: read, or trained to their end.
#pragma once
#include "lessons/run_part.h"
#include "runs/run_store.h"
#include "runs/run_tape.h"
#include "training/training_loop.h"
#include <QAbstractButton>

namespace supply {

inline std::shared_ptr<const adalora::RunHistory> trained(const adalora::RunConfig &config)
{
    static std::map<std::string, std::shared_ptr<const adalora::RunHistory>> known;  // for several tests of a program
    auto &run = known[adalora::toJson(config)];
    if (!run) {
        adalora::TrainingLoop loop(config);
        adalora::RunTape tape;
        loop.addObserver(tape);
        loop.run({});
        std::shared_ptr<adalora::RunHistory> history;
        tape.play(history);
        run = history;
    }
    return run;
}

inline std::shared_ptr<const adalora::RunHistory> recorded(const QString &name)
{
    return std::make_shared<adalora::RunHistory>(adalora::readRun(TEST_DATA_DIR "/../../resources/runs/" + name.toStdString()));
}

/// Also presses the button of a part that shows a live run, as the lesson asks of its reader.
inline void runs(const std::vector<studio::LessonPart *> &parts)
{
    for (studio::LessonPart *part : parts) {
        auto *wants = qobject_cast<studio::RunPart *>(part);
        if (!wants)
            continue;
        const auto train = [wants](const QString &key, const adalora::RunConfig &config) {
            wants->takeRun(key, trained(config));
            wants->trainingEnded(key);
        };
        QObject::connect(wants, &studio::RunPart::recordWanted, wants, [wants](const QString &name) { wants->takeRun(name, recorded(name)); });
        QObject::connect(wants, &studio::RunPart::trainingWanted, wants, train);
        QObject::connect(wants, &studio::RunPart::watchWanted, wants, train);
        wants->begin();
        if (part->state().value(QStringLiteral("run")) == QLatin1String("live"))
            part->findChild<QAbstractButton *>(QStringLiteral("trainLive"))->click();
    }
}

}  // namespace supply
