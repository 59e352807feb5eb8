/// The bottom bar: everything that happened over all steps, and the cursor that all views follow.
#pragma once
#include "playback.h"
#include "run_view.h"

class QComboBox;
class QSpinBox;
class QToolButton;

namespace studio {

class TimelineTrack;

/// Keys: Left/Right one step, [ ] and Ctrl+Left/Right to the allocations, Home/End to the ends, Space plays.
class Timeline : public RunView {
    Q_OBJECT
public:
    explicit Timeline(QWidget *parent = nullptr);

    void setRun(const adalora::RunHistory *run) override;
    void runGrew() override;
    void setCursor(int step) override;
    void setHover(int step) override;
    QString title() const override;
    /// The lanes; the controls mean nothing on paper.
    void paintTo(QPainter &painter, const QSize &size) override;
    /// What happened, in order: as the lanes show it, but one by one.
    DataTable table() const override;
    bool isPlaying() const { return m_playback.isPlaying(); }
    /// Shows whether the cursor stays at the end; emits nothing.
    void setLive(bool live);

signals:
    /// The user switched following the newest step on or off.
    void liveToggled(bool live);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void restyle();
    void retranslate();
    void showLive();
    void showPlaying();
    void playOrPause();
    void moveTo(int step);
    int previousAllocation() const;
    int nextAllocation() const;

    const adalora::RunHistory *m_run = nullptr;
    int m_cursor = -1;
    QToolButton *m_previousAllocation = nullptr;
    QToolButton *m_back = nullptr;
    QSpinBox *m_step = nullptr;
    QToolButton *m_forward = nullptr;
    QToolButton *m_nextAllocation = nullptr;
    TimelineTrack *m_track = nullptr;
    QToolButton *m_live = nullptr;
    QToolButton *m_play = nullptr;
    QComboBox *m_speed = nullptr;
    Playback m_playback;
};

}  // namespace studio
