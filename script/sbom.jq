# Lines of kind, name, version and licence become a CycloneDX list. No time and no number by chance: the same
# build gives the same list.
def component:
  . as [$kind, $name, $version, $licence]
  | (if $kind == "debian"
      then "pkg:deb/debian/\($name)@\($version | @uri)?distro=\($release)"
      else "pkg:npm/\($name | sub("^@"; "%40"))@\($version)" end) as $purl
  | { type: (if $name | startswith("fonts-") then "data" else "library" end), "bom-ref": $purl, name: $name, version: $version, purl: $purl }
  | if $licence == "" then .
    elif $kind == "npm" then .licenses = [{ expression: $licence }]
    else .licenses = [{ license: { name: $licence } }] end;

(split("\n") | map(select(. != "") | split("\t") | component)) as $components
| { bomFormat: "CycloneDX", specVersion: "1.5", version: 1,
    metadata: { component: { type: "application", "bom-ref": "terreinwijzer", name: "terreinwijzer", version: $version,
      licenses: [{ license: { id: "EUPL-1.2" } }] } },
    components: $components,
    dependencies: [{ ref: "terreinwijzer", dependsOn: ($components | map(."bom-ref")) }] }
