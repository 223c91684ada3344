#include "phenomenon_list.h"

#include "own_phenomena.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>
#include <array>

namespace inventory {
namespace {

using namespace html;

constexpr std::string_view list_path = "/verschijnselen";
constexpr Theme all_themes[] = {Theme::clean, Theme::in_repair, Theme::safe};

i18n::TextOf<0> const& theme_name(Theme theme)
{
    static constexpr i18n::TextOf<0> names[]
        = {texts::theme::clean, texts::theme::in_repair, texts::theme::safe};
    return names[static_cast<std::size_t>(theme)];
}

Options theme_choices(i18n::Words const& words)
{
    Options out;
    for (auto const theme : all_themes)
        out.push_back({std::string(code(theme)), std::string(words(theme_name(theme)))});
    return out;
}

Options unit_choices(i18n::Words const& words)
{
    Options out;
    for (auto const& unit : units())
        out.push_back({unit.id, std::string(unit.name.in(words.language()))});
    return out;
}

Html name_fields(i18n::Words const& words, Fields const& fields)
{
    return fragment(fields.text("dutch", words(texts::own_phenomenon::dutch),
                        {.hint = words(texts::own_phenomenon::dutch_hint)}),
        fields.text("english", words(texts::own_phenomenon::english), {.need = Need::optional}),
        fields.radios("theme", words(texts::own_phenomenon::theme), theme_choices(words)),
        fields.select("unit", words(texts::own_phenomenon::unit), unit_choices(words),
            {.hint = words(texts::own_phenomenon::unit_hint),
                .placeholder = words(texts::own_phenomenon::choose)}));
}

Html own_table(i18n::Words const& words, std::vector<OwnPhenomenon> const& own)
{
    DataTable table{words(texts::own_phenomenon::caption),
        {{words(texts::own_phenomenon::dutch)}, {words(texts::own_phenomenon::theme)},
            {words(texts::own_phenomenon::unit)}, {words(texts::own_phenomenon::state)}},
        {}, words(texts::own_phenomenon::none)};
    for (auto const& one : own) {
        auto const* const known = find_phenomenon(one.id);
        table.rows.push_back({a(href(std::string(list_path) + "/" + one.id), one.dutch),
            words(theme_name(one.theme)), known ? known->unit.in(words.language()) : std::string_view(),
            one.is_offered ? badge(Tone::good, words(texts::own_phenomenon::offered))
                           : badge(Tone::neutral, words(texts::own_phenomenon::retired))});
    }
    return data_table(std::move(table));
}

// The standard list, so that nobody adds what is there already.
Html standard_view(i18n::Words const& words)
{
    Children lists;
    for (auto const theme : all_themes) {
        Html list = ul();
        for (auto const& one : phenomena())
            if (!one.is_own && one.theme == theme)
                list.add(li(one.name.in(words.language())));
        lists.push_back(card({words(theme_name(theme)), std::move(list)}));
    }
    return block(words(texts::own_phenomenon::standard), cards(std::move(lists)));
}

visit::Page plain_page(std::string title, Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.frame = visit::Frame::plain;
    return page;
}

visit::Page list_page(visit::Visit const& visit, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), std::move(problems));
    auto const title = words(texts::own_phenomenon::title);
    return plain_page(std::string(title),
        fragment(page_head({title, words(texts::own_phenomenon::lead)}), fields.summary(),
            columns(stack({own_table(words, own_phenomena(visit.db)),
                        panel(fragment(h2(words(texts::own_phenomenon::add)),
                            post_form(std::string(list_path), visit.form_token, name_fields(words, fields),
                                actions({submit(words(texts::own_phenomenon::submit)),
                                    button_link("/", words(texts::upload::back_to_desk), Rank::quiet)}))))}),
                card({words(texts::own_phenomenon::one_list),
                    fragment(p(words(texts::own_phenomenon::one_list_why)),
                        p(words(texts::own_phenomenon::things)))})),
            standard_view(words)));
}

