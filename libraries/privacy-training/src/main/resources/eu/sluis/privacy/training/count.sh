#!/bin/sh
# Counts the material in this folder; the README quotes its output.
set -eu
cd "$(dirname "$0")"
for kind in given surname; do
  printf '%-10s %6d in %d origins\n' "$kind" \
    "$(grep -h "^$kind:" names/*.txt | awk '{ n += NF - 1 } END { print n }')" \
    "$(ls names/*.txt | wc -l)"
done
for file in fillers/*.txt sentences/*.txt tussenvoegsels.txt titles.txt; do
  printf '%-45s %5d\n' "$file" "$(wc -l < "$file")"
done
printf '%-45s %5d\n' 'sentences in all' "$(cat sentences/*.txt | wc -l)"
printf '%-45s %5d\n' 'of which newspaper' "$(cat sentences/newspaper*.txt | wc -l)"
printf '%-45s %5d\n' 'sentences with a name that is no person' "$(cat sentences/*.txt | grep -c '{\(lower:\|caps:\)\{0,1\}-')"
printf '%-45s %5d\n' 'whole texts' "$(grep -hc '^=== ' texts/*.txt | awk '{ n += $1 } END { print n }')"
