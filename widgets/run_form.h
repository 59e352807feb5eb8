/// Edits the RunConfig of a draft, schedule first, and says at the field which rule is broken.
#pragma once
#include "steering_state.h"
#include "training/edit.h"
#include <QWidget>
#include <vector>

class QComboBox;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace studio {

class FieldEditor;
class FieldList;
class ModuleChecks;
class RuleLine;
enum class FieldGroup;

/// A config to start from; the widget reads no files.
struct FormPreset {
    QString id;
    QString title;
    QString description;
    adalora::RunConfig config;
};

class RunForm : public QWidget {
    Q_OBJECT
public:
    explicit RunForm(QWidget *parent = nullptr);

    /// Titles may change with the language: call it again then. Shows nothing by itself.
    void setPresets(std::vector<FormPreset> presets);
    /// Shows `config`; emits nothing.
    void setConfig(const adalora::RunConfig &config);
    const adalora::RunConfig &config() const { return m_config; }
    /// The config of a run that exists can be read, not edited.
    void setReadOnly(bool isReadOnly);
    /// Whether a config that can only be read offers `copyWanted`; it does unless told otherwise.
    void setOffersCopy(bool offers);
    /// Of the run that is shown: while it can be steered, its steerable fields can be edited, and `editWanted` says how.
    /// Shows what is wanted, marks it until it is applied, and says at its field why something was refused.
    void setSteering(const SteeringState &state);
    /// A rule that only the engine could check, shown until the next edit.
    void setRefusal(const adalora::ConfigProblem &problem);

    const std::vector<adalora::ConfigProblem> &problems() const { return m_problems; }
    /// The first problem as a sentence; empty when the run may start.
    QString problemText() const;

signals:
    void configEdited(const adalora::RunConfig &config);
    /// One field was changed, with what its new value asks of others; only while steering.
    void editWanted(const adalora::Edit &edit);
    /// The user wants a new draft with the values of the run that is shown.
    void copyWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createHead();
    void addGroup(FieldGroup group, QVBoxLayout *column);
    void addModules(QVBoxLayout *column);
    std::vector<FieldEditor *> editors() const;
    void takeEdit(const FieldEditor &editor);
    /// Writes it into the config, and the default into fields that are used no longer and must have it then.
    void take(const FieldEditor &editor);
    void takeMethod();
    void showSteering();
    void takePreset(int index);
    void validate();
    void showProblems();
    void showFields();
    void retranslate();

    adalora::RunConfig m_config;
    std::vector<adalora::ConfigProblem> m_problems;
    std::vector<FormPreset> m_presets;
    std::vector<FieldList *> m_lists;
    bool m_isReadOnly = false;
    bool m_offersCopy = true;
    SteeringState m_steering;

    QLabel *m_presetLabel = nullptr;
    QComboBox *m_preset = nullptr;
    QToolButton *m_copy = nullptr;
    QLabel *m_modulesLabel = nullptr;
    ModuleChecks *m_modules = nullptr;
    RuleLine *m_modulesRule = nullptr;
    QToolButton *m_moreToggle = nullptr;
    QWidget *m_more = nullptr;
    QScrollArea *m_scroll = nullptr;
};

}  // namespace studio
