#include "open_pages.h"

#include "address_texts.h"
#include "entrance.h"
#include "open_link.h"
#include "questions.h"
#include "texts.h"

#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

Html door_view(visit::Visit const& visit, Questionnaire const& questionnaire, std::string const& token)
{
    auto const& words = visit.words;
    return fragment(h1(questionnaire.title.in(words.language())),
        p(cls("lead"), questionnaire.intro.in(words.language())),
        alert(Tone::info, words(texts::open_entry::for_whom),
            fragment(words(spoken(questionnaire, texts::open_entry::letter_first)), " ",
                a(cls("nl-link"), href("/e"), words(texts::open_entry::have_letter)))),
        ul(li(words(texts::start::minutes, questionnaire.minutes)),
            li(words(spoken(questionnaire, texts::open_entry::own_code))),
            li(words(spoken(questionnaire, texts::start::anonymous)))),
        post_form("/e/open/" + token, visit.form_token, actions({submit(words(texts::open_entry::begin))})));
}

} // namespace

visit::Answer show_open_door(visit::Visit& visit, http::Request& request)
{
    auto const token = request.param("token");
    auto const door = open_door(visit.db, {visit.house.secret}, token, visit.today);
    if (!door)
        return refused_at_door(visit, request, door.error(), "");
    auto const questionnaire = questionnaire_for(visit.db, door->survey);
    return answer_page(std::string(questionnaire->title.in(visit.words.language())),
        door_view(visit, *questionnaire, crypto::read_code(token, code_length).value()));
}

visit::Answer act_open_door(visit::Visit& visit, http::Request& request)
{
    auto const door = open_door(visit.db, {visit.house.secret}, request.param("token"), visit.today);
    if (!door)
        return refused_at_door(visit, request, door.error(), "");
    if (begins_too_often(visit, request)) {
        auto const& words = visit.words;
        auto page = answer_page(std::string(words(texts::open_entry::too_often)),
            alert(Tone::warning, words(texts::open_entry::too_often),
                words(texts::open_entry::too_often_advice)));
        page.status = 429;
        return page;
    }
    auto const code = admit(visit.db, {visit.house.secret}, *door);
    if (!code)
        return refused_at_door(visit, request, code.error(), "");
    return http::redirect("/e/" + *code);
}

} // namespace survey
