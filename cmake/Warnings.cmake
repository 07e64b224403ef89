# Warnings are errors in our own code.
add_library(rapporteur_warnings INTERFACE)
target_compile_options(rapporteur_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Werror
  # GCC 12 warns falsely inside its own std::string and std::optional when optimising.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-null-dereference -Wno-restrict -Wno-maybe-uninitialized>)
# And more so where sanitizers stand between its checks and the code.
if(RAPPORTEUR_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_compile_options(rapporteur_warnings INTERFACE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
endif()
