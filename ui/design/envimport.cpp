// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "ui/design/envimport.h"

#include "ui/parts/label.h"
#include "ui/parts/strings.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>
#include <map>

namespace mc {
namespace {

enum ClashColumn { TakeColumn, NameColumn, PresentColumn, IncomingColumn, ClashColumns };

QTableWidgetItem *plainItem(const std::string &text)
{
    auto *item = new QTableWidgetItem(toQString(text));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(toQString(text).toHtmlEscaped());
    return item;
}

} // namespace

Change importChange(const Project &project, std::size_t proxy, const std::vector<EnvLine> &lines,
                    const std::vector<std::string> &keep)
{
    // The last line of a name counts, as it does for Docker. Applied to a copy one by one, because the first
    // variable of a proxy brings its section with it.
    std::map<std::string, std::string> last;
    std::vector<std::string> order;
    for (const EnvLine &line : lines) {
        if (last.find(line.name) == last.end())
            order.push_back(line.name);
        last[line.name] = line.value;
    }
    Json variables = Json::object();
    for (const auto &[name, value] : project.proxy(proxy).variables())
        variables[name] = value;
    for (const std::string &name : order)
        if (std::find(keep.begin(), keep.end(), name) == keep.end())
            variables[name] = last[name];
    const std::string pointer = "/proxies/" + std::to_string(proxy) + "/variables";
    if (variables.empty())
        return {};
    return {"import variables", {Edit{pointer, variables, std::nullopt}}};
}

EnvImport::EnvImport(Document &document, std::size_t proxy, const QString &text, QWidget *parent)
    : QDialog(parent),
      m_document(document),
      m_proxy(proxy),
      m_text(new QPlainTextEdit(this)),
      m_message(new Label({}, Label::Look::Body, Tone::Soft)),
      m_clashArea(new QWidget(this)),
      m_table(new QTableWidget(0, ClashColumns, this))
{
    setWindowTitle(tr("Import variables"));
    resize(720, 560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(8);
    column->addWidget(
        new Label(tr("Import variables into %1").arg(toQString(document.project().proxy(proxy).name())),
                  Label::Look::Heading));
    column->addWidget(new Label(
        tr("Lines of NAME=VALUE, as docker run --env-file reads them: no quotes, # begins a comment."),
        Label::Look::Body, Tone::Soft));
    m_text->setPlainText(text);
    m_text->setFont(codeFont());
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Lines of NAME=VALUE"));
    column->addWidget(m_text, 1);
    m_message->setWordWrap(true);
    column->addWidget(m_message);

    auto *clashColumn = new QVBoxLayout(m_clashArea);
    clashColumn->setContentsMargins(0, 0, 0, 0);
    clashColumn->addWidget(
        new Label(tr("These have another value already. Ticked: take the new one."), Label::Look::Strong));
    m_table->setHorizontalHeaderLabels({tr("Take"), tr("Variable"), tr("Now"), tr("New")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setAccessibleName(tr("Variables with two values"));
    m_table->setTabKeyNavigation(false);
    m_table->setColumnWidth(TakeColumn, 56);
    m_table->setColumnWidth(NameColumn, 240);
    m_table->setColumnWidth(PresentColumn, 160);
    clashColumn->addWidget(m_table);
    auto *choices = new QHBoxLayout;
    auto *takeAllButton = new QPushButton(tr("Take all new values"));
    auto *keepAllButton = new QPushButton(tr("Keep all present values"));
    choices->addWidget(takeAllButton);
    choices->addWidget(keepAllButton);
    choices->addStretch();
    clashColumn->addLayout(choices);
    column->addWidget(m_clashArea, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(takeAllButton, &QPushButton::clicked, this, [this] { takeAll(true); });
    connect(keepAllButton, &QPushButton::clicked, this, [this] { takeAll(false); });
    connect(buttons, &QDialogButtonBox::accepted, this, &EnvImport::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &EnvImport::read);
    read();
}

void EnvImport::read()
{
    const auto lines = parseEnvFile(m_text->toPlainText().toStdString(), {});
    m_accept->setEnabled(lines && !lines->empty());
    m_lines = lines ? *lines : std::vector<EnvLine>();
    m_clashes = clashes(m_document.project().proxy(m_proxy), m_lines);
    m_message->setTone(lines ? Tone::Soft : Tone::Error);
    if (!lines)
        m_message->setText(toQString(lines.error().text()));
    else if (m_lines.empty())
        m_message->setText(tr("Paste or type the lines here."));
    else
        m_message->setText(m_lines.size() == 1 ? tr("1 variable") : tr("%1 variables").arg(m_lines.size()));

    m_clashArea->setVisible(!m_clashes.empty());
    m_table->setRowCount(static_cast<int>(m_clashes.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const EnvClash &clash = m_clashes[static_cast<std::size_t>(row)];
        auto *take = new QTableWidgetItem;
        take->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        take->setCheckState(Qt::Checked);
        take->setData(Qt::AccessibleTextRole, tr("Take the new value of %1").arg(toQString(clash.name)));
        m_table->setItem(row, TakeColumn, take);
        m_table->setItem(row, NameColumn, plainItem(clash.name));
        m_table->setItem(row, PresentColumn, plainItem(clash.present));
        m_table->setItem(row, IncomingColumn, plainItem(clash.incoming));
    }
}

void EnvImport::takeAll(bool incoming)
{
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->item(row, TakeColumn)->setCheckState(incoming ? Qt::Checked : Qt::Unchecked);
}

void EnvImport::apply()
{
    std::vector<std::string> keep;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (m_table->item(row, TakeColumn)->checkState() != Qt::Checked)
            keep.push_back(m_clashes[static_cast<std::size_t>(row)].name);
    Change change = importChange(m_document.project(), m_proxy, m_lines, keep);
    change.text = tr("import variables").toStdString();
    m_document.edit(change);
    accept();
}

} // namespace mc
