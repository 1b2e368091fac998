#include "io/source_texts.hpp"

#include "base/failure.hpp"
#include "base/path.hpp"
#include "base/unicode.hpp"
#include "io/load.hpp"

#include <fmt/format.h>

#include <optional>

namespace hearsay {

namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20;

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        DecodedCharacter next = decode_utf8(text);
        if (next.length == 0) return false;
        text.remove_prefix(next.length);
    }
    return true;
}

class TextReader {
  public:
    TextReader(const std::string& folder, const FileSystem& files, Diagnostics& diagnostics)
        : folder_(folder), root_(files.real_path(folder)), files_(files), diagnostics_(diagnostics) {}

    /// The text of `source`; nothing after a report.
    std::optional<std::string> read(const Source& source) {
        std::string path = path_in(folder_, std::string(source.text_file));
        try {
            if (!stays_below(source.text_file) || !is_inside(files_.real_path(path))) {
                diagnostics_.report(
                    Slug::include_outside, source.position,
                    fmt::format("the text '{}' lies outside the dossier's folder", source.text_file),
                    "put it beside the dossier");
                return std::nullopt;
            }
            std::string text = files_.read(path, most_bytes);
            if (is_utf8(text)) return text;
            diagnostics_.report(Slug::not_utf8, source.position,
                                fmt::format("'{}' is not UTF-8", source.text_file), "save it as UTF-8");
        } catch (const Failure& failure) {
            diagnostics_.report(Slug::unreadable_file, source.position, failure.what(),
                                "'text' is a path from the dossier's folder");
        }
        return std::nullopt;
    }

  private:
    bool is_inside(const std::string& real) const {
        return real.starts_with(root_ == "/" ? root_ : root_ + "/");
    }

    std::string folder_, root_;
    const FileSystem& files_;
    Diagnostics& diagnostics_;
};

}  // namespace

std::vector<SourceText> read_source_texts(const Dossier& dossier, const std::string& path,
                                          const FileSystem& files, Diagnostics& diagnostics) {
    std::vector<SourceText> texts;
    std::optional<TextReader> reader;
    for (SourceId id : dossier.sources().ids()) {
        const Source& source = dossier.sources()[id];
        if (source.text_file.empty()) continue;
        if (!reader) reader.emplace(folder_of(dossier_file(path, files)), files, diagnostics);
        if (std::optional<std::string> text = reader->read(source)) texts.push_back({id, std::move(*text)});
    }
    return texts;
}

}  // namespace hearsay
