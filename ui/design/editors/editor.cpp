// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/editors/editor.h"

#include "models/design/settings.h"
#include "ui/design/editors/choiceeditor.h"
#include "ui/design/editors/flageditor.h"
#include "ui/design/editors/lineeditor.h"
#include "ui/design/editors/lineseditor.h"
#include "ui/design/editors/suggestioneditor.h"
#include "ui/parts/strings.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace mc {
namespace {

class Calmness : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
                event->ignore(); // not the control's own undo: the window's action gets the key
                return true;
            }
        }
        if (event->type() == QEvent::Wheel && qobject_cast<QComboBox *>(watched)) {
            event->ignore(); // or scrolling the page would change values that pass under the mouse
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

QStringList regionsOf(const Images &images)
{
    QStringList regions;
    for (const Registry &registry : images.registries())
        regions.append(toQString(registry.region));
    return regions;
}

/// The tags as they are written, the newest first.
QStringList tagsOf(const Images &images)
{
    const QString newest = toQString(images.newestTag());
    const QString suffix = newest.mid(static_cast<qsizetype>(images.newest().text().size()));
    QStringList tags;
    for (const ImageTag &tag : images.tags())
        tags.prepend(toQString(tag.tag) + suffix);
    return tags;
}

} // namespace

Editor::Editor(QWidget *parent) : QWidget(parent) {}

// The control is no focus proxy of the editor: the editor would stay in the window's focus chain where it was
// made, behind all else, and lead Tab back into the form from there (Qt 6.4).
void Editor::place(QWidget *control, bool fillsWidth, QWidget *unit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(control, fillsWidth ? 1 : 0);
    if (unit)
        row->addWidget(unit);
    if (!fillsWidth)
        row->addStretch(1);
    makeCalm(control);
}

int controlHeight(const QWidget &control)
{
    return control.fontMetrics().height() + 14;
}

void makeCalm(QWidget *control)
{
    static auto *const calmness = new Calmness(QCoreApplication::instance());
    control->installEventFilter(calmness);
}

Editor *makeEditor(const Catalogue &catalogue, const Field &field, QWidget *parent)
{
    switch (field.type) {
    case FieldType::Flag:
        return new FlagEditor(field, parent);
    case FieldType::Enum:
        return new ChoiceEditor(field, parent);
    case FieldType::MultilineText:
    case FieldType::Variables:
        return new LinesEditor(parent);
    case FieldType::Region:
        return new SuggestionEditor(regionsOf(catalogue.images), parent);
    default:
        break;
    }
    if (field.id == setting::imageTag)
        return new SuggestionEditor(tagsOf(catalogue.images), parent);
    return new LineEditor(field, parent);
}

} // namespace mc
