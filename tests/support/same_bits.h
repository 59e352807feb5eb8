/// Whether two runs did the same, bit for bit.
#pragma once
#include "io/safetensors.h"
#include "training/run_report.h"
#include <QtTest>
#include <algorithm>
#include <cstring>

inline bool areSame(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

/// Fails the test at the first difference.
inline void compareReports(const adalora::StepReport &a, const adalora::StepReport &b)
{
    QCOMPARE(a.step, b.step);
    QVERIFY2(areSame(a.taskLoss, b.taskLoss), qPrintable(QString::number(a.step)));
    QVERIFY(areSame(a.orthLoss, b.orthLoss) && areSame(a.gradNorm, b.gradNorm) && areSame(a.learningRate, b.learningRate));
    QCOMPARE(a.budget, b.budget);
    QCOMPARE(a.kept, b.kept);
    QCOMPARE(a.isAllocation, b.isAllocation);
    QCOMPARE(a.evaluation.has_value(), b.evaluation.has_value());
    if (a.evaluation)
        QVERIFY(areSame(a.evaluation->loss, b.evaluation->loss));
    QCOMPARE(a.events.size(), b.events.size());
    for (std::size_t i = 0; i < a.events.size(); ++i) {
        QCOMPARE(a.events[i].kind, b.events[i].kind);
        QCOMPARE(a.events[i].matrix, b.events[i].matrix);
        QCOMPARE(a.events[i].index, b.events[i].index);
        QVERIFY(areSame(a.events[i].score, b.events[i].score) && areSame(a.events[i].lambda, b.events[i].lambda));
    }
}

/// What two checkpoints hold.
inline void compareTensors(const std::vector<adalora::StoredTensor> &a, const std::vector<adalora::StoredTensor> &b)
{
    QCOMPARE(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        QCOMPARE(a[i].name, b[i].name);
        QVERIFY2(a[i].shape == b[i].shape, a[i].name.c_str());
        QVERIFY2(std::equal(a[i].values.begin(), a[i].values.end(), b[i].values.begin(), b[i].values.end(), areSame), a[i].name.c_str());
    }
}
