/// The theme and the language of the running program; both can change at any time.
#pragma once
#include "theme.h"
#include <QObject>
#include <QTranslator>

namespace studio {

enum class ThemeChoice { System, Light, Dark };

/// "system", "light", "dark"; anything else is System.
ThemeChoice themeChoice(const QString &word);
QString wordOf(ThemeChoice choice);

class Appearance : public QObject {
    Q_OBJECT
public:
    /// Takes the palette that the desktop gave the application as the system's wish; make it before any theme is set.
    explicit Appearance(QObject *parent = nullptr);

    ThemeChoice theme() const { return m_theme; }
    void setTheme(ThemeChoice choice);

    /// en or zh_CN.
    const QString &language() const { return m_language; }
    /// Loads our words and Qt's own and tells all widgets.
    void setLanguage(const QString &language);

    /// The one of our languages that suits the system.
    static QString systemLanguage();

private:
    const bool m_systemIsDark;
    ThemeChoice m_theme = ThemeChoice::System;
    QString m_language;
    QTranslator m_ours;
    QTranslator m_qts;
};

}  // namespace studio
