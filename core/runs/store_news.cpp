#include "runs/store_reader.h"

#include "error.h"
#include "runs/store_words.h"
#include "training/edit.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace adalora {
namespace {

/// Below those that can be: a first look does not pass over what is damaged.
constexpr int anyStep = std::numeric_limits<int>::min();

/// Which states to read: every one, or where more than fit may lie there as many as do.
class Sampling {
public:
    /// Of steps behind `before`; `allocations` ascending.
    Sampling(int before, int steps, const std::vector<int> &allocations, std::size_t bytesOfState)
    {
        const auto fitting = static_cast<int>(std::max<std::size_t>(2, RunHistory::stateMemory / 2 / bytesOfState));
        const int range = steps - before;  // at most one for each step, and one at the end
        if (range <= fitting)
            return;
        const auto wanted = std::min(static_cast<int>(allocations.size()), fitting / 2);
        for (int i = 0; i < wanted; ++i)
            m_allocations.push_back(allocations[static_cast<std::size_t>(static_cast<long long>(i) * std::ssize(allocations) / wanted)]);
        const int others = fitting - wanted;
        m_stride = (range + others - 1) / others;
    }

    bool isWhole() const { return m_stride == 1; }
    /// The first state at or behind this step is the next to read.
    int nextAfter(int step) const
    {
        const int even = step < 0 ? 0 : (step / m_stride + 1) * m_stride;
        const auto allocation = std::upper_bound(m_allocations.begin(), m_allocations.end(), step);
        return allocation == m_allocations.end() ? even : std::min(even, *allocation);
    }

private:
    int m_stride = 1;
    std::vector<int> m_allocations;
};

bool areSame(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (a != a && b != b); }

}  // namespace

RunNews StoreReader::readNews(Database &database, StorePlace &place)
{
    begin(database);
    StorePlace reached = place.info && isStillThere(place) ? place : StorePlace{};
    RunNews news;
    if (!reached.info) {
        m_triplets = 0;
        reached.info = news.anew = readInfo();
        reached.config = reached.info->config;
    } else {
        m_triplets = reached.info->matrices.empty() ? 0 : reached.info->matrices.back().first + reached.info->matrices.back().rank;
    }
    readSteps(news, reached);
    readEvaluations(news, reached);
    readStates(news, reached);
    if (!reached.hasEnded)
        news.summary = readSummary();
    reached.hasEnded = reached.hasEnded || news.summary;
    m_value.reset();
    m_database->execute("COMMIT");
    place = std::move(reached);
    return news;
}

/// A run that is taken up anew has dropped rows, and may have made as many others. No step takes as long a second time.
bool StoreReader::isStillThere(const StorePlace &place)
{
    if (place.hasEnded && !find("outcome"))
        return false;
    if (text("started_at") != place.info->startedAt || m_database->number("SELECT coalesce(max(id), 0) FROM event") < place.event ||
        m_database->number("SELECT coalesce(max(id), 0) FROM evaluation") < place.evaluation)
        return false;
    if (place.steps == 0)
        return true;
    Statement last(*m_database, "SELECT task_loss, seconds FROM step WHERE step = ?");
    last.bind(0, place.steps - 1);
    return last.step() && areSame(last.real(0), place.lastLoss) && areSame(last.real(1), place.lastSeconds);
}

