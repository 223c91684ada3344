# The rooms, from the bottom up. A room can use only what stands above it here: that is how floors go downward
# and why a step cannot know a later one.
enable_testing()

add_executable(house_texts_tool src/foundation/i18n/tool/texts_tool.cpp)
target_link_libraries(house_texts_tool PRIVATE house_options)

add_library(house_test_main STATIC tests/test_main.cpp)

set(FOUNDATION base moment personal i18n db testing logging config crypto passkeys outgoing oidc files malware http html look mail pdf archive odt geo gazetteer geopackage tiles tabular images ical jobs)
set(COMMONS accounts partnership audit keeping visit chain home messages privacy measures papers meetings deck)
set(STEPS 1_area 2_participants 3_inventory 4_survey 5_objectives 6_plan 7_calendar 8_award 9_continuation)
set(ACROSS overview comparison deliveries)

function(add_rooms FLOOR)
  foreach(name ${ARGN})
    if(EXISTS ${CMAKE_SOURCE_DIR}/src/${FLOOR}/${name}/CMakeLists.txt)
      add_subdirectory(src/${FLOOR}/${name})
    endif()
  endforeach()
endfunction()

add_rooms(foundation ${FOUNDATION})
add_rooms(commons ${COMMONS})
add_rooms(steps ${STEPS})
add_rooms(across ${ACROSS})
if(TERREINWIJZER_PLANTED_FAULTS)
  add_subdirectory(tests/planted)
endif()
foreach(dir src/reader web demo src/app tests bench)
  if(EXISTS ${CMAKE_SOURCE_DIR}/${dir}/CMakeLists.txt)
    add_subdirectory(${dir})
  endif()
endforeach()
