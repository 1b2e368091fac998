#include "render/diagram/read_graph.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <string_view>

namespace hearsay {
namespace {

/// The part of the text that was not yet read.
struct Reader {
    std::string_view rest;
};

int read_some(void* channel, char* buffer, int size) {
    auto& reader = *static_cast<Reader*>(channel);
    const std::size_t count = std::min(reader.rest.size(), static_cast<std::size_t>(size));
    std::memcpy(buffer, reader.rest.data(), count);
    reader.rest.remove_prefix(count);
    return static_cast<int>(count);
}

int write_nothing(void*, const char*) {
    return 0;
}

int flush_nothing(void*) {
    return 0;
}

/// The names of one graph and their numbers.
class Names {
  public:
    /// The number of `name`, a new one if it has none; 0 when it has none and may not get one.
    IDTYPE number(const char* name, bool create) {
        if (name == nullptr) return create ? ++last_ : 0;
        if (const auto known = numbers_.find(name); known != numbers_.end()) return known->second;
        if (!create) return 0;
        const auto added = numbers_.emplace(name, ++last_).first;
        names_[last_] = added->first;
        return last_;
    }

    const char* name(IDTYPE number) const {
        const auto found = names_.find(number);
        return found == names_.end() ? nullptr : found->second.c_str();
    }

  private:
    IDTYPE last_ = 0;
    std::map<std::string, IDTYPE, std::less<>> numbers_;
    std::map<IDTYPE, std::string> names_;
};

void* open_names(Agraph_t*, Agdisc_t*) {
    return new Names;
}

long number_of(void* names, int, char* name, IDTYPE* number, int create) {
    *number = static_cast<Names*>(names)->number(name, create != 0);
    return *number == 0 ? 0 : 1;
}

/// Numbers are never asked for by themselves.
long give_number(void*, int, IDTYPE) {
    return 0;
}

void keep_number(void*, int, IDTYPE) {}

/// cgraph does not write to the name.
char* name_of(void* names, int, IDTYPE number) {
    return const_cast<char*>(static_cast<Names*>(names)->name(number));
}

void close_names(void* names) {
    delete static_cast<Names*>(names);
}

void nothing_to_register(void*, int, void*) {}

}  // namespace

Agraph_t* read_graph(const std::string& dot) {
    static Agiddisc_t names{open_names, number_of,   give_number,        keep_number,
                            name_of,    close_names, nothing_to_register};
    static Agiodisc_t io{read_some, write_nothing, flush_nothing};
    Agdisc_t all{&AgMemDisc, &names, &io};
    Reader reader{dot};
    return agread(&reader, &all);
}

}  // namespace hearsay
