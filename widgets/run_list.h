/// The list of runs at the left: one is shown, one may be running.
#pragma once
#include <QWidget>

class QLabel;
class QListView;

namespace studio {

class RunListModel;

class RunList : public QWidget {
    Q_OBJECT
public:
    /// `model` must outlive the list.
    explicit RunList(RunListModel &model, QWidget *parent = nullptr);

    /// Selects the row; emits nothing.
    void setCurrentRun(int row);
    int currentRun() const;
    /// Opens the name of a draft for typing.
    void editName(int row);

signals:
    /// The user chose another row.
    void runPicked(int row);
    /// The row is to be compared, or no longer: Ctrl and a click, or Ctrl+Space.
    void compareToggled(int row);
    /// A right click on the row, or the menu key.
    void menuWanted(int row, const QPoint &globalPosition);
    /// The delete key on the row.
    void removeWanted(int row);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    RunListModel &m_model;
    QLabel *m_title = nullptr;
    QListView *m_view = nullptr;
    bool m_isQuiet = false;
};

}  // namespace studio
