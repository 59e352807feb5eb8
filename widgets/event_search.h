/// Finds words in events without writing each of them out: what a word says about kinds and matrices is found once.
#pragma once
#include <QStringList>
#include <vector>

namespace studio {

class EventModel;

/// Every word must occur in step, event, matrix or payer; case does not matter.
class EventSearch {
public:
    /// `text` is split at spaces. Names are those of the model's run, which outlives the search.
    EventSearch(const EventModel &model, const QString &text);

    bool accepts(int row) const;

private:
    struct Word {
        QString text;
        bool isNumber = false;          // may be part of a step
        bool isSlack = false;
        std::vector<bool> kinds;        // whose name has it
        std::vector<bool> matrices;     // whose names have it
    };

    bool accepts(const Word &word, int row) const;

    const EventModel &m_model;
    std::vector<Word> m_words;
};

}  // namespace studio
