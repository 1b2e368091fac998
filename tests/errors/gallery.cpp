// The gallery of errors: what a user sees of each kind of problem.
//
//   gallery [--update] FOLDER
//
// For every slug of the catalogue the `wrong` example is checked, or asked what its first line says
// ("# hearsay ..."), and FOLDER/SLUG.txt holds what is printed then. The `right` example must pass without a
// word of complaint, and `hearsay explain SLUG` must have something to say. Files in FOLDER/input/SLUG/ are
// put beside the examples; a dossier.yaml among them stands for a `wrong` example that cannot be shown in
// text, and a folder config/ for the vocabulary.
#include "base/diagnostic_catalog.hpp"
#include "support/golden.hpp"

namespace fs = std::filesystem;
using namespace hearsay;
using hearsay::test::Goldens;
using hearsay::test::Outcome;

namespace {

/// The words behind "hearsay" in the first line of an example, or `check`, with the vocabulary that lies
/// beside the example, if any.
std::string command_of(std::string_view example) {
    constexpr std::string_view start = "# hearsay ";
    std::string command = "check";
    if (example.starts_with(start)) {
        std::size_t end = example.find('\n');
        command = example.substr(start.size(), end - start.size());
    }
    return fs::is_symlink("config") ? command : command + " --config config";
}

/// A text of a million letters, which nobody wants in a repository.
std::string large_dossier() {
    return "sources:\n  - id: S000\n    title: North Korea sends workers\n    note: " +
           std::string(std::size_t{1} << 20, 'x') + "xx\n";
}

/// More units than a vocabulary may have.
std::string dossier_of_many_units() {
    std::string text = "units:\n";
    for (int unit = 0; unit < 50'002; ++unit) {
        text += "  - {id: unit_" + std::to_string(unit) + ", labels: {en: unit}}\n";
    }
    return text;
}

std::string wrong_example(const DiagnosticKind& kind) {
    if (kind.slug == Slug::too_large) return large_dossier();
    if (kind.slug == Slug::too_many) return dossier_of_many_units();
    return std::string(kind.wrong);
}

void copy_inputs(const fs::path& inputs) {
    if (!fs::exists(inputs)) return;
    if (fs::exists(inputs / "config")) fs::remove("config");
    fs::copy(inputs, ".", fs::copy_options::recursive);
}

std::string replay_wrong(const DiagnosticKind& kind, const fs::path& inputs) {
    test::Workplace workplace;
    copy_inputs(inputs);
    if (!fs::exists("dossier.yaml")) test::write_text("dossier.yaml", wrong_example(kind));
    std::string command = command_of(kind.wrong);
    return "$ hearsay " + command + '\n' + shown(test::run_cli(test::split_words(command)));
}

Outcome replay_right(const DiagnosticKind& kind, const fs::path& inputs) {
    test::Workplace workplace;
    copy_inputs(inputs);
    test::write_text("dossier.yaml", std::string(kind.right));
    return test::run_cli(test::split_words(command_of(kind.right)));
}

void run(const DiagnosticKind& kind, const fs::path& folder, Goldens& goldens) {
    std::string slug(kind.text);
    fs::path inputs = folder / "input" / slug;
    std::string wrong = replay_wrong(kind, inputs);
    goldens.compare(folder / (slug + ".txt"), wrong);
    if (wrong.find("[" + slug + "]") == std::string::npos)
        goldens.fail(slug + ": the wrong example does not show it:\n" + wrong);
    Outcome right = replay_right(kind, inputs);
    if (right.code != 0 || !right.err.empty())
        goldens.fail(slug + ": the right example is not right:\n" + shown(right));
    Outcome page = test::run_cli({"explain", slug});
    if (page.code != 0 || page.out.find(kind.summary) == std::string::npos)
        goldens.fail(slug + ": 'hearsay explain' does not explain it");
}

}  // namespace

int main(int argc, char** argv) {
    bool update = argc > 1 && std::string(argv[1]) == "--update";
    if (argc != (update ? 3 : 2)) return 2;
    fs::path folder = fs::absolute(argv[argc - 1]);
    Goldens goldens(update);
    for (const DiagnosticKind& kind : diagnostic_kinds()) run(kind, folder, goldens);
    return goldens.finish("pages of the gallery");
}
