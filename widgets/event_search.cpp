#include "event_search.h"

#include "event_model.h"
#include "event_words.h"
#include "runs/run_history.h"
#include "words.h"
#include <algorithm>

namespace studio {

EventSearch::EventSearch(const EventModel &model, const QString &text) : m_model(model)
{
    for (const QString &each : text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto has = [&](const QString &name) { return name.contains(each, Qt::CaseInsensitive); };
        Word word;
        word.text = each;
        word.isNumber = std::all_of(each.begin(), each.end(), [](QChar c) { return c.isDigit(); });
        word.isSlack = has(EventModel::slackName());
        for (std::size_t kind = 0; kind < eventKindCount; ++kind)
            word.kinds.push_back(has(eventName(static_cast<adalora::EventKind>(kind))));
        if (model.run())
            for (const adalora::MatrixInfo &matrix : model.run()->info().matrices)
                word.matrices.push_back(has(matrixLabel(matrix)) || has(QString::fromStdString(matrix.name)));
        m_words.push_back(std::move(word));
    }
}

bool EventSearch::accepts(int row) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const Word &word) { return accepts(word, row); });
}

bool EventSearch::accepts(const Word &word, int row) const
{
    const adalora::Event &event = m_model.eventAt(row);
    const auto isNamed = [&](int matrix) { return matrix >= 0 && matrix < std::ssize(word.matrices) && word.matrices[static_cast<std::size_t>(matrix)]; };
    if (isNamed(event.matrix))
        return true;
    if (event.kind == adalora::EventKind::Grow && (event.payer < 0 ? word.isSlack : isNamed(event.payer)))
        return true;
    if (EventModel::hasOwnText(event.kind) ? m_model.what(row).contains(word.text, Qt::CaseInsensitive) : word.kinds[static_cast<std::size_t>(event.kind)])
        return true;
    return word.isNumber && QString::number(event.step).contains(word.text);
}

}  // namespace studio
