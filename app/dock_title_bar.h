/// The slim bar above a view in its dock: where one takes hold of it, lets it float and closes it.
#pragma once
#include <QWidget>

class QDockWidget;
class QToolButton;

namespace studio {

class DockTitleBar : public QWidget {
    Q_OBJECT
public:
    explicit DockTitleBar(QDockWidget *dock);

    /// Whether it says the name of the view: not where a tab or the view itself does.
    void setNamed(bool isNamed);
    bool isNamed() const { return m_isNamed; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void restyle();

    QDockWidget *m_dock;
    QToolButton *m_float = nullptr;
    QToolButton *m_close = nullptr;
    bool m_isNamed = false;
};

}  // namespace studio
