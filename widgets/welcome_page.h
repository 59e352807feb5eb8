/// What the window shows at its first start: three doors, to train, to look and to learn.
#pragma once
#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace studio {

class DoorCard;

/// A recorded run that one may look at.
struct WelcomeRun {
    QString folder;
    QString name;
    QString line;  ///< what is to be seen in it
};

class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRuns(const std::vector<WelcomeRun> &runs);
    /// The first lesson that is not finished; with no title, there is none to open.
    void setLesson(const QString &title, const QString &progress);
    /// Why the demo cannot be trained now; empty: it can.
    void setTrainRefusal(const QString &why);

signals:
    void trainWanted();
    void runWanted(const QString &folder);
    void learnWanted();
    void closeWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void restyle();

    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    DoorCard *m_trainCard = nullptr;
    DoorCard *m_lookCard = nullptr;
    DoorCard *m_learnCard = nullptr;
    QPushButton *m_train = nullptr;
    QVBoxLayout *m_runs = nullptr;
    QPushButton *m_learn = nullptr;
    QLabel *m_learnLine = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_close = nullptr;
    QString m_lesson;
    QString m_progress;
    QString m_trainRefusal;
};

}  // namespace studio
