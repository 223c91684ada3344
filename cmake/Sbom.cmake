# Beside the program, what is inside: build/<preset>/sbom.cdx.json, made by script/sbom. Only on Debian, whose packages it lists.
find_program(JQ jq)
find_program(DPKG_QUERY dpkg-query)
get_filename_component(preset ${CMAKE_BINARY_DIR} NAME)
if(TARGET terreinwijzer AND JQ AND DPKG_QUERY AND CMAKE_BINARY_DIR STREQUAL "${CMAKE_SOURCE_DIR}/build/${preset}"
    AND NOT TERREINWIJZER_FUZZ AND NOT TERREINWIJZER_PLANTED_FAULTS)
  set(scripts ${CMAKE_SOURCE_DIR}/script)
  add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/sbom.cdx.json
    COMMAND ${scripts}/sbom ${preset}
    DEPENDS terreinwijzer terreinwijzer-reader ${CMAKE_SOURCE_DIR}/web/package-lock.json
      ${scripts}/sbom ${scripts}/sbom.jq ${scripts}/dependencies
    COMMENT "What is inside" VERBATIM)
  add_custom_target(sbom ALL DEPENDS ${CMAKE_BINARY_DIR}/sbom.cdx.json)
endif()
