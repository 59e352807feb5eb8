/// One door of the welcome page: a small picture, a title, what lies behind it, and room for what opens it.
#pragma once
#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace studio {

class DoorCard : public QFrame {
    Q_OBJECT
public:
    enum class Picture { Budget, Ranks, Sum };

    explicit DoorCard(Picture picture, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);
    /// Below the text.
    QVBoxLayout *room() const { return m_room; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    const Picture m_picture;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QVBoxLayout *m_room = nullptr;
};

}  // namespace studio
