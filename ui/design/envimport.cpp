// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT
#include "ui/design/envimport.h"

#include "models/base/file.h"
#include "models/base/json.h"
#include "ui/design/document.h"
#include "ui/parts/banner.h"
#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>

#include <algorithm>
#include <map>

namespace mc {
namespace {

constexpr QSize firstSize(720, 560);

/// As in an environment, the last of several lines of one name counts.
std::vector<EnvLine> withoutRepeated(const std::vector<EnvLine> &lines)
{
    std::map<std::string, std::size_t> last;
    for (std::size_t i = 0; i < lines.size(); ++i)
        last[lines[i].name] = i;
    std::vector<EnvLine> out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (last[lines[i].name] == i)
            out.push_back(lines[i]);
    }
    return out;
}

QStandardItem *textItem(const std::string &text)
{
    auto *item = new QStandardItem(toQString(text));
    item->setEditable(false);
    item->setFont(codeFont());
    item->setToolTip(toQString(text).toHtmlEscaped());
    return item;
}

} // namespace

Change importChange(const Project &project, std::size_t proxy, const std::vector<EnvLine> &lines)
{
    Change change;
    const std::string prefix = "/proxies/" + std::to_string(proxy) + "/variables/";
    for (const EnvLine &line : lines) {
        if (project.proxy(proxy).variable(line.name) == line.value)
            continue;
        if (change.edits.empty()) // this one makes the section where there is none
            change.edits = project.setValue(proxy, "variables", line.name, line.value).edits;
        else
            change.edits.push_back({prefix + pointerStep(line.name), Json(line.value), std::nullopt});
    }
    return change;
}

EnvImport::EnvImport(Document &document, std::size_t proxy, QWidget *parent)
    : QDialog(parent),
      m_document(document),
      m_proxy(proxy),
      m_message(new Banner(this)),
      m_text(new QPlainTextEdit(this)),
      m_summary(new Label({}, Label::Look::Body, Tone::Soft)),
      m_model(new QStandardItemModel(this))
{
    setWindowTitle(tr("Import variables into %1").arg(toQString(document.project().proxy(proxy).name())));
    resize(firstSize);
    m_text->setFont(codeFont());
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("NAME=VALUE\n# one variable a line, as in the env files of Docker"));
    m_text->setAccessibleName(tr("Lines to import"));
    m_summary->setAccessibleName(tr("What will be imported"));
    m_summary->makeProse();
    connect(m_text, &QPlainTextEdit::textChanged, this, &EnvImport::read);

    auto *openFile = new QPushButton(tr("&Open a file…"), this);
    connect(openFile, &QPushButton::clicked, this, &EnvImport::chooseFile);
    auto *top = new QHBoxLayout;
    auto *words = new Label(tr("Paste lines of an .env file, or open one."));
    words->setBuddy(m_text);
    top->addWidget(words, 1);
    top->addWidget(openFile);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &EnvImport::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &EnvImport::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_message);
    column->addWidget(m_text, 2);
    column->addWidget(makeClashes(), 3);
    column->addWidget(m_summary);
    column->addWidget(buttons);
    connect(&document, &Document::projectReplaced, this, &EnvImport::reject); // its proxy is gone
    m_text->setFocus();
    read();
}

QWidget *EnvImport::makeClashes()
{
    m_clashes = new QWidget(this);
    m_view = new QTreeView(m_clashes);
    m_view->setAccessibleName(tr("Variables that have another value already"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    connect(m_model, &QStandardItemModel::itemChanged, this, &EnvImport::summarise);

    auto *keepAll = new QPushButton(tr("&Keep all"), m_clashes);
    auto *takeAllButton = new QPushButton(tr("&Take all"), m_clashes);
    connect(keepAll, &QPushButton::clicked, this, [this] { takeAll(false); });
    connect(takeAllButton, &QPushButton::clicked, this, [this] { takeAll(true); });
    auto *top = new QHBoxLayout;
    top->addWidget(new Label(tr("These variables have another value already. Mark those to overwrite."),
                             Label::Look::Strong),
                   1);
    top->addWidget(keepAll);
    top->addWidget(takeAllButton);
    auto *column = new QVBoxLayout(m_clashes);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_view);
    return m_clashes;
}

void EnvImport::setText(const QString &text)
{
    m_text->setPlainText(text);
}

void EnvImport::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open an env file"), {},
                                                      tr("Env files (*.env .env);;All files (*)"));
    if (!path.isEmpty())
        load(path);
}

void EnvImport::load(const QString &path)
{
    const Result<FileText> file = readFile(path.toStdString());
    if (file)
        setText(toQString(file->bytes));
    else
        m_message->tell(Severity::Error, toQString(file.error().text()));
}

void EnvImport::read()
{
    const Result<std::vector<EnvLine>> lines = parseEnvFile(m_text->toPlainText().toStdString(), {});
    m_lines.clear();
    m_message->clear();
    if (lines)
        m_lines = withoutRepeated(*lines);
    else
        m_message->tell(Severity::Error,
                        tr("Line %1: %2 %3")
                            .arg(lines.error().place.line)
                            .arg(toQString(lines.error().message), toQString(lines.error().next)));
    showClashes(clashes(m_document.project().proxy(m_proxy), m_lines));
    summarise();
}

void EnvImport::showClashes(const std::vector<EnvClash> &clashes)
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Overwrite"), tr("Present value"), tr("Incoming value")});
    for (const EnvClash &clash : clashes) {
        QStandardItem *name = textItem(clash.name);
        name->setCheckable(true);
        name->setCheckState(Qt::Checked);
        m_model->appendRow({name, textItem(clash.present), textItem(clash.incoming)});
    }
    m_view->setColumnWidth(0, firstSize.width() * 2 / 5);
    m_view->setColumnWidth(1, firstSize.width() / 4);
    m_clashes->setVisible(!clashes.empty());
}

void EnvImport::takeAll(bool incoming)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->item(row)->setCheckState(incoming ? Qt::Checked : Qt::Unchecked);
}

bool EnvImport::takes(const std::string &name) const
{
    const QList<QStandardItem *> items = m_model->findItems(toQString(name));
    return items.isEmpty() || items.front()->checkState() == Qt::Checked;
}

void EnvImport::summarise()
{
    std::size_t added = 0;
    std::size_t overwritten = 0;
    std::size_t left = 0;
    const Proxy proxy = m_document.project().proxy(m_proxy);
    for (const EnvLine &line : m_lines) {
        const auto present = proxy.variable(line.name);
        if (!present)
            ++added;
        else if (*present != line.value && takes(line.name))
            ++overwritten;
        else
            ++left;
    }
    m_summary->setText(
        m_lines.empty()
            ? QString()
            : tr("%1 new, %2 overwritten, %3 left as they are.").arg(added).arg(overwritten).arg(left));
    m_import->setEnabled(added + overwritten > 0);
}

void EnvImport::accept()
{
    std::vector<EnvLine> taken;
    std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(taken),
                 [this](const EnvLine &line) { return takes(line.name); });
    Change change = importChange(m_document.project(), m_proxy, taken);
    change.text = tr("Import variables").toStdString();
    m_document.edit(change);
    QDialog::accept();
}

} // namespace mc
