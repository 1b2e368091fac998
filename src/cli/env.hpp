#pragma once

#include "base/file_system.hpp"
#include "model/ids.hpp"
#include "render/table/result_table.hpp"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace hearsay {
class Dossier;
}

namespace hearsay::cli {

/// How a command runs whose answer another command needs: with a dossier that is loaded already, and into a
/// table instead of onto an output.
struct Inner {
    const Dossier* dossier = nullptr;
    std::string dossier_path;
    std::optional<ResultTable> answer;
    std::vector<ClaimId> claims;  ///< that the answer rests on, as far as the command selects or draws some
    std::vector<Caveat> caveats;  ///< of the answer, for what is not a table
};

/// The family of a font that has all characters with these code points ("4e2d 534e"); empty: there is none.
using FontSearch = std::function<std::string(const std::string&)>;

/// Everything a command may touch of the world, so that tests can hand it another one.
struct Env {
    FileSystem& files;
    std::istream& in;
    std::ostream& out;                                                       ///< results
    std::ostream& err;                                                       ///< diagnostics
    std::function<std::optional<std::string>(const std::string&)> variable;  ///< an environment variable
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    FontSearch font_with{};            ///< none: nobody looks for fonts
    std::ostream* progress = nullptr;  ///< a terminal where a line may be written over and over; or none
    int terminal_width = 0;            ///< columns; 0 when unknown
    Inner* inner = nullptr;            ///< set for a command that another one runs
};

}  // namespace hearsay::cli
