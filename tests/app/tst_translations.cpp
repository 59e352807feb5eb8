#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QStringList translations;  // several for plural forms
    QString type;              // unfinished, vanished, …
    bool isPlural = false;
};

QString translationsFolder() { return QStringLiteral(TEST_DATA_DIR "/../../translations"); }

std::vector<Message> read(const QString &file, QString &problem)
{
    QFile device(file);
    std::vector<Message> messages;
    if (!device.open(QIODevice::ReadOnly)) {
        problem = file + QStringLiteral(" cannot be read");
        return messages;
    }
    QXmlStreamReader xml(&device);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.push_back({context, {}, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")});
        } else if (xml.name() == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            messages.back().comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.back().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!messages.back().isPlural)
                messages.back().translations = {xml.readElementText()};
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.back().translations += xml.readElementText();
        }
    }
    if (xml.hasError())
        problem = file + QStringLiteral(": ") + xml.errorString();
    return messages;
}

bool isEnglish(const QString &file) { return file.endsWith(QLatin1String("_en.ts")); }

/// What tells messages apart: context, text and comment.
QStringList keysOf(const std::vector<Message> &messages)
{
    QStringList keys;
    for (const Message &message : messages)
        keys += message.context + QStringLiteral(": ") + message.source + (message.comment.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(message.comment));
    return keys;
}

QStringList argumentsOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("%(?:\\d|n|L\\d)"));
    QStringList found;
    for (auto it = form.globalMatch(text); it.hasNext();)
        found += it.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT
private slots:
    void areFinished_data();
    void areFinished();
    void keepEveryPlaceholder_data() { areFinished_data(); }
    void keepEveryPlaceholder();
    void keepEveryMnemonic_data() { areFinished_data(); }
    void keepEveryMnemonic();
    void haveEveryStringOfTheSources_data() { areFinished_data(); }
    void haveEveryStringOfTheSources();
};

void TestTranslations::areFinished_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(translationsFolder());
    for (const QString &name : folder.entryList({QStringLiteral("*.ts")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestTranslations::areFinished()
{
    QFETCH(QString, file);
    QString problem;
    const std::vector<Message> messages = read(file, problem);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QStringList open;
    for (const Message &message : messages) {
        if (isEnglish(file) && !message.isPlural)
            continue;  // the source is English
        const bool isEmpty = message.translations.isEmpty() || message.translations.contains(QString());
        if (!message.type.isEmpty() || isEmpty)
            open += message.context + QStringLiteral(": ") + message.source;
    }
    QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
}

void TestTranslations::keepEveryPlaceholder()
{
    QFETCH(QString, file);
    QString problem;
    for (const Message &message : read(file, problem))
        for (const QString &translation : message.translations)
            if (!translation.isEmpty())
                QVERIFY2(message.isPlural || argumentsOf(translation) == argumentsOf(message.source), qPrintable(message.source));
}

/// The letters are chosen so that none wants that of a menu; sentences with tags have entities and no mnemonics.
void TestTranslations::keepEveryMnemonic()
{
    QFETCH(QString, file);
    static const QRegularExpression mnemonic(QStringLiteral("&(\\w)"));
    const auto letterOf = [](const QString &text) { return mnemonic.match(text).captured(1).toUpper(); };
    QString problem;
    for (const Message &message : read(file, problem))
        for (const QString &translation : message.translations)
            if (!translation.isEmpty() && !message.source.contains(u'<'))
                QVERIFY2(letterOf(translation) == letterOf(message.source), qPrintable(message.source));
}

void TestTranslations::haveEveryStringOfTheSources()
{
    QFETCH(QString, file);
    const QTemporaryDir folder;
    const QString updated = folder.filePath(QFileInfo(file).fileName());
    QVERIFY(QFile::copy(file, updated));
    QVERIFY(QFile::setPermissions(updated, QFile::ReadOwner | QFile::WriteOwner));
    QStringList options = QStringLiteral(LUPDATE_OPTIONS).split(u' ');
    if (isEnglish(file))
        options += QStringLiteral("-pluralonly");
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(TEST_DATA_DIR "/../.."));
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(LUPDATE_PROGRAM), options + QStringList{QStringLiteral("-ts"), updated});
    QVERIFY2(lupdate.waitForFinished(), LUPDATE_PROGRAM " does not run; it is in the package qt6-tools-dev-tools");
    QVERIFY2(lupdate.exitStatus() == QProcess::NormalExit && lupdate.exitCode() == 0, lupdate.readAll().constData());

    QString problem;
    const QStringList committed = keysOf(read(file, problem));
    const QStringList found = keysOf(read(updated, problem));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(!found.isEmpty());
    QStringList differences;
    for (const QString &key : found)
        if (!committed.contains(key))
            differences += QStringLiteral("missing: ") + key;
    for (const QString &key : committed)
        if (!found.contains(key))
            differences += QStringLiteral("no longer used: ") + key;
    QVERIFY2(differences.isEmpty(), qPrintable(QStringLiteral("build the target update_translations, then translate\n") + differences.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
