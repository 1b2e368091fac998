# Which layer may include which, and where each library is at home.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/report.cmake)

set(layers base model io graph analysis query render cli)
set(base_sees "")
set(model_sees base)
set(io_sees base model)
set(graph_sees base model)
set(analysis_sees base model graph)
set(query_sees base model graph analysis)
set(render_sees base model graph analysis query)
set(cli_sees base model io graph analysis query render)
set(main.cpp_sees base cli)

# LIBRARY and the files below src/ that may include it, as regular expressions.
set(homes
  "^fmt/"                                   ".*"
  "^utf8proc\\.h$"                          "^base/"
  "^yaml-cpp/"                              "^io/yaml/"
  "^nlohmann/"                              "^(io|render)/"
  "^boost/"                                 "^(graph|analysis)/"
  "^omp\\.h$"                               "^analysis/"
  "^graphviz/"                              "^render/"
  "^CLI/"                                   "^cli/parse\\.cpp$"
  "^(immintrin|x86intrin|arm_neon)\\.h$"    "^analysis/"
  "^(iostream|fstream|print)$"              "^(cli/|main\\.cpp$)"
  "^(clocale|locale|ctime)$"                "^$"
  "^(dirent|fcntl|unistd|signal|poll|sched|spawn|dlfcn)\\.h$|^sys/|^csignal$"  "^(base|render|cli)/"
  "^[a-z_]+$"                               ".*")

# Whether FILE may include the library header HEADER.
function(check_library file header)
  string(REGEX REPLACE "^src/" "" place ${file})
  set(rules ${homes})
  while(rules)
    list(POP_FRONT rules library home)
    if(header MATCHES "${library}")
      if(NOT place MATCHES "${home}")
        complain("${file} includes <${header}>, which is at home elsewhere: ${home}")
      endif()
      set(complaints "${complaints}" PARENT_SCOPE)
      return()
    endif()
  endwhile()
  complain("${file} includes <${header}>, which has no home in tests/architecture/layers.cmake")
  set(complaints "${complaints}" PARENT_SCOPE)
endfunction()

sources_below(files src)
foreach(file IN LISTS files)
  string(REGEX REPLACE "^src/([^/]+).*" "\\1" layer ${file})
  if(NOT DEFINED ${layer}_sees)
    complain("${file} lies in no layer")
    continue()
  endif()
  file(STRINGS ${ROOT}/${file} includes REGEX "^[ \t]*#[ \t]*include")
  foreach(line IN LISTS includes)
    if(line MATCHES "include[ \t]*\"([^/\"]+)/[^\"]*\"")
      set(target ${CMAKE_MATCH_1})
      if(NOT target STREQUAL layer AND NOT target IN_LIST ${layer}_sees)
        complain("${file}: layer ${layer} may not include ${target}")
      endif()
    elseif(line MATCHES "include[ \t]*<([^>]+)>")
      check_library(${file} ${CMAKE_MATCH_1})
    else()
      complain("${file}: write the path from src/: ${line}")
    endif()
  endforeach()
  file(STRINGS ${ROOT}/${file} pragmas REGEX "^[ \t]*#[ \t]*pragma omp")
  if(pragmas AND NOT layer STREQUAL "analysis")
    complain("${file}: OpenMP is at home in analysis")
  endif()
endforeach()
finish("The layers of docs/architecture.md are broken")
