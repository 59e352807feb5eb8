/// Carries the state of objects into a file and back, field by field, through one function for both directions.
#pragma once
#include "io/safetensors.h"
#include "linalg/random.h"
#include "nn/parameter.h"
#include <memory>
#include <type_traits>
#include <vector>

namespace adalora {

/// Whoever has state that a checkpoint must hold writes `void archive(Archive &a)`, which names each member once:
/// collecting reads it, restoring overwrites it. Names are unique within a group. Every value comes back bit for bit.
///
/// Restoring throws Error{FileDamaged} for a field that is missing, of another shape, or not what it can be. An object
/// whose `archive` threw is not to be used.
class Archive {
public:
    /// Collects.
    Archive() = default;
    /// Restores what was collected; names in the file carry `prefix`.
    Archive(std::shared_ptr<const SafeTensors> file, std::string prefix);

    bool isRestoring() const { return m_file != nullptr; }
    /// What was collected, in order.
    const std::vector<StoredTensor> &tensors() const { return m_tensors; }
    /// What the file has, where it restores.
    std::vector<StoredTensor> storedTensors() const;

    /// The shape that the object has stays: another one in the file is refused.
    void field(const std::string &name, Matrix &matrix);
    /// As many rows (columns) as the file has; −1: any. For what grows and shrinks.
    void resizable(const std::string &name, Matrix &matrix, Index rows, Index cols);
    void resizable(const std::string &name, Vector &vector);
    /// Of fixed length, as the object has it.
    void field(const std::string &name, std::vector<double> &values);
    void field(const std::string &name, std::vector<unsigned char> &values);
    /// Of any length.
    void resizable(const std::string &name, std::vector<double> &values);
    void resizable(const std::string &name, std::vector<int> &values);
    void field(const std::string &name, double &value);
    void field(const std::string &name, int &value);
    void field(const std::string &name, long long &value);  ///< |value| ≤ 2⁵³
    void field(const std::string &name, bool &value);
    void field(const std::string &name, Random &random);
    /// `count`: the number of its values.
    template <typename Enum>
        requires std::is_enum_v<Enum>
    void field(const std::string &name, Enum &value, int count)
    {
        int number = static_cast<int>(value);
        field(name, number);
        require(number >= 0 && number < count, name, "no such choice");
        value = static_cast<Enum>(number);
    }

    /// Throws Error{FileDamaged} unless `holds`.
    void require(bool holds, const std::string &name, const std::string &reason) const;

    /// While it lives, names are those of a part: `part.name`.
    class Group {
    public:
        Group(Archive &archive, const std::string &part) : m_archive(archive), m_before(archive.m_prefix)
        {
            archive.m_prefix += part + ".";
        }
        ~Group() { m_archive.m_prefix = m_before; }
        Group(const Group &) = delete;
        Group &operator=(const Group &) = delete;

    private:
        Archive &m_archive;
        std::string m_before;
    };
    /// Archives an object that has `archive(Archive &)` as a part.
    template <typename Part>
    void part(const std::string &name, Part &object)
    {
        const Group group(*this, name);
        object.archive(*this);
    }

private:
    template <typename Number>
    void numbers(const std::string &name, std::vector<Number> &values, const char *dtype, bool isFixed);

    std::shared_ptr<const SafeTensors> m_file;
    std::string m_prefix;
    std::vector<StoredTensor> m_tensors;
};

}  // namespace adalora
