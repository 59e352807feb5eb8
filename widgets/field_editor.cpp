#include "field_editor.h"

#include "broken_mark.h"
#include "field_texts.h"
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
        connect(edit, &QLineEdit::textChanged, this, &FieldEditor::edited);
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
    m_label->setText(text.symbol.isEmpty() ? text.name.toHtmlEscaped() : text.name.toHtmlEscaped() + QStringLiteral("  ") + text.symbol);
    m_control->setAccessibleName(text.name);
    m_control->setAccessibleDescription(QLatin1String(m_field.key));
    m_label->setToolTip(text.help);
    m_control->setToolTip(text.help);
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
    palette.setColor(QPalette::WindowText, colorsFor(QApplication::palette()).muted);
    m_label->setPalette(palette);
}

}  // namespace studio
