/// What an empty view says: what will appear here, and how to make it.
#pragma once
#include <QWidget>

class QLabel;

namespace studio {

/// Covers its parent; shown and hidden by the view.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent);

    void setText(const QString &title, const QString &text);
    /// Both, for paper.
    QString explanation() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    void fit();

    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
};

}  // namespace studio
