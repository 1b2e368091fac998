# Writes OUTPUT, a C++ file that holds every YAML file under CONFIG as text:
#   cmake -DCONFIG=config -DOUTPUT=embedded_config.cpp -P EmbedConfig.cmake
# String literals are limited to 64 KiB by the standard's minimum, so each file is cut into pieces that the
# compiler joins.
file(GLOB_RECURSE files RELATIVE ${CONFIG} ${CONFIG}/*.yaml)
list(SORT files)

set(rows "")
foreach(file IN LISTS files)
  file(READ ${CONFIG}/${file} text)
  string(LENGTH "${text}" length)
  set(literal "")
  set(start 0)
  while(start LESS length)
    string(SUBSTRING "${text}" ${start} 8000 piece)
    string(APPEND literal "R\"yaml(${piece})yaml\"\n")
    math(EXPR start "${start} + 8000")
  endwhile()
  string(APPEND rows "    {\"${file}\",\n${literal}},\n")
endforeach()

file(WRITE ${OUTPUT}.new
"// Made by cmake/EmbedConfig.cmake from config/; not meant to be read or edited.
#include \"io/embedded_config.hpp\"

namespace hearsay {

namespace {
constexpr EmbeddedFile files[] = {
${rows}};
}  // namespace

std::span<const EmbeddedFile> embedded_config() { return files; }

const EmbeddedFile* find_embedded_config(std::string_view name) {
    for (const EmbeddedFile& file : files) {
        if (file.name == name) return &file;
    }
    return nullptr;
}

}  // namespace hearsay
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT} ONLY_IF_DIFFERENT)
