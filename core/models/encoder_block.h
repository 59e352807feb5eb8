/// One transformer layer: attention and feed-forward branch, each with a residual sum and a norm.
#pragma once
#include "models/encoder_config.h"
#include "nn/attention.h"
#include "nn/layer_norm.h"
#include "nn/linear_stack.h"

namespace adalora {

/// Post: h = norm(x + attend(x)), y = norm(h + feed(h)). Pre: h = x + attend(norm(x)), y = h + feed(norm(h)).
///
/// Where the head reads the first token alone, the last layer computes y for first tokens only: keys and values are of
/// all tokens, all else is of one column a sample.
class EncoderBlock {
public:
    /// What a pass needs only while it is in a layer: all layers of a model share it, one set for each worker. What can
    /// be had again for one pass over it is here, not in `Pass`: a fourth of what all layers would keep.
    struct Scratch {
        Matrix input;      ///< Pre: norm(x)
        Matrix feedInput;  ///< Post: h; Pre: norm(h)
        Matrix activated;  ///< ffn × tokens
        Matrix sum;     ///< of a residual branch
        Matrix dWide;   ///< ffn × tokens
        Matrix dH;      ///< with respect to h, or to a branch's input
        Matrix dSum;    ///< with respect to a residual sum
        Matrix dContext;
        Matrix dQuery;
        Matrix dKeyValue;  ///< with the query's above, where that is of all tokens
        Matrix dFirst;
    };

    /// Names `layer.<l>.query|key|value|attention.output|intermediate|output.weight|bias` and
    /// `layer.<l>.attention.norm|output.norm.weight|bias`: with Pre the norm before the branch of that name.
    EncoderBlock(const EncoderConfig &config, Index l, std::shared_ptr<PerWorker<Scratch>> scratch);

    /// query, …, attention.output, attention.norm, intermediate, output, output.norm.
    std::vector<Parameter *> parameters();
    bool isTrainable() const;
    /// query, key, value, attention.output, intermediate, output.
    std::vector<Linear *> adaptable();
    /// The same, those that read the same input as one.
    std::vector<LinearStack *> stacks();

    /// x: hidden × samples·sequence → y (resized): as x, or hidden × samples. mask as in `Attention::forward`.
    void forward(const Matrix &x, Index samples, const std::vector<unsigned char> &mask, Matrix &y);
    /// x as in the last `forward`, dy as its y. dx (resized, overwritten; not dy) may be null.
    void backward(const Matrix &x, const Matrix &dy, Matrix *dx);

    Linear query;
    Linear key;
    Linear value;
    Linear attentionOutput;
    LayerNorm attentionNorm;
    Linear intermediate;
    Linear output;
    LayerNorm outputNorm;

private:
    /// What going back needs of a worker's last forward.
    struct Pass {
        Index samples = 0;
        Matrix firstInput;  ///< the columns of first tokens of x or norm(x), where only they ask
        Matrix query;       ///< of first tokens
        Matrix keyValue;    ///< of all tokens, under one another, with their queries above
        Matrix context;
        Matrix wide;  ///< ffn × tokens: what the activation reads
    };

    /// Rows of a matrix that holds query (unless apart), key and value of all tokens.
    auto keysOf(Matrix &m) const { return m.middleRows(m.rows() - 2 * m_hidden, m_hidden); }
    auto valuesOf(Matrix &m) const { return m.bottomRows(m_hidden); }
    ConstView queriesOf(Pass &pass) const { return m_isFirstOnly ? ConstView(pass.query) : ConstView(pass.keyValue.topRows(m_hidden)); }

    void project(Pass &pass, const Matrix &input);
    /// From dy to dSum, the gradient with respect to x + attend.
    void backwardFeed(Pass &pass, Scratch &scratch, const Matrix &dy, Matrix &dSum);
    /// From dSum through attention to dInput, the gradient of what `project` read; null: nobody needs it.
    void backwardAttend(Pass &pass, Scratch &scratch, const Matrix &input, const Matrix &dSum, Matrix *dInput);

    const bool m_isPre;
    const bool m_isFirstOnly;
    const Activation m_activation;
    const Index m_hidden;
    Attention m_attention;
    std::vector<std::unique_ptr<LinearStack>> m_projections;  ///< query, key and value as one, or the query apart
    LinearStack m_attentionOutput;
    LinearStack m_intermediate;
    LinearStack m_output;
    PerWorker<Pass> m_pass;
    std::shared_ptr<PerWorker<Scratch>> m_scratch;
};

}  // namespace adalora
