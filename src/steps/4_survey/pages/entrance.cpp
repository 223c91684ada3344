#include "entrance.h"

#include "address_texts.h"
#include "fieldwork.h"
#include "keeper.h"
#include "open_link.h"
#include "questions.h"
#include "stored_page.h"
#include "texts.h"

#include "crypto/crypto.h"
#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::int64_t wrong_codes_max = 30;
constexpr std::int64_t begins_max = 40; // an office with one network address may have many who answer

struct Said {
    i18n::TextOf<0> const& title;
    i18n::TextOf<0> const& advice;
    int status;
};

Said said(NoEntry reason)
{
    switch (reason) {
    case NoEntry::empty:
        return {texts::entry::empty, texts::entry::empty_advice, 422};
    case NoEntry::wrong_length:
        return {texts::entry::wrong_length, texts::entry::wrong_length_advice, 422};
    case NoEntry::mistyped:
        return {texts::entry::mistyped, texts::entry::mistyped_advice, 422};
    case NoEntry::used:
        return {texts::entry::used, texts::entry::used_advice, 410};
    case NoEntry::not_yet_open:
        return {texts::entry::not_yet_open, texts::entry::not_yet_open_advice, 403};
    case NoEntry::closed:
        return {texts::entry::closed, texts::entry::closed_advice, 410};
    case NoEntry::link_off:
        return {texts::open_entry::off, texts::open_entry::off_advice, 410};
    case NoEntry::link_full:
        return {texts::open_entry::full, texts::open_entry::full_advice, 410};
    case NoEntry::unknown:
        break;
    }
    return {texts::entry::unknown, texts::entry::unknown_advice, 404};
}

Html code_form(visit::Visit const& visit, std::string_view typed)
{
    auto const& words = visit.words;
    Fields const fields(words, {{"code", std::string(typed)}});
    return post_form("/e", visit.form_token,
        fields.text("code", words(texts::entry::code),
            {.hint = words(texts::entry::code_hint),
                .need = Need::unmarked,
                .autocomplete = "off",
                .width = Width::half}),
        actions({submit(words(texts::entry::enter))}));
}

visit::Page refused(visit::Visit const& visit, Said const& what, std::string_view typed)
{
    auto const& words = visit.words;
    auto page = answer_page(std::string(words(what.title)),
        fragment(h1(words(texts::entry::title)),
            alert(what.status == 422 ? Tone::bad : Tone::warning, words(what.title), words(what.advice)),
            when(what.status != 410, [&] { return code_form(visit, typed); })));
    page.status = what.status;
    return page;
}

// Addresses of visitors are not kept: only a digest of them, for an hour.
std::string subject_of(visit::Visit const& visit, http::Request const& request)
{
    return crypto::base64url(crypto::hmac_sha256(visit.house.secret, "wrong codes " + request.remote))
        .substr(0, 16);
}

bool tries_too_often(visit::Visit& visit, std::string const& subject)
{
    return attempts_since(visit.db, subject, visit.now.plus_minutes(-wrong_codes_minutes)) >= wrong_codes_max;
}

void count_wrong_code(visit::Visit& visit, std::string const& subject)
{
    delete_attempts_before(visit.db, visit.now.plus_minutes(-wrong_codes_minutes));
    insert_attempt(visit.db, subject, visit.now);
}

Admitted admitted_with(visit::Visit& visit, http::Request const& request, std::string_view typed)
{
    auto seat = enter(visit.db, {visit.house.secret}, typed, visit.today);
    if (seat)
        return std::move(seat).value();
    return refused_at_door(visit, request, seat.error(), typed);
}

struct Start {
    Survey survey;
    bool is_visitor = false;
    Shared questionnaire;
    std::string code;
    Answers answers;
    html::FormToken token;
    bool is_just_kept = false;

    bool has_begun() const { return answers.size() > answers.count(language_key); }
};

// One button for each language, in its own words.
Html language_choice(Asking const& asking, Start const& start)
{
    auto const& offered = start.questionnaire->languages;
    if (offered.size() < 2)
        return {};
    Children buttons;
    for (auto const& code : offered) {
        bool const is_chosen = code == asking.language;
        buttons.push_back(
            button_({cls(is_chosen ? "nl-button nl-button--primary" : "nl-button nl-button--secondary"),
                        type("submit"), name("taal"), value(code), lang(code),
                        is_chosen ? aria("pressed", "true") : Attribute{}},
                language_name(code)));
    }
    return post_form(fmt::format("/e/{}/taal", start.code), start.token,
        section(
            p(cls("utrecht-form-label"), asking.words(texts::start::language)), actions(std::move(buttons))));
}

// Beginning is counted, so it is a form; who goes on follows a link.
Html way_in(i18n::Words const& words, Start const& start)
{
    auto const path = "/e/" + start.code;
    if (start.has_begun())
        return actions({button_link(
            path + "/verder", words(spoken(*start.questionnaire, texts::start::resume)), Rank::primary)});
    return post_form(path + "/begin", start.token, actions({submit(words(texts::start::begin))}));
}

// Somebody who came through the open link has no letter to look it up in.
Html code_view(i18n::Words const& words, Start const& start)
{
    auto const said
        = words(spoken(*start.questionnaire, texts::start::code), crypto::grouped_code(start.code));
    return start.is_visitor
        ? alert(Tone::info, said, words(spoken(*start.questionnaire, texts::open_entry::note_code)))
        : p(said);
}

