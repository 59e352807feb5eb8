#include "fork_dialog.h"

#include "change_text.h"
#include "edit_stack.h"
#include "edit_words.h"
#include "error_text.h"
#include "run_form.h"
#include "theme.h"
#include "training/checkpoint.h"
#include "words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace studio {

ForkDialog::ForkDialog(const adalora::RunConfig &config, std::vector<adalora::SavedCheckpoint> checkpoints, int near, QWidget *parent)
    : QDialog(parent), m_checkpoints(std::move(checkpoints)), m_base(config), m_wanted(config)
{
    setObjectName(QStringLiteral("forkDialog"));
    setWindowTitle(tr("Fork %1").arg(QString::fromStdString(config.name)));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(gridUnit);
    auto *head = new QFormLayout;
    head->setSpacing(gridUnit);
    column->addLayout(head);

    m_step = new QComboBox;
    m_step->setObjectName(QStringLiteral("forkStep"));
    m_step->setToolTip(tr("Up to this step the fork is its parent, bit for bit."));
    for (auto saved = m_checkpoints.rbegin(); saved != m_checkpoints.rend(); ++saved)
        m_step->addItem(tr("step %1").arg(countText(saved->step)), saved->step);
    const int latest = std::min(near, config.total_step - 1);
    const auto offered = std::find_if(m_checkpoints.rbegin(), m_checkpoints.rend(), [&](const adalora::SavedCheckpoint &saved) { return saved.step <= latest; });
    if (offered != m_checkpoints.rend())
        m_step->setCurrentIndex(static_cast<int>(offered - m_checkpoints.rbegin()));
    head->addRow(tr("From the &checkpoint at"), m_step);
    m_name = new QLineEdit(tr("%1-fork").arg(QString::fromStdString(config.name)));
    m_name->setObjectName(QStringLiteral("forkName"));
    m_name->setToolTip(tr("What the list of runs calls the fork."));
    head->addRow(tr("&Name"), m_name);

    m_changes = new QLabel;
    m_changes->setObjectName(QStringLiteral("forkChanges"));
    m_changes->setWordWrap(true);
    m_changes->setTextFormat(Qt::PlainText);
    m_form = new RunForm;
    m_form->setReadOnly(true);
    m_form->setOffersCopy(false);
    m_form->setConfig(config);
    column->addWidget(m_form, 1);
    column->addWidget(m_changes);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(QStringLiteral("forkOk"));
    m_ok->setText(tr("&Fork and train"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_step, &QComboBox::currentIndexChanged, this, &ForkDialog::readCheckpoint);
    connect(m_name, &QLineEdit::textChanged, this, &ForkDialog::showChanges);
    connect(m_form, &RunForm::editWanted, this, &ForkDialog::take);
    resize(52 * gridUnit, 84 * gridUnit);
    readCheckpoint();
}

int ForkDialog::step() const { return m_step->currentData().toInt(); }

adalora::Edit ForkDialog::edit() const { return adalora::editBetween(m_base, m_wanted); }

QString ForkDialog::name() const { return m_name->text().trimmed(); }

/// What was in effect there may differ from what the parent ended with; changes that were made already are kept.
void ForkDialog::readCheckpoint()
{
    m_isKnown = false;
    showChanges();
    const int asked = step();
    const auto saved = m_checkpoints.rbegin() + m_step->currentIndex();
    m_background.start([path = saved->path] { return adalora::readCheckpoint(path).config; },
                       [this, asked](const std::shared_ptr<adalora::RunConfig> &config, const std::exception_ptr &failure) {
                           if (asked != step())
                               return;
                           if (failure) {
                               m_changes->setText(sentenceFor(failure));
                               return;
                           }
                           m_wanted = withFields(*config, edit().fields);
                           m_base = *config;
                           m_isKnown = true;
                           showChanges();
                       });
}

void ForkDialog::take(const adalora::Edit &edit)
{
    m_wanted = withFields(m_wanted, edit.fields);
    showChanges();
}

void ForkDialog::showChanges()
{
    std::vector<adalora::ConfigProblem> problems = adalora::problemsOf(m_wanted);
    if (m_wanted.total_step <= step())
        problems.push_back({"total_step", std::to_string(m_wanted.total_step), "total_step > " + std::to_string(step())});
    SteeringState state{m_base, m_wanted, {}, {}, m_isKnown};
    QString text = m_base == m_wanted ? tr("Change what the fork shall do otherwise. As it is, it repeats its parent.")
                                      : tr("From step %1 on: %2").arg(countText(step()), changeText(m_base, m_wanted));
    if (!problems.empty()) {
        const adalora::ConfigProblem &first = problems.front();
        text = state.refusal = tr("%1 = %2 breaks the rule %3.")
                                   .arg(fieldSymbolText(first.field, m_wanted.method), QString::fromStdString(first.value), QString::fromStdString(first.rule));
        state.refusedField = QString::fromStdString(first.field);
    }
    m_form->setSteering(state);
    m_changes->setText(text);
    m_ok->setEnabled(m_isKnown && problems.empty() && !name().isEmpty());
}

}  // namespace studio
