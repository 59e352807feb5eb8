#include "lessons/ellipse.h"

#include "lessons/canvas.h"
#include "lessons/live_numbers.h"
#include "lessons/matrix_text.h"
#include "lessons/slider_row.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QRadioButton>
#include <QSignalBlocker>
#include <cmath>
#include <limits>
#include <numbers>

namespace studio {

using adalora::Matrix;
using adalora::Scalar;

namespace {

constexpr double largestEntry = 9;
constexpr double largestSigma = 5;  // of the sliders

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

Matrix startMatrix()
{
    Matrix matrix(2, 2);
    matrix << Scalar(2), Scalar(1), Scalar(0), Scalar(1);
    return matrix;
}

}  // namespace

Ellipse::Ellipse(QWidget *parent) : LessonPart(parent), m_map(startMatrix())
{
    m_view.angle = 60;
    m_canvas = new Canvas({44, 19.5});
    m_canvas->setGrowing();
    m_canvas->setObjectName(QStringLiteral("ellipseCanvas"));
    m_canvas->paint = [this](QPainter &painter, const QRectF &area) { pictureIn(area).paint(painter, palette()); };
    m_canvas->grabs = [this](const QPointF &at) { return grab(at); };
    m_canvas->drags = [this](const QPointF &to) { drag(to); };
    createControls();
    retranslate();
    showMap();
}

void Ellipse::createControls()
{
    for (int i = 0; i < 2; ++i) {
        m_sigmas[i] = new SliderRow(QStringLiteral("sigma%1").arg(i + 1), 0, largestSigma, 0.01);
        connect(m_sigmas[i], &SliderRow::moved, this, [this, i](double value) {
            m_map.setSigma(i, i == 0 ? std::max(value, m_map.sigma(1)) : std::min(value, m_map.sigma(0)));
            showMap();
            emit changed();
        });
    }
    m_angle = new SliderRow(QStringLiteral("angle"), 0, 360, 1);
    connect(m_angle, &SliderRow::moved, this, [this](double value) {
        m_view.angle = value;
        showMap();
        emit changed();
    });
    m_turn = new SliderRow(QStringLiteral("turn"), 0, 360, 1);
    connect(m_turn, &SliderRow::moved, this, [this](double value) {
        m_view.turn = value;
        showMap();
        emit changed();
    });
    m_plane = new QRadioButton;
    m_plane->setObjectName(QStringLiteral("plane"));
    m_space = new QRadioButton;
    m_space->setObjectName(QStringLiteral("space"));
    m_drawing = new QCheckBox;
    m_drawing->setObjectName(QStringLiteral("drawing"));
    connect(m_space, &QRadioButton::clicked, this, [this] {
        if (m_map.isInSpace())
            return;
        Matrix matrix = Matrix::Zero(3, 2);
        matrix.topRows(2) = m_map.matrix();
        matrix(2, 0) = Scalar(1);
        setMatrix(matrix);
    });
    connect(m_plane, &QRadioButton::clicked, this, [this] {
        if (m_map.isInSpace())
            setMatrix(m_map.matrix().topRows(2));
    });
    connect(m_drawing, &QCheckBox::clicked, this, [this](bool isOn) {
        m_view.hasDrawing = isOn;
        showMap();
        emit changed();
    });

    auto *sliders = new QVBoxLayout;
    sliders->setSpacing(gridUnit / 2);
    for (SliderRow *row : {m_sigmas[0], m_sigmas[1], m_angle, m_turn})
        sliders->addWidget(row);
    sliders->addStretch();
    auto *kinds = new QVBoxLayout;
    kinds->setSpacing(gridUnit / 2);
    kinds->addWidget(m_plane);
    kinds->addWidget(m_space);
    kinds->addWidget(m_drawing);
    kinds->addStretch();
    auto *controls = new QHBoxLayout;
    controls->setSpacing(3 * gridUnit);
    controls->addWidget(createMatrix(), 0, Qt::AlignTop);
    controls->addLayout(sliders, 1);
    controls->addLayout(kinds);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridUnit);
    column->addWidget(m_canvas, 1);
    column->addLayout(controls);
}

