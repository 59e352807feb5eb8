#include "appearance.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace studio {
namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

}  // namespace

ThemeChoice themeChoice(const QString &word)
{
    if (word == QLatin1String("light"))
        return ThemeChoice::Light;
    return word == QLatin1String("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

QString wordOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light: return QStringLiteral("light");
    case ThemeChoice::Dark: return QStringLiteral("dark");
    case ThemeChoice::System: return QStringLiteral("system");
    }
    return {};
}

Appearance::Appearance(QObject *parent) : QObject(parent), m_systemIsDark(isDark(QApplication::palette())) {}

void Appearance::setTheme(ThemeChoice choice)
{
    m_theme = choice;
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_systemIsDark);
    applyTheme(*qApp, dark ? Theme::Dark : Theme::Light);
}

void Appearance::setLanguage(const QString &language)
{
    m_language = language;
    QLocale::setDefault(QLocale(language));
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    if (m_qts.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    if (m_ours.load(QStringLiteral("studio_") + language, QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&m_ours);
}

QString Appearance::systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

}  // namespace studio
