// SPDX-FileCopyrightText: 2026 The Mesh Configurator authors
// SPDX-License-Identifier: MIT

#include "models/trace/filterchaincriteria.h"

#include <algorithm>

namespace mc {

namespace {

/// More chains than these are told as a number when a criterion drops them.
constexpr std::size_t mostTold = 8;

using Chains = std::vector<const FilterChainView *>;
using Kind = ChainFit::Kind;

std::string listText(const std::vector<std::string> &texts)
{
    std::string out;
    for (const std::string &text : texts)
        out += (out.empty() ? "" : " ") + text;
    return out;
}

std::string rangesText(const std::vector<PrefixRange> &ranges)
{
    std::string out;
    for (const PrefixRange &range : ranges)
        out += (out.empty() ? "" : " ") + range.address + "/" + std::to_string(range.length);
    return out;
}

/// In the words of the review's tables.
std::string matchText(const FilterChainMatchView &match)
{
    std::string out;
    const auto add = [&](const std::string &what, const std::string &value) {
        if (!value.empty())
            out += (out.empty() ? "" : ", ") + what + value;
    };
    if (match.destinationPort)
        add("port ", std::to_string(*match.destinationPort));
    add("to ", rangesText(match.prefixRanges));
    add("SNI ", listText(match.serverNames));
    add("", match.transportProtocol);
    add("ALPN ", listText(match.applicationProtocols));
    add("direct source ", rangesText(match.directSourcePrefixRanges));
    add("source ", match.sourceType);
    add("from ", rangesText(match.sourcePrefixRanges));
    for (const std::uint64_t port : match.sourcePorts)
        add("from port ", std::to_string(port));
    return out;
}

std::string connectionText(const Connection &connection)
{
    std::string out = "port " + std::to_string(connection.port) + ", " + connection.transport;
    if (!connection.serverName.empty())
        out += ", SNI " + connection.serverName;
    return out + (connection.applications.empty() ? ", no application protocol seen"
                                                  : ", ALPN " + listText(connection.applications));
}

/// Narrows the chains, and tells which of them went and why.
class Narrowing
{
public:
    Narrowing(const ListenerView &listener, const Connection &connection, ChainChoice &choice)
        : m_listener(listener), m_connection(connection), m_choice(choice)
    {
        for (const FilterChainView &chain : listener.chains)
            m_left.push_back(&chain);
    }

    /// False where the criterion asks for what is not known.
    bool narrow(const ChainCriterion &criterion)
    {
        Chains out;
        Chains unknown;
        Chains inside;
        std::size_t best = 0;
        for (const FilterChainView *chain : m_left) {
            const ChainFit fit = criterion.fit(chain->match, m_connection);
            const std::size_t precision = fit.kind == Kind::Fits ? fit.precision : 0;
            if (fit.kind == Kind::Unknown)
                unknown.push_back(chain);
            if (fit.kind == Kind::Out) {
                out.push_back(chain);
                continue;
            }
            if (precision > best) {
                best = precision;
                inside.clear();
            }
            if (precision == best)
                inside.push_back(chain);
        }
        tell(out, std::string(criterion.name) + " is another");
        if (!unknown.empty())
            return giveUp(criterion, out);
        Chains less;
        std::copy_if(
            m_left.begin(), m_left.end(), std::back_inserter(less),
            [&](const FilterChainView *chain) { return !holds(inside, chain) && !holds(out, chain); });
        tell(less, "another chain fits more precisely by " + std::string(criterion.name));
        m_left = std::move(inside);
        return true;
    }

    [[nodiscard]] const Chains &left() const { return m_left; }

private:
    static bool holds(const Chains &chains, const FilterChainView *chain)
    {
        return std::find(chains.begin(), chains.end(), chain) != chains.end();
    }

    bool giveUp(const ChainCriterion &criterion, const Chains &out)
    {
        std::copy_if(m_left.begin(), m_left.end(), std::back_inserter(m_choice.candidates),
                     [&](const FilterChainView *chain) { return !holds(out, chain); });
        m_choice.verdict = Verdict::Perhaps;
        m_choice.steps.push_back(
            {"filter chain", Verdict::Perhaps,
             "the chains differ by " + std::string(criterion.name) + ", which the request does not tell"});
        return false;
    }

    void tell(const Chains &gone, const std::string &why)
    {
        if (gone.size() > mostTold) {
            m_choice.steps.push_back({std::to_string(gone.size()) + " filter chains", Verdict::No, why});
            return;
        }
        for (const FilterChainView *chain : gone)
            m_choice.steps.push_back(
                {"filter chain " + filterChainLabel(m_listener, *chain), Verdict::No, why});
    }

    const ListenerView &m_listener;
    const Connection &m_connection;
    ChainChoice &m_choice;
    Chains m_left;
};

void choose(const FilterChainView &chain, const std::string &why, const ListenerView &listener,
            ChainChoice &choice)
{
    choice.verdict = Verdict::Yes;
    choice.chain = &chain;
    choice.steps.push_back({"filter chain " + filterChainLabel(listener, chain), Verdict::Yes, why});
}

} // namespace

std::string filterChainLabel(const ListenerView &listener, const FilterChainView &chain)
{
    if (!chain.name.empty())
        return chain.name;
    if (listener.defaultChain && &chain == &*listener.defaultChain)
        return "default";
    const std::string match = matchText(chain.match);
    return std::to_string(&chain - listener.chains.data() + 1) + (match.empty() ? "" : " (" + match + ")");
}

ChainChoice chooseFilterChain(const ListenerView &listener, const Connection &connection)
{
    ChainChoice choice;
    if (listener.choosesByTree) {
        choice.verdict = Verdict::Perhaps;
        for (const FilterChainView &chain : listener.chains)
            choice.candidates.push_back(&chain);
        choice.steps.push_back({"filter_chain_matcher", Verdict::Perhaps,
                                "a match tree takes the place of the chains' own criteria"});
        return choice;
    }
    Narrowing narrowing(listener, connection, choice);
    for (const ChainCriterion &criterion : chainCriteria()) {
        if (!narrowing.narrow(criterion))
            return choice;
    }
    if (!narrowing.left().empty())
        choose(*narrowing.left().front(), "it fits a connection of " + connectionText(connection), listener,
               choice);
    else if (listener.defaultChain)
        choose(*listener.defaultChain, "no other chain fits", listener, choice);
    else
        choice.steps.push_back({"filter chain", Verdict::No,
                                "no chain fits a connection of " + connectionText(connection) +
                                    ", so it is closed without an answer (flag NR)"});
    return choice;
}

} // namespace mc