QWidget *Ellipse::createMatrix()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gridUnit / 2);
    m_matrixName = new QLabel(QStringLiteral("A ="));
    grid->addWidget(m_matrixName, 0, 0, 3, 1, Qt::AlignVCenter);
    for (int r = 0; r < 3; ++r) {
        for (int c = 0; c < 2; ++c) {
            auto *entry = new QDoubleSpinBox;
            entry->setObjectName(QStringLiteral("entry%1%2").arg(r + 1).arg(c + 1));
            entry->setRange(-largestEntry, largestEntry);
            entry->setDecimals(2);
            entry->setSingleStep(0.1);
            grid->addWidget(entry, r, c + 1);
            m_entries[r][c] = entry;
            connect(entry, &QDoubleSpinBox::valueChanged, this, [this, r, c](double value) {
                Matrix matrix = m_map.matrix();
                matrix(r, c) = static_cast<Scalar>(value);
                setMatrix(matrix);
            });
        }
    }
    return box;
}

void Ellipse::setMatrix(const Matrix &matrix)
{
    m_map.setMatrix(matrix);
    showMap();
    emit changed();
}

void Ellipse::showMap()
{
    const bool isInSpace = m_map.isInSpace();
    for (int r = 0; r < 3; ++r) {
        for (int c = 0; c < 2; ++c) {
            const QSignalBlocker block(m_entries[r][c]);
            m_entries[r][c]->setVisible(r < 2 || isInSpace);
            if (r < m_map.matrix().rows())
                m_entries[r][c]->setValue(static_cast<double>(m_map.matrix()(r, c)));
        }
    }
    for (int i = 0; i < 2; ++i)
        m_sigmas[i]->setValue(m_map.sigma(i));
    m_angle->setValue(m_view.angle);
    m_turn->setValue(m_view.turn);
    m_turn->setVisible(isInSpace);
    m_plane->setChecked(!isInSpace);
    m_space->setChecked(isInSpace);
    m_drawing->setChecked(m_view.hasDrawing);
    m_canvas->update();
}

EllipsePicture Ellipse::pictureIn(const QRectF &area) const { return {m_map, m_view, area, m_canvas->font()}; }

bool Ellipse::grab(const QPointF &at)
{
    const EllipsePicture picture = pictureIn(m_canvas->rect());
    const double reach = QFontMetricsF(m_canvas->font()).height();
    m_gripAt = at;
    m_grip = Grip::None;
    const auto isNear = [&](const QPointF &point) { return std::hypot(at.x() - point.x(), at.y() - point.y()) <= reach; };
    for (int i = 1; i >= 0 && m_grip == Grip::None; --i) {
        if (isNear(picture.axisEnd(i))) {
            m_grip = Grip::Axis;
            m_gripped = i;
        }
    }
    const QPointF onCircle = picture.circlePoint(at);
    if (m_grip == Grip::None && picture.left().contains(at) && std::abs(std::hypot(onCircle.x(), onCircle.y()) - 1) < 0.2)
        m_grip = Grip::X;
    if (m_grip == Grip::None && m_map.isInSpace() && picture.right().contains(at))
        m_grip = Grip::Turn;
    return m_grip != Grip::None;
}

