/// The menus of theme and language; remembers what was chosen.
#pragma once
#include <QObject>
#include <vector>

class QAction;
class QMenu;

namespace studio {

class Appearance;

class AppearanceMenu : public QObject {
    Q_OBJECT
public:
    /// Adds two submenus at the end of `menu`. Both must outlive it.
    AppearanceMenu(QMenu &menu, Appearance &appearance, QObject *parent = nullptr);

    void retranslate();

private:
    QMenu *m_theme = nullptr;
    QMenu *m_language = nullptr;
    std::vector<QAction *> m_themes;  // in the order of ThemeChoice
};

}  // namespace studio
