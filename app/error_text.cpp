#include "error_text.h"

#include "training/edit.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace studio {
namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// "…, which is tfinal = 90": the last field that the rule's text names, where it ends with its value.
QString fieldNamedIn(const QString &rule)
{
    static const QRegularExpression named(QStringLiteral("\\(([a-zA-Z_0-9]+)[^ ]* = [^()]*\\)$"));
    return named.match(rule).captured(1);
}

QString withReason(const QString &sentence, const QString &reason)
{
    return reason.isEmpty() ? sentence : ErrorText::tr("%1 (%2)").arg(sentence, reason);
}

}  // namespace

QString sentenceFor(const adalora::Error &error)
{
    using adalora::ErrorCode;
    const QString subject = QString::fromStdString(error.subject);
    const QString detail = QString::fromStdString(error.detail);
    const QString value = QString::fromStdString(error.value);
    switch (error.code) {
    case ErrorCode::FileMissing:
        return withReason(ErrorText::tr("%1 does not exist. Check the path, or install what should have put it there.").arg(subject), detail);
    case ErrorCode::FileUnreadable:
        return withReason(ErrorText::tr("%1 cannot be read. Check that it is accessible to you and try again.").arg(subject), detail);
    case ErrorCode::FileDamaged:
        return withReason(ErrorText::tr("%1 is damaged and was left as it is. Use another copy of it.").arg(subject), detail);
    case ErrorCode::FileUnwritable:
        return withReason(ErrorText::tr("%1 cannot be written. Check rights and free space, or choose another folder.").arg(subject), detail);
    case ErrorCode::InUse:
        return withReason(ErrorText::tr("%1 is being trained by another program and was left to it. Stop it there, or wait for its end.").arg(subject), detail);
    case ErrorCode::FileExists:
        return withReason(ErrorText::tr("%1 already exists and was not overwritten. Choose another name.").arg(subject), detail);
    case ErrorCode::NotARun:
        return withReason(ErrorText::tr("%1 holds no run. Choose a folder that contains the file run.sqlite.").arg(subject), detail);
    case ErrorCode::NewerVersion:
        return withReason(ErrorText::tr("%1 was written by a newer version of AdaLoRA Studio. Update to open it.").arg(subject), detail);
    case ErrorCode::UnknownField:
        return detail.isEmpty() ? ErrorText::tr("The field %1 is not known. Remove it from the configuration.").arg(subject)
                                : ErrorText::tr("The field %1 is not known. Did you mean %2?").arg(subject, detail);
    case ErrorCode::WrongType:
        return ErrorText::tr("The field %1 = %2 has the wrong type. Give a value of the type %3.").arg(subject, value, detail);
    case ErrorCode::RuleBroken:
        return ErrorText::tr("The field %1 = %2 breaks the rule %3. Change it and run again.").arg(subject, value, detail);
    }
    return subject;
}

QString sentenceFor(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const adalora::Error &error) {
        return sentenceFor(error);
    } catch (const std::exception &other) {
        return ErrorText::tr("Something unexpected went wrong: %1. Everything recorded before it is kept.").arg(QString::fromLocal8Bit(other.what()));
    }
}

adalora::ConfigProblem problemIn(const std::exception_ptr &failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const adalora::Error &error) {
        if (error.code == adalora::ErrorCode::RuleBroken)
            return {error.subject, error.value, error.detail};
        if (error.code == adalora::ErrorCode::UnknownField)  // a matrix that a rank pattern names
            return {error.subject, {}, sentenceFor(error).toStdString()};
    } catch (...) {
        return {};
    }
    return {};
}

Refusal refusalIn(const adalora::Event &answer)
{
    const QString rule = QString::fromStdString(answer.refusal);
    adalora::Edit edit;
    try {
        edit = adalora::editFromJson(answer.detail, {});
    } catch (const adalora::Error &) {
        // What it asked for cannot even be read; the engine's reason says so.
    }
    if (edit.allocates)
        return {ErrorText::tr("Nothing was allocated, because the rule %1 forbids it now.").arg(rule), {}};
    // Said at what was changed, even where the rule is about another field.
    const QString field = edit.fields.size() == 1 ? QString::fromStdString(edit.fields.begin()->first) : fieldNamedIn(rule);
    return {ErrorText::tr("The change was refused and the run goes on as before: it would break the rule %1.").arg(rule), field};
}

}  // namespace studio
