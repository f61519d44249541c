"""Feature lists: three or more of the seller's features or services in a row, in a sentence or as bullets.

Only what is sold counts: what is said of the reader, asked of them, or stands in a list of their own is none. A list whose
items are outcomes ("fewer calls, shorter queues") is none either.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from msglint.language.clauses import Clause
from msglint.language.content import WordSpan, clip
from msglint.language.feature_lists.items import is_feature
from msglint.language.feature_lists.rows import ASKS, row_in, said_in_a_row
from msglint.language.feature_lists.runs import are_features, bulleted, fragments, one_by_one
from msglint.language.sentences import Sentence
from msglint.language.turning import told_before


def feature_lists_in(
    sentences: Sequence[Sentence],
    body: Sequence[int],
    texts: Sequence[str],
    clauses: Callable[[int], list[Clause]],
    *,
    asked: Container[int],
    outcomes: Container[int],
    offered: Container[int],
) -> dict[int, WordSpan]:
    """Sentence -> its words that list features. ``texts`` are the texts the sentences stand in, ``outcomes`` and ``asked``
    sentences that tell an outcome for the reader, or ask."""
    found: dict[int, WordSpan] = {}
    for i in body:
        if i not in outcomes and i + 1 not in outcomes:
            span = row_in(sentences[i], offered=i in offered) or said_in_a_row(sentences[i], clauses(i))
            asks = i in asked and sentences[i].known & ASKS and not _tells(sentences[i])
            if span and not (asks and not told_before(sentences[i].lowers, span[1])):
                found[i] = span
    for run in (*fragments(sentences, body), *one_by_one(sentences, body, asked, outcomes)):
        found[run[0]] = _whole(sentences[run[0]])
    for run in bulleted(sentences, body, texts):
        after = run[-1] + 1
        if any(j in asked or j in outcomes or j in found for j in run) or after in outcomes:
            continue
        before = sentences[run[0] - 1] if run[0] - 1 in body else None
        if are_features([sentences[j].lowers for j in run], before, offered=run[0] - 1 in offered):
            at = next((j for j in run if is_feature(sentences[j].lowers)), run[0])
            found[at] = _whole(sentences[at])
    return found


def _whole(sentence: Sentence) -> WordSpan:
    return 0, clip(sentence, len(sentence.words))


def _tells(sentence: Sentence) -> bool:
    """ "Did you know that our vans ...?" tells."""
    return any(asked in sentence.line[:30] for asked in (" did you know ", " have i told you ", " did i mention "))
