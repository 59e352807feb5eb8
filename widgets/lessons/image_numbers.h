/// What an approximation costs and what it keeps, in words and numbers.
#pragma once
#include <QWidget>
#include <array>

class QLabel;

namespace studio {

class ImageModel;

class ImageNumbers : public QWidget {
    Q_OBJECT
public:
    explicit ImageNumbers(QWidget *parent = nullptr);

    void show(const ImageModel &model);

private:
    struct Row {
        QLabel *name;
        QLabel *value;
    };
    std::array<Row, 6> m_rows{};
    QLabel *m_verdict = nullptr;
};

}  // namespace studio
