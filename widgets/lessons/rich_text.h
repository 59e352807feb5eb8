/// A passage of Markdown, set for reading: roomy lines, links, selectable; as high as its text.
#pragma once
#include <QLabel>

namespace studio {

class RichText : public QLabel {
    Q_OBJECT
public:
    explicit RichText(QWidget *parent = nullptr);

    void setMarkdown(const QString &markdown);
    /// In the colour of secondary text.
    void setMuted(bool isMuted) { m_isMuted = isMuted; }
    const QString &markdown() const { return m_markdown; }

    /// One line: how high it must be follows from its width, and a column that asks for the least height must not be told
    /// that of the narrowest text.
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void typeset();

    QString m_markdown;
    bool m_isSetting = false;
    bool m_isMuted = false;
};

}  // namespace studio
