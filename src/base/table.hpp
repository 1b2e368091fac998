#pragma once

#include "base/check.hpp"
#include "base/id.hpp"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace hearsay {

/// Rows addressed by typed ids, in the order in which they were added. Rows are never removed, so an id stays
/// good for as long as its table lives. Access is O(1) and checked.
template <class IdT, class Row>
class Table {
  public:
    IdT add(Row row) {
        rows_.push_back(std::move(row));
        return IdT{static_cast<decltype(IdT::value)>(rows_.size() - 1)};
    }

    const Row& operator[](IdT id) const {
        HEARSAY_CHECK(id.value < rows_.size());
        return rows_[id.value];
    }
    Row& operator[](IdT id) {
        HEARSAY_CHECK(id.value < rows_.size());
        return rows_[id.value];
    }

    std::size_t size() const { return rows_.size(); }
    bool empty() const { return rows_.empty(); }
    void reserve(std::size_t rows) { rows_.reserve(rows); }

    auto begin() const { return rows_.begin(); }
    auto end() const { return rows_.end(); }
    std::span<const Row> rows() const { return rows_; }

    /// Every id, in order, for loops that need the id as well as the row.
    class Ids {
      public:
        struct Iterator {
            std::uint32_t value;
            IdT operator*() const { return IdT{static_cast<decltype(IdT::value)>(value)}; }
            Iterator& operator++() {
                ++value;
                return *this;
            }
            friend bool operator==(Iterator, Iterator) = default;
        };

        explicit Ids(std::size_t size) : size_(static_cast<std::uint32_t>(size)) {}
        Iterator begin() const { return {0}; }
        Iterator end() const { return {size_}; }

      private:
        std::uint32_t size_;
    };
    Ids ids() const { return Ids(rows_.size()); }

  private:
    std::vector<Row> rows_;
};

/// Where the lists live that rows own as `IdRange`s: one array for all of them.
template <class T>
class ListPool {
  public:
    IdRange<T> add(std::span<const T> items) {
        IdRange<T> range{static_cast<std::uint32_t>(items_.size()), static_cast<std::uint32_t>(items.size())};
        items_.insert(items_.end(), items.begin(), items.end());
        return range;
    }

    std::span<const T> operator[](IdRange<T> range) const {
        HEARSAY_CHECK(std::size_t{range.first} + range.count <= items_.size());
        return std::span<const T>(items_).subspan(range.first, range.count);
    }

  private:
    std::vector<T> items_;
};

}  // namespace hearsay
