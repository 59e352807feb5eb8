#include <QDir>
#include <QFile>
#include <QXmlStreamReader>
#include <QtTest>

namespace {

struct Message {
    QString context;
    QString source;
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
            messages.push_back({context, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")});
        } else if (xml.name() == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
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
    void coverBothLanguages();
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
    const bool isEnglish = file.endsWith(QLatin1String("_en.ts"));
    QStringList open;
    for (const Message &message : messages) {
        if (isEnglish && !message.isPlural)
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

void TestTranslations::coverBothLanguages()
{
    QString problem;
    const std::vector<Message> chinese = read(translationsFolder() + QStringLiteral("/studio_zh_CN.ts"), problem);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(chinese.size() > 100);
    read(translationsFolder() + QStringLiteral("/studio_en.ts"), problem);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
