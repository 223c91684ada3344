#include "provider_file.h"

#include "base/fault.h"
#include "base/text.h"
#include "participants/kinds.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace app {
namespace {

namespace fs = std::filesystem;

toml::table table_in(fs::path const& path)
{
    try {
        return toml::parse_file(path.string());
    } catch (toml::parse_error const& error) {
        throw base::Fault(
            fmt::format("{}, line {}: {}", path.string(), error.source().begin.line, error.description()));
    }
}

std::string text_in(toml::table const& table, std::string_view key)
{
    auto const found = table[key].value<std::string>();
    return found ? *found : "";
}

bool is_id(std::string_view text)
{
    constexpr std::size_t id_bytes_max = 40;
    return !text.empty() && text.size() <= id_bytes_max
        && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == text.npos;
}

bool is_domain(std::string_view text)
{
    return text.find('.') != text.npos
        && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == text.npos;
}

} // namespace

struct ProviderFile::Inside {
    toml::table table;
    std::set<std::string, std::less<>> asked;
    std::vector<std::string> complaints;

    toml::node_view<toml::node> at(std::string_view key)
    {
        asked.emplace(key);
        return table.at_path(key);
    }
    void note_unknown(toml::table const& part, std::string const& before, std::vector<std::string>& out) const
    {
        for (auto const& [key, node] : part) {
            auto const name = before + std::string(key.str());
            if (auto const* inner = node.as_table())
                note_unknown(*inner, name + ".", out);
            else if (!asked.contains(name))
                out.push_back(name);
        }
    }
};

ProviderFile::ProviderFile(fs::path path)
    : path_(std::move(path))
    , inside_(std::make_unique<Inside>(Inside{table_in(path_), {}, {}}))
{
}
ProviderFile::~ProviderFile() = default;

void ProviderFile::complain(std::string_view key, std::string_view what)
{
    inside_->complaints.push_back(fmt::format("{}: {} {}", path_.filename().string(), key, what));
}

std::string ProviderFile::text(std::string_view key)
{
    auto const found = inside_->at(key).value<std::string>();
    if (!found || base::trimmed(*found).empty())
        complain(key, "is needed, as a text between quotes");
    return found.value_or("");
}

std::string ProviderFile::text(std::string_view key, std::string_view standard)
{
    return inside_->at(key) ? text(key) : std::string(standard);
}

std::vector<std::string> ProviderFile::texts(std::string_view key)
{
    std::vector<std::string> out;
    auto const found = inside_->at(key);
    auto const* list = found.as_array();
    if (found && !list)
        complain(key, "must be a list of texts, such as [\"one\", \"two\"]");
    if (!list)
        return out;
    for (auto const& one : *list)
        if (auto const* text = one.as_string())
            out.push_back(text->get());
        else
            complain(key, "must hold texts alone");
    return out;
}

bool ProviderFile::flag(std::string_view key)
{
    auto const found = inside_->at(key);
    if (found && !found.is_boolean())
        complain(key, "must be true or false");
    return found.value_or(false);
}

std::string ProviderFile::one_of(
    std::string_view key, std::span<std::string_view const> values, std::string_view standard)
{
    auto chosen = text(key, standard);
    if (std::ranges::find(values, chosen) == values.end())
        complain(key, fmt::format("must be one of {}", fmt::join(values, ", ")));
    return chosen;
}

std::optional<std::string> ProviderFile::content_of(std::string_view key)
{
    if (!inside_->at(key))
        return std::nullopt;
    std::ifstream in(path_.parent_path() / text(key));
    std::string content(std::istreambuf_iterator<char>(in), {});
    while (content.ends_with('\n') || content.ends_with('\r'))
        content.pop_back();
    if (content.empty())
        complain(key, "names a file that is empty or cannot be read");
    return content;
}

std::vector<visit::RoleRule> ProviderFile::role_rules()
{
    std::vector<visit::RoleRule> out;
    auto const found = inside_->at("role");
    auto const* list = found.as_array();
    if (found && !list)
        complain("role", "must be written as [[role]], once for each rule");
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        auto const* rule = list->get(i)->as_table();
        auto const role = rule ? role_that_may_be_given(text_in(*rule, "role")) : std::nullopt;
        bool const is_whole = role && rule->size() == 3 && !text_in(*rule, "claim").empty()
            && !text_in(*rule, "value").empty();
        if (is_whole)
            out.push_back({text_in(*rule, "claim"), text_in(*rule, "value"), *role});
        else
            complain(fmt::format("[[role]] number {}", i + 1),
                "must hold claim, value and role, which is partner, secretary, chair or coordinator");
    }
    return out;
}

void ProviderFile::finish()
{
    std::vector<std::string> unknown;
    inside_->note_unknown(inside_->table, "", unknown);
    for (auto const& key : unknown)
        complain(key, "is no key that we know");
    if (!inside_->complaints.empty())
        throw base::Fault(base::joined(inside_->complaints, "\n"));
}

// Advisers are made by hand, and entrepreneurs have no organisation that signs them in.
std::optional<partnership::Role> role_that_may_be_given(std::string_view code)
{
    auto const role = partnership::role_of(code);
    using enum partnership::Role;
    bool const may_be
        = role && (*role == partner || *role == secretary || *role == chair || *role == coordinator);
    return may_be ? role : std::nullopt;
}

visit::Agreement agreement_in(ProviderFile& file)
{
    visit::Agreement agreement;
    agreement.id = file.text("id", file.id());
    agreement.name = file.text("name");
    agreement.employer = {file.texts("organisation.names"), file.text("organisation.kind")};
    for (auto const& domain : file.texts("domains"))
        agreement.domains.push_back(base::lower_ascii(domain));
    agreement.email_claim = file.text("email_claim", "email");
    agreement.second_step
        = {file.flag("second_step.always"), file.texts("second_step.acr"), file.texts("second_step.amr")};
    agreement.rules = file.role_rules();
    auto const role_max = role_that_may_be_given(file.text("role_max", "partner"));
    agreement.role_max = role_max.value_or(partnership::Role::partner);
    if (!role_max)
        file.complain("role_max", "must be partner, secretary, chair or coordinator");
    if (!is_id(agreement.id))
        file.complain(
            "id", "must be of small letters, digits and dashes, at most 40; without it the file name counts");
    if (agreement.employer.names.empty())
        file.complain("organisation.names", "must hold the name of the organisation as the groups write it");
    if (!participants::find_kind(agreement.employer.kind))
        file.complain("organisation.kind", "must be a kind of stakeholder, such as municipality or police");
    if (!std::ranges::all_of(agreement.domains, is_domain))
        file.complain("domains", "must hold names such as \"grifthoek.nl\"");
    return agreement;
}

} // namespace app
