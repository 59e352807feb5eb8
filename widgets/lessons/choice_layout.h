/// Lays the choices of a question beside each other where one row holds them all, else below each other.
#pragma once
#include <QLayout>
#include <memory>
#include <vector>

namespace studio {

/// All or none in a row: a row that breaks somewhere reads like a text.
class ChoiceLayout : public QLayout {
    Q_OBJECT
public:
    /// `between` in a row, `below` in a column, in pixels.
    ChoiceLayout(int between, int below);
    ~ChoiceLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect &area) override;

private:
    int rowWidth() const;

    const int m_between;
    const int m_below;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

}  // namespace studio
