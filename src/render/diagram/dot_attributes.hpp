#pragma once

#include "model/style.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// How the lines of a label are set.
enum class Justify : char { centre = 'n', left = 'l' };

/// The attribute list of one DOT statement. Values are escaped here and nowhere else.
class DotAttributes {
  public:
    DotAttributes& text(std::string_view name,
                        std::string_view value);  ///< a user's text: cleaned and escaped
    DotAttributes& lines(std::string_view name, const std::vector<std::string>& lines, Justify justify);
    DotAttributes& word(std::string_view name, std::string_view value);  ///< one of our own words
    DotAttributes& number(std::string_view name, double value);          ///< at most two decimals
    DotAttributes& colour(std::string_view name, Colour value);
    DotAttributes& link(std::string_view name, std::string_view url,
                        bool xml);  ///< nothing when the link is not allowed

    /// "[a=b, c=d]"
    std::string list() const;

  private:
    void add(std::string_view name, std::string_view value);

    std::string list_;
};

}  // namespace hearsay
