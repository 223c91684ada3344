#include "mail_view.h"

#include "texts.h"

#include "html/html.h"

namespace survey {

std::string mail_html(MailWords const& words)
{
    using namespace html;
    i18n::Words const dutch(i18n::Language::dutch);
    Element const page("html"), head("head"), body("body"), title("title");
    EmptyElement const meta("meta");
    auto const said = [](std::string const& paragraph) { return p(paragraph); };
    return render_document(page({lang("nl")}, head(meta({attr("charset", "utf-8")}), title(words.subject)),
        body(each(words.before, said), p(a(href(words.url), strong(dutch(texts::mailing::link))), br()),
            p(dutch(texts::mailing::or_type, words.code)), each(words.after, said), p(words.signed_by))));
}

} // namespace survey
