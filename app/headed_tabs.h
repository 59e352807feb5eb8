/// Tabs with a header in the line of their tab bar: a row of its own would cost the views its height.
#pragma once
#include <QTabWidget>

namespace studio {

class HeadedTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit HeadedTabs(QWidget *header, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void tabInserted(int index) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeHeader();

    QWidget *m_header;
};

}  // namespace studio
