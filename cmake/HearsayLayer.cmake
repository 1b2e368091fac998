# hearsay_layer(NAME [DEPENDS layer...] [PUBLIC target...] [PRIVATE target...])
#
# One layer of the architecture: every .cpp under src/NAME becomes the library hearsay_NAME.
# DEPENDS names the layers below it; PUBLIC and PRIVATE are third-party targets.
# Which layer may include which is checked by tests/architecture, not here.
function(hearsay_layer name)
  cmake_parse_arguments(layer "" "" "DEPENDS;PUBLIC;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_library(hearsay_${name} STATIC ${sources})
  add_library(hearsay::${name} ALIAS hearsay_${name})
  set_target_properties(hearsay_${name} PROPERTIES EXPORT_NAME ${name})
  target_include_directories(hearsay_${name} PUBLIC
    $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/hearsay>)
  target_compile_features(hearsay_${name} PUBLIC cxx_std_20)
  list(TRANSFORM layer_DEPENDS PREPEND hearsay_)
  target_link_libraries(hearsay_${name}
    PUBLIC ${layer_DEPENDS} ${layer_PUBLIC}
    PRIVATE $<BUILD_INTERFACE:hearsay_compile_options> ${layer_PRIVATE})
endfunction()
