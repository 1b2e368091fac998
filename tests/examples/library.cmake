# Installs Hearsay into a folder of its own, builds examples/library with it as any user would, and compares what
# the program prints with what its README shows.
#   cmake -DBUILD=... -DSOURCE=... -DWORK=... -DCOMPILER=... -DFLAGS=... -DGENERATOR=... -P library.cmake
cmake_minimum_required(VERSION 3.25)

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE err)
  if(NOT code EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\nended with ${code}:\n${out}${err}")
  endif()
  set(printed "${out}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE ${WORK})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} -S ${SOURCE}/examples/library -B ${WORK}/build -G ${GENERATOR}
    -DCMAKE_PREFIX_PATH=${WORK}/prefix -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS})
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/who_says_so ${SOURCE}/graphs/dprk-russia "North Korea" supplies_missiles)

file(READ ${SOURCE}/examples/library/README.md readme)
string(FIND "${readme}" "${printed}" found)
if(found EQUAL -1)
  message(FATAL_ERROR "examples/library/README.md does not show what the program prints:\n${printed}")
endif()
run(${WORK}/prefix/bin/hearsay --version)
