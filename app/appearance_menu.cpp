#include "appearance_menu.h"

#include "appearance.h"

#include <QActionGroup>
#include <QMenu>
#include <QSettings>

namespace studio {
namespace {

constexpr ThemeChoice themes[] = {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark};

struct LanguageChoice {
    const char *code;
    const char16_t *name;  // each in itself, never translated
};
constexpr LanguageChoice languages[] = {{"en", u"&English"}, {"zh_CN", u"简体中文(&Z)"}};

}  // namespace

AppearanceMenu::AppearanceMenu(QMenu &menu, Appearance &appearance, QObject *parent) : QObject(parent)
{
    m_theme = menu.addMenu(QString());
    auto *themeGroup = new QActionGroup(this);
    for (const ThemeChoice choice : themes) {
        QAction *action = m_theme->addAction(QString());
        action->setObjectName(QStringLiteral("theme_") + wordOf(choice));
        action->setCheckable(true);
        action->setChecked(appearance.theme() == choice);
        themeGroup->addAction(action);
        m_themes.push_back(action);
        connect(action, &QAction::triggered, &appearance, [&appearance, choice] {
            appearance.setTheme(choice);
            QSettings().setValue(QStringLiteral("theme"), wordOf(choice));
        });
    }
    m_language = menu.addMenu(QString());
    auto *languageGroup = new QActionGroup(this);
    for (const LanguageChoice &language : languages) {
        const QString code = QLatin1String(language.code);
        QAction *action = m_language->addAction(QString::fromUtf16(language.name));
        action->setObjectName(QStringLiteral("language_") + code);
        action->setCheckable(true);
        action->setChecked(appearance.language() == code);
        languageGroup->addAction(action);
        connect(action, &QAction::triggered, &appearance, [&appearance, code] {
            appearance.setLanguage(code);
            QSettings().setValue(QStringLiteral("language"), code);
        });
    }
    retranslate();
}

void AppearanceMenu::retranslate()
{
    m_theme->setTitle(tr("&Theme"));
    m_themes[0]->setText(tr("As the &system"));
    m_themes[1]->setText(tr("&Light"));
    m_themes[2]->setText(tr("&Dark"));
    m_language->setTitle(tr("&Language"));
}

}  // namespace studio
