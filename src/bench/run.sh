#!/usr/bin/env bash
# How fast the program is: whole processes, cold, against flite and espeak-ng in the same run, then
# the inner loops. Needs flite, espeak-ng and GNU time. Prints Markdown.
#
# usage: src/bench/run.sh [ROUNDS [LENGTHS]]    (default 5; the median is shown)
#
# LENGTHS is how many times as long as 9,000 words the talks are that show how time and memory grow,
# by default "1 10"; "1 10 100" takes a quarter of an hour more, and 45 GB of disk for work files.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-5}
lengths=${2:-1 10}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ -f target/transcast.jsa ] || mvn -q -B package -DskipTests
mvn -q -B -P 'bench,!error-prone,!format-check' test-compile
mvn -q -B -P 'bench,!error-prone,!format-check' dependency:build-classpath -Dmdep.outputFile="$work/classpath"
classpath=target/bench-classes:target/classes:$(cat "$work/classpath")

# The panel, said often enough: 9,000 words.
panel=transcripts/night-trains-panel.txt
words() { sed 's/^[^:]*: //' "$1" | wc -w; }
while [ ! -f "$work/talk.txt" ] || [ "$(words "$work/talk.txt")" -lt 9000 ]; do
  { cat "$panel"; echo; } >> "$work/talk.txt"
done
sed 's/^[A-Z][A-Za-z ]*: //' "$work/talk.txt" > "$work/plain.txt"

# One line a run: wall seconds, processor seconds, largest resident set in MB.
measure() {
  local name=$1
  shift
  command time -f "%e %U %S %M" -o "$work/time" "$@" > /dev/null 2>> "$work/log"
  awk '{ print $1, $2 + $3, $4 / 1024 }' "$work/time" >> "$work/$name.runs"
}
launcher=(target/transcast)
jar=(java -jar target/transcast.jar)
program=("${launcher[@]}")
build() { measure "$1" "${program[@]}" build "$2" -o "$work/out" --no-cache --again "${@:3}"; }
transcast() { build "$1" "$work/talk.txt" "${@:2}"; }
slim="--rate 16000 --channels mono"
for _ in $(seq "$rounds"); do
  measure flite flite -voice kal16 -f "$work/plain.txt" -o "$work/flite.wav"
  measure stock java -cp "$classpath" dev.transcast.speech.freetts.StockFreeTts "$work/plain.txt"
  measure espeak espeak-ng -f "$work/plain.txt" -w "$work/espeak.wav"
  # shellcheck disable=SC2086 # several options
  transcast slim --formats wav,srt,vtt $slim
  program=("${jar[@]}")
  # shellcheck disable=SC2086
  transcast jar --formats wav,srt,vtt $slim
  program=("${launcher[@]}")
  transcast wav --formats wav
  transcast mp3 --formats mp3
  transcast all
done

median() { sort -n -k1 "$work/$1.runs" | awk '{ line[NR] = $0 } END { print line[int((NR + 1) / 2)] }'; }
read -r reference _ _ < <(median flite)
audio=$(soxi -D "$work/out/talk/talk.wav")
row() {
  read -r wall cpu rss < <(median "$2")
  awk -v name="$1" -v w="$wall" -v c="$cpu" -v m="$rss" -v f="$reference" -v a="$audio" 'BEGIN {
    printf "| %s | %.1f s | %.1f s | %.0f MB | %.1f | %.2f %% |\n", name, w, c, m, w / f, 100 * w / a }'
}
printf '%s words, %.0f s of programme; %s, %s cores, Java %s; median of %s\n\n' \
  "$(words "$work/talk.txt")" "$audio" "$(date +%F)" "$(nproc)" \
  "$(java -XshowSettings:properties -version 2>&1 | awk '/java.version =/ { print $3 }')" "$rounds"
echo "| | wall | processor | memory | times flite | of the programme |"
echo "|---|---|---|---|---|---|"
row "flite, kal16: speech alone" flite
row "FreeTTS as shipped, kevin16: speech alone, nothing written" stock
row "espeak-ng: speech alone" espeak
row "transcast, 16 kHz mono, \`wav,srt,vtt\`" slim
row "the same by \`java -jar\`" jar
row "transcast, 44.1 kHz stereo, \`wav\`" wav
row "transcast, 44.1 kHz stereo, \`mp3\`" mp3
row "transcast, 44.1 kHz stereo, all formats" all
echo

echo "Longer talks, 16 kHz mono, \`wav,srt,vtt\`, once each:"
echo
echo "| words | processor | memory |"
echo "|---|---|---|"
for length in $lengths; do
  long=$work/long.txt
  for _ in $(seq "$length"); do cat "$work/talk.txt"; done > "$long"
  # shellcheck disable=SC2086 # several options
  build "long$length" "$long" --formats wav,srt,vtt $slim
  rm -r "$work/out/long"
  read -r _ cpu rss < <(median "long$length")
  printf '| %s | %.0f s | %.0f MB |\n' "$(words "$long")" "$cpu" "$rss"
done
echo

echo "Inner loops:"
echo
java -cp "$classpath" org.openjdk.jmh.Main \
  -f 1 -wi 3 -w 1 -i 5 -r 1 | awk '/^Benchmark/ { shown = 1 } shown { print "    " $0 }'
