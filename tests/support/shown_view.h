/// What tests of views do with a view again and again: show it, let it settle, find its plot, once for every method.
#pragma once
#include "training/run_config.h"
#include <QCoreApplication>
#include <QWidget>
#include <QtTest>
#include <qcustomplot.h>

namespace shown {

inline void show(QWidget &widget, QSize size)
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

/// Lets timers of length zero and the layouts that they ask for happen.
inline void settle(int turns = 2)
{
    for (int i = 0; i < turns; ++i)
        QCoreApplication::processEvents();
}

inline QCustomPlot *plotOf(const QWidget &view) { return view.findChild<QCustomPlot *>(QStringLiteral("plot")); }

/// A column `method` with a row for every method that has ranks.
inline void methods()
{
    QTest::addColumn<adalora::Method>("method");
    QTest::newRow("masking") << adalora::Method::AdaLora;
    QTest::newRow("merge") << adalora::Method::Merge;
    QTest::newRow("LoRA") << adalora::Method::Lora;
}

}  // namespace shown
