#!/bin/sh
# From assets.tsv in a folder: the assembly that takes its files into the program, and the table of them.
set -eu
folder=$1
assembly=$2
table=$3
tab=$(printf '\t')
echo '.section .rodata' > "$assembly"
{ echo '#include "webassets.h"'; echo '#include <cstddef>'; } > "$table"
rows=
number=0
take() { # symbol, file
    printf '.global %s\n.global %s_end\n%s:\n' "$1" "$1" "$1"
    [ -f "$2" ] && printf '.incbin "%s"\n' "$2"
    printf '%s_end:\n.byte 0\n' "$1"
}
while IFS="$tab" read -r name file kind; do
    for variant in plain br gz; do
        suffix=; [ $variant = plain ] || suffix=.$variant
        symbol=webassets_${number}_$variant
        take "$symbol" "$folder/$file$suffix" >> "$assembly"
        echo "extern \"C\" char const ${symbol}[], ${symbol}_end[];" >> "$table"
    done
    s=webassets_${number}
    rows="$rows    {\"$name\", \"/assets/$file\", \"$kind\", {${s}_plain, std::size_t(${s}_plain_end - ${s}_plain)},
        {${s}_br, std::size_t(${s}_br_end - ${s}_br)}, {${s}_gz, std::size_t(${s}_gz_end - ${s}_gz)}},
"
    number=$((number + 1))
done < "$folder/assets.tsv"
printf '.section .note.GNU-stack,"",@progbits\n' >> "$assembly"
cat >> "$table" <<END
namespace webassets {
std::span<Asset const> all()
{
    static Asset const held[] = {
$rows    };
    return held;
}
}
END
