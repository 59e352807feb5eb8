/// An interactive picture in a lesson: numbers that text and questions ask for, and a state that can be set and copied.
#pragma once
#include <QMap>
#include <QStringList>
#include <QWidget>

namespace studio {

/// Settings of a part by name, as text: {"sigma2": "0", "matrix": "2 1; 0 1"}. Ordered, so that its text is stable.
using PartState = QMap<QString, QString>;

/// Every number that it shows is computed by the engine (core/linalg, core/ranking …) from its state; nothing is drawn by
/// hand. Lives in the UI thread and computes there only what takes less than a frame; what takes longer is handed in by
/// the app through signals that the part documents.
class LessonPart : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// What `quantity` knows: names as they stand in lessons (sigma1, rank, energy …), the same in every language.
    virtual QStringList quantityNames() const = 0;
    /// Of the present state; NaN for a name that it does not know or that has no value now.
    virtual double quantity(const QString &name) const = 0;

    /// All settings, in values that `setState` takes back.
    virtual PartState state() const = 0;
    /// Sets those that are named and leaves the rest. Returns a sentence, translated, for what cannot be set; then nothing
    /// has changed. Emits `changed` if something did.
    virtual QString setState(const PartState &state) = 0;
    /// As it was when it was made and the lesson had set it up.
    void restart() { setState(m_start); }
    /// Called once, by the page, after the lesson's settings.
    void rememberStart() { m_start = state(); }

    /// For export: the picture without controls, at least `scale` times its size on screen. The default grabs the widget.
    virtual QImage picture(qreal scale) const;

    /// The file below resources/lessons whose recorded data it shows; empty for most. A widget reads no files: the owner
    /// of the page hands the bytes to `setData`, which returns a sentence for what it cannot read.
    virtual QString dataName() const { return {}; }
    virtual QString setData(const QByteArray &bytes) { Q_UNUSED(bytes) return {}; }

    /// Takes over what the owner of the page has handed to another part of the same kind: the copy that a question computes
    /// its answer with.
    virtual void shareData(const LessonPart &other) { Q_UNUSED(other) }

protected:
    /// Text and what is measured in it: called at a change of language or font, and by the part itself once it is built.
    virtual void retranslate() = 0;
    /// Colours are others. The default paints every child anew.
    virtual void restyle();
    void changeEvent(QEvent *event) override;

signals:
    /// State or numbers are others.
    void changed();
    /// A link in the part, of the kinds that a lesson's text may have.
    void linkActivated(const QString &link);

private:
    PartState m_start;
};

}  // namespace studio
