# What the architecture checks share. Each is run as
#
#   cmake -DROOT=FOLDER -P CHECK.cmake
#
# on a project or on a fixture that looks like one, collects what is wrong with `complain`, and ends with `finish`.
if(NOT ROOT)
  message(FATAL_ERROR "say -DROOT=FOLDER")
endif()
set(complaints "")

macro(complain)
  string(APPEND complaints "  " ${ARGN} "\n")
endmacro()

macro(finish rule)
  if(complaints)
    message(FATAL_ERROR "${rule}:\n${complaints}")
  endif()
endmacro()

# The C++ files below ROOT/FOLDER..., relative to ROOT and sorted.
function(sources_below result)
  set(patterns "")
  foreach(folder IN LISTS ARGN)
    list(APPEND patterns ${ROOT}/${folder}/*.hpp ${ROOT}/${folder}/*.cpp)
  endforeach()
  file(GLOB_RECURSE files RELATIVE ${ROOT} ${patterns})
  list(SORT files)
  if(NOT files)
    message(FATAL_ERROR "no C++ files below ${ROOT}: ${ARGN}")
  endif()
  set(${result} ${files} PARENT_SCOPE)
endfunction()

# The content of FILE without what CMake would take for lists: brackets become parentheses, semicolons commas.
function(read_plain file result)
  file(READ ${ROOT}/${file} text)
  string(REPLACE "[" "(" text "${text}")
  string(REPLACE "]" ")" text "${text}")
  string(REPLACE ";" "," text "${text}")
  string(REPLACE "\\" "/" text "${text}")
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

# The content of FILE as a list of its lines, read like `read_plain`.
function(read_lines file result)
  read_plain(${file} text)
  string(REPLACE "\n" ";" lines "${text}")
  set(${result} "${lines}" PARENT_SCOPE)
endfunction()