void Ellipse::drag(const QPointF &to)
{
    const EllipsePicture picture = pictureIn(m_canvas->rect());
    if (m_grip == Grip::X) {
        const QPointF point = picture.circlePoint(to);
        const double degrees = std::atan2(point.y(), point.x()) * 180 / std::numbers::pi;
        m_view.angle = std::round(degrees < 0 ? degrees + 360 : degrees);
    } else if (m_grip == Grip::Turn) {
        m_view.turn = std::fmod(m_view.turn + (to.x() - m_gripAt.x()) * 0.5 + 720, 360);
        m_gripAt = to;
    } else if (m_grip == Grip::Axis && m_map.isInSpace()) {
        // Along the axis as it is seen.
        const QPointF axis = picture.axisEnd(m_gripped) - picture.centre();
        const QPointF pointed = to - picture.centre();
        const double square = axis.x() * axis.x() + axis.y() * axis.y();
        if (square > 1) {
            const double sigma = std::clamp(m_map.sigma(m_gripped) * (axis.x() * pointed.x() + axis.y() * pointed.y()) / square, 0.05, largestSigma);
            m_map.setSigma(m_gripped, m_gripped == 0 ? std::max(sigma, m_map.sigma(1)) : std::min(sigma, m_map.sigma(0)));
        }
    } else if (m_grip == Grip::Axis) {
        QPointF end = picture.imagePoint(to);
        const double length = std::hypot(end.x(), end.y());
        if (length > largestSigma)
            end *= largestSigma / length;
        const double reach = picture.imagePoint(picture.centre() + QPointF(0.3 * QFontMetricsF(m_canvas->font()).height(), 0)).x();
        if (length < reach)
            end = {};  // the circle collapses exactly, not almost
        m_gripped = m_map.dragAxis(m_gripped, end.x(), end.y());
    }
    showMap();
    emit changed();
}

QStringList Ellipse::quantityNames() const
{
    QStringList names;
    for (const char *name : {"sigma1", "sigma2", "rank", "energy1", "energy2", "stretch", "angle", "angle_u", "angle_v", "area", "determinant",
                             "v1x", "v1y", "v2x", "v2y", "u1x", "u1y", "u1z", "u2x", "u2y", "u2z"})
        names += QLatin1String(name);
    return names;
}

double Ellipse::quantity(const QString &name) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const double squares = m_map.sigma(0) * m_map.sigma(0) + m_map.sigma(1) * m_map.sigma(1);
    const Matrix &a = m_map.matrix();
    const std::pair<const char *, double> all[] = {
        {"sigma1", m_map.sigma(0)},
        {"sigma2", m_map.sigma(1)},
        {"rank", m_map.rank()},
        {"energy1", squares > 0 ? 100 * m_map.sigma(0) * m_map.sigma(0) / squares : none},
        {"energy2", squares > 0 ? 100 * m_map.sigma(1) * m_map.sigma(1) / squares : none},
        {"stretch", m_map.stretch(radians(m_view.angle))},
        {"angle", m_view.angle},
        {"angle_u", m_map.angleOfU()},
        {"angle_v", m_map.angleOfV()},
        {"area", m_map.sigma(0) * m_map.sigma(1)},
        {"determinant", m_map.isInSpace() ? none : static_cast<double>(a(0, 0) * a(1, 1) - a(0, 1) * a(1, 0))}};
    for (const auto &[known, value] : all)
        if (name == QLatin1String(known))
            return value;
    if (!quantityNames().contains(name))
        return none;
    const Matrix &side = name[0] == u'v' ? m_map.svd().v : m_map.svd().u;
    const int row = name[2].unicode() - u'x';
    return row < side.rows() ? static_cast<double>(side(row, name[1].unicode() - u'1')) : none;
}

PartState Ellipse::state() const
{
    return {{QStringLiteral("matrix"), textFromMatrix(m_map.matrix())},
            {QStringLiteral("sigma1"), textFromNumber(static_cast<Scalar>(m_map.sigma(0)))},
            {QStringLiteral("sigma2"), textFromNumber(static_cast<Scalar>(m_map.sigma(1)))},
            {QStringLiteral("angle"), QString::number(m_view.angle)},
            {QStringLiteral("drawing"), QString::number(m_view.hasDrawing ? 1 : 0)},
            {QStringLiteral("turn"), QString::number(m_view.turn)}};
}

