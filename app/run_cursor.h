/// The one step that all views show: at the end while live, wherever the user put it otherwise.
#pragma once
#include <QObject>

namespace studio {

class RunCursor : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    int step() const { return m_step; }
    bool isLive() const { return m_isLive; }

    /// The last step that exists, -1 without any. A live cursor goes there.
    void setEnd(int lastStep);
    /// The user wants to see `step`; picking the last one makes the cursor live.
    void pick(int step);
    void setLive(bool isLive);
    /// For another run: at its end, live.
    void reset(int lastStep);

signals:
    void moved(int step);
    void liveChanged(bool isLive);

private:
    void moveTo(int step);

    int m_step = -1;
    int m_end = -1;
    bool m_isLive = true;
};

}  // namespace studio
