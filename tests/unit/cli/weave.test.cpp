#include "cli/main.hpp"
#include "support/catch.hpp"
#include "support/memory_file_system.hpp"

#include <sstream>

using namespace hearsay;
using namespace hearsay::test;

namespace {

/// Counts how often a file is read and written; has no room for figures when told so.
class CountingFiles : public MemoryFileSystem {
  public:
    using MemoryFileSystem::MemoryFileSystem;

    std::string read(const std::string& path, std::size_t limit) const override {
        ++reads[path];
        return MemoryFileSystem::read(path, limit);
    }
    void replace(const std::string& path, std::string_view content) override {
        if (full && path.ends_with(".svg")) throw Failure("No space left on device");
        ++writes[path];
        MemoryFileSystem::replace(path, content);
    }

    /// How many pictures were drawn: a figure is drawn only to be written.
    std::size_t figures_written() const {
        return static_cast<std::size_t>(std::ranges::count_if(
            writes, [](const auto& written) { return written.first.ends_with(".svg"); }));
    }

    mutable std::map<std::string, int> reads;
    std::map<std::string, int> writes;
    bool full = false;
};

constexpr std::string_view dossier =
    "title: Two states\ninclude: [claims.yaml]\n"
    "actors:\n"
    "  - {id: A, name: Alpha, kind: state}\n"
    "  - {id: B, name: Beta, kind: state}\n"
    "sources: [{id: S, title: One, date: 2025}]\n";
constexpr std::string_view claims =
    "claims:\n"
    "  - {id: C1, proposition: P, subject: A, relation: sends_workers, object: B, source: S, line: 1, by: "
    "A}\n"
    "  - {id: C2, proposition: Q, subject: B, relation: sends_workers, object: A, source: S, line: 2, by: "
    "B}\n";

/// 50 blocks: tables, sentences, lists, and `figures` of them pictures.
std::string report_of_50(std::size_t figures) {
    constexpr std::string_view commands[] = {"support P", "who --format inline", "who --format list", "stat"};
    std::string text = "# Report\n";
    for (std::size_t block = 0; block < 50; ++block) {
        std::string command = block < figures
                                  ? "draw --engine neato --no-caption --title " + std::to_string(block)
                                  : std::string(commands[block % std::size(commands)]);
        text += "\n<!-- hearsay: " + command + " -->\n<!-- /hearsay -->\n";
    }
    return text;
}

CountingFiles files_with(const std::string& report) {
    return CountingFiles({{"/w/d/dossier.yaml", std::string(dossier)},
                          {"/w/d/claims.yaml", std::string(claims)},
                          {"/w/report.md", report}});
}

struct Woven {
    int code = 0;
    std::string out, err;
};

Woven weave(CountingFiles& files, std::vector<std::string> more = {}) {
    files.reads.clear();
    files.writes.clear();
    std::istringstream in;
    std::ostringstream out, err;
    auto no_variable = [](const std::string&) { return std::optional<std::string>(); };
    cli::Env env{files, in, out, err, no_variable};
    std::vector<std::string> words = {"-d", "/w/d", "weave", "/w/report.md"};
    words.insert(words.end(), more.begin(), more.end());
    int code = cli::main(words, env);
    return {code, out.str(), err.str()};
}

std::string report_in(const CountingFiles& files) {
    return files.MemoryFileSystem::read("/w/report.md", std::string::npos);
}

}  // namespace

TEST_CASE("a report of 50 blocks loads the dossier once", "[cli][weave]") {
    CountingFiles files = files_with(report_of_50(2));
    CHECK(weave(files).out == "/w/report.md: 50 of 50 blocks refreshed\n");
    CHECK(files.reads["/w/d/dossier.yaml"] == 1);
    CHECK(files.reads["/w/d/claims.yaml"] == 1);
    CHECK(files.figures_written() == 2);
    CHECK(files.writes["/w/report.md"] == 1);
}

TEST_CASE("a figure that shows what it did is not drawn again", "[cli][weave]") {
    CountingFiles files = files_with(report_of_50(2));
    weave(files);
    CHECK(weave(files).out == "/w/report.md: 0 of 50 blocks refreshed\n");
    CHECK(files.writes.empty());
    // One that shows a claim that changed is.
    std::string text(claims);
    text.replace(text.find("object: A"), 9, "object: B");
    files.MemoryFileSystem::replace("/w/d/claims.yaml", text);
    weave(files);
    CHECK(files.figures_written() == 2);
}

TEST_CASE("a disk without room for a figure leaves the report and no empty folder", "[cli][weave]") {
    std::string report = report_of_50(1);
    CountingFiles files = files_with(report);
    files.full = true;
    Woven woven = weave(files);
    CHECK(woven.code == 3);
    CHECK(woven.err == "hearsay: No space left on device\n");
    CHECK(report_in(files) == report);
    CHECK_FALSE(files.is_folder("/w/report-figures"));
}

TEST_CASE("an end mark follows a claim that changes nothing in the block", "[cli][weave]") {
    CountingFiles files = files_with("<!-- hearsay: stat -->\n<!-- /hearsay -->\n");
    weave(files);
    std::string before = report_in(files), text(claims);
    text.replace(text.find("line: 1"), 7, "line: 3");
    files.MemoryFileSystem::replace("/w/d/claims.yaml", text);
    CHECK(weave(files, {"--check"}).code == 0);
    CHECK(weave(files).out == "/w/report.md: 0 of 1 blocks refreshed\n");
    std::string after = report_in(files);
    std::size_t mark = before.find("C1."), next = before.find("C2.");
    CHECK(after.substr(0, mark) == before.substr(0, mark));
    CHECK(after.substr(mark, 5) != before.substr(mark, 5));
    CHECK(after.substr(next) == before.substr(next));
}

TEST_CASE("letters of the dossier do not go into a report of another encoding", "[cli][weave]") {
    CountingFiles files = files_with("caf\xE9\n\n<!-- hearsay: stat -->\n<!-- /hearsay -->\n");
    CHECK(weave(files).code == 0);  // digits and ASCII are the same in either
    files.replace("/w/d/dossier.yaml", "title: T\nactors: [{id: A, name: \xC3\x89lodie}]\nsources: []\n");
    files.replace("/w/report.md", "caf\xE9\n\n<!-- hearsay: list actors -->\n<!-- /hearsay -->\n");
    Woven woven = weave(files);
    CHECK(woven.code == 3);
    CHECK(woven.err.find("byte 0xE9 in line 1 is not UTF-8") != std::string::npos);
    CHECK(files.read("/w/report.md", 1000).starts_with("caf\xE9\n"));
}