QString Ellipse::setState(const PartState &state)
{
    EllipseMap map = m_map;
    EllipseView view = m_view;
    if (state.contains(QStringLiteral("matrix"))) {
        const QString text = state[QStringLiteral("matrix")];
        const std::optional<Matrix> matrix = matrixFromText(text);
        if (!matrix || matrix->cols() != 2 || matrix->rows() < 2 || matrix->rows() > 3 || matrix->cwiseAbs().maxCoeff() > Scalar(largestEntry))
            return tr("matrix = %1 is no matrix of 2 × 2 or 3 × 2 numbers from −9 to 9, such as “2 1; 0 1”.").arg(text);
        map.setMatrix(*matrix);
    }
    for (auto it = state.begin(); it != state.end(); ++it) {
        if (it.key() == QLatin1String("matrix"))
            continue;
        bool isNumber = false;
        const double value = it.value().toDouble(&isNumber);
        const double most = it.key() == QLatin1String("drawing") ? 1 : it.key().startsWith(QLatin1String("sigma")) ? 2 * largestEntry : 360;
        if (!isNumber || !(value >= 0) || value > most)
            return tr("%1 = %2 is no number from 0 to %3.").arg(it.key(), it.value()).arg(most);
        const int i = it.key() == QLatin1String("sigma2") ? 1 : 0;
        // What comes back from `state` is what is there, up to its digits.
        const bool isThere = std::abs(map.sigma(i) - value) < 1e-5 * std::max(1.0, map.sigma(0));
        if (it.key() == QLatin1String("angle"))
            view.angle = value;
        else if (it.key() == QLatin1String("drawing"))
            view.hasDrawing = value != 0;
        else if (it.key() == QLatin1String("turn"))
            view.turn = value;
        else if (!isThere)
            map.setSigma(i, value);
    }
    const bool isOther = map.matrix().rows() != m_map.matrix().rows() || map.matrix() != m_map.matrix() || view.angle != m_view.angle
        || view.hasDrawing != m_view.hasDrawing || view.turn != m_view.turn;
    m_map = map;
    m_view = view;
    showMap();
    if (isOther)
        emit changed();
    return {};
}

QImage Ellipse::picture(qreal scale) const { return m_canvas->picture(scale); }

void Ellipse::retranslate()
{
    m_sigmas[0]->setTexts(QStringLiteral("σ₁"), tr("The longer half axis of the ellipse: how much A stretches v₁. It stays at least σ₂."));
    m_sigmas[1]->setTexts(QStringLiteral("σ₂"), tr("The shorter half axis: how much A stretches v₂. It stays at most σ₁."));
    m_angle->setTexts(tr("x at"), tr("Direction of x on the circle, in degrees; the point can be dragged as well."));
    m_angle->setWriting([](double value) { return QStringLiteral("%1°").arg(numberText(value, 0)); });
    m_turn->setTexts(tr("View"), tr("Turn the space; or drag in it."));
    m_turn->setWriting([](double value) { return QStringLiteral("%1°").arg(numberText(value, 0)); });
    SliderRow::align({m_sigmas[0], m_sigmas[1], m_angle, m_turn});
    m_plane->setText(tr("to the plane, 2 × 2"));
    m_plane->setToolTip(tr("A maps the plane to the plane."));
    m_space->setText(tr("into space, 3 × 2"));
    m_space->setToolTip(tr("A has three rows and maps the plane into space."));
    m_drawing->setText(tr("with a drawing"));
    m_drawing->setToolTip(tr("Send a little house through the map together with the circle."));
    for (int r = 0; r < 3; ++r)
        for (int c = 0; c < 2; ++c) {
            m_entries[r][c]->setToolTip(tr("Entry of A in row %1, column %2.").arg(r + 1).arg(c + 1));
            m_entries[r][c]->setAccessibleName(tr("A, row %1, column %2").arg(r + 1).arg(c + 1));
        }
    m_canvas->setToolTip(tr("Drag x on the circle, or the ends of the ellipse's half axes."));
    m_canvas->setAccessibleName(tr("Unit circle and its image"));
    showMap();
}

}  // namespace studio
