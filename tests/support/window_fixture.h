/// A main window with settings and runs of its own, for tests that drive it as a person would.
#pragma once
#include "appearance.h"
#include "main_window.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <memory>

namespace studio {

class WindowFixture {
public:
    static constexpr int patience = 60'000;  // milliseconds

    explicit WindowFixture(const QString &testName)
    {
        QCoreApplication::setOrganizationName(QStringLiteral("adalora-studio-test"));
        QCoreApplication::setApplicationName(testName);
        QStandardPaths::setTestModeEnabled(true);
        m_appearance.setTheme(ThemeChoice::Light);
        m_appearance.setLanguage(QStringLiteral("en"));
    }

    /// A new window over new settings, with a draft of the preset "tiny".
    MainWindow &open()
    {
        m_window.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path("settings"));
        return reopen();
    }
    /// A new window over the settings and runs of the one before.
    MainWindow &reopen()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_appearance, path("runs"), adalora::presets());
        m_window->showDraft(QStringLiteral("tiny"));
        m_window->show();
        return *m_window;
    }
    void close() { m_window.reset(); }

    MainWindow &window() { return *m_window; }
    Appearance &appearance() { return m_appearance; }
    QString path(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    template <class T> T *child(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    std::shared_ptr<const adalora::RunHistory> history() { return m_window->views().run(); }

private:
    Appearance m_appearance;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace studio
