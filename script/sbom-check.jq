# True when the list has the shape of CycloneDX 1.5 and holds what the product cannot be without.
.components as $all
| ($all | map(."bom-ref")) as $refs
| .bomFormat == "CycloneDX" and .specVersion == "1.5" and .version == 1
  and .metadata.component.name == "terreinwijzer" and (.metadata.component.version | test("^[0-9]+\\.[0-9]+\\.[0-9]+$"))
  and ($refs | length) > 40 and ($refs | unique | length) == ($refs | length)
  and ($all | all(.type and .name and .version and (.purl | test("^pkg:(deb|npm)/.+@.+"))))
  and ($all | map(select(.licenses)) | length) * 10 >= ($all | length) * 8
  and (.dependencies | all(.ref == "terreinwijzer" and (.dependsOn - $refs == [])))
  and (["libsqlite3-0", "libpq5", "libssl3", "maplibre-gl", "libc6"] - ($all | map(.name)) == [])
  and ([$all[].name | select(test("asan|esbuild|typescript|doctest"))] == [])