void StoreReader::readSteps(RunNews &news, StorePlace &place)
{
    std::vector<StoredEvent> events = readEvents(place);
    auto nextEvent = events.begin();
    const auto takeNoted = [&] {
        for (; nextEvent != events.end() && nextEvent->isNoted && nextEvent->step == place.steps; ++nextEvent) {
            check(*nextEvent, place);
            news.notes.push_back(std::move(*nextEvent));
        }
    };
    Statement rows(*m_database, "SELECT step, task_loss, orth_loss, learning_rate, grad_norm, budget, kept, is_allocation, seconds "
                                "FROM step WHERE step >= ? ORDER BY step");
    rows.bind(0, place.steps > 0 ? place.steps : anyStep);
    while (rows.step()) {
        StepReport r;
        r.step = small(rows, 0, "step.step");
        if (r.step != place.steps)
            refuse("step " + std::to_string(place.steps) + " is missing");
        r.taskLoss = place.lastLoss = rows.real(1);
        r.orthLoss = rows.real(2);
        r.learningRate = rows.real(3);
        r.gradNorm = rows.real(4);
        r.budget = small(rows, 5, "step.budget");
        r.kept = small(rows, 6, "step.kept");
        r.isAllocation = rows.integer(7) != 0;
        r.seconds = place.lastSeconds = rows.real(8);
        takeNoted();
        while (nextEvent != events.end() && nextEvent->step <= r.step)
            r.events.push_back(std::move(*nextEvent++));
        news.reports.push_back(std::move(r));
        ++place.steps;
    }
    takeNoted();
    if (nextEvent != events.end())
        refuse("the event at step " + std::to_string(nextEvent->step) + " belongs to no step");
}

std::vector<StoreReader::StoredEvent> StoreReader::readEvents(StorePlace &place)
{
    const RunInfo &info = *place.info;
    std::vector<StoredEvent> events;
    const std::string columns = m_version < 2 ? "NULL, 0" : "refusal, noted";  // version 1 knows no edits
    Statement rows(*m_database, "SELECT step, kind, what, matrix, idx, lambda, score, threshold, detail, payer, rank_before, rank_after, "
                                "parameters_before, parameters_after, slack_before, slack_after, " + columns + ", id FROM event WHERE id > ? ORDER BY id");
    rows.bind(0, place.event);
    while (rows.step()) {
        StoredEvent e;
        e.step = small(rows, 0, "event.step");
        const std::string where = "event at step " + std::to_string(e.step) + ": ";
        const auto kind = fromWord<EventKind>(rows.text(1), eventWords);
        if (!kind)
            refuse(where + "unknown kind " + std::string(rows.text(1)));
        e.kind = *kind;
        if (e.kind == EventKind::Phase) {
            const auto phase = fromWord<Phase>(rows.text(2), phaseWords);
            if (!phase)
                refuse(where + "unknown phase " + std::string(rows.text(2)));
            e.phase = *phase;
        }
        if (e.kind == EventKind::Alarm) {
            const auto alarm = fromWord<AlarmKind>(rows.text(2), alarmWords);
            if (!alarm)
                refuse(where + "unknown alarm " + std::string(rows.text(2)));
            e.alarm = *alarm;
        }
        if (e.kind == EventKind::Refuse) {
            const auto reason = fromWord<RefuseReason>(rows.text(2), refusalWords);
            if (!reason)
                refuse(where + "unknown reason " + std::string(rows.text(2)));
            e.reason = *reason;
        }
        e.matrix = rows.isNull(3) ? -1 : small(rows, 3, "event.matrix");
        e.index = rows.isNull(4) ? -1 : small(rows, 4, "event.idx");
        if (e.matrix < -1 || e.matrix >= static_cast<int>(info.matrices.size()))
            refuse(where + "matrix " + std::to_string(e.matrix) + " does not exist");
        if (e.index < -1 || (e.matrix >= 0 && e.index >= info.matrices[static_cast<std::size_t>(e.matrix)].rank))
            refuse(where + "triplet " + std::to_string(e.index) + " does not exist");
        e.lambda = rows.real(5);
        e.score = rows.real(6);
        e.threshold = rows.real(7);
        e.detail = rows.text(8);
        e.payer = rows.isNull(9) ? -1 : small(rows, 9, "event.payer");
        if (e.payer < -1 || e.payer >= static_cast<int>(info.matrices.size()))
            refuse(where + "payer " + std::to_string(e.payer) + " does not exist");
        if (!rows.isNull(10))
            readTotals(rows, e);
        e.refusal = rows.text(16);
        e.isNoted = rows.integer(17) != 0;
        place.event = rows.integer(18);
        events.push_back(std::move(e));
    }
    return events;
}

void StoreReader::readTotals(const Statement &rows, Event &e) const
{
    e.rankBefore = small(rows, 10, "event.rank_before");
    e.rankAfter = small(rows, 11, "event.rank_after");
    e.parametersBefore = rows.integer(12);
    e.parametersAfter = rows.integer(13);
    e.slackBefore = rows.integer(14);
    e.slackAfter = rows.integer(15);
}

