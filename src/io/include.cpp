#include "io/include.hpp"

#include "base/failure.hpp"
#include "base/path.hpp"
#include "io/read_rows.hpp"
#include "io/yaml/parse.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace hearsay {

namespace {

constexpr std::size_t most_files = 10'000;

bool is_yaml(std::string_view name) {
    return name.ends_with(".yaml") || name.ends_with(".yml");
}

/// Calls `use` with every name that `document` includes.
template <class Use>
void for_each_include(const Document& document, Use use) {
    if (document.root().kind() != Document::Kind::mapping) return;
    for (Document::Entry entry : document.root().entries()) {
        if (entry.key != "include") continue;
        if (entry.value.kind() == Document::Kind::scalar) use(entry.value);
        if (entry.value.kind() != Document::Kind::sequence) continue;
        for (Document::Node item : entry.value.items()) {
            if (item.kind() == Document::Kind::scalar) use(item);
        }
    }
}

class IncludeReader {
  public:
    IncludeReader(const std::string& root, const FileSystem& files, Diagnostics& diagnostics,
                  const Budget& budget)
        : root_(files.real_path(root)), files_(files), diagnostics_(diagnostics), budget_(budget) {}

    Documents read_all(const std::string& path) {
        seen_.insert(files_.real_path(path));
        read_file(path);
        // Included files are added at the end while we go: a queue, so that no chain of files can exhaust the
        // stack. All that one document includes is in memory before the next is parsed, so that it is known
        // how much there is to do.
        for (std::size_t next = 0; next < queue_.size(); ++next) {
            std::optional<Document> document = parse_yaml(queue_[next], diagnostics_, {}, budget_);
            if (document)
                follow_includes(documents_.emplace_back(std::move(*document)));
            else
                diagnostics_.mark_incomplete();
        }
        return std::move(documents_);
    }

  private:
    void read_file(const std::string& path) {
        std::string text = files_.read(path, YamlLimits{}.bytes);
        bytes_ += text.size();
        budget_.expect(bytes_);
        queue_.push_back(diagnostics_.add_file(path, std::move(text)));
    }

    void follow_includes(const Document& document) {
        std::string folder = folder_of(diagnostics_.file(document.file()).name);
        for_each_include(document, [&](Document::Node name) { include(name, folder); });
    }

    void include(Document::Node name, const std::string& folder) {
        if (name.text().empty()) {
            report_lost(Slug::unreadable_file, name, "an include that names no file",
                        "write a path, or remove it");
            return;
        }
        if (!stays_below(name.text())) {
            report_outside(name);
            return;
        }
        std::string path = path_in(folder, name.text());
        try {
            if (files_.is_folder(path))
                include_folder(path, name);
            else
                include_file(path, name);
        } catch (const Failure& failure) {
            report_failure(failure, name);
        }
    }

    /// Every YAML file in a folder. One that cannot be read does not hide the others.
    void include_folder(const std::string& path, Document::Node name) {
        if (!is_inside(files_.real_path(path))) {
            report_outside(name);
            return;
        }
        for (const std::string& entry : files_.list(path)) {
            if (!is_yaml(entry)) continue;
            try {
                include_file(path_in(path, entry), name);
            } catch (const Failure& failure) {
                report_failure(failure, name);
            }
        }
    }

    void include_file(const std::string& path, Document::Node name) {
        std::string real = files_.real_path(path);
        if (!is_inside(real)) {
            report_outside(name);
        } else if (seen_.size() >= most_files) {
            report_lost(Slug::too_many, name, fmt::format("more than {} files", most_files),
                        "put more claims into one file");
        } else if (seen_.insert(real).second) {
            read_file(path);
        } else {
            diagnostics_.report(Slug::included_twice, name.position(),
                                fmt::format("'{}' is read already", path), "include each file once");
        }
    }

    /// Whether a path without links lies in the dossier's folder, or is that folder.
    bool is_inside(const std::string& real) const {
        return real == root_ || real.starts_with(root_ == "/" ? root_ : root_ + '/');
    }

    void report_failure(const Failure& failure, Document::Node name) {
        bool limit = failure.code() == ExitCode::limit;
        report_lost(limit ? Slug::too_large : Slug::unreadable_file, name, failure.what(),
                    limit ? "split the file" : "correct the path, or remove it");
    }

    void report_outside(Document::Node name) {
        report_lost(Slug::include_outside, name,
                    fmt::format("'{}' lies outside the dossier's folder", name.text()),
                    "name a file below the folder of dossier.yaml, without '..' or links that lead out");
    }

    /// Reports an include without which the dossier is incomplete.
    void report_lost(Slug slug, Document::Node name, std::string_view message, std::string_view remedy) {
        diagnostics_.report(slug, name.position(), message, remedy);
        diagnostics_.mark_incomplete();
    }

    std::string root_;
    const FileSystem& files_;
    Diagnostics& diagnostics_;
    Budget budget_;
    std::vector<FileId> queue_;
    std::uint64_t bytes_ = 0;  // of the files in the queue
    Documents documents_;
    std::set<std::string> seen_;
};

}  // namespace

void read_document(const std::string& name, std::string text, Documents& documents,
                   Diagnostics& diagnostics) {
    FileId file = diagnostics.add_file(name, std::move(text));
    if (std::optional<Document> document = parse_yaml(file, diagnostics)) {
        documents.push_back(std::move(*document));
    } else {
        diagnostics.mark_incomplete();
    }
}

void refuse_includes(const Documents& documents, Diagnostics& diagnostics) {
    auto refuse = [&diagnostics](Document::Node name) {
        diagnostics.report(
            Slug::include_outside, name.position(),
            fmt::format("'{}' cannot be included: this text is not a file in a folder", name.text()),
            "write it to a file in the dossier's folder, or paste what it includes");
        diagnostics.mark_incomplete();
    };
    for (const Document& document : documents) for_each_include(document, refuse);
}

Documents read_with_includes(const std::string& path, const std::string& root, const FileSystem& files,
                             Diagnostics& diagnostics, const Budget& budget) {
    return IncludeReader(root, files, diagnostics, budget).read_all(path);
}

}  // namespace hearsay
