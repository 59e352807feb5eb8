#include "report_text.h"

#include "config_fields.h"
#include "edit_words.h"
#include "event_words.h"
#include "field_texts.h"
#include "runs/run_history.h"
#include "status_text.h"
#include "words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <map>

namespace studio {
namespace {

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

/// Cells are HTML already.
class Table {
public:
    explicit Table(const QStringList &head)
    {
        m_html = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\" border=\"0.5\" style=\"border-collapse:collapse; border-color:#c8ccd2\"><thead>");
        add(head, QStringLiteral("th"));
        m_html += QStringLiteral("</thead>");
    }
    void add(const QStringList &cells) { add(cells, QStringLiteral("td")); }
    QString html() const { return m_html + QStringLiteral("</table>"); }

private:
    void add(const QStringList &cells, const QString &tag)
    {
        m_html += QStringLiteral("<tr>");
        for (const QString &cell : cells)
            m_html += QStringLiteral("<%1 align=\"left\">%2</%1>").arg(tag, cell);
        m_html += QStringLiteral("</tr>");
    }

    QString m_html;
};

QString heading(const QString &text) { return QStringLiteral("<h3>%1</h3>").arg(text); }

QString localTime(const std::string &iso)
{
    const QDateTime time = QDateTime::fromString(QString::fromStdString(iso), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString::fromStdString(iso);
}

QString measured(const adalora::RunInfo &info, double value) { return info.metricName == "accuracy" ? percentText(value) : valueText(value, 4); }

QString figures(const adalora::RunHistory &run)
{
    const adalora::RunInfo &info = run.info();
    Table table({ReportText::tr("Figure"), ReportText::tr("Value")});
    table.add({ReportText::tr("Method"), methodName(info.config.method).toHtmlEscaped()});
    table.add({ReportText::tr("Started"), localTime(info.startedAt)});
    table.add({ReportText::tr("Steps recorded, of planned"), ReportText::tr("%1 of %2").arg(countText(run.steps()), countText(run.plan().config.total_step))});
    table.add({ReportText::tr("Frozen parameters"), countText(info.frozenParameters)});
    table.add({ReportText::tr("Parameters of the head"), countText(info.headParameters)});
    table.add({ReportText::tr("Adapter parameters at the start"), countText(info.adapterParameters)});
    if (info.scale > 0)
        table.add({ReportText::tr("Scale s = α/r"), valueText(info.scale, 4)});
    if (const auto &summary = run.summary()) {
        table.add({ReportText::tr("Adapter parameters, peak and end"),
                   ReportText::tr("%1 and %2").arg(countText(summary->peakParameters), countText(summary->finalParameters))});
        table.add({ReportText::tr("Validation before and after"),
                   ReportText::tr("%1 and %2").arg(measured(info, summary->before.value), measured(info, summary->after.value))});
        if (summary->test)
            table.add({ReportText::tr("Test, used once"), measured(info, summary->test->value)});
        if (summary->recovery)
            table.add({ReportText::tr("Planted ranks found"), percentText(*summary->recovery)});
        table.add({ReportText::tr("Seconds in training steps"), valueText(summary->seconds, 4)});
    }
    return table.html();
}

QString settings(const adalora::RunConfig &config)
{
    Table table({ReportText::tr("Setting"), ReportText::tr("Name in the config"), ReportText::tr("Value")});
    for (const FieldSpec &field : configFields()) {
        if (!field.isUsedBy(config))
            continue;
        const FieldText text = fieldText(field, config.method);
        const QString name = text.symbol.isEmpty() ? text.name.toHtmlEscaped() : QStringLiteral("%1, %2").arg(text.name.toHtmlEscaped(), text.symbol);
        const QString value = fieldValueText(field.key, config).toHtmlEscaped();
        table.add({name, QStringLiteral("<tt>%1</tt>").arg(QLatin1String(field.key)), text.unit.isEmpty() ? value : value + u' ' + text.unit.toHtmlEscaped()});
    }
    return table.html();
}

QString ranks(const adalora::RunHistory &run)
{
    const auto &matrices = run.info().matrices;
    const adalora::RankState *last = run.stateAt(run.steps());
    if (matrices.empty() || !last)
        return {};
    Table table({ReportText::tr("Matrix"), ReportText::tr("Shape d × k"), ReportText::tr("Rank at the start"), ReportText::tr("Rank at step %1").arg(countText(last->step)),
                 ReportText::tr("Largest σ")});
    for (const adalora::MatrixInfo &matrix : matrices)
        table.add({QString::fromStdString(matrix.name).toHtmlEscaped(), ReportText::tr("%1 × %2").arg(countText(matrix.out), countText(matrix.in)),
                   countText(matrix.startRank), countText(last->rankOf(matrix)),
                   matrix.rank > 0 ? valueText(static_cast<double>(last->sigma[static_cast<std::size_t>(matrix.first)])) : QString()});
    return heading(ReportText::tr("Ranks")) + table.html();
}

QString validations(const adalora::RunHistory &run)
{
    if (run.evaluations().empty())
        return {};
    Table table({ReportText::tr("After steps"), ReportText::tr("Validation loss"), QString::fromStdString(run.info().metricName)});
    for (const adalora::Evaluation &evaluation : run.evaluations())
        table.add({countText(evaluation.step), valueText(evaluation.loss, 4), measured(run.info(), evaluation.value)});
    return heading(ReportText::tr("Validations")) + table.html();
}

/// Edits and alarms one by one, with the words that the window has for them; of the rest how many there were.
QString happenings(const adalora::RunHistory &run)
{
    std::map<adalora::EventKind, int> counts;
    Table told({ReportText::tr("Step"), ReportText::tr("What happened")});
    bool isAnythingTold = false;
    adalora::RunConfig config = run.info().config;
    for (const adalora::Event &event : run.events()) {
        ++counts[event.kind];
        const bool isEdit = event.kind == adalora::EventKind::Edit;
        if (!isEdit && event.kind != adalora::EventKind::Alarm && event.kind != adalora::EventKind::Phase)
            continue;
        told.add({countText(event.step), eventSentence(event, run.info(), &config).toHtmlEscaped()});
        isAnythingTold = true;
        if (isEdit && event.refusal.empty())
            adalora::applyFields(config, adalora::editFromJson(event.detail, {}));
    }
    Table counted({ReportText::tr("Event"), ReportText::tr("Count")});
    for (const auto &[kind, count] : counts)
        counted.add({eventName(kind), countText(count)});
    return heading(ReportText::tr("Events")) + counted.html() + (isAnythingTold ? QStringLiteral("<p></p>") + told.html() : QString());
}

}  // namespace

QString reportOpening(const adalora::RunHistory &run, const QStringList &compared)
{
    QString html = QStringLiteral("<h1>%1</h1><p>%2</p>")
                       .arg(QString::fromStdString(run.info().config.name).toHtmlEscaped(), statusText(run, run.steps() - 1).toHtmlEscaped());
    if (!compared.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(ReportText::tr("Shown beside it: %1.").arg(compared.join(QStringLiteral(", ")).toHtmlEscaped()));
    html += figures(run) + heading(ReportText::tr("Settings"));
    if (run.plan().config != run.info().config)
        html += QStringLiteral("<p>%1</p>").arg(ReportText::tr("As it began; what was changed while it trained is listed under Events."));
    return html + settings(run.info().config);
}

QString reportTables(const adalora::RunHistory &run) { return ranks(run) + validations(run) + happenings(run); }

}  // namespace studio
