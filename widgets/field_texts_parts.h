/// The parts that field_texts.cpp puts together: the texts of one group of fields each.
#pragma once
#include "field_texts.h"
#include <QCoreApplication>
#include <string_view>

namespace studio {

/// The context of all these texts for translators.
struct ConfigFields {
    Q_DECLARE_TR_FUNCTIONS(ConfigFields)
};

FieldText scheduleText(std::string_view key, adalora::Method method);
FieldText growthText(std::string_view key);
FieldText trainingText(std::string_view key, adalora::Method method);
FieldText rankingText(std::string_view key, adalora::Method method);
/// Of the fields in the group Ranking that only merge and reallocate reads.
FieldText mergeText(std::string_view key);
FieldText otherText(std::string_view key);

}  // namespace studio
