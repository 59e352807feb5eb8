/// The menu "Open recent": runs and configurations, those that are gone greyed with the reason.
#pragma once
#include <QMenu>

namespace studio {

class RecentMenu : public QMenu {
    Q_OBJECT
public:
    explicit RecentMenu(QWidget *parent = nullptr);

signals:
    void runPicked(const QString &folder);
    void configPicked(const QString &file);

private:
    void fill();
};

}  // namespace studio
