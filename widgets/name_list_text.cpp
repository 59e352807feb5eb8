#include "name_list_text.h"

#include <QStringList>
#include <algorithm>

namespace studio {

QString nameListText(const std::vector<std::string> &names)
{
    QStringList all;
    for (const std::string &name : names)
        all += QString::fromStdString(name);
    return all.join(QStringLiteral(", "));
}

std::vector<std::string> nameListFromText(const QString &text)
{
    std::vector<std::string> names;
    for (const QString &entry : text.split(QLatin1Char(','))) {
        const std::string name = entry.trimmed().toStdString();
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    return names;
}

}  // namespace studio
