/// How far a run is: step n of T, a bar, speed and time left, all in places that do not move.
#pragma once
#include <QWidget>

class QLabel;
class QProgressBar;

namespace studio {

struct Progress {
    int step = 0;   ///< steps done
    int total = 0;  ///< T; 0: nothing to show
    double stepsPerSecond = 0;  ///< 0: not known or not running

    bool operator==(const Progress &) const = default;
};

class ProgressReadout : public QWidget {
    Q_OBJECT
public:
    explicit ProgressReadout(QWidget *parent = nullptr);

    void setProgress(const Progress &progress);
    /// A bar that only says that something goes on, as while data are read; `what` stands for the step.
    void setBusy(const QString &what);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showValues();

    Progress m_progress;
    QString m_busy;
    QLabel *m_step = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_speed = nullptr;
};

/// "43 s", "12 min", "3 h 05 min".
QString durationText(double seconds);

}  // namespace studio
