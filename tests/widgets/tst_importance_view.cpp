// What the importance view promises.
#include "importance_view.h"
#include "runs/run_store.h"
#include "synthetic_run.h"
#include "theme.h"
#include <QtTest>

using namespace studio;

class ImportanceViewTest : public QObject {
    Q_OBJECT

private slots:
    void pictures();
};

/// With IMPORTANCE_PICTURES=folder: pictures to look at.
void ImportanceViewTest::pictures()
{
    const QString folder = qEnvironmentVariable("IMPORTANCE_PICTURES");
    if (folder.isEmpty())
        QSKIP("no folder");
    const adalora::RunHistory masking = adalora::readRun(TEST_DATA_DIR "/../../resources/runs/masking");
    const adalora::RunHistory merge = adalora::readRun(TEST_DATA_DIR "/../../resources/runs/merge");
    synthetic::Run big(synthetic::info(12, 12, 3000, false));
    big.grow(1200);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(*qApp, theme);
        for (const QSize size : {QSize(900, 260), QSize(700, 420), QSize(1400, 900)})
            for (const auto &[name, run] : {std::pair{"masking", &masking}, {"merge", &merge}, {"big", &big.history()}}) {
                ImportanceView view;
                view.setRun(run);
                view.setCursor(run == &big.history() ? 900 : 160);
                view.setSelection({3, 1});
                view.resize(size);
                view.show();
                QVERIFY(QTest::qWaitForWindowExposed(&view));
                QTest::qWait(30);
                view.grab().save(QStringLiteral("%1/%2-%3-%4.png").arg(folder, QLatin1String(name), QString::number(size.width()), QLatin1String(theme == Theme::Dark ? "dark" : "light")));
            }
    }
}

QTEST_MAIN(ImportanceViewTest)
#include "tst_importance_view.moc"
