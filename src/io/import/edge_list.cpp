#include "io/import/edge_list.hpp"

#include "io/import/delimited_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <functional>
#include <utility>

namespace hearsay {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;
constexpr std::array<Pair, 3> headings = {{{"from", "to"}, {"source", "target"}, {"subject", "object"}}};

/// The numbers of the columns; 0 for no weight, and before they are known.
struct ColumnNumbers {
    unsigned from = 0;
    unsigned to = 0;
    unsigned weight = 0;
};

/// Numbers names by an open-addressing table: the names stay in the text, nothing is copied. With millions of
/// names each step to another place in memory costs more than all else, so short names are compared in the
/// table itself.
class NameNumbers {
  public:
    explicit NameNumbers(std::vector<std::string_view>& names) : names_(names), slots_(1024) {}

    std::uint32_t number_of(std::string_view name) {
        if (names_.size() * 2 >= slots_.size()) grow();
        const std::size_t hash = std::hash<std::string_view>{}(name);
        const std::uint64_t key = key_of(name, hash);
        for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
            Slot& slot = slots_[at];
            if (slot.number == empty) {
                slot = {key, static_cast<std::uint32_t>(name.size()),
                        static_cast<std::uint32_t>(names_.size())};
                names_.push_back(name);
                return slot.number;
            }
            if (slot.key != key || slot.size != name.size()) continue;
            if (name.size() <= sizeof key || names_[slot.number] == name) return slot.number;
        }
    }

  private:
    static constexpr std::uint32_t empty = 0xffffffff;

    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t size = 0;  // of the name
        std::uint32_t number = empty;
    };

    /// The name itself where it is short, else its hash.
    static std::uint64_t key_of(std::string_view name, std::size_t hash) {
        std::uint64_t key = hash;
        if (name.size() > sizeof key) return key;
        key = 0;
        std::memcpy(&key, name.data(), name.size());
        return key;
    }

    void grow() {
        const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
        for (const Slot& slot : old) {
            if (slot.number == empty) continue;
            std::size_t at = std::hash<std::string_view>{}(names_[slot.number]) & (slots_.size() - 1);
            while (slots_[at].number != empty) at = (at + 1) & (slots_.size() - 1);
            slots_[at] = slot;
        }
    }

    std::vector<std::string_view>& names_;
    std::vector<Slot> slots_;
};

class EdgeListReader {
  public:
    EdgeListReader(FileId file, const EdgeColumns& columns, Diagnostics& diagnostics, const Budget& budget)
        : text_(diagnostics.file(file).text),
          table_(text_),
          file_(file),
          columns_(columns),
          diagnostics_(diagnostics),
          budget_(budget),
          numbers_(list_.names) {}

    std::optional<EdgeList> read() {
        const std::size_t errors = diagnostics_.errors();
        // A line of two short names takes about 12 bytes: room for most files without growing.
        list_.rows.reserve(text_.size() / 12);
        budget_.expect(text_.size());
        std::size_t told = 0;
        while (diagnostics_.errors() - errors < most_problems && table_.next()) {
            if (table_.broken()) {
                report("a quotation mark has no end, or something stands after it",
                       "close it before the separator, and double the marks within");
            } else if (at_.from > 0 || !take_heading()) {
                read_record();
            }
            if (missing_) return std::nullopt;
            if (table_.offset() - told < bytes_between_looks) continue;
            budget_.advance(table_.offset() - std::exchange(told, table_.offset()));
            if (budget_.stopped()) return std::nullopt;
        }
        if (diagnostics_.errors() > errors) return std::nullopt;
        list_.unescaped = table_.take_unescaped();
        return std::move(list_);
    }

  private:
    static constexpr std::size_t most_problems = 100;
    /// Leaves room for sums of all lines, and for their products.
    static constexpr double most_weight = 1e15;
    static constexpr std::size_t bytes_between_looks = std::size_t{1} << 20;

    /// Finds the columns; whether the first record is a heading.
    bool take_heading() {
        at_ = {number_of(columns_.from), number_of(columns_.to),
               columns_.weight ? number_of(*columns_.weight) : 0};
        if (named_) return true;
        return std::ranges::any_of(headings, [this](const Pair& heading) {
            return table_.column_of(heading.first) == at_.from && table_.column_of(heading.second) == at_.to;
        });
    }

    unsigned number_of(const EdgeColumn& column) {
        if (column.name.empty()) return column.number;
        named_ = true;
        const unsigned number = table_.column_of(column.name);
        if (number > 0) return number;
        missing_ = true;
        report(fmt::format("no column is headed '{}'", column.name),
               "name columns as this line does, or by their numbers");
        return 0;
    }

    void read_record() {
        const std::string_view from = table_.field(at_.from);
        const std::string_view to = table_.field(at_.to);
        if (from.empty() || to.empty())
            return report("two names are needed",
                          "write one pair a line, or choose the columns with --columns");
        const std::uint32_t first = numbers_.number_of(from);
        list_.rows.push_back({first, numbers_.number_of(to)});
        if (at_.weight > 0) read_weight(table_.field(at_.weight));
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
        diagnostics_.report(Slug::bad_value, {table_.line(), 1, file_}, message, remedy);
    }

    std::string_view text_;
    DelimitedText table_;
    FileId file_;
    EdgeColumns columns_;
    Diagnostics& diagnostics_;
    const Budget& budget_;
    EdgeList list_;
    NameNumbers numbers_;
    ColumnNumbers at_;
    bool named_ = false;    // a column is asked for by its heading
    bool missing_ = false;  // there is no such heading
};

}  // namespace

std::optional<EdgeList> read_edge_list(FileId file, const EdgeColumns& columns, Diagnostics& diagnostics,
                                       const Budget& budget) {
    return EdgeListReader(file, columns, diagnostics, budget).read();
}

}  // namespace hearsay
