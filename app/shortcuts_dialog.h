/// The page of all keys: to read, to copy, to print.
#pragma once
#include "shortcut_list.h"
#include <QDialog>

class QPushButton;
class QTextBrowser;

namespace studio {

class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    /// `bar` must outlive it.
    explicit ShortcutsDialog(const QMenuBar &bar, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void print();

    const QMenuBar &m_bar;
    std::vector<ShortcutGroup> m_groups;
    QTextBrowser *m_page = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_close = nullptr;
};

}  // namespace studio
