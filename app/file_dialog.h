/// Dialogs that ask for a file without waiting for the answer: `fileSelected` brings it.
#pragma once
#include <QString>

class QFileDialog;
class QWidget;

namespace studio {

// Not the static functions of QFileDialog: those keep the window from closing. A dialog is to be opened by the caller and deletes
// itself when it is closed. Filters are those of QFileDialog; an empty folder is the one that was last chosen from.

/// For a file that is there.
QFileDialog *openDialog(QWidget *parent, const QString &title, const QString &folder, const QString &filters);
/// For one to be written. `stem` and `ending`, without its dot, are suggested; what is typed without an ending gets this one.
QFileDialog *saveDialog(QWidget *parent, const QString &title, const QString &folder, const QString &filters, const QString &stem, const QString &ending);

}  // namespace studio
