#include "field_editor.h"

#include "broken_mark.h"
#include "field_texts.h"
#include "name_list_text.h"
#include "number_edit.h"
#include "rank_pattern_text.h"
#include "theme.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QVBoxLayout>
#include <string_view>

namespace studio {
namespace {

using adalora::RunConfig;

template <class... F> struct Overloaded : F... { using F::operator()...; };
template <class... F> Overloaded(F...) -> Overloaded<F...>;

constexpr const char *tasks[] = {"fashion", "planted"};  // the values 0 and 1 of that combo box

void choose(QComboBox &box, int value) { box.setCurrentIndex(box.findData(value)); }

bool isChosen(const QComboBox &box) { return box.currentIndex() >= 0; }

int chosen(const QComboBox &box) { return box.currentData().toInt(); }

}  // namespace

FieldEditor::FieldEditor(const FieldSpec &field, QWidget *parent) : QWidget(parent), m_field(field)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_label = new QLabel(this);
    m_label->setTextFormat(Qt::RichText);
    m_control = createControl();
    m_control->setObjectName(QLatin1String(field.key));
    m_control->installEventFilter(this);
    m_control->setFocusPolicy(Qt::StrongFocus);
    m_control->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_control->setMinimumWidth(64);
    m_label->setBuddy(m_control);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(m_label);
    column->addWidget(m_control);
    retranslate();
    styleLabel();
}

QWidget *FieldEditor::createControl()
{
    const auto combo = [this] {
        auto *box = new QComboBox(this);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::currentIndexChanged, this, &FieldEditor::edited);
        return box;
    };
    const auto line = [this] {
        auto *edit = new QLineEdit(this);
        connect(edit, &QLineEdit::textChanged, this, [this] {
            if (!m_isCommitting)
                emit edited();
        });
        connect(edit, &QLineEdit::editingFinished, this, [this] {
            if (m_isCommitting)
                emit edited();
        });
        return edit;
    };
    return std::visit(Overloaded{[this](int RunConfig::*) -> QWidget * {
                                     auto *spin = new QSpinBox(this);
                                     spin->setRange(0, 1'000'000'000);
                                     connect(spin, &QSpinBox::valueChanged, this, &FieldEditor::edited);
                                     return spin;
                                 },
                                 [this](double RunConfig::*) -> QWidget * {
                                     auto *spin = new NumberEdit(this);
                                     connect(spin, &NumberEdit::valueChanged, this, &FieldEditor::edited);
                                     return spin;
                                 },
                                 [&](std::uint64_t RunConfig::*) -> QWidget * {
                                     QLineEdit *edit = line();
                                     edit->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,19}")), edit));
                                     return edit;
                                 },
                                 [&](std::string RunConfig::*) -> QWidget * {
                                     if (std::string_view(m_field.key) == "task")
                                         return combo();
                                     return line();
                                 },
                                 [&](RankPattern RunConfig::*) -> QWidget * { return line(); },
                                 [&](std::vector<std::string> RunConfig::*) -> QWidget * { return line(); },
                                 [&](auto) -> QWidget * { return combo(); }},
                      m_field.member);
}

void FieldEditor::setValueFrom(const RunConfig &config)
{
    setMethod(config.method);
    const QSignalBlocker quiet(this);
    std::visit(Overloaded{[&](int RunConfig::*member) { static_cast<QSpinBox *>(m_control)->setValue(config.*member); },
                          [&](double RunConfig::*member) { static_cast<NumberEdit *>(m_control)->setValue(config.*member); },
                          [&](std::uint64_t RunConfig::*member) {
                              static_cast<QLineEdit *>(m_control)->setText(QString::number(config.*member));
                          },
                          [&](std::string RunConfig::*member) {
                              if (auto *box = qobject_cast<QComboBox *>(m_control))
                                  choose(*box, config.*member == tasks[1] ? 1 : config.*member == tasks[0] ? 0 : -1);
                              else
                                  static_cast<QLineEdit *>(m_control)->setText(QString::fromStdString(config.*member));
                          },
                          [&](RankPattern RunConfig::*member) {
                              static_cast<QLineEdit *>(m_control)->setText(rankPatternText(config.*member));
                          },
                          [&](std::vector<std::string> RunConfig::*member) {
                              static_cast<QLineEdit *>(m_control)->setText(nameListText(config.*member));
                          },
                          [&](auto member) { choose(*static_cast<QComboBox *>(m_control), static_cast<int>(config.*member)); }},
               m_field.member);
}

void FieldEditor::setMethod(adalora::Method method)
{
    if (method == m_method)
        return;
    m_method = method;
    retranslate();
}

