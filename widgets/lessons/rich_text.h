/// A passage of Markdown, set for reading: roomy lines, links, selectable; as high as its text.
#pragma once
#include <QLabel>

namespace studio {

class RichText : public QLabel {
    Q_OBJECT
public:
    explicit RichText(QWidget *parent = nullptr);

    void setMarkdown(const QString &markdown);
    const QString &markdown() const { return m_markdown; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void typeset();

    QString m_markdown;
    bool m_isSetting = false;
};

}  // namespace studio
