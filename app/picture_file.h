/// Reads a picture from a file for the lesson on image compression.
#pragma once
#include "lessons/image_picture.h"
#include <QString>
#include <variant>

namespace studio {

/// Any format that Qt reads here, turned upright as its camera noted; larger than 4096 a side is scaled down, much larger
/// refused. Else a sentence, translated, for why there is none. Runs on any thread.
std::variant<Picture, QString> readPicture(const QString &path);

/// For a file dialog: all readable formats, then all files.
QString pictureFilter();

}  // namespace studio