void FieldEditor::writeTo(RunConfig &config) const
{
    std::visit(Overloaded{[&](int RunConfig::*member) { config.*member = static_cast<QSpinBox *>(m_control)->value(); },
                          [&](double RunConfig::*member) { config.*member = static_cast<NumberEdit *>(m_control)->value(); },
                          [&](std::uint64_t RunConfig::*member) {
                              config.*member = static_cast<QLineEdit *>(m_control)->text().toULongLong();
                          },
                          [&](std::string RunConfig::*member) {
                              if (const auto *box = qobject_cast<QComboBox *>(m_control)) {
                                  if (isChosen(*box))
                                      config.*member = tasks[chosen(*box)];
                              } else {
                                  config.*member = static_cast<QLineEdit *>(m_control)->text().toStdString();
                              }
                          },
                          [&](RankPattern RunConfig::*member) {
                              if (auto pattern = rankPatternFromText(static_cast<QLineEdit *>(m_control)->text()))
                                  config.*member = std::move(*pattern);
                          },
                          [&](std::vector<std::string> RunConfig::*member) {
                              config.*member = nameListFromText(static_cast<QLineEdit *>(m_control)->text());
                          },
                          [&]<class Enum>(Enum RunConfig::*member) {
                              if (const auto &box = *static_cast<QComboBox *>(m_control); isChosen(box))
                                  config.*member = static_cast<Enum>(chosen(box));
                          }},
               m_field.member);
}

std::optional<adalora::ConfigProblem> FieldEditor::problem() const
{
    if (!std::holds_alternative<RankPattern RunConfig::*>(m_field.member))
        return std::nullopt;
    const QString text = static_cast<QLineEdit *>(m_control)->text();
    if (rankPatternFromText(text))
        return std::nullopt;
    return adalora::ConfigProblem{m_field.key, text.toStdString(), std::string(m_field.key) + " = layer.0.query=4, layer.1.value=2"};
}

void FieldEditor::setReadOnly(bool isReadOnly)
{
    if (auto *spin = qobject_cast<QAbstractSpinBox *>(m_control)) {
        spin->setReadOnly(isReadOnly);
        spin->setButtonSymbols(isReadOnly ? QAbstractSpinBox::NoButtons : QAbstractSpinBox::UpDownArrows);
    } else if (auto *edit = qobject_cast<QLineEdit *>(m_control)) {
        edit->setReadOnly(isReadOnly);
    } else {
        m_control->setEnabled(!isReadOnly);
    }
}

void FieldEditor::setCommitting(bool isCommitting)
{
    m_isCommitting = isCommitting;
    if (auto *spin = qobject_cast<QAbstractSpinBox *>(m_control))
        spin->setKeyboardTracking(!isCommitting);
}

void FieldEditor::setPending(bool isPending)
{
    if (isPending == m_isPending)
        return;
    m_isPending = isPending;
    retranslate();
    styleLabel();
}

void FieldEditor::setBroken(bool isBroken)
{
    m_isBroken = isBroken;
    markBroken(*m_control, isBroken);
}

void FieldEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        styleLabel();
        markBroken(*m_control, m_isBroken);
    }
    QWidget::changeEvent(event);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    // Scrolling the form must not turn the values under the pointer.
    if (event->type() == QEvent::Wheel && watched == m_control && !m_control->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// The words of the method, the same value chosen if it still exists.
void FieldEditor::fillChoices()
{
    auto *box = qobject_cast<QComboBox *>(m_control);
    if (!box)
        return;
    const QSignalBlocker quiet(this);
    const int value = isChosen(*box) ? chosen(*box) : -1;
    box->clear();
    for (const FieldChoice &choice : fieldChoices(m_field, m_method))
        box->addItem(choice.text, choice.value);
    choose(*box, value);
}

void FieldEditor::retranslate()
{
    const FieldText text = fieldText(m_field, m_method);
    const QString label = text.symbol.isEmpty() ? text.name.toHtmlEscaped() : text.name.toHtmlEscaped() + QStringLiteral("  ") + text.symbol;
    const QString waiting = m_isPending ? tr("Sent; in effect from the next step on.") : QString();
    m_label->setText(m_isPending ? label + QStringLiteral("  ◇") : label);
    m_control->setAccessibleName(text.name);
    m_control->setAccessibleDescription(m_isPending ? waiting : QLatin1String(m_field.key));
    for (QWidget *part : {static_cast<QWidget *>(m_label), m_control})
        part->setToolTip(m_isPending ? QStringLiteral("<p>◇ %1</p>").arg(waiting) + text.help : text.help);
    if (auto *spin = qobject_cast<QSpinBox *>(m_control))
        spin->setSuffix(text.unit.isEmpty() ? QString() : QStringLiteral(" ") + text.unit);
    if (auto *spin = qobject_cast<QAbstractSpinBox *>(m_control))
        spin->setSpecialValueText(text.zero);
    fillChoices();
}

void FieldEditor::styleLabel()
{
    m_label->setFont(smallFont(font()));
    QPalette palette;
    const Colors colors = colorsFor(QApplication::palette());
    palette.setColor(QPalette::WindowText, m_isPending ? colors.accent : colors.muted);
    m_label->setPalette(palette);
}

}  // namespace studio
