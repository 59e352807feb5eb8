/// Check boxes for the kinds of matrices that get an adapter.
#pragma once
#include <QWidget>
#include <string>
#include <vector>

class QCheckBox;

namespace studio {

class ModuleChecks : public QWidget {
    Q_OBJECT
public:
    explicit ModuleChecks(QWidget *parent = nullptr);

    /// Names that have no box are kept and come back from `modules`.
    void setModules(const std::vector<std::string> &modules);
    std::vector<std::string> modules() const;
    void setReadOnly(bool isReadOnly);
    /// Tinted as a field whose rule is broken.
    void setBroken(bool isBroken);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::vector<QCheckBox *> m_boxes;
    std::vector<std::string> m_others;
};

}  // namespace studio
