#include "io/load.hpp"

#include "base/failure.hpp"
#include "base/path.hpp"
#include "io/embedded_config.hpp"
#include "io/include.hpp"
#include "io/read_rows.hpp"
#include "io/yaml/parse.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace hearsay {

namespace {

constexpr std::array<std::string_view, 3> vocabulary_files = {"actor-kinds.yaml", "units.yaml",
                                                              "relations.yaml"};

Documents read_vocabulary(const std::string& config_folder, const FileSystem& files,
                          Diagnostics& diagnostics) {
    Documents documents;
    for (std::string_view name : vocabulary_files) {
        if (config_folder.empty()) {
            std::string text(find_embedded_config(name)->text);
            read_document(fmt::format("(built-in) {}", name), std::move(text), documents, diagnostics);
        } else {
            std::string path = path_in(config_folder, name);
            read_document(path, files.read(path, YamlLimits{}.bytes), documents, diagnostics);
        }
    }
    for (const Document& document : documents) check_top_level(document, true, diagnostics);
    return documents;
}

/// The first of `documents`, as the place of a problem that no line of it shows.
Position first_file(const Documents& documents) {
    return documents.empty() ? Position{} : Position{0, 0, documents.front().file()};
}

/// From documents to a dossier: words first, then who and where, then what is said, so that each step can
/// look up what the step before has read, in whatever file it stood.
std::optional<Dossier> build(const Documents& word_lists, const Documents& documents,
                             Diagnostics& diagnostics) {
    VocabularyBuilder words(diagnostics);
    for (const Document& document : word_lists) read_vocabulary_rows(document, words, diagnostics);
    for (const Document& document : documents) check_top_level(document, false, diagnostics);
    for (const Document& document : documents) read_vocabulary_rows(document, words, diagnostics);
    Vocabulary vocabulary = words.finish(first_file(word_lists));
    // Every actor would be of an unknown kind, and the kinds' own problem lost among theirs.
    if (!vocabulary.default_actor_kind()) return std::nullopt;
    DossierBuilder builder(std::move(vocabulary), diagnostics);
    for (const Document& document : documents)
        read_allowances(document, &document == &documents.front(), builder);
    read_cast_rows(documents, builder, diagnostics);
    read_claim_rows(documents, builder, diagnostics);
    return builder.finish();
}

}  // namespace

std::string dossier_file(const std::string& path, const FileSystem& files) {
    if (!files.is_folder(path)) return path;
    std::string file = path_in(path, "dossier.yaml");
    if (files.is_file(file)) return file;
    throw Failure(
        fmt::format("there is no dossier.yaml in '{}'; name a file, or start a dossier in a new folder with "
                    "'hearsay init'",
                    path));
}

std::optional<Dossier> load_dossier(const DossierInput& input, const FileSystem& files,
                                    Diagnostics& diagnostics, const Budget& budget) {
    Documents vocabulary = read_vocabulary(input.config_folder, files, diagnostics);
    Documents documents;
    if (input.text) {
        read_document(input.path, *input.text, documents, diagnostics);
        refuse_includes(documents, diagnostics);
    } else {
        std::string file = dossier_file(input.path, files);
        documents = read_with_includes(file, folder_of(file), files, diagnostics, budget);
    }
    return build(vocabulary, documents, diagnostics);
}

std::optional<Dossier> load_vocabulary_only(const std::string& config_folder, const FileSystem& files,
                                            Diagnostics& diagnostics) {
    return build(read_vocabulary(config_folder, files, diagnostics), {}, diagnostics);
}

}  // namespace hearsay
