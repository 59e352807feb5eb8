#include "edit_stack.h"

#include "change_text.h"
#include "error.h"

#include <algorithm>

namespace studio {
namespace {

constexpr qint64 oneGesture = 500;  // milliseconds between two changes that belong together

bool haveSameFields(const FieldValues &a, const FieldValues &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) { return x.first == y.first; });
}

}  // namespace

adalora::RunConfig withFields(adalora::RunConfig config, const FieldValues &values)
{
    for (const auto &[field, value] : values) {
        try {
            adalora::setField(config, field, value);
        } catch (const adalora::Error &) {
            // Whoever was asked for it has refused it, too.
        }
    }
    return config;
}

EditStack::EditStack(std::function<adalora::RunConfig()> now, std::function<void(const FieldValues &)> change, QObject *parent)
    : QObject(parent), m_now(std::move(now)), m_change(std::move(change))
{
}

void EditStack::push(const adalora::RunConfig &before, const adalora::RunConfig &after)
{
    Entry entry;
    for (const std::string &field : adalora::fieldNames()) {
        const std::string was = adalora::fieldJson(before, field), is = adalora::fieldJson(after, field);
        if (was != is) {
            entry.before[field] = was;
            entry.after[field] = is;
        }
    }
    if (entry.after.empty())
        return;
    m_entries.resize(m_done);
    const bool isSameGesture = m_sinceLast.isValid() && m_sinceLast.elapsed() < oneGesture;
    if (isSameGesture && m_done > 0 && haveSameFields(m_entries.back().after, entry.after)) {
        m_entries.back().after = entry.after;
        if (m_entries.back().before == m_entries.back().after)
            m_entries.pop_back();
    } else {
        m_entries.push_back(std::move(entry));
    }
    m_done = m_entries.size();
    m_sinceLast.start();
    emit changed();
}

void EditStack::correct(const FieldValues &values)
{
    const adalora::RunConfig now = m_now();
    for (const auto &[field, refused] : values) {
        for (std::size_t i = m_done; i-- > 0;) {
            const auto wanted = m_entries[i].after.find(field);
            if (wanted == m_entries[i].after.end())
                continue;
            if (wanted->second == refused)
                wanted->second = adalora::fieldJson(now, field);
            break;  // only the last one that touched the field can be meant
        }
    }
    const auto isEmpty = [](const Entry &entry) { return entry.before == entry.after; };
    const auto done = m_entries.begin() + static_cast<std::ptrdiff_t>(m_done);
    m_done -= static_cast<std::size_t>(std::count_if(m_entries.begin(), done, isEmpty));
    std::erase_if(m_entries, isEmpty);
    emit changed();
}

void EditStack::clear()
{
    m_entries.clear();
    m_done = 0;
    emit changed();
}

QString EditStack::textOf(const Entry &entry) const
{
    const adalora::RunConfig now = m_now();
    return changeText(withFields(now, entry.before), withFields(now, entry.after));
}

QString EditStack::undoText() const { return canUndo() ? textOf(m_entries[m_done - 1]) : QString(); }

QString EditStack::redoText() const { return canRedo() ? textOf(m_entries[m_done]) : QString(); }

void EditStack::undo()
{
    if (!canUndo())
        return;
    --m_done;
    move(m_entries[m_done].after, m_entries[m_done].before);
}

void EditStack::redo()
{
    if (!canRedo())
        return;
    ++m_done;
    move(m_entries[m_done - 1].before, m_entries[m_done - 1].after);
}

void EditStack::move(const FieldValues &from, const FieldValues &to)
{
    const adalora::RunConfig now = m_now();
    FieldValues values;
    for (const auto &[field, value] : to)
        if (adalora::fieldJson(now, field) == from.at(field))
            values[field] = value;
    m_sinceLast.invalidate();
    if (!values.empty())
        m_change(values);
    emit changed();
}

}  // namespace studio
