/// The simplest adapter, ΔW = B A, to see that layers call adapters as they should.
#pragma once
#include "nn/adapter.h"

namespace adalora::test {

class LowRankAdapter : public Adapter {
public:
    LowRankAdapter(const std::string &name, Index out, Index in, Index rank)
        : a(name + ".a", rank, in), b(name + ".b", out, rank)
    {
        a.setTrainable(true);
        b.setTrainable(true);
    }

    void forward(const Matrix &x, Matrix &y) override
    {
        m_ax.noalias() = a.value * x;
        y.noalias() += b.value * m_ax;
    }
    void backward(const Matrix &x, const Matrix &dy, Matrix *dx) override
    {
        const Matrix dAx = b.value.transpose() * dy;
        b.grad.noalias() += dy * m_ax.transpose();
        a.grad.noalias() += dAx * x.transpose();
        if (dx)
            dx->noalias() += a.value.transpose() * dAx;
    }
    std::vector<Parameter *> parameters() override { return {&a, &b}; }
    void archive(Archive &) override {}
    Matrix delta() const override { return b.value * a.value; }

    Parameter a;
    Parameter b;

private:
    Matrix m_ax;
};

}  // namespace adalora::test
