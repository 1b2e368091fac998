// Who says that A does R, and how well does it stand?
//
//   who_says_so DOSSIER ACTOR RELATION
#include "base/diagnostics.hpp"
#include "base/failure.hpp"
#include "base/file_system.hpp"
#include "io/load.hpp"
#include "query/filter.hpp"
#include "query/support.hpp"
#include "query/trace.hpp"

#include <iostream>

namespace {

using namespace hearsay;

/// The library reports and never prints: what was found wrong is for us to show.
void print_problems(const Diagnostics& diagnostics) {
    for (const Diagnostic& problem : diagnostics.sorted()) std::cerr << to_text(diagnostics, problem, false);
}

void print_claim(const Dossier& dossier, ClaimId claim) {
    std::cout << dossier.key(claim) << ": ";
    const char* before = "";
    for (const ChainLink& link : chain_of(dossier, claim)) {
        std::cout << before << key_of(dossier, link);
        before = " > ";
    }
    std::cout << '\n';
}

void print_support(const Dossier& dossier, const Support& support) {
    std::cout << support.mentions.size() << " mentions in " << support.sources.size() << " sources, "
              << support.origins.size() << " origins of " << support.groups.size()
              << " groups: " << verdict(dossier, support) << '\n';
}

int run(const std::string& path, std::string_view actor, std::string_view relation) {
    Disk disk;
    Diagnostics diagnostics;
    DossierInput input;
    input.path = path;
    std::optional<Dossier> dossier = load_dossier(input, disk, diagnostics);
    if (!dossier) {
        print_problems(diagnostics);
        return 1;
    }
    Filter filter;
    filter.add(*dossier, *find_filter_kind("subject"), actor, diagnostics);
    filter.add(*dossier, *find_filter_kind("relation"), relation, diagnostics);
    if (diagnostics.errors() > 0) {
        print_problems(diagnostics);
        return 1;
    }
    Selection selection = select(*dossier, filter);
    for (ClaimId claim : selection.claims) print_claim(*dossier, claim);
    print_support(*dossier, support_of(*dossier, selection.claims));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: who_says_so DOSSIER ACTOR RELATION\n";
        return 2;
    }
    try {
        return run(argv[1], argv[2], argv[3]);
    } catch (const Failure& failure) {
        std::cerr << failure.what() << '\n';
        return 3;
    }
}
