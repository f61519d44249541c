"""The parse: msglint's own model, loaded once, one Doc a sentence. The only room that loads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from msglint.language.sentences import Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import Tok2Vec
    from spacy.tokens import Doc

MODEL = Path(__file__).parent / "model"


@cache
def load() -> Language:
    """msglint's language model (tagger and parser). Loading takes about as long as importing spaCy does."""
    import spacy
    from spacy.util import registry

    from msglint.language.tok2vec import quicker

    # Words come from `words`, so spaCy's English tokenizer, most of the loading, stays out: language "xx" is English without it.
    registry.tokenizers.register(_NO_TOKENIZER, func=_no_tokenizer)
    nlp = spacy.load(MODEL, exclude=["tokenizer"], config={"nlp": {"lang": "xx", "tokenizer": {"@tokenizers": _NO_TOKENIZER}}})
    vocab: Any = nlp.vocab
    vocab.lex_attr_getters.update(_english().lex_attr_getters)  # LIKE_NUM and its kin
    tok2vec = cast("Tok2Vec", nlp.get_pipe("tok2vec"))
    tok2vec.model = quicker(tok2vec.model)
    return nlp


_NO_TOKENIZER = "msglint.NoTokenizer.v1"


def _no_tokenizer() -> Callable[[Language], Any]:
    """A tokenizer without a rule, since a pipeline must have one."""
    from spacy.tokenizer import Tokenizer

    return lambda nlp: Tokenizer(nlp.vocab)


def _english() -> Any:
    from spacy.lang.en import English
    from spacy.vocab import create_vocab

    return create_vocab("en", English.Defaults)


_forgets = False


@contextmanager
def forgetting() -> Iterator[None]:
    """While this is open, words of a batch are forgotten with it. For a process of msglint's own that parses in one thread and one
    batch at a time: a Doc that outlives its `batch` is broken memory."""
    global _forgets
    before, _forgets = _forgets, True
    try:
        yield
    finally:
        _forgets = before


def batch() -> AbstractContextManager[Any]:
    """Around everything that is done with the Docs of some messages: their words need not stay in the vocabulary after it."""
    # The first batch loads the model, and with it what the rules of spaCy's kind keep in the vocabulary.
    return load().memory_zone() if _forgets and load.cache_info().currsize else nullcontext()


def parse(sentences: Iterable[Sentence]) -> dict[tuple[str, ...], Doc]:
    """Parse sentences, equal ones once: their read words -> Doc. A Doc is never split again."""
    wanted = list(dict.fromkeys(read_words(s) for s in sentences))
    if not wanted:
        return {}
    return dict(zip(wanted, load().pipe(map(unparsed, wanted)), strict=True))


def read_words(sentence: Sentence) -> tuple[str, ...]:
    return tuple(w.read for w in sentence.words)


def unparsed(words: Sequence[str]) -> Doc:
    """A sentence's Doc as the parser gets it: words, and nothing known of them yet."""
    from spacy.tokens import Doc

    starts: list[bool | int | None] = [True, *[False] * (len(words) - 1)]
    return Doc(load().vocab, words=list(words), sent_starts=starts)
