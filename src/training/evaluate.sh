#!/usr/bin/env bash
# Step 5: what the program makes of dev/ (or train/). usage: evaluate.sh transcast.jar dev|train a|b [episodes a source]
set -euo pipefail
jar=$1 part=$2 style=$3 most=${4:-1000}
for source in "$DIALOGUE/$part"/*.jsonl.gz; do
  name=$(basename "$source" .jsonl.gz)
  gold=$WORK/gold/$style/$name split=$WORK/split/$style/$name
  rm -rf "$gold" "$split"
  mkdir -p "$split"
  python3 "$DIALOGUE/make_raw.py" "$source" "$gold" "$style" --max "$most"
  raw=("$gold"/*.txt)
  java -jar "$jar" split --format json "${raw[@]}" >"$split/lines"
  number=0
  while IFS= read -r line; do # one line a file, in order
    printf '%s\n' "$line" >"$split/$(basename "${raw[number]}" .txt).json"
    number=$((number + 1))
  done <"$split/lines"
  echo "== $name, style $style"
  python3 "$DIALOGUE/score.py" --all "$gold" "$split"
done
