#include "postgresql_trip.h"

#include <algorithm>

namespace db {
namespace {

bool send(PGconn* server, Said const& said)
{
    auto const* const text = said.text.c_str();
    if (!said.parameters)
        return PQsendQueryParams(server, text, 0, nullptr, nullptr, nullptr, nullptr, 0) == 1;
    auto const& with = *said.parameters;
    return PQsendQueryPrepared(server, text, with.size(), with.values(), nullptr, nullptr, 0) == 1;
}

// After the answer to each comes an empty one.
Reply next_answer(PGconn* server)
{
    Reply reply(PQgetResult(server));
    if (reply)
        Reply const none(PQgetResult(server));
    return reply;
}

} // namespace

std::vector<Reply> answers_to(PGconn* server, std::vector<Said> const& all)
{
    bool const is_sent = PQenterPipelineMode(server) == 1
        && std::ranges::all_of(all, [&](Said const& said) { return send(server, said); })
        && PQpipelineSync(server) == 1;
    if (!is_sent)
        return {};
    std::vector<Reply> replies;
    for (std::size_t at = 0; at < all.size(); ++at)
        replies.push_back(next_answer(server));
    Reply const end(PQgetResult(server));
    if (PQresultStatus(end.get()) != PGRES_PIPELINE_SYNC || PQexitPipelineMode(server) != 1)
        return {};
    return replies;
}

} // namespace db
