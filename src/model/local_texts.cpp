#include "model/local_texts.hpp"

namespace hearsay {

std::string_view LocalTexts::find(std::string_view language) const {
    for (const LocalText& entry : texts_) {
        if (entry.language == language) return entry.text;
    }
    std::size_t dash = language.rfind('-');
    return dash == std::string_view::npos ? std::string_view{} : find(language.substr(0, dash));
}

std::string_view LocalTexts::best(std::string_view language) const {
    if (std::string_view text = find(language); !text.empty()) return text;
    if (std::string_view text = find("en"); !text.empty()) return text;
    return texts_.empty() ? std::string_view{} : texts_.front().text;
}

}  // namespace hearsay
