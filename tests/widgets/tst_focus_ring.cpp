#include "focus_ring.h"
#include "theme.h"

#include <QFocusFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace studio;

class TestFocusRing : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(*qApp, Theme::Light); }
    void init();
    void liesAroundWhatGotTheFocusByKey();
    void leavesFieldsToTheStyle();
    void goesWithTheMouse();
    void survivesWhatItIsAround();

private:
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_first = nullptr;
    QPushButton *m_second = nullptr;
    QLineEdit *m_field = nullptr;
};

void TestFocusRing::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_first = new QPushButton(QStringLiteral("One")));
    column->addWidget(m_second = new QPushButton(QStringLiteral("Two")));
    column->addWidget(m_field = new QLineEdit);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_first->setFocus(Qt::OtherFocusReason);
}

void TestFocusRing::liesAroundWhatGotTheFocusByKey()
{
    FocusRing ring;
    QVERIFY(!ring.ringed());
    QTest::keyClick(m_first, Qt::Key_Tab);
    QCOMPARE(ring.ringed(), m_second);
    QTRY_COMPARE(m_window->findChild<QFocusFrame *>()->size(), m_second->size());
    const QColor edge = m_window->grab().toImage().pixelColor(m_second->mapTo(m_window.get(), QPoint(0, m_second->height() / 2)));
    QCOMPARE(edge, m_window->palette().color(QPalette::Highlight));
}

void TestFocusRing::leavesFieldsToTheStyle()
{
    FocusRing ring;
    QTest::keyClick(m_first, Qt::Key_Tab);
    QTest::keyClick(m_second, Qt::Key_Tab);
    QVERIFY(m_field->hasFocus());
    QVERIFY(!ring.ringed());
}

void TestFocusRing::goesWithTheMouse()
{
    FocusRing ring;
    QTest::keyClick(m_first, Qt::Key_Tab);
    QVERIFY(ring.ringed());
    QTest::mouseClick(m_first, Qt::LeftButton);
    QVERIFY(!ring.ringed());
}

void TestFocusRing::survivesWhatItIsAround()
{
    FocusRing ring;
    QTest::keyClick(m_first, Qt::Key_Tab);
    delete m_second;
    m_first->setFocus(Qt::TabFocusReason);
    QCOMPARE(ring.ringed(), m_first);
    m_window.reset();
    QVERIFY(!ring.ringed());
}

QTEST_MAIN(TestFocusRing)
#include "tst_focus_ring.moc"
