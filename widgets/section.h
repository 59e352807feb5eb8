/// The two kinds of labels of a page of settings: the title of a section, the small caption of a field.
#pragma once
class QLabel;
class QWidget;

namespace studio {

/// Bold.
QLabel *sectionTitle(QWidget *parent);
/// Small and muted; follows palette and font.
QLabel *sectionCaption(QWidget *parent);

}  // namespace studio
