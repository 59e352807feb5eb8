/// Says above the views which run they show: its name, and what it is.
#pragma once
#include <QWidget>

class QLabel;

namespace studio {

class RunHeader : public QWidget {
    Q_OBJECT
public:
    explicit RunHeader(QWidget *parent = nullptr);

    /// `detail` may have a link, as rich text.
    void setRun(const QString &name, const QString &detail);

signals:
    void linkPicked(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QLabel *m_name = nullptr;
    QLabel *m_detail = nullptr;
};

}  // namespace studio