Html start_view(i18n::Words const& words, Start const& start)
{
    auto const& questionnaire = *start.questionnaire;
    i18n::Problems const fine;
    Asking const asking{
        words, language_of(words, questionnaire, start.answers), questionnaire, start.answers, fine};
    return fragment(in_language(asking, h1(asking.text(questionnaire.title))),
        when(start.is_just_kept,
            [&] {
                return alert(Tone::good, words(spoken(questionnaire, texts::start::kept)),
                    words(spoken(questionnaire, texts::start::kept_advice), start.survey.closes_on));
            }),
        in_language(asking, p(cls("lead"), asking.text(questionnaire.intro))), language_choice(asking, start),
        ul(li(words(texts::start::minutes, questionnaire.minutes)),
            li(words(spoken(questionnaire, texts::start::until), start.survey.closes_on)),
            li(words(spoken(questionnaire, texts::start::stop))),
            li(words(spoken(questionnaire, texts::start::anonymous)))),
        way_in(words, start), code_view(words, start), stored_link(words, "/e/" + start.code),
        keeper(words, questionnaire));
}

} // namespace

visit::Page answer_page(std::string title, Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.frame = visit::Frame::answer;
    return page;
}

std::string answer_path(http::Request const& request, std::string_view below)
{
    auto const code = crypto::read_code(request.param("code"), code_length);
    return fmt::format("/e/{}{}{}", code ? *code : "", below.empty() ? "" : "/", below);
}

visit::Page refused_at_door(
    visit::Visit& visit, http::Request const& request, NoEntry reason, std::string_view typed)
{
    if (reason == NoEntry::unknown && request.method == http::Method::get) {
        auto const subject = subject_of(visit, request);
        if (tries_too_often(visit, subject))
            return refused(visit, {texts::entry::too_often, texts::entry::too_often_advice, 429}, "");
        count_wrong_code(visit, subject);
    }
    return refused(visit, said(reason), typed);
}

bool begins_too_often(visit::Visit& visit, http::Request const& request)
{
    auto const subject = "open " + subject_of(visit, request);
    if (attempts_since(visit.db, subject, visit.now.plus_minutes(-wrong_codes_minutes)) >= begins_max)
        return true;
    count_wrong_code(visit, subject);
    return false;
}

Admitted admitted(visit::Visit& visit, http::Request& request)
{
    return admitted_with(visit, request, request.param("code"));
}

visit::Answer show_entrance(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    return answer_page(std::string(words(texts::entry::title)),
        fragment(h1(words(texts::entry::title)), p(cls("lead"), words(texts::entry::lead)),
            code_form(visit, ""), stored_link(words)));
}

visit::Answer act_enter(visit::Visit& visit, http::Request& request)
{
    auto const typed = request.field("code");
    if (auto const code = crypto::read_code(typed, code_length)) {
        bool const is_open = is_open_link(visit.db, {visit.house.secret}, *code);
        return http::redirect((is_open ? "/e/open/" : "/e/") + *code);
    }
    auto const at_door = admitted_with(visit, request, typed);
    return std::get<visit::Page>(at_door);
}

visit::Answer show_start(visit::Visit& visit, http::Request& request)
{
    auto const at_door = admitted(visit, request);
    if (auto const* page = std::get_if<visit::Page>(&at_door))
        return *page;
    auto const& seat = std::get<Seat>(at_door);
    Start const start{seat.survey, seat.is_visitor, questionnaire_for(visit.db, seat.survey),
        crypto::read_code(request.param("code"), code_length).value(), read_answers(seat.draft),
        visit.form_token, request.query("bewaard") == "1"};
    auto page = answer_page(
        std::string(start.questionnaire->title.in(visit.words.language())), start_view(visit.words, start));
    add_keeper(page);
    return page;
}

visit::Answer act_begin(visit::Visit& visit, http::Request& request)
{
    auto const at_door = admitted(visit, request);
    auto const* seat = std::get_if<Seat>(&at_door);
    if (!seat)
        return onward(request, answer_path(request, ""));
    begin(visit.db, *seat, visit.today);
    bool const is_whole = questionnaire_for(visit.db, seat->survey)->is_on_one_page;
    return onward(request, answer_path(request, is_whole && !request.has_field("deel") ? "alles" : "1"));
}

visit::Answer act_language(visit::Visit& visit, http::Request& request)
{
    auto const at_door = admitted(visit, request);
    if (auto const* seat = std::get_if<Seat>(&at_door)) {
        auto const questionnaire = questionnaire_for(visit.db, seat->survey);
        auto const wanted = std::string(request.field("taal"));
        auto answers = read_answers(seat->draft);
        if (std::ranges::find(questionnaire->languages, wanted) != questionnaire->languages.end()) {
            answers[std::string(language_key)] = {{}, wanted};
            save(visit.db, *seat, answers);
        }
    }
    return onward(request, answer_path(request, ""));
}

visit::Answer show_thanks(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    auto const address = request.query("vorm") == informal_code ? Address::informal : Address::formal;
    auto const said
        = [&](i18n::TextOf<0> const& text) { return words(i18n::TextOf<0>{in_address(address, text)}); };
    return answer_page(std::string(words(texts::thanks::title)),
        fragment(h1(words(texts::thanks::title)),
            alert(Tone::good, said(texts::thanks::sent), said(texts::thanks::cut)),
            p(said(texts::thanks::next)), p(said(texts::thanks::danger)), stored_link(words)));
}

} // namespace survey
