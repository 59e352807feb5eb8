#include "module_checks.h"

#include "broken_mark.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <algorithm>

namespace studio {
namespace {

struct Module {
    const char *name;
    const char *symbol;  // as in the paper
};
constexpr Module known[] = {{"query", "W_q"},  {"key", "W_k"},          {"value", "W_v"},
                            {"attention.output", "W_o"}, {"intermediate", "W_f1"}, {"output", "W_f2"}};

}  // namespace

ModuleChecks::ModuleChecks(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    int cell = 0;
    for (const Module &module : known) {
        auto *box = new QCheckBox(QLatin1String(module.name), this);
        box->setObjectName(QStringLiteral("module_") + QLatin1String(module.name));
        connect(box, &QCheckBox::toggled, this, &ModuleChecks::edited);
        grid->addWidget(box, cell / 2, cell % 2);
        m_boxes.push_back(box);
        ++cell;
    }
    retranslate();
}

void ModuleChecks::setModules(const std::vector<std::string> &modules)
{
    m_others = modules;
    const QSignalBlocker quiet(this);
    for (QCheckBox *box : m_boxes) {
        const std::string name = box->text().toStdString();
        const auto found = std::find(m_others.begin(), m_others.end(), name);
        box->setChecked(found != m_others.end());
        if (found != m_others.end())
            m_others.erase(found);
    }
}

std::vector<std::string> ModuleChecks::modules() const
{
    std::vector<std::string> modules;
    for (const QCheckBox *box : m_boxes)
        if (box->isChecked())
            modules.push_back(box->text().toStdString());
    modules.insert(modules.end(), m_others.begin(), m_others.end());
    return modules;
}

void ModuleChecks::setReadOnly(bool isReadOnly)
{
    for (QCheckBox *box : m_boxes)
        box->setEnabled(!isReadOnly);
}

void ModuleChecks::setBroken(bool isBroken)
{
    for (QCheckBox *box : m_boxes)
        markBroken(*box, isBroken);
}

void ModuleChecks::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ModuleChecks::retranslate()
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const QString name = QLatin1String(known[i].name);
        const QString text = tr("Adapt the %1 matrix (%2 in the paper) of every layer.").arg(name, QLatin1String(known[i].symbol));
        m_boxes[i]->setToolTip(text);
        m_boxes[i]->setAccessibleName(name);
        m_boxes[i]->setAccessibleDescription(text);
    }
}

}  // namespace studio
