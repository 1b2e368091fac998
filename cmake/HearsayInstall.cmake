# What `cmake --install` puts where: the program, and the library for find_package(hearsay). Each layer is
# hearsay::LAYER; `cli` is the program's own and stays behind.
include(CMakePackageConfigHelpers)

get_property(layers DIRECTORY ${PROJECT_SOURCE_DIR}/src PROPERTY BUILDSYSTEM_TARGETS)
list(FILTER layers INCLUDE REGEX "^hearsay_")
list(REMOVE_ITEM layers hearsay_cli)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/hearsay)
install(TARGETS hearsay RUNTIME)
install(PROGRAMS ${PROJECT_BINARY_DIR}/src/hearsay-filter TYPE BIN)
install(TARGETS ${layers} EXPORT hearsayTargets ARCHIVE)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/src/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/hearsay
        FILES_MATCHING PATTERN "*.hpp" PATTERN "cli" EXCLUDE)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/config DESTINATION ${CMAKE_INSTALL_DATADIR}/hearsay)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/README.md TYPE DOC)
install(EXPORT hearsayTargets NAMESPACE hearsay:: DESTINATION ${package_folder})

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/hearsayConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/hearsayConfig.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/hearsayConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/hearsayConfig.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/hearsayConfigVersion.cmake DESTINATION ${package_folder})
