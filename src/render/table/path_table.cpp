#include "render/table/path_table.hpp"

#include "analysis/paths/path_support.hpp"
#include "base/number_text.hpp"
#include "query/support.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace hearsay {

namespace {

using List = Value::List;

/// How many paths are put into words under the table.
constexpr std::size_t most_described = 5;

class PathTableWriter {
  public:
    PathTableWriter(const Dossier& dossier, const Projected& projected, bool in_time_order)
        : dossier_(dossier), projected_(projected), in_time_order_(in_time_order) {
        table_.command = "path";
        table_.columns = {{"path", "", true},
                          {"hop", "hop", true},
                          {"from", "from", false},
                          {"relation", "", false},
                          {"", "relation", false},
                          {"to", "to", false},
                          {"direction", "", false},
                          {"claims", "claims", false},
                          {"dates", in_time_order ? "dates" : "", false},
                          {"place", "place", false},
                          {"origins", "origins", false},
                          {"groups", "groups", false},
                          {"certainty", "certainty", false}};
    }

    void add(const Path& path) {
        PathSupport support = support_of_path(dossier_, projected_, path);
        ++paths_;
        for (std::size_t hop = 0; hop < support.hops.size(); ++hop) {
            for (const HopLine& line : support.hops[hop].lines) add_row(hop + 1, support.hops[hop], line);
        }
        if (paths_ == 1) add_summary(path, support);
        if (paths_ <= most_described) sentences_.push_back(sentence(path, support));
    }

    ResultTable finish(std::size_t paths) {
        if (paths == 0) {
            table_.summary = {{"paths", std::size_t{0}},
                              {"length", Value{}},
                              {"weakest_hop", Value{}},
                              {"weakest_hop_origins", Value{}},
                              {"sole_origin", Value{}}};
        }
        if (paths > 1) {
            table_.columns[0].title = "path";
            table_.summary[0].second = Value{paths};
            for (std::size_t i = 0; i < sentences_.size(); ++i)
                sentences_[i] = fmt::format("Path {}: {}", i + 1, sentences_[i]);
        }
        table_.caption = fmt::format("{}", fmt::join(sentences_, " "));
        return std::move(table_);
    }

  private:
    std::string_view key(Vertex v) const { return dossier_.actors()[projected_.actor_of_vertex[v]].key; }

    std::string_view relation_key(const HopLine& line) const {
        if (line.kind == FactKind::claim) return dossier_.vocabulary().relations()[line.relation].key;
        return line.kind == FactKind::part_of ? "part_of" : "has_part";
    }

    List origin_keys(const std::vector<Origin>& origins) const {
        List keys;
        for (const Origin& origin : origins) keys.emplace_back(key_of(dossier_, origin));
        return keys;
    }

    List place_keys(const HopLine& line) const {
        List keys;
        for (ClaimId claim : line.claims) {
            for (PlaceId place : dossier_.list(dossier_.claims()[claim].places)) {
                std::string_view place_key = dossier_.places()[place].key;
                if (std::ranges::find(keys, place_key) == keys.end()) keys.emplace_back(place_key);
            }
        }
        return keys;
    }

    void add_row(std::size_t number, const HopSupport& hop, const HopLine& line) {
        List claims;
        List dates;
        List groups;
        for (ClaimId claim : line.claims) {
            claims.emplace_back(dossier_.key(claim));
            std::string_view date = dossier_.text(dossier_.claims()[claim].date_text);
            dates.emplace_back(date.empty() ? "?" : date);
        }
        for (GroupId group : line.groups) groups.emplace_back(dossier_.groups()[group].key);
        std::string_view relation = relation_key(line);
        Value certainty;
        if (line.certainty != Certainty::not_stated) certainty = Value{certainty_text(line.certainty)};
        table_.rows.push_back({paths_, number, key(hop.from), relation,
                               line.backward ? fmt::format("<- {}", relation) : std::string(relation),
                               key(hop.to), line.backward ? "backward" : "forward", std::move(claims),
                               std::move(dates), place_keys(line), origin_keys(line.origins),
                               std::move(groups), std::move(certainty)});
    }

    void add_summary(const Path& path, const PathSupport& support) {
        table_.summary = {{"paths", Value{1U}}, {"length", Value{path.hops.size()}}};
        Value hop, origins, sole;
        if (support.weakest_hop) {
            hop = Value{*support.weakest_hop + 1};
            origins = Value{support.hops[*support.weakest_hop].origins.size()};
        }
        if (support.sole_origin) sole = Value{key_of(dossier_, *support.sole_origin)};
        table_.summary.emplace_back("weakest_hop", std::move(hop));
        table_.summary.emplace_back("weakest_hop_origins", std::move(origins));
        table_.summary.emplace_back("sole_origin", std::move(sole));
        if (in_time_order_) table_.summary.emplace_back("in_time_order", order_text(path));
    }

    static std::string_view order_text(const Path& path) {
        return path.in_order == Truth::yes ? "certain" : "possible";
    }

    /// "2 origins (MSMT, NIS) of 2 groups"; many origins are not named.
    std::string rests_on(const HopSupport& hop) const {
        constexpr std::size_t most_named = 6;
        std::size_t origins = hop.origins.size();
        std::string names;
        if (origins <= most_named) names = fmt::format(" ({})", fmt::join(origin_keys(hop.origins), ", "));
        return fmt::format("{}{} of {}", counted(origins, "origin"), names,
                           counted(hop.groups.size(), "group"));
    }

    std::string sentence(const Path& path, const PathSupport& support) const {
        std::size_t length = path.hops.size();
        std::string text = fmt::format("{} from {} to {}", counted(length, "hop"),
                                       key(path.hops.front().from), key(path.hops.back().to));
        if (in_time_order_ && length > 1)
            text += fmt::format(", in an order of time that is {}", order_text(path));
        if (!support.weakest_hop) return text + "; no claim is needed.";
        const HopSupport& weakest = support.hops[*support.weakest_hop];
        if (length == 1) return fmt::format("{}, on the word of {}.", text, rests_on(weakest));
        text += fmt::format("; weakest is hop {}, with {}.", *support.weakest_hop + 1, rests_on(weakest));
        if (support.sole_origin)
            text += fmt::format(" The whole path rests on {} alone.", key_of(dossier_, *support.sole_origin));
        return text;
    }

    const Dossier& dossier_;
    const Projected& projected_;
    bool in_time_order_;
    ResultTable table_;
    std::size_t paths_ = 0;
    std::vector<std::string> sentences_;
};

/// People need no column in which nothing stands.
void hide_if_blank(ResultTable& table, std::string_view key) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (table.columns[column].key != key) continue;
        auto blank = [column](const std::vector<Value>& row) {
            return std::get<List>(row[column].content).empty();
        };
        if (std::ranges::all_of(table.rows, blank)) table.columns[column].title.clear();
    }
}

}  // namespace

ResultTable path_table(const Dossier& dossier, const Projected& projected, const PathAnswer& answer,
                       bool in_time_order) {
    PathTableWriter writer(dossier, projected, in_time_order);
    for (const Path& path : answer.paths) writer.add(path);
    ResultTable table = writer.finish(answer.paths.size());
    hide_if_blank(table, "place");
    return table;
}

}  // namespace hearsay
