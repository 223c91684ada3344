#include "keeper.h"

#include "address_texts.h"
#include "texts.h"

namespace survey {
namespace {

constexpr html::Element answer_keeper{"answer-keeper"};
constexpr std::string_view script_header = "X-Keeper";

} // namespace

html::Html keeper(i18n::Words const& words, Questionnaire const& questionnaire)
{
    return answer_keeper({html::cls("keeper"), html::role("status"),
        html::data("waiting", words(spoken(questionnaire, texts::keeper::waiting))),
        html::data("sending", words(spoken(questionnaire, texts::keeper::sending)))});
}

void add_keeper(visit::Page& page) { page.scripts.push_back("keeper.js"); }

visit::Answer onward(http::Request const& request, std::string const& path)
{
    return request.header(script_header).empty() ? http::redirect(path) : http::text(path);
}

} // namespace survey
