/// All that a window says at the moment: its visible widgets, its menus and tables, what assistive technology reads, what is painted.
#pragma once
#include "run_view.h"
#include "text_recorder.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSpinBox>
#include <QTabBar>
#include <QTextDocumentFragment>

namespace studio {

/// A text and where it stands, for the one who has to find it.
struct WindowText {
    QString where;
    QString text;
};

class WindowTexts {
public:
    explicit WindowTexts(QWidget &window)
    {
        addWidget(window);
        for (QWidget *widget : window.findChildren<QWidget *>())
            if (widget->isVisible())  // what is not seen may wait until it is
                addWidget(*widget);
        for (QAction *action : window.findChildren<QAction *>())
            if (const auto *owner = qobject_cast<QWidget *>(action->parent()); !owner || owner->isVisible() || qobject_cast<const QMenu *>(owner))
                addAction(*action);
        addPainted(window);
    }

    const std::vector<WindowText> &all() const { return m_texts; }

private:
    void add(const QObject &owner, const char *what, const QString &text)
    {
        if (text.isEmpty())
            return;
        QString where = QLatin1String(what);
        for (const QObject *object = &owner; object; object = object->parent())
            if (!object->objectName().isEmpty() && !object->objectName().startsWith(QLatin1String("qt_"))) {
                where = object->objectName() + u' ' + where;
                break;
            }
        m_texts.push_back({QLatin1String(owner.metaObject()->className()) + u' ' + where,
                           Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text});
    }

    void addAction(const QAction &action)
    {
        add(action, "text", action.text());
        add(action, "tool tip", action.toolTip());
        add(action, "status tip", action.statusTip());
    }

    void addWidget(const QWidget &widget)
    {
        add(widget, "title", widget.windowTitle());
        add(widget, "tool tip", widget.toolTip());
        add(widget, "what's this", widget.whatsThis());
        if (QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget)))
            addAccessible(widget, *face);
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            add(widget, "text", label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            add(widget, "text", button->text());
        if (const auto *box = qobject_cast<const QGroupBox *>(&widget))
            add(widget, "title", box->title());
        if (const auto *menu = qobject_cast<const QMenu *>(&widget))
            add(widget, "title", menu->title());
        if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
            add(widget, "placeholder", line->placeholderText());
        if (const auto *spin = qobject_cast<const QSpinBox *>(&widget))
            add(widget, "affixes", spin->prefix() + spin->suffix() + spin->specialValueText());
        if (const auto *spin = qobject_cast<const QDoubleSpinBox *>(&widget))
            add(widget, "affixes", spin->prefix() + spin->suffix() + spin->specialValueText());
        if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
            for (int i = 0; i < combo->count(); ++i) {
                add(widget, "item", combo->itemText(i));
                add(widget, "item's tool tip", combo->itemData(i, Qt::ToolTipRole).toString());
            }
        if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
            for (int i = 0; i < tabs->count(); ++i) {
                add(widget, "tab", tabs->tabText(i));
                add(widget, "tab's tool tip", tabs->tabToolTip(i));
            }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model())
            addModel(widget, *view->model());
        if (const auto *view = qobject_cast<const RunView *>(&widget))
            addTable(*view);
    }

    void addAccessible(const QWidget &widget, QAccessibleInterface &face)
    {
        add(widget, "accessible name", face.text(QAccessible::Name));
        if (const QString description = face.text(QAccessible::Description); description != widget.objectName())  // a setting's name in files
            add(widget, "accessible description", description);
        if (!qobject_cast<const RunView *>(&widget))
            return;
        for (int i = 0; i < face.childCount(); ++i)  // what is painted has accessible children of its own
            if (QAccessibleInterface *child = face.child(i); child && !child->object()) {
                add(widget, "child's name", child->text(QAccessible::Name));
                add(widget, "child's description", child->text(QAccessible::Description));
            }
    }

    void addModel(const QWidget &view, const QAbstractItemModel &model)
    {
        constexpr int enough = 200;  // rows of a kind
        for (int column = 0; column < model.columnCount(); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
                add(view, "head", model.headerData(column, Qt::Horizontal, role).toString());
            for (int row = 0; row < std::min(model.rowCount(), enough); ++row)
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole})
                    add(view, "cell", model.index(row, column).data(role).toString());
        }
    }

    void addTable(const RunView &view)
    {
        const DataTable table = view.table();
        add(view, "table's title", view.title());
        for (const QString &column : table.columns)
            add(view, "table's column", column);
    }

    /// Views that keep a picture of themselves paint it anew for paper.
    void addPainted(QWidget &window)
    {
        TextRecorder screen(window.size());
        window.render(&screen);
        for (const QString &text : screen.texts())
            add(window, "painted", text);
        for (RunView *view : window.findChildren<RunView *>()) {
            if (!view->isVisible())
                continue;
            TextRecorder paper(view->size());
            QPainter painter(&paper);
            view->paintTo(painter, view->size());
            painter.end();
            for (const QString &text : paper.texts())
                add(*view, "painted", text);
        }
    }

    std::vector<WindowText> m_texts;
};

}  // namespace studio
