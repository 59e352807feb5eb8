#include "pin_menu.h"

#include "words.h"
#include <QInputDialog>

namespace studio {

PinMenu::PinMenu(const adalora::MatrixInfo &matrix, int rank, const adalora::RunConfig &wanted, QWidget *parent)
    : QMenu(parent), m_name(matrix.name), m_highest(matrix.rank), m_rank(rank)
{
    setObjectName(QStringLiteral("pinMenu"));
    const Pin pin = pinOf(wanted, m_name);
    const auto add = [this](const QString &name, const QString &text, Pin sets, int to) {
        QAction *action = addAction(text, this, [this, sets, to] { emit pinWanted(m_name, sets, to); });
        action->setObjectName(name);
        return action;
    };
    addSection(QString::fromStdString(m_name));
    QAction *never = add(QStringLiteral("neverPrune"), tr("&Never prune"), Pin::Never, 0);
    never->setCheckable(true);
    never->setChecked(pin == Pin::Never);
    never->setEnabled(pin != Pin::Never);
    const bool isHeldHere = pin == Pin::Held && wanted.pinned_ranks.at(m_name) == rank;
    QAction *hold = add(QStringLiteral("holdHere"), tr("&Hold at rank %1").arg(countText(rank)), Pin::Held, rank);
    hold->setCheckable(true);
    hold->setChecked(isHeldHere);
    hold->setEnabled(!isHeldHere);
    addAction(tr("Hold at &another rank…"), this, &PinMenu::askForRank)->setObjectName(QStringLiteral("holdElsewhere"));
    addSeparator();
    add(QStringLiteral("free"), tr("&Free"), Pin::None, 0)->setEnabled(pin != Pin::None);
}

void PinMenu::askForRank()
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setObjectName(QStringLiteral("holdRank"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Hold a rank"));
    dialog->setLabelText(tr("Rank that every allocation gives %1, 0 to %2:").arg(QString::fromStdString(m_name), countText(m_highest)));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(0, m_highest);
    dialog->setIntValue(m_rank);
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int rank) { emit pinWanted(m_name, Pin::Held, rank); });
    dialog->open();
}

}  // namespace studio
