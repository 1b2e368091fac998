# No function is longer than 60 lines.
#
# Our format puts the first line of a function in column 0, or in column 4 inside a class, and its last brace alone
# below that. So a function is what lies between such a brace and the last line before it that starts in the same
# column. Structs end with "};" and namespaces with a comment, which tells them apart.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/report.cmake)
set(most_lines 60)

sources_below(files src)
foreach(file IN LISTS files)
  read_lines(${file} lines)
  set(number 0)
  set(outer 0)
  set(inner 0)
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    if(line STREQUAL "}" OR line STREQUAL "    }")
      set(start ${outer})
      if(NOT line STREQUAL "}")
        set(start ${inner})
      endif()
      math(EXPR length "${number} - ${start} + 1")
      if(length GREATER most_lines)
        complain("${file}:${start}: ${length} lines")
      endif()
    elseif(line MATCHES "^[A-Za-z~(]")
      set(outer ${number})
    elseif(line MATCHES "^    [A-Za-z~(]")
      set(inner ${number})
    endif()
  endforeach()
endforeach()
finish("Functions of more than ${most_lines} lines (each should do one step)")
