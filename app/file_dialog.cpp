#include "file_dialog.h"

#include <QFileDialog>

namespace studio {

QFileDialog *openDialog(QWidget *parent, const QString &title, const QString &folder, const QString &filters)
{
    auto *dialog = new QFileDialog(parent, title, folder, filters);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    return dialog;
}

QFileDialog *saveDialog(QWidget *parent, const QString &title, const QString &folder, const QString &filters, const QString &stem, const QString &ending)
{
    QFileDialog *dialog = openDialog(parent, title, folder, filters);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(QString(stem).replace(u'/', u'-') + u'.' + ending);
    return dialog;
}

}  // namespace studio
