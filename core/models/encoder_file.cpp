#include "models/encoder_file.h"

#include "error.h"
#include "io/safetensors.h"

#include <nlohmann/json.hpp>

namespace adalora {
namespace {

using Json = nlohmann::ordered_json;

bool isStored(const Parameter &parameter) { return !parameter.name.starts_with("head."); }

Json toJson(const EncoderConfig &c)
{
    return {{"front", c.front == Front::Tokens ? "tokens" : "patches"},
            {"hidden", c.hidden}, {"layers", c.layers}, {"heads", c.heads}, {"ffn", c.ffn},
            {"vocab", c.vocab}, {"max_positions", c.maxPositions}, {"type_vocab", c.typeVocab},
            {"image_side", c.imageSide}, {"patch_side", c.patchSide}, {"channels", c.channels},
            {"norm_order", c.normOrder == NormOrder::Pre ? "pre" : "post"},
            {"pooling", c.pooling == Pooling::Cls ? "cls" : c.pooling == Pooling::Mean ? "mean" : "none"},
            {"pooler", c.hasPooler},
            {"activation", c.activation == Activation::Gelu ? "gelu" : "relu"},
            {"layer_norm_eps", c.layerNormEps}};
}

/// The value that `text` names, or throws out_of_range, which the caller turns into an Error.
template <typename Enum>
Enum named(const Json &text, std::initializer_list<std::pair<const char *, Enum>> names)
{
    for (const auto &[name, value] : names)
        if (text == name)
            return value;
    throw std::out_of_range(text.dump());
}

EncoderConfig fromJson(const Json &j)
{
    EncoderConfig c;
    c.front = named<Front>(j.at("front"), {{"tokens", Front::Tokens}, {"patches", Front::Patches}});
    c.hidden = j.at("hidden").get<Index>();
    c.layers = j.at("layers").get<Index>();
    c.heads = j.at("heads").get<Index>();
    c.ffn = j.at("ffn").get<Index>();
    c.vocab = j.at("vocab").get<Index>();
    c.maxPositions = j.at("max_positions").get<Index>();
    c.typeVocab = j.at("type_vocab").get<Index>();
    c.imageSide = j.at("image_side").get<Index>();
    c.patchSide = j.at("patch_side").get<Index>();
    c.channels = j.at("channels").get<Index>();
    c.normOrder = named<NormOrder>(j.at("norm_order"), {{"pre", NormOrder::Pre}, {"post", NormOrder::Post}});
    c.pooling = named<Pooling>(j.at("pooling"),
                               {{"cls", Pooling::Cls}, {"mean", Pooling::Mean}, {"none", Pooling::None}});
    c.hasPooler = j.at("pooler").get<bool>();
    c.activation = named<Activation>(j.at("activation"), {{"gelu", Activation::Gelu}, {"relu", Activation::Relu}});
    c.layerNormEps = j.at("layer_norm_eps").get<double>();
    return c;
}

}  // namespace

void saveEncoder(Encoder &encoder, const std::filesystem::path &path)
{
    std::vector<StoredTensor> tensors;
    for (const Parameter *p : encoder.parameters())
        if (isStored(*p))
            tensors.push_back(storedMatrix(p->name, p->value));
    writeSafeTensors(path, tensors, {{"format", "adalora-studio"}, {"encoder", toJson(encoder.config()).dump()}});
}

std::unique_ptr<Encoder> loadEncoder(const std::filesystem::path &path, Index outputs)
{
    const SafeTensors file = SafeTensors::read(path);
    const auto description = file.metadata().find("encoder");
    if (description == file.metadata().end())
        throw Error(ErrorCode::FileDamaged, path.string(), "its metadata has no entry encoder");
    EncoderConfig config;
    try {
        config = fromJson(Json::parse(description->second));
        config.outputs = outputs;
        requireValid(config);
    } catch (const Error &e) {
        throw Error(ErrorCode::FileDamaged, path.string(), e.what());
    } catch (const std::exception &e) {
        throw Error(ErrorCode::FileDamaged, path.string(), std::string("metadata encoder: ") + e.what());
    }
    auto encoder = std::make_unique<Encoder>(config);
    for (Parameter *p : encoder->parameters())
        if (isStored(*p))
            p->value = file.matrix(p->name, p->value.rows(), p->value.cols());
    return encoder;
}

}  // namespace adalora
