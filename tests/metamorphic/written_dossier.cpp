#include "metamorphic/written_dossier.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace hearsay::test {

namespace {

constexpr const char* main_file = "dossier.yaml";

bool is_blank_or_comment(const std::string& line) {
    std::size_t start = line.find_first_not_of(' ');
    return start == std::string::npos || line[start] == '#';
}

/// "claims:" and nothing behind it.
bool opens_list(const std::string& line) {
    return line.front() != ' ' && line.back() == ':';
}

WrittenFile take_apart(const std::string& name, const std::string& text) {
    WrittenFile file{name, "", {}};
    std::istringstream in(text);
    bool in_list = false;
    for (std::string line; std::getline(in, line);) {
        if (is_blank_or_comment(line) || line.starts_with("include:")) continue;
        if (opens_list(line)) {
            file.lists.push_back({line.substr(0, line.size() - 1), {}});
        } else if (line.front() != ' ' || !in_list) {
            file.head += line + '\n';
        } else if (line.starts_with("  - ")) {
            file.lists.back().items.push_back(line + '\n');
        } else {
            file.lists.back().items.back() += line + '\n';
        }
        in_list = opens_list(line) || (in_list && line.front() == ' ');
    }
    return file;
}

/// Whether `item` is the row of that id.
bool has_id(const std::string& item, const std::string& id) {
    return item.find("id: " + id + "\n") != std::string::npos ||
           item.find("id: " + id + ",") != std::string::npos;
}

struct Place {
    WrittenList* list;
    std::vector<std::string>::iterator item;
};

Place find_claim(WrittenDossier& dossier, const std::string& id) {
    for (WrittenFile& file : dossier.files) {
        for (WrittenList& list : file.lists) {
            auto item =
                std::ranges::find_if(list.items, [&id](const std::string& text) { return has_id(text, id); });
            if (list.key == "claims" && item != list.items.end()) return {&list, item};
        }
    }
    HEARSAY_CHECK(!"no such claim");
    return {};
}

}  // namespace

WrittenDossier take_apart(const std::map<std::string, std::string>& files) {
    WrittenDossier dossier;
    dossier.files.push_back(take_apart(main_file, files.at(main_file)));
    for (const auto& [name, text] : files) {
        if (name != main_file) dossier.files.push_back(take_apart(name, text));
    }
    return dossier;
}

std::map<std::string, std::string> put_together(const WrittenDossier& dossier, const std::string& folder) {
    std::map<std::string, std::string> files;
    std::string include;
    for (const WrittenFile& file : dossier.files) {
        std::string& text = files[fmt::format("{}/{}", folder, file.name)];
        text = file.head;
        for (const WrittenList& list : file.lists) {
            text += list.key + ":\n";
            for (const std::string& item : list.items) text += item;
        }
        if (file.name != main_file) include += (include.empty() ? "" : ", ") + file.name;
    }
    files[fmt::format("{}/{}", folder, main_file)] += fmt::format("include: [{}]\n", include);
    return files;
}

WrittenDossier split(const WrittenDossier& dossier) {
    WrittenDossier made;
    for (const WrittenFile& file : dossier.files) {
        WrittenFile first = file, second = file;
        second.name = fmt::format("{}-2.yaml", file.name.substr(0, file.name.rfind('.')));
        if (file.name == main_file) second.head.clear();
        for (std::size_t at = 0; at < file.lists.size(); ++at) {
            const std::vector<std::string>& items = file.lists[at].items;
            auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
            first.lists[at].items.assign(items.begin(), middle);
            second.lists[at].items.assign(middle, items.end());
        }
        for (WrittenFile* half : {&first, &second})
            std::erase_if(half->lists, [](const WrittenList& list) { return list.items.empty(); });
        made.files.push_back(first);
        if (!second.lists.empty()) made.files.push_back(second);
    }
    return made;
}

WrittenDossier reversed(const WrittenDossier& dossier) {
    WrittenDossier made = dossier;
    std::reverse(made.files.begin() + 1, made.files.end());
    for (WrittenFile& file : made.files) {
        std::ranges::reverse(file.lists);
        for (WrittenList& list : file.lists) std::ranges::reverse(list.items);
    }
    return made;
}

WrittenDossier with_file(const WrittenDossier& dossier, const std::string& yaml) {
    WrittenDossier made = dossier;
    made.files.push_back(take_apart("further.yaml", yaml));
    return made;
}

WrittenDossier repeated(const WrittenDossier& dossier, const std::string& claim, const std::string& copy) {
    WrittenDossier made = dossier;
    Place place = find_claim(made, claim);
    std::string text = *place.item;
    text.replace(text.find(claim), claim.size(), copy);
    place.list->items.insert(place.item + 1, text);
    return made;
}

WrittenDossier without(const WrittenDossier& dossier, const std::string& claim) {
    WrittenDossier made = dossier;
    Place place = find_claim(made, claim);
    place.list->items.erase(place.item);
    return made;
}

WrittenDossier moved_to_end(const WrittenDossier& dossier, const std::string& claim) {
    WrittenDossier made = dossier;
    Place place = find_claim(made, claim);
    std::rotate(place.item, place.item + 1, place.list->items.end());
    return made;
}

}  // namespace hearsay::test
