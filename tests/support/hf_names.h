/// How Transformers names the parameters that our encoder names shorter.
#pragma once
#include <string>
#include <vector>

namespace adalora::test {

struct Renaming {
    std::string ours;
    std::string theirs;
};

inline const std::vector<Renaming> bertNames = {
    {"embeddings.word.", "bert.embeddings.word_embeddings."},
    {"embeddings.position.", "bert.embeddings.position_embeddings."},
    {"embeddings.type.", "bert.embeddings.token_type_embeddings."},
    {"embeddings.norm.", "bert.embeddings.LayerNorm."},
    {".query.", ".attention.self.query."},
    {".key.", ".attention.self.key."},
    {".value.", ".attention.self.value."},
    {".attention.output.", ".attention.output.dense."},
    {".attention.norm.", ".attention.output.LayerNorm."},
    {".intermediate.", ".intermediate.dense."},
    {".output.norm.", ".output.LayerNorm."},
    {".output.", ".output.dense."},
    {"pooler.", "bert.pooler.dense."},
    {"head.", "classifier."},
};

inline const std::vector<Renaming> vitNames = {
    {"patches.projection.", "vit.embeddings.patch_embeddings.projection."},
    {"patches.cls", "vit.embeddings.cls_token"},
    {"patches.position", "vit.embeddings.position_embeddings"},
    {".query.", ".attention.attention.query."},
    {".key.", ".attention.attention.key."},
    {".value.", ".attention.attention.value."},
    {".attention.output.", ".attention.output.dense."},
    {".attention.norm.", ".layernorm_before."},
    {".intermediate.", ".intermediate.dense."},
    {".output.norm.", ".layernorm_after."},
    {".output.", ".output.dense."},
    {"norm.", "vit.layernorm."},
    {"head.", "classifier."},
};

/// The reference's name of one of our parameters: the first renaming that fits is applied, once.
inline std::string theirName(std::string name, const std::vector<Renaming> &names, const std::string &model)
{
    for (const Renaming &r : names) {
        const std::size_t at = name.find(r.ours);
        if (at == std::string::npos || (r.ours[0] != '.' && at != 0))
            continue;
        name.replace(at, r.ours.size(), r.theirs);
        break;
    }
    return name.starts_with("layer.") ? model + ".encoder." + name : name;
}

/// Tables of ours hold a token per column, where the reference has a token per row.
inline bool isTable(const std::string &name)
{
    return name == "patches.cls" || name == "patches.position"
        || (name.starts_with("embeddings.") && !name.starts_with("embeddings.norm."));
}

}  // namespace adalora::test
