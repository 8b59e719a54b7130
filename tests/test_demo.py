"""The demonstration corpus: where two outlets were written to differ the intervals say so, where alike they do not."""

from __future__ import annotations

from collections import defaultdict

import pytest

from framing.compare import compare
from framing.estimates import Contrast
from framing.gather import Corpus
from framing.lexicon import load_lexicon
from framing.match import match_all
from framing.model import Mention
from framing.score import count_words
from framing.voice import voice

KEY = ("israel-state", "syria-government-2024")  # named in all ten events, and hardly in the reprint
DIFFERENT = ("ar", "hi", "ru", "ur")
ALIKE = ("en", "fa")


@pytest.fixture(scope="module")
def mentions(demo: Corpus) -> list[Mention]:
    lexicon = load_lexicon()
    found = zip(demo.documents, match_all(demo.documents, lexicon), strict=True)
    heard = [mention for document, own in found for mention in voice(document, own, lexicon)]
    return [mention for mention in heard if mention.part in ("headline", "body")]


@pytest.fixture(scope="module")
def contrasts(demo: Corpus, mentions: list[Mention]) -> dict[str, list[Contrast]]:
    words = count_words(demo.documents)
    outlets: dict[str, set[str]] = defaultdict(set)
    for count in words:
        outlets[count.lang].add(count.outlet or "")
    found: dict[str, list[Contrast]] = {}
    for lang, own in outlets.items():
        target, reference = sorted(own)
        rows = [
            row
            for of in ("variant", "stance")
            for row in compare(mentions, words, target=target, reference=reference, concepts=KEY, of=of)  # type: ignore[arg-type]
        ]
        found[lang] = [row for row in rows if row.compares == "share"]
    return found


def test_its_size_is_as_told(demo: Corpus) -> None:
    assert len(demo.documents) >= 120
    assert {document.lang for document in demo.documents} == {*DIFFERENT, *ALIKE}
    assert all(document.outlet and document.event and document.date for document in demo.documents)
    by_outlet: dict[str, set[str]] = defaultdict(set)
    for document in demo.documents:
        by_outlet[document.outlet or ""].add(document.event or "")
    assert len(by_outlet) == 12
    assert len({frozenset(event for event in events if event.startswith("e")) for events in by_outlet.values()}) == 1


@pytest.mark.parametrize("lang", DIFFERENT)
@pytest.mark.parametrize("concept", KEY)
def test_different_habits_are_found(contrasts: dict[str, list[Contrast]], lang: str, concept: str) -> None:
    (against,) = [
        row for row in contrasts[lang] if row.concept == concept and row.stance == "against" and not row.variant
    ]
    assert against.enough
    assert against.low is not None
    assert against.high is not None
    assert against.low > 0 or against.high < 0
    assert abs(against.estimate or 0) > 0.4


@pytest.mark.parametrize("lang", ALIKE)
@pytest.mark.parametrize("concept", KEY)
def test_the_same_habits_are_not_told_apart(contrasts: dict[str, list[Contrast]], lang: str, concept: str) -> None:
    rows = [row for row in contrasts[lang] if row.concept == concept and row.low is not None and row.high is not None]
    assert rows
    for row in rows:
        assert row.low <= 0 <= row.high, (row.variant, row.stance, row.low, row.high)  # type: ignore[operator]
        assert not row.differs
