# All options of the build stand here.
option(RAPPORTEUR_TESTS "build the tests" ON)
option(RAPPORTEUR_BENCH "build the benchmarks" OFF)
option(RAPPORTEUR_FUZZ "build the fuzz targets (needs Clang)" OFF)
set(RAPPORTEUR_SANITIZE "" CACHE STRING "sanitizers, e.g. address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

if(RAPPORTEUR_SANITIZE)
  add_compile_options(-fsanitize=${RAPPORTEUR_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${RAPPORTEUR_SANITIZE})
endif()

# Without this the fuzzer does not see which code an input reaches, and only guesses.
if(RAPPORTEUR_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