void StoreReader::applyEdit(RunConfig &config, const std::string &edit, const std::string &where) const
{
    try {
        applyFields(config, editFromJson(edit, "detail"));
        requireValid(config);
    } catch (const Error &e) {
        refuse(where + e.what());
    }
}

void StoreReader::check(const Event &event, StorePlace &place) const
{
    if (event.kind != EventKind::Edit)
        return;
    const std::string where = "edit at step " + std::to_string(event.step) + ": ";
    if (event.refusal.empty()) {
        applyEdit(place.config, event.detail, where);
        return;
    }
    try {
        editFromJson(event.detail, "detail");
    } catch (const Error &e) {
        refuse(where + e.what());
    }
}

void StoreReader::readEvaluations(RunNews &news, StorePlace &place)
{
    Statement rows(*m_database, "SELECT step, loss, value, id FROM evaluation WHERE id > ? ORDER BY id");
    rows.bind(0, place.evaluation);
    while (rows.step()) {
        news.evaluations.push_back({small(rows, 0, "evaluation.step"), rows.real(1), rows.real(2)});
        place.evaluation = rows.integer(3);
    }
}

void StoreReader::readStates(RunNews &news, StorePlace &place)
{
    std::vector<int> allocations;
    for (const StepReport &report : news.reports)
        if (report.isAllocation)
            allocations.push_back(report.step);
    const std::size_t bytesOfState = sizeof(RankState) + static_cast<std::size_t>(m_triplets) * (4 * sizeof(float) + 1) + place.info->matrices.size() * sizeof(float);
    const Sampling sampling(place.state, place.steps, allocations, bytesOfState);
    const std::string columns = std::string("SELECT step, threshold, mu, lambda, sigma, score, kept, slope, ") + (m_version < 3 ? "NULL" : "defect") + " FROM state ";
    const auto take = [&](const Statement &row) {
        news.states.push_back(readState(row, place));
        place.state = news.states.back()->step;
    };
    Statement rows(*m_database, columns + "WHERE step >= ? ORDER BY step" + (sampling.isWhole() ? "" : " LIMIT 1"));
    const int next = sampling.isWhole() ? place.state + 1 : sampling.nextAfter(place.state);
    rows.bind(0, place.state < 0 ? anyStep : next);
    while (rows.step()) {
        take(rows);
        if (sampling.isWhole())
            continue;
        rows.reset();
        rows.bind(0, sampling.nextAfter(place.state));
    }
    Statement last(*m_database, columns + "WHERE step > ? ORDER BY step DESC LIMIT 1");
    last.bind(0, place.state);
    if (last.step())
        take(last);
}

std::shared_ptr<const RankState> StoreReader::readState(const Statement &row, const StorePlace &place) const
{
    auto state = std::make_shared<RankState>();
    state->step = small(row, 0, "state.step");
    if (state->step < 0 || state->step > place.steps)
        refuse("there is a state at step " + std::to_string(state->step) + " of " + std::to_string(place.steps));
    const auto triplets = static_cast<std::size_t>(m_triplets);
    state->threshold = row.real(1);
    state->mu = row.real(2);
    state->lambda = floats(row, 3, "lambda", triplets);
    state->sigma = floats(row, 4, "sigma", triplets);
    state->score = floats(row, 5, "score", triplets);
    const std::string_view kept = row.text(6);
    if (kept.size() != triplets || kept.find_first_not_of("01") != std::string_view::npos)
        refuse("state at step " + std::to_string(state->step) + ": kept is not " + std::to_string(m_triplets) + " times 0 or 1");
    state->kept.resize(triplets);
    std::transform(kept.begin(), kept.end(), state->kept.begin(), [](char c) { return static_cast<unsigned char>(c == '1'); });
    if (!row.blob(7).empty())
        state->slope = floats(row, 7, "slope", triplets);
    if (!row.blob(8).empty())
        state->defect = floats(row, 8, "defect", place.info->matrices.size());
    return state;
}

}  // namespace adalora