visit::Page change_page(
    visit::Visit const& visit, OwnPhenomenon const& one, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), std::move(problems));
    auto const title = words(texts::own_phenomenon::change, one.dutch);
    return plain_page(title,
        fragment(page_head({title, words(texts::own_phenomenon::change_lead)}), fields.summary(),
            panel(
                post_form(std::string(list_path) + "/" + one.id, visit.form_token, name_fields(words, fields),
                    fields.checkbox("offered", words(texts::own_phenomenon::is_offered),
                        {.hint = words(texts::own_phenomenon::is_offered_hint), .need = Need::unmarked}),
                    actions({submit(words(texts::own_phenomenon::save)),
                        button_link(
                            std::string(list_path), words(texts::own_phenomenon::back), Rank::quiet)})))));
}

constexpr std::array<std::string_view, 5> fields_in_order{"dutch", "english", "theme", "unit", "offered"};

OwnPhenomenon typed(http::Request const& request, i18n::Problems& problems)
{
    OwnPhenomenon out;
    out.dutch = base::trimmed(request.field("dutch"));
    out.english = base::trimmed(request.field("english"));
    out.unit = request.field("unit");
    if (auto const theme = theme_of(request.field("theme")))
        out.theme = *theme;
    else
        problems.push_back(i18n::problem("theme", texts::own_phenomenon::theme_needed));
    return out;
}

Values values_of_request(http::Request const& request)
{
    Values values;
    for (auto const field : fields_in_order)
        values.add(field, request.field(field));
    return values;
}

Values values_of_one(OwnPhenomenon const& one)
{
    return {{"dutch", one.dutch}, {"english", one.english}, {"theme", std::string(code(one.theme))},
        {"unit", one.unit}, {"offered", one.is_offered ? "1" : ""}};
}

std::optional<OwnPhenomenon> asked_phenomenon(visit::Visit const& visit, http::Request const& request)
{
    auto const all = own_phenomena(visit.db);
    auto const found = std::ranges::find(all, request.param("phenomenon"), &OwnPhenomenon::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void append(i18n::Problems& to, i18n::Problems from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

i18n::Problems in_order_of_form(i18n::Problems problems)
{
    std::ranges::stable_sort(problems, {}, [](i18n::Problem const& one) {
        return std::ranges::find(fields_in_order, one.field) - fields_in_order.begin();
    });
    return problems;
}

} // namespace

visit::Answer show_phenomena(visit::Visit& visit, http::Request&)
{
    freshen_phenomena(visit.db);
    return list_page(visit, {}, {});
}

visit::Answer act_new_phenomenon(visit::Visit& visit, http::Request& request)
{
    freshen_phenomena(visit.db);
    i18n::Problems problems;
    auto const wanted = typed(request, problems);
    append(problems, inventory::problems(wanted));
    if (own_phenomena(visit.db).size() >= own_phenomena_max)
        problems.push_back(i18n::problem("dutch", texts::own_phenomenon::too_many, own_phenomena_max));
    if (!problems.empty())
        return visit::with_problems(
            list_page(visit, values_of_request(request), in_order_of_form(std::move(problems))));
    auto const made = add_phenomenon(visit.db, wanted, visit.now);
    return visit::done(
        visit, std::string(list_path), i18n::message(texts::own_phenomenon::added, made.dutch));
}

visit::Answer show_own_phenomenon(visit::Visit& visit, http::Request& request)
{
    auto const one = asked_phenomenon(visit, request);
    if (!one)
        return http::not_found();
    return change_page(visit, *one, values_of_one(*one), {});
}

visit::Answer act_own_phenomenon(visit::Visit& visit, http::Request& request)
{
    auto const one = asked_phenomenon(visit, request);
    if (!one)
        return http::not_found();
    freshen_phenomena(visit.db);
    i18n::Problems problems;
    auto wanted = typed(request, problems);
    wanted.id = one->id;
    wanted.is_offered = request.field("offered") == "1";
    append(problems, inventory::problems(wanted));
    if (!may_count_otherwise(visit.db, *one, wanted))
        problems.push_back(i18n::problem("unit", texts::own_phenomenon::unit_fixed));
    if (!problems.empty())
        return visit::with_problems(
            change_page(visit, *one, values_of_request(request), in_order_of_form(std::move(problems))));
    change_phenomenon(visit.db, wanted);
    return visit::done(
        visit, std::string(list_path), i18n::message(texts::own_phenomenon::changed, wanted.dutch));
}

} // namespace inventory
