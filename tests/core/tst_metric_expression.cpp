/// The researcher's own score: what it computes, and how it says no.
#include "error.h"
#include "ranking/metric_expression.h"
#include <QtTest>
#include <cmath>

using namespace adalora;

class TestMetricExpression : public QObject {
    Q_OBJECT
private slots:
    void computesOverAllNames()
    {
        MetricExpression expression("lambda + 10*sigma + 100*dsigma + 1000*I + 1e4*U + 1e5*d + 1e6*k");
        QCOMPARE(expression({-1, 2, 3, 4, 5, 6, 7}), 7654319.0);
        QCOMPARE(expression({1, 0, 0, 0, 0, 0, 0}), 1.0);
    }

    void knowsFunctionsAndConditions()
    {
        MetricExpression expression("I*U > 0 ? sqrt(abs(lambda))/(d+k+1) : max(sigma, dsigma)");
        QCOMPARE(expression({-4, 0, 0, 1, 1, 5, 4}), 0.2);
        QCOMPARE(expression({-4, 2, 3, 0, 1, 5, 4}), 3.0);
        QVERIFY(MetricExpression("lambda == 0 ? 0 : sigma >= 1")({1, 2, 0, 0, 0, 1, 1}) == 1);
    }

    void saysWhereAndWhyItIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char *text, const QStringList &parts) { QTest::newRow(text) << QString::fromUtf8(text) << parts; };
        const QString all = QString::fromUtf8("∉ {lambda, sigma, dsigma, I, U, d, k}");
        row("lamda * I", {QStringLiteral("position 1: lamda "), all, QString::fromUtf8("≈ lambda")});
        row("I * V", {QStringLiteral("position 5: V "), all});
        row("I + sqr(U)", {QStringLiteral("position 5: sqr "), QString::fromUtf8("≈ sqrt")});
        row("I * (U + 1", {QStringLiteral("position 11")});
        row("I * ", {QStringLiteral("position 5")});
        row("I U", {QStringLiteral("position 3")});
        row("I + * U", {QStringLiteral("position 5")});
        row("abs(I, U)", {QStringLiteral("position 9")});
        row("max(I, U), U", {QStringLiteral("position 10: ,")});
        row("d = 3", {QStringLiteral("position 3: =")});
        row("\"text\"", {QStringLiteral("position")});
        row("λ", {QStringLiteral("position 1")});
        row("  ", {QString::fromUtf8("metric_expression ≠ ∅")});
        row("I / U", {QString::fromUtf8("< ∞"), QStringLiteral("U = 0")});
        row("1 / 0", {QString::fromUtf8("|metric_expression| < ∞")});
        row("log(abs(lambda))", {QStringLiteral("lambda = 0")});
        row("sqrt(lambda)", {QStringLiteral("lambda = -0.5")});
        row("exp(d*k)", {QStringLiteral("d = 768")});
    }
    void saysWhereAndWhyItIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, parts);
        try {
            MetricExpression expression(text.toStdString());
            QFAIL("accepted");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::RuleBroken);
            QCOMPARE(error.subject, std::string("metric_expression"));
            QCOMPARE(QString::fromStdString(error.value), text);
            for (const QString &part : parts)
                QVERIFY2(QString::fromStdString(error.detail).contains(part), error.detail.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestMetricExpression)
#include "tst_metric_expression.moc"
