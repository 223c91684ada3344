#include "evidence_pages.h"

#include "choices.h"
#include "evidence.h"
#include "given_file.h"
#include "head.h"
#include "shown.h"
#include "texts.h"

#include "base/text.h"

namespace plan {
namespace {

using namespace html;

std::string evidence_path(visit::Visit const& visit, Evidence const& one)
{
    return path_of(visit, one.action, "bewijs/" + one.id.text());
}

Html shown_evidence(visit::Visit const& visit, Evidence const& one)
{
    switch (one.kind) {
    case EvidenceKind::photo:
        return fragment(img({cls("photo"), src(evidence_path(visit, one)), attr("alt", one.words),
                            attr("width", one.width), attr("height", one.height)}),
            p(one.words));
    case EvidenceKind::paper:
        return download(visit.words, {evidence_path(visit, one), one.words, "PDF", one.bytes});
    case EvidenceKind::link:
        break;
    }
    return p(a({href(one.link), attr("rel", "noopener noreferrer")}, one.words));
}

Html below_evidence(visit::Visit const& visit, Action const& action, Evidence const& one)
{
    auto const& words = visit.words;
    auto line = words.date_time(one.at);
    if (!one.by.empty())
        line += " · " + one.by;
    Html out = p(
        cls("quiet"), line, " ", badge(Tone::neutral, partnership::name(one.sharing).in(words.language())));
    if (!may_report(visit, action))
        return out;
    auto const name = std::string(words(texts::evidence::remove));
    auto button = submit(name, Rank::quiet);
    button.add(aria("label", name + ": " + one.words));
    return fragment(std::move(out),
        post_form(path_of(visit, action.id, "bewijs/" + one.id.text() + "/weghalen"), visit.form_token,
            std::move(button)));
}

struct Giving {
    Values values;
    i18n::Problems problems = {};
    std::optional<i18n::Message> refused = {};
};

visit::Page giving_page(visit::Visit const& visit, Action const& action, Giving const& giving)
{
    auto const& words = visit.words;
    Fields const fields(words, giving.values, giving.problems);
    auto form = upload_form(path_of(visit, action.id, "bewijs"), visit.form_token,
        fields.text("words", words(texts::evidence::words),
            {.hint = words(texts::evidence::words_hint), .may_name_people = true}),
        fields.file("file", words(texts::evidence::file),
            {.hint = words(texts::evidence::file_hint),
                .need = Need::optional,
                .accept = "image/jpeg,image/png,application/pdf"}),
        fields.text("link", words(texts::evidence::link),
            {.hint = words(texts::evidence::link_hint), .need = Need::optional}),
        fields.select("sharing", words(texts::evidence::sharing), sharing_choices(visit)),
        html::actions({submit(words(texts::evidence::save)),
            button_link(path_of(visit, action.id), words(texts::evidence::back), Rank::quiet)}));
    visit::Page page{std::string(words(texts::evidence::add)),
        fragment(page_head({words(texts::evidence::add), action.wish.title}),
            when(giving.refused.has_value(),
                [&] { return alert(Tone::warning, words(texts::action::not_done), words(*giving.refused)); }),
            fields.summary(), panel(std::move(form)))};
    page.crumbs = {plan_crumb(visit), {action.wish.title, path_of(visit, action.id)}};
    page.step = "plan";
    return page;
}

Given read_given(visit::Visit const& visit, Action const& action, http::Request const& request)
{
    Given out;
    out.evidence.action = action.id;
    out.evidence.words = base::trimmed(request.field("words"));
    out.evidence.sharing = chosen_sharing(visit, request);
    out.evidence.organisation = visit.organisation;
    if (auto const* file = request.file("file"))
        read_file(visit, *file, FileKinds::photo_or_paper, out);
    else
        out.evidence.link = base::trimmed(request.field("link"));
    if (out.problems.empty())
        out.problems = problems(out.evidence);
    out.evidence.bytes = std::ssize(out.bytes);
    return out;
}

std::optional<Evidence> asked_evidence(
    visit::Visit const& visit, http::Request const& request, ActionId action)
{
    auto const id = EvidenceId::read(request.param("evidence"));
    return id ? find_evidence(visit.db, visit.reader(), action, *id) : std::nullopt;
}

} // namespace

Html evidence_view(visit::Visit const& visit, Action const& action)
{
    auto const& words = visit.words;
    auto const all = evidence_of(visit.db, visit.reader(), action.id);
    auto const may = may_report(visit, action);
    if (all.empty() && !may)
        return {};
    Children shown;
    for (auto const& one : all)
        shown.push_back(panel(fragment(shown_evidence(visit, one), below_evidence(visit, action, one))));
    if (may)
        shown.push_back(button_link(path_of(visit, action.id, "bewijs"), words(texts::evidence::add)));
    return block(words(texts::evidence::title), stack(std::move(shown)));
}

visit::Answer show_add_evidence(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    if (!may_report(visit, *found))
        return http::error(403);
    return giving_page(
        visit, *found, {{{"sharing", std::string(partnership::code(partnership::Sharing::working_group))}}});
}

visit::Answer act_add_evidence(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    if (!may_report(visit, *found))
        return http::error(403);
    auto given = read_given(visit, *found, request);
    Giving giving{{{"words", given.evidence.words}, {"link", std::string(request.field("link"))},
                      {"sharing", std::string(partnership::code(given.evidence.sharing))}},
        std::move(given.problems)};
    if (!giving.problems.empty())
        return visit::with_problems(giving_page(visit, *found, giving));
    if (!given.bytes.empty())
        given.evidence.file = evidence_files(visit).put(given.bytes).name;
    auto const result = add_evidence(visit.db, visit.scope(), given.evidence, by(visit));
    if (!result) {
        giving.refused = message(result.error());
        return visit::with_problems(giving_page(visit, *found, giving));
    }
    visit.note(i18n::message(texts::journal::evidence, found->wish.title));
    return visit::done(visit, path_of(visit, found->id), i18n::message(texts::said::evidence));
}

visit::Answer download_evidence(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    auto const one = found ? asked_evidence(visit, request, found->id) : std::nullopt;
    auto const path = one && !one->file.empty() ? evidence_files(visit).path(one->file) : std::nullopt;
    if (!path)
        return http::not_found();
    auto response = one->kind == EvidenceKind::photo
        ? http::file(*path, "image/jpeg")
        : http::download_file(*path, one->file_name, "application/pdf");
    response.set_header("Cache-Control", "private, no-store");
    response.set_header("X-Content-Type-Options", "nosniff");
    return response;
}

visit::Answer act_remove_evidence(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    auto const one = found ? asked_evidence(visit, request, found->id) : std::nullopt;
    if (!one)
        return http::not_found();
    if (!may_report(visit, *found))
        return http::error(403);
    remove_evidence(visit.db, visit.scope(), *one, by(visit));
    visit.note(i18n::message(texts::journal::evidence_removed, found->wish.title));
    return visit::done(visit, path_of(visit, found->id), i18n::message(texts::said::evidence_removed));
}

} // namespace plan
