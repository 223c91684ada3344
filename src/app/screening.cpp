#include "screening.h"

#include "settings.h"

#include "base/fault.h"
#include "malware/malware.h"

#include <algorithm>

namespace app {
namespace {

using visit::Screening;

// What a file becomes that nobody looked at.
Screening unscanned_of(config::Settings const& settings)
{
    auto const word = settings.get(uploads_unscanned);
    if (word == "accept" || (word.empty() && settings.get(uploads_clamd).empty()))
        return Screening::passed;
    if (word == "mark")
        return Screening::marked;
    if (word == "refuse" || word.empty())
        return Screening::not_scanned;
    throw base::Fault("uploads.unscanned must be refuse, mark or accept, and is \"" + word + "\"");
}

struct Guard {
    malware::Scanner scanner;
    Screening unscanned;
    logging::Log& log;

    Screening judge(http::Upload const& upload) const
    {
        auto const found = scanner.scan(upload.path);
        if (found.verdict == malware::Verdict::clean)
            return Screening::passed;
        bool const is_harmful = found.verdict == malware::Verdict::infected;
        log.warning(is_harmful ? "upload_infected" : "upload_not_scanned", {{"why", found.why}});
        return is_harmful ? Screening::infected : unscanned;
    }

    // One that is harmful decides; then one that nobody looked at.
    Screening operator()(http::Request const& request) const
    {
        auto worst = Screening::passed;
        for (auto const& upload : request.uploads) {
            auto const judged = judge(upload);
            if (judged == Screening::infected)
                return judged;
            worst = judged == Screening::passed ? worst : judged;
        }
        return worst;
    }
};

} // namespace

visit::Screen screen_of(config::Settings const& settings, logging::Log& log)
{
    auto const unscanned = unscanned_of(settings);
    if (auto const address = settings.get(uploads_clamd); !address.empty())
        return Guard{malware::Scanner(address), unscanned, log};
    return [unscanned](http::Request const& request) {
        return request.uploads.empty() ? Screening::passed : unscanned;
    };
}

} // namespace app
