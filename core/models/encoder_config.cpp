#include "models/encoder_config.h"

#include "error.h"
#include <string>

namespace adalora {
namespace {

void require(bool holds, const char *field, Index value, const char *rule)
{
    if (!holds)
        throw Error(ErrorCode::RuleBroken, field, rule, std::to_string(value));
}

}  // namespace

void requireValid(const EncoderConfig &c)
{
    require(c.hidden >= 1, "hidden", c.hidden, "hidden >= 1");
    require(c.layers >= 0, "layers", c.layers, "layers >= 0");
    require(c.heads >= 1 && c.hidden % c.heads == 0, "heads", c.heads, "hidden % heads == 0");
    require(c.ffn >= 1, "ffn", c.ffn, "ffn >= 1");
    require(c.outputs >= 1, "outputs", c.outputs, "outputs >= 1");
    if (c.front == Front::Tokens) {
        require(c.vocab >= 1, "vocab", c.vocab, "vocab >= 1");
        require(c.maxPositions >= 1, "maxPositions", c.maxPositions, "maxPositions >= 1");
        require(c.typeVocab >= 0, "typeVocab", c.typeVocab, "typeVocab >= 0");
    } else {
        require(c.channels >= 1, "channels", c.channels, "channels >= 1");
        require(c.imageSide >= 1, "imageSide", c.imageSide, "imageSide >= 1");
        require(c.patchSide >= 1 && c.imageSide % c.patchSide == 0, "patchSide", c.patchSide,
                "imageSide % patchSide == 0");
    }
    if (!(c.layerNormEps > 0))
        throw Error(ErrorCode::RuleBroken, "layerNormEps", "layerNormEps > 0", std::to_string(c.layerNormEps));
}

}  // namespace adalora
