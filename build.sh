#!/usr/bin/env bash
# The whole of CI. Every step runs, also after one that failed; the last line counts tests and gates. CI=true locks the packages.
set -uo pipefail
cd "$(dirname "$0")" || exit 1
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NO_COLOR=1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0 skipped=0
stance=(dotnet artifacts/bin/Stance.Cli/release/Stance.Cli.dll)
shared=../shared

gate() { # NAME COMMAND...
  printf '\n== %s\n' "$1"
  if "${@:2}"; then passed=$((passed + 1)); else failed=$((failed + 1)) && echo "FAILED: $1"; fi
}

skip() { printf '\n== %s\nskipped: %s\n' "$1" "$2" && skipped=$((skipped + 1)); }

# Sums a row of the summaries that dotnet test wrote: "  succeeded: 683".
count() { awk -v row="$1:" '$1 == row { sum += $2 } END { print sum + 0 }' "$scratch/tests.log"; }

run_tests() { dotnet test --solution Stance.sln -c Release; }

tests() {
  printf '\n== Tests\n'
  run_tests 2>&1 | tee "$scratch/tests.log"
  local code=${PIPESTATUS[0]} broken
  broken=$(count failed)
  # Tests that could not even start are one failure.
  [ "$code" -eq 0 ] || [ "$broken" -gt 0 ] || broken=1
  passed=$((passed + $(count succeeded))) failed=$((failed + broken)) skipped=$((skipped + $(count skipped)))
}

run_tests_invariant() { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 run_tests; }

analyse() { # NAME PATH: the analysis and the findings of a folder outside the repository
  "${stance[@]}" analyze "$2" --out "$scratch/$1.jsonl" && "${stance[@]}" contradictions "$2" --all --json > "$scratch/$1-findings.jsonl"
}

gold() {
  analyse gold "$shared/data/gold/texts" &&
    python3 "$shared/eval/gold/adapt.py" "$scratch/gold.jsonl" "$scratch/gold-findings.jsonl" > "$scratch/prediction.json" &&
    python3 "$shared/eval/gold/score.py" "$shared/data/gold/gold" "$scratch/prediction.json" > "$scratch/scores.json" &&
    python3 tests/gates/gold.py "$scratch/scores.json"
}

seeds() { analyse seeds "$shared/data/seeds" && python3 tests/gates/seeds.py "$scratch/seeds.jsonl" "$scratch/seeds-findings.jsonl"; }

language() {
  python3 "$shared/eval/scoreboard.py" --only language,names --json "$scratch/language.json" -- "${stance[@]}" && python3 tests/gates/language.py "$scratch/language.json"
}

pack() { rm -rf artifacts/packages && dotnet pack Stance.sln -c Release --no-build -o artifacts/packages; }

sample() { # the README shows its program, and what it truly prints
  rm -rf artifacts/samples && dotnet build samples/Quickstart -c Release &&
    dotnet artifacts/samples/bin/Quickstart/release/Quickstart.dll corpora > "$scratch/sample.txt" &&
    sed -n '/^```text$/,/^```$/p' README.md | sed '1d;$d' | diff - "$scratch/sample.txt"
}

tool() {
  NUGET_PACKAGES="$scratch/packages" dotnet tool install Stance.Cli --prerelease --source "$PWD/artifacts/packages" --tool-path "$scratch/tool" &&
    "$scratch/tool/stance" --version
}

gate "Restore" dotnet restore Stance.sln
gate "Format" dotnet format Stance.sln --verify-no-changes --no-restore
gate "Build" dotnet build Stance.sln -c Release --no-restore
tests
gate "Tests without cultures" run_tests_invariant
gate "Quality of corpora/gold" "${stance[@]}" eval corpora/gold corpora --ratchet benchmarks/quality.json
if [ -d "$shared" ]; then
  command -v python3 > /dev/null || apt-get install -y python3 > /dev/null
  gate "Development gold" gold
  gate "Seed articles" seeds
  gate "Development figures of the language pass" language
else
  skip "Development gold" "there is no $shared"
  skip "Seed articles" "there is no $shared"
  skip "Development figures of the language pass" "there is no $shared"
fi
gate "Pack" pack
gate "Sample, from the package alone" sample
gate "Command, installed as a tool" tool

summary="$passed passed, $failed failed"
[ "$skipped" -eq 0 ] || summary="$summary, $skipped skipped"
printf '\n%s\n' "$summary"
[ "$failed" -eq 0 ]
