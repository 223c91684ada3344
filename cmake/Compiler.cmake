# One place for warnings, sanitizers, the linker and the compiler cache.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()

find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_library(house_options INTERFACE)
target_compile_options(house_options INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror>
  # GCC 12 sees uninitialised values in every optional that is copied, and overlap in every text that is joined; the sanitizers see the real ones.
  $<$<CXX_COMPILER_ID:GNU>:$<$<COMPILE_LANGUAGE:CXX>:-Wno-maybe-uninitialized -Wno-restrict>>
  # At -O3 it also takes a literal that is joined with a text for one of nine exabytes.
  $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>,$<COMPILE_LANGUAGE:CXX>>:-Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds>)

if(TERREINWIJZER_TOGETHER)
  # Eight files read the same headers once: half the work of a build from nothing. What only a file by itself can show (a
  # missing include, a shadowed name) shows in the other presets.
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)
  target_compile_options(house_options INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wno-shadow> $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-subobject-linkage>)
endif()

# The addresses of string literals move between two builds unless paths are cut off.
add_compile_options(-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)

if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_compile_options(-g1 -Og) # a third less to compile than -O1, and the tests run as fast
endif()
if(TERREINWIJZER_SANITIZE)
  # Of undefined behaviour only what costs nothing to compile beside the address sanitizer. The other checks are of pointers, where a wrong
  # one ends in the address sanitizer too, and took a quarter of the whole build; the fuzz targets have them all.
  set(sanitizers -fsanitize=address,signed-integer-overflow,shift,integer-divide-by-zero,bounds,return,bool,enum,unreachable)
  add_compile_options(${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(${sanitizers})
endif()
if(TERREINWIJZER_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
# Linked and not header-only: a file that formats compiles in a third of the time.
pkg_check_modules(fmt REQUIRED IMPORTED_TARGET GLOBAL fmt)
target_link_libraries(house_options INTERFACE PkgConfig::fmt)

# Tests are made of checks, each with many values of a moment: watching the scope of every one of them takes as long as all the
# rest of compiling them. The code that is tested is watched in full.
add_library(house_test_options INTERFACE)
target_compile_definitions(house_test_options INTERFACE DOCTEST_CONFIG_SUPER_FAST_ASSERTS)
if(TERREINWIJZER_SANITIZE)
  target_compile_options(house_test_options INTERFACE -fno-sanitize-address-use-after-scope)
endif()

# The standard library is parsed once for all files that are compiled together: a fifth of a build from nothing. What a
# file forgets to include shows in the other presets.
function(house_precompiled NAME HEADER)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${NAME}.cpp CONTENT "// cmake/Compiler.cmake\n")
  add_library(${NAME} STATIC ${CMAKE_BINARY_DIR}/${NAME}.cpp)
  target_link_libraries(${NAME} PRIVATE house_options ${ARGN})
  target_precompile_headers(${NAME} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/${HEADER})
endfunction()
if(TERREINWIJZER_TOGETHER)
  house_precompiled(house_precompiled precompiled.h)
  house_precompiled(house_precompiled_test precompiled_test.h house_test_options)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CCACHE)
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endif()

# Not for a target with a library that asks for -pthread: what is precompiled must have been compiled with the same options.
function(house_precompile TARGET FROM)
  if(NOT TARGET ${FROM})
    return()
  endif()
  foreach(lib ${ARGN})
    if(TARGET ${lib})
      get_target_property(options ${lib} INTERFACE_COMPILE_OPTIONS)
      if("-pthread" IN_LIST options)
        return()
      endif()
    endif()
  endforeach()
  target_precompile_headers(${TARGET} REUSE_FROM ${FROM})
endfunction()
