#include "docs/page.hpp"

#include "docs/made_tables.hpp"
#include "support/golden.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

namespace fs = std::filesystem;

namespace hearsay::test {

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view fence = "```";
constexpr std::string_view gap = "...";
constexpr std::string_view end_of_table = "<!-- end -->";

/// What stands between "<!-- " and " -->", when that is the whole line.
std::string_view comment_in(std::string_view line) {
    constexpr std::string_view start = "<!-- ", end = " -->";
    if (!line.starts_with(start) || !line.ends_with(end) || line.size() < start.size() + end.size())
        return {};
    return line.substr(start.size(), line.size() - start.size() - end.size());
}

/// The file that "cat > NAME <<'EOF'" writes, or appends to.
struct HereDocument {
    std::string name;
    bool append = false;
};

std::optional<HereDocument> here_document(const std::string& command) {
    Lines words = split_words(command);
    if (words.size() != 4 || words[0] != "cat" || words[3] != "<<EOF") return std::nullopt;
    if (words[1] != ">" && words[1] != ">>") return std::nullopt;
    return HereDocument{words[2], words[1] == ">>"};
}

class PageReplay {
  public:
    explicit PageReplay(const std::string& page) : lines_(lines_of(page)) {}

    Page run() {
        Workplace workplace;
        while (at_ < lines_.size()) {
            const std::string line = copy();
            if (line == "```console") replay_console();
            if (comment_in(line).starts_with("from ")) check_quote(std::string(comment_in(line).substr(5)));
            if (std::optional<std::string> table = made_table(comment_in(line))) remake(*table, line);
        }
        return std::move(page_);
    }

  private:
    const std::string& copy() {
        page_.text += lines_[at_] + '\n';
        return lines_[at_++];
    }

    void print(const Lines& lines) {
        for (const std::string& line : lines) page_.text += line + '\n';
    }

    /// The lines before the next one for which `ends` holds; they are passed over.
    template <class Ends>
    Lines take_until(Ends ends) {
        auto first = lines_.begin() + static_cast<std::ptrdiff_t>(at_);
        auto last = std::find_if(first, lines_.end(), ends);
        at_ = static_cast<std::size_t>(last - lines_.begin());
        return {first, last};
    }

    void replay_console() {
        while (at_ < lines_.size() && lines_[at_] != fence) {
            const std::string& line = copy();
            if (line.starts_with("$ ")) replay_command(line.substr(2));
        }
    }

    void replay_command(std::string command) {
        while (command.ends_with('\\') && at_ < lines_.size()) {
            command.pop_back();
            command += copy();
        }
        if (std::optional<HereDocument> document = here_document(command)) {
            write_document(*document);
            return;
        }
        Lines expected =
            take_until([](const std::string& line) { return line == fence || line.starts_with("$ "); });
        std::optional<Lines> printed = run_command(command);
        print(!printed || agrees(expected, *printed) ? expected : *printed);
    }

    void write_document(const HereDocument& document) {
        fs::path name = document.name;
        if (name.has_parent_path()) fs::create_directories(name.parent_path());
        std::ofstream file(name, document.append ? std::ios::binary | std::ios::app : std::ios::binary);
        Lines content = take_until([](const std::string& line) { return line == "EOF"; });
        for (const std::string& line : content) file << line << '\n';
        print(content);
    }

    /// What `command` prints; nothing when it is not one of those that are run.
    std::optional<Lines> run_command(const std::string& command) {
        if (command == "echo $?") return Lines{std::to_string(code_)};
        Lines words = split_words(command);
        if (words.size() == 2 && words[0] == "cat") return lines_of(read_text(words[1]));
        if (words.size() == 2 && words[0] == "cd") {
            fs::current_path(words[1]);
            return Lines{};
        }
        if (words.empty() || words[0] != "hearsay") return std::nullopt;
        return run_hearsay({words.begin() + 1, words.end()});
    }

    Lines run_hearsay(Lines words) {
        std::string standard_input;
        if (words.size() > 1 && words[words.size() - 2] == "<") {
            standard_input = read_text(words.back());
            words.resize(words.size() - 2);
        }
        Outcome outcome = run_cli(words, standard_input);
        code_ = outcome.code;
        return lines_of(outcome.err + outcome.out);
    }

    void remake(const std::string& table, const std::string& start) {
        take_until([](const std::string& line) { return line == end_of_table; });
        if (at_ == lines_.size()) page_.problems.push_back("'" + start + "' has no '<!-- end -->'");
        page_.text += table;
    }

    void check_quote(const std::string& path) {
        if (at_ == lines_.size() || !lines_[at_].starts_with(fence)) {
            page_.problems.push_back("no code stands below '<!-- from " + path + " -->'");
            return;
        }
        copy();
        Lines quote = take_until([](const std::string& line) { return line == fence; });
        print(quote);
        quote.insert(quote.begin(), std::string(gap));
        quote.emplace_back(gap);
        if (!agrees(quote, lines_of(read_text(fs::path(HEARSAY_SOURCE_DIR) / path))))
            page_.problems.push_back("the code quoted from " + path + " is not there: " + quote[1]);
    }

    Lines lines_;
    std::size_t at_ = 0;
    Page page_;
    int code_ = 0;
};

}  // namespace

bool agrees(std::span<const std::string> expected, std::span<const std::string> printed) {
    auto first_gap = static_cast<std::size_t>(std::ranges::find(expected, gap) - expected.begin());
    if (first_gap == expected.size()) return std::ranges::equal(expected, printed);
    if (printed.size() < first_gap ||
        !std::ranges::equal(expected.first(first_gap), printed.first(first_gap)))
        return false;
    std::span<const std::string> rest = expected.subspan(first_gap + 1);
    for (std::size_t skipped = first_gap; skipped <= printed.size(); ++skipped) {
        if (agrees(rest, printed.subspan(skipped))) return true;
    }
    return false;
}

Page replay_page(const std::string& page) {
    return PageReplay(page).run();
}

}  // namespace hearsay::test
