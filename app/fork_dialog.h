/// Asks from which checkpoint a run is forked, what the fork is called, and what it does otherwise.
#pragma once
#include "background.h"
#include "runs/run_folder.h"
#include "training/edit.h"
#include <QDialog>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace studio {

class RunForm;

class ForkDialog : public QDialog {
    Q_OBJECT
public:
    /// `config`: in effect at the end of the parent. At least one checkpoint; the newest after at most `near` steps is
    /// offered first, but not the one at the parent's end.
    ForkDialog(const adalora::RunConfig &config, std::vector<adalora::SavedCheckpoint> checkpoints, int near, QWidget *parent = nullptr);

    int step() const;
    /// What the fork does otherwise than its checkpoint; may be empty.
    adalora::Edit edit() const;
    QString name() const;

private:
    void readCheckpoint();
    void take(const adalora::Edit &edit);
    void showChanges();

    const std::vector<adalora::SavedCheckpoint> m_checkpoints;  // ascending
    adalora::RunConfig m_base;    ///< in effect at the checkpoint
    adalora::RunConfig m_wanted;
    bool m_isKnown = false;  ///< what was in effect there
    QComboBox *m_step = nullptr;
    QLineEdit *m_name = nullptr;
    RunForm *m_form = nullptr;
    QLabel *m_changes = nullptr;
    QPushButton *m_ok = nullptr;
    Background m_background;
};

}  // namespace studio
