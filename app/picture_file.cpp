#include "picture_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>

namespace studio {
namespace {

struct PictureText {
    Q_DECLARE_TR_FUNCTIONS(PictureText)
};

constexpr qint64 mostPixels = 16384LL * 4096;  // decoded whole before it is scaled down: half a gigabyte at 16 bits
constexpr int memoryLimit = 600;               // MB

QString reason(const QImageReader &reader, const QString &name)
{
    switch (reader.error()) {
    case QImageReader::UnsupportedFormatError:
        return PictureText::tr("%1 is no picture in a format that is read here, such as PNG or JPEG.").arg(name);
    case QImageReader::FileNotFoundError:
    case QImageReader::DeviceError:
        return PictureText::tr("%1 cannot be read. Check that it is accessible to you and try again.").arg(name);
    case QImageReader::InvalidDataError:
    case QImageReader::UnknownError: break;
    }
    return PictureText::tr("%1 is damaged and cannot be shown. Use another copy of it.").arg(name);
}

}  // namespace

std::variant<Picture, QString> readPicture(const QString &path)
{
    const QFileInfo file(path);
    const QString name = file.fileName().isEmpty() ? QDir::toNativeSeparators(path) : file.fileName();
    if (!file.exists())
        return PictureText::tr("%1 does not exist.").arg(name);
    if (file.isDir())
        return PictureText::tr("%1 is a folder: choose a picture in it.").arg(name);
    if (file.size() == 0)
        return PictureText::tr("%1 is empty.").arg(name);
    QImageReader::setAllocationLimit(memoryLimit);
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);  // names lie
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > mostPixels)
        return PictureText::tr("%1 has %2 × %3 pixels, too many to be read here. Scale it down first: %4 on the longest side are enough.")
            .arg(name)
            .arg(size.width())
            .arg(size.height())
            .arg(largestPictureSide);
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return reason(reader, name);
    return pictureFrom(image);
}

QString pictureFilter()
{
    QStringList patterns;
    for (const QByteArray &format : QImageReader::supportedImageFormats())
        patterns += QStringLiteral("*.") + QString::fromLatin1(format);
    return PictureText::tr("Pictures (%1)").arg(patterns.join(u' ')) + QStringLiteral(";;") + PictureText::tr("All files (*)");
}

}  // namespace studio
