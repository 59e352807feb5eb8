/// Undo and redo for settings that others change, too: an entry takes back only what is still as it left it.
#pragma once
#include "training/run_config.h"
#include <QElapsedTimer>
#include <QObject>
#include <functional>
#include <map>

namespace studio {

/// JSON text by field.
using FieldValues = std::map<std::string, std::string>;

/// Not a QUndoStack: its commands know at once whether they worked, the engine answers later and may refuse.
class EditStack : public QObject {
    Q_OBJECT
public:
    /// `now` tells what holds, `change` makes it hold something else.
    EditStack(std::function<adalora::RunConfig()> now, std::function<void(const FieldValues &)> change, QObject *parent = nullptr);

    /// What was just changed. Quick changes of the same fields are one entry, so a drag is one.
    void push(const adalora::RunConfig &before, const adalora::RunConfig &after);
    /// `values` were asked for and refused, so that `now` holds: the entry that wanted them shrinks to what was taken.
    void correct(const FieldValues &values);
    /// What is pushed next is an entry of its own, however soon it comes.
    void endGesture() { m_sinceLast.invalidate(); }
    void clear();

    int count() const { return static_cast<int>(m_entries.size()); }
    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_entries.size(); }
    /// What they would take back or do again, in a few words; empty when there is nothing.
    QString undoText() const;
    QString redoText() const;
    void undo();
    void redo();

signals:
    void changed();

private:
    struct Entry {
        FieldValues before, after;
    };
    QString textOf(const Entry &entry) const;
    void move(const FieldValues &from, const FieldValues &to);

    const std::function<adalora::RunConfig()> m_now;
    const std::function<void(const FieldValues &)> m_change;
    std::vector<Entry> m_entries;
    std::size_t m_done = 0;  // entries before it are done, those from it on undone
    QElapsedTimer m_sinceLast;
};

/// Fields whose values they cannot take are left as they are.
adalora::RunConfig withFields(adalora::RunConfig config, const FieldValues &values);

}  // namespace studio
