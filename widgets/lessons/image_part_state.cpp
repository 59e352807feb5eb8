// The settings of the part on image compression as words, as lessons write them.
#include "lessons/image_part.h"

#include <QMetaMethod>

namespace studio {
namespace {

constexpr const char *showNames[] = {"difference", "piece", "rival"};
constexpr const char *rivalNames[] = {"random", "cosine", "blocks"};

template <std::size_t n>
int indexOf(const char *const (&names)[n], const QString &name)
{
    for (std::size_t i = 0; i < n; ++i)
        if (name == QLatin1String(names[i]))
            return static_cast<int>(i);
    return -1;
}

}  // namespace

PartState ImagePart::state() const
{
    const ImageSettings &settings = m_model->settings();
    const bool isOwn = settings.picture == QLatin1String("own");
    return {{QStringLiteral("picture"), settings.picture},
            {QStringLiteral("file"), isOwn && m_model->own() ? m_model->own()->file : QString()},
            {QStringLiteral("colour"), settings.isColour ? QStringLiteral("1") : QStringLiteral("0")},
            {QStringLiteral("k"), QString::number(settings.k)},
            {QStringLiteral("show"), QLatin1String(showNames[static_cast<int>(settings.show)])},
            {QStringLiteral("rival"), QLatin1String(rivalNames[static_cast<int>(settings.rival)])}};
}

QString ImagePart::setState(const PartState &state)
{
    ImageSettings settings = m_model->settings();
    const QString present = m_model->own() ? m_model->own()->file : QString();
    const QString file = state.value(QStringLiteral("file"), present);
    for (auto it = state.begin(); it != state.end(); ++it) {
        const QString &value = it.value();
        if (it.key() == QLatin1String("file"))
            continue;
        if (it.key() == QLatin1String("picture")) {
            if (value != QLatin1String("own") && !builtInPictures().contains(value))
                return tr("There is no picture named %1. The pictures are: %2.").arg(value, builtInPictures().join(QStringLiteral(", ")));
            settings.picture = value;
        } else if (it.key() == QLatin1String("colour")) {
            if (value != QLatin1String("0") && value != QLatin1String("1"))
                return tr("colour is 0 or 1, not %1.").arg(value);
            settings.isColour = value == QLatin1String("1");
        } else if (it.key() == QLatin1String("k")) {
            bool isNumber = false;
            settings.k = value.toInt(&isNumber);
            if (!isNumber || settings.k < 1 || settings.k > largestPictureSide)
                return tr("k is a whole number from 1 to the rank of the picture, not %1.").arg(value);
        } else if (it.key() == QLatin1String("show")) {
            const int found = indexOf(showNames, value);
            if (found < 0)
                return tr("show is difference, piece or rival, not %1.").arg(value);
            settings.show = static_cast<ImageShow>(found);
        } else if (it.key() == QLatin1String("rival")) {
            const int found = indexOf(rivalNames, value);
            if (found < 0)
                return tr("rival is random, cosine or blocks, not %1.").arg(value);
            settings.rival = static_cast<ImageRival>(found);
        } else {
            return tr("A picture has no setting %1. It has: picture, file, colour, k, show, rival.").arg(it.key());
        }
    }
    const bool isElsewhere = settings.picture == QLatin1String("own") && (!m_model->own() || file != present);
    if (!isElsewhere) {
        pick(settings);
        return {};
    }
    if (file.isEmpty())
        return tr("The state is that of a picture that came without a file, and a text cannot carry it: paste or open the picture first.");
    if (!isSignalConnected(QMetaMethod::fromSignal(&ImagePart::pictureWanted)))
        return tr("There is no picture of your own here: open one first.");
    m_awaited = {file, settings};
    emit pictureWanted(file);
    return {};
}

}  // namespace studio
