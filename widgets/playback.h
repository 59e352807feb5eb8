/// Plays a run back: a clock that says which step to show, at the run's own pace, faster, or all of it in some seconds.
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace adalora { class RunHistory; }

namespace studio {

/// How fast: `times` the pace at which the run trained, or with `seconds` > 0 all recorded steps in so many seconds.
struct PlaybackSpeed {
    double times = 1;
    double seconds = 0;

    bool operator==(const PlaybackSpeed &) const = default;
};

class Playback : public QObject {
    Q_OBJECT
public:
    explicit Playback(QObject *parent = nullptr);

    /// Stops.
    void setRun(const adalora::RunHistory *run);
    void setSpeed(const PlaybackSpeed &speed) { m_speed = speed; }
    const PlaybackSpeed &speed() const { return m_speed; }
    bool isPlaying() const { return m_timer.isActive(); }
    /// From `step` on; from the start where that is the last one.
    void play(int step);
    void stop();
    /// Somebody else moved the cursor: it goes on from there.
    void follow(int step);
    /// Steps a second at the speed set; without recorded times 20 count as the run's own pace.
    double stepsPerSecond() const;
    /// Lets so much time go by; the timer does it with the time that went by.
    void advance(double seconds);

signals:
    void stepWanted(int step);
    void playingChanged(bool isPlaying);

private:
    const adalora::RunHistory *m_run = nullptr;
    PlaybackSpeed m_speed;
    double m_at = 0;
    QTimer m_timer;
    QElapsedTimer m_clock;
};

}  // namespace studio
