#include "http/assets.h"

#include "base/fault.h"
#include "compression.h"
#include "target.h"

#include <fmt/format.h>

namespace http {
namespace {

// "fonts/x.woff2" becomes "/assets/fonts/x.<digest>.woff2".
std::string hashed_path(std::string_view folder, std::string_view name, std::string_view digest)
{
    auto const slash = name.rfind('/') + 1; // 0 when there is none
    auto const dot = std::min(name.find('.', slash), name.size());
    return fmt::format("{}/{}.{}{}", folder, name.substr(0, dot), digest, name.substr(dot));
}

struct Variant {
    std::string_view bytes;
    std::string_view coding;
};

Variant chosen(Asset const& asset, std::string_view accept)
{
    if (!asset.br.empty() && accepts_encoding(accept, "br"))
        return {asset.br, "br"};
    if (!asset.gz.empty() && accepts_encoding(accept, "gzip"))
        return {asset.gz, "gzip"};
    return {asset.content, ""};
}

} // namespace

Assets::Assets(std::vector<Asset> const& assets, std::string_view folder)
{
    for (auto const& asset : assets) {
        auto const etag = fmt::format("{:016x}", digest(asset.content));
        auto path = asset.path.empty() ? hashed_path(folder, asset.name, std::string_view(etag).substr(0, 12))
                                       : std::string(asset.path);
        if (!urls_.emplace(asset.name, path).second)
            throw base::Fault(fmt::format("asset {} comes twice", asset.name));
        by_path_.emplace(std::move(path), Held{asset, etag});
    }
}

std::string const& Assets::url(std::string_view name) const
{
    auto const found = urls_.find(name);
    if (found == urls_.end())
        throw base::Fault(fmt::format("no asset {}", name));
    return found->second;
}

std::optional<Response> Assets::answer(Request const& request) const
{
    auto const found = by_path_.find(request.path);
    if (found == by_path_.end())
        return std::nullopt;
    if (request.method != Method::get && request.method != Method::head)
        return method_not_allowed("GET, HEAD");
    auto const& [asset, etag] = found->second;
    auto const [bytes, coding] = chosen(asset, request.header("Accept-Encoding"));
    Response response;
    response.body = StaticBytes{bytes};
    response.set_header("Content-Type", asset.content_type);
    if (!coding.empty())
        response.set_header("Content-Encoding", coding);
    if (!asset.br.empty() || !asset.gz.empty())
        response.set_header("Vary", "Accept-Encoding");
    response.set_etag(coding.empty() ? etag : fmt::format("{}-{}", etag, coding));
    response.set_header("Cache-Control", "public, max-age=31536000, immutable");
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Cross-Origin-Resource-Policy", "same-origin");
    return if_changed(request, std::move(response));
}

} // namespace http
