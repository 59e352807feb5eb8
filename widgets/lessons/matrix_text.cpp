#include "lessons/matrix_text.h"

#include <QStringList>
#include <charconv>
#include <cmath>

namespace studio {

std::optional<adalora::Matrix> matrixFromText(const QString &text)
{
    const QStringList rows = text.split(u';');
    adalora::Matrix matrix;
    for (qsizetype r = 0; r < rows.size(); ++r) {
        const QStringList numbers = rows[r].simplified().split(u' ', Qt::SkipEmptyParts);
        if (r == 0)
            matrix.resize(rows.size(), numbers.size());
        if (numbers.isEmpty() || numbers.size() != matrix.cols())
            return std::nullopt;
        for (qsizetype c = 0; c < numbers.size(); ++c) {
            bool isNumber = false;
            const double number = numbers[c].toDouble(&isNumber);
            if (!isNumber || !std::isfinite(number))
                return std::nullopt;
            matrix(r, c) = static_cast<adalora::Scalar>(number);
        }
    }
    return matrix;
}

QString textFromNumber(adalora::Scalar number)
{
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, number == 0 ? adalora::Scalar(0) : number).ptr;
    return QString::fromLatin1(text, end - text);
}

QString textFromMatrix(const adalora::Matrix &matrix)
{
    QStringList rows;
    for (adalora::Index r = 0; r < matrix.rows(); ++r) {
        QStringList numbers;
        for (adalora::Index c = 0; c < matrix.cols(); ++c)
            numbers += textFromNumber(matrix(r, c));
        rows += numbers.join(u' ');
    }
    return rows.join(QStringLiteral("; "));
}

}  // namespace studio
