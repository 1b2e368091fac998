/// Times the search for conflicts on made-up dossiers, without loading them: `run` builds and starts this.

#include "base/file_system.hpp"
#include "io/load.hpp"
#include "query/conflicts.hpp"
#include "query/filter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>
#include <sys/resource.h>

namespace {

using namespace hearsay;

constexpr int claims = 100'000;
constexpr int repetitions = 5;

/// What a case is made of: `claims` claims, spread evenly.
struct Case {
    std::string_view name;
    int propositions;
    int places;   ///< most of the work within a proposition is to compare places
    int sources;  ///< one: all claims of one document and speaker
};

constexpr Case cases[] = {
    {"10,000 propositions", 10'000, 50, 1000},
    {"one proposition", 1, 50, 1000},
    {"one proposition, 1,000 places", 1, 1000, 1000},
    {"one document, one speaker", 10'000, 50, 1},
};

class Writer {
  public:
    explicit Writer(const Case& made) : made_(made) {}

    std::string dossier() {
        std::string text = "actors: [{id: A}, {id: B}, {id: X}, {id: Y}]\nplaces:\n";
        for (int at = 0; at < made_.places; ++at) text += fmt::format("  - {{id: P{}}}\n", at);
        text += "sources:\n";
        for (int at = 0; at < made_.sources; ++at)
            text += fmt::format("  - {{id: S{}, title: source, date: 2025-{:02}}}\n", at, at % 12 + 1);
        text += "claims:\n";
        for (int at = 0; at < claims; ++at) add_claim(text, at);
        return text;
    }

  private:
    int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

    void add_claim(std::string& text, int number) {
        constexpr std::string_view units[] = {"persons", "troops", "dead", "casualties"};
        constexpr std::string_view certainties[] = {"CT+", "PR+", "PS+", "CT-"};
        text += fmt::format(
            "  - {{id: C{}, proposition: F{}, subject: A, relation: sends_troops, object: B, source: S{}, "
            "certainty: {}, by: {}, place: P{}, date: 2024-{:02}, anchor: words {}",
            number, number % made_.propositions, below(made_.sources), certainties[below(4)],
            made_.sources == 1 || below(2) == 0 ? "X" : "Y", below(made_.places), below(12) + 1, below(50));
        if (below(2) == 0) text += fmt::format(", quantity: {} {}", below(5000) + 1, units[below(4)]);
        if (below(8) == 0) text += ", planned: true";
        text += "}\n";
    }

    const Case& made_;
    std::minstd_rand random_{1};
};

double processor_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void measure(const Case& made) {
    Disk disk;
    Diagnostics diagnostics;
    std::optional<Dossier> dossier = load_dossier({"-", Writer(made).dossier(), ""}, disk, diagnostics);
    if (!dossier) {
        for (const Diagnostic& problem : diagnostics.sorted())
            fmt::print(stderr, "{}", to_text(diagnostics, problem, false));
        std::exit(1);
    }
    std::vector<ClaimId> all = all_claims(*dossier);
    std::vector<double> seconds;
    Conflicts conflicts;
    for (int run = 0; run < repetitions; ++run) {
        double start = processor_seconds();
        conflicts = find_conflicts(*dossier, all);
        seconds.push_back(processor_seconds() - start);
    }
    std::ranges::sort(seconds);
    std::size_t listed = 0;
    for (const ConflictCluster& cluster : conflicts.clusters) listed += cluster.pairs.size();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("{:32} {:7.3f} s  {:7} clusters  {:13} pairs, {:7} listed  {:5} MiB at most\n", made.name,
               seconds[repetitions / 2], conflicts.clusters.size(), conflicts.pair_count, listed,
               usage.ru_maxrss / 1024);
}

}  // namespace

int main() {
    for (const Case& made : cases) measure(made);
    return 0;
}
