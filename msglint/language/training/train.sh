#!/usr/bin/env bash
# Train msglint's language model anew from the treebank and put it in msglint/language/model.
#   train.sh TREEBANK_DIR WORK_DIR
# TREEBANK_DIR holds ewt-{train,dev,test}.conllu.xz (UD English EWT v2.15). One core, about half an hour.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
treebank=$1 work=$2
export OMP_NUM_THREADS=1

python -m msglint.language.training.corpus "$treebank" "$work"
python -m spacy train "$here/config.cfg" -o "$work/out" --paths.train "$work/train.spacy" --paths.dev "$work/dev.spacy"
python -m msglint.language.training.pack "$work/out/model-last" "$here/../model"
python -m msglint.language.training.measure "$treebank" "$here/../model"
