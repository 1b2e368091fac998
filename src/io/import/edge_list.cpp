#include "io/import/edge_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <utility>

namespace hearsay {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;
constexpr std::array<Pair, 4> headings = {
    {{"from", "to"}, {"source", "target"}, {"subject", "object"}, {"Source", "Target"}}};

/// Numbers names by an open-addressing table of views: the names stay in the text, nothing is copied.
class NameNumbers {
  public:
    explicit NameNumbers(std::vector<std::string_view>& names) : names_(names), slots_(1024, empty) {}

    std::uint32_t number_of(std::string_view name) {
        if (names_.size() * 2 >= slots_.size()) grow();
        std::uint32_t& slot = slots_[slot_of(name)];
        if (slot != empty) return slot;
        slot = static_cast<std::uint32_t>(names_.size());
        names_.push_back(name);
        return slot;
    }

  private:
    static constexpr std::uint32_t empty = 0xffffffff;

    std::size_t slot_of(std::string_view name) const {
        std::size_t mask = slots_.size() - 1;
        std::size_t slot = std::hash<std::string_view>{}(name)&mask;
        while (slots_[slot] != empty && names_[slots_[slot]] != name) slot = (slot + 1) & mask;
        return slot;
    }

    void grow() {
        slots_.assign(slots_.size() * 2, empty);
        for (std::size_t at = 0; at < names_.size(); ++at) {
            slots_[slot_of(names_[at])] = static_cast<std::uint32_t>(at);
        }
    }

    std::vector<std::string_view>& names_;
    std::vector<std::uint32_t> slots_;
};

class EdgeListReader {
  public:
    EdgeListReader(FileId file, const EdgeColumns& columns, Diagnostics& diagnostics, const Budget& budget)
        : text_(diagnostics.file(file).text),
          file_(file),
          columns_(columns),
          diagnostics_(diagnostics),
          budget_(budget),
          numbers_(list_.names) {}

    std::optional<EdgeList> read() {
        std::size_t errors = diagnostics_.errors();
        std::string_view first = text_.substr(0, text_.find('\n'));
        bool commas = first.find(',') != std::string_view::npos && first.find('\t') == std::string_view::npos;
        separator_ = commas ? ',' : '\t';
        // A line of two short names takes about 12 bytes: room for most files without growing.
        list_.rows.reserve(text_.size() / 12);
        budget_.expect(text_.size());
        std::size_t told = 0;
        for (std::size_t start = 0; start < text_.size() && diagnostics_.errors() - errors < most_problems;) {
            std::size_t end = std::min(text_.find('\n', start), text_.size());
            ++line_;
            read_line(text_.substr(start, end - start));
            start = end + 1;
            if (start - told < bytes_between_looks) continue;
            budget_.advance(start - std::exchange(told, start));
            if (budget_.stopped()) return std::nullopt;
        }
        if (diagnostics_.errors() > errors) return std::nullopt;
        return std::move(list_);
    }

  private:
    static constexpr std::size_t most_problems = 100;
    /// Leaves room for sums of all lines, and for their products.
    static constexpr double most_weight = 1e15;
    static constexpr std::size_t bytes_between_looks = std::size_t{1} << 20;

    void read_line(std::string_view line) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') return;
        std::string_view from = field(line, columns_.from);
        std::string_view to = field(line, columns_.to);
        if (from.empty() || to.empty()) {
            report("two names are needed", "write one pair a line, or choose the columns with --columns");
        } else if (from.front() == '"' || to.front() == '"') {
            report("quoted fields are not read",
                   "write names without quotes, separated by tabs if they contain commas");
        } else if (line_ > 1 || std::ranges::find(headings, Pair{from, to}) == headings.end()) {
            list_.rows.push_back({numbers_.number_of(from), numbers_.number_of(to)});
            if (columns_.weight > 0) read_weight(field(line, columns_.weight));
        }
    }

    std::string_view field(std::string_view line, unsigned column) const {
        for (; column > 1; --column) {
            std::size_t next = line.find(separator_);
            if (next == std::string_view::npos) return {};
            line.remove_prefix(next + 1);
        }
        return line.substr(0, line.find(separator_));
    }

    void read_weight(std::string_view text) {
        double weight = 0;
        auto [stop, error] =
            std::from_chars(text.data(), text.data() + text.size(), weight, std::chars_format::fixed);
        bool whole = error == std::errc{} && stop == text.data() + text.size();
        if (!whole || !(weight >= 0 && weight <= most_weight))
            report(fmt::format("'{}' is not a weight", text), "write a number from 0 to 10^15");
        list_.weights.push_back(weight);
    }

    void report(std::string message, std::string_view remedy) {
        diagnostics_.report(Slug::bad_value, {line_, 1, file_}, message, remedy);
    }

    std::string_view text_;
    FileId file_;
    EdgeColumns columns_;
    Diagnostics& diagnostics_;
    const Budget& budget_;
    EdgeList list_;
    NameNumbers numbers_;
    char separator_ = ',';
    std::uint32_t line_ = 0;
};

}  // namespace

std::optional<EdgeList> read_edge_list(FileId file, const EdgeColumns& columns, Diagnostics& diagnostics,
                                       const Budget& budget) {
    return EdgeListReader(file, columns, diagnostics, budget).read();
}

}  // namespace hearsay
