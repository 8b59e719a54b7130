"""The second opinion: trained by group, calibrated, stored without pickle, silent about languages it never saw."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.classify import (
    Labelled,
    classify,
    cross_validate,
    evaluate,
    load_model,
    read_labelled,
    save_model,
    train,
    write_card,
)  # fmt: skip
from framing.errors import ModelError
from framing.model import Document, Part


class Strange:
    """A type that no model file may hold."""


LOADED = ("shameless", "barbaric", "traitors", "stooges")
PLAIN = ("meeting", "budget", "harvest", "railway")


def rows(lang: str = "en", groups: int = 6) -> list[Labelled]:
    made = []
    for number in range(72):
        loaded = number % 2
        word = (LOADED if loaded else PLAIN)[number // 2 % 4]
        made.append(Labelled(f"The {word} matter {number} was discussed today.", loaded, lang, f"g{number % groups}"))
    return made


@pytest.fixture(scope="module")
def model_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_model(train(rows()), tmp_path_factory.mktemp("model") / "toy.skops")


def test_a_stored_model_judges_like_the_trained_one(model_file: Path) -> None:
    loaded, plain = load_model(model_file).probabilities(["The barbaric matter.", "The harvest matter."], "en")
    assert loaded > 0.7 > 0.3 > plain


def test_sentences_are_judged_at_their_places(model_file: Path) -> None:
    text = "The barbaric matter was discussed.\nThe harvest matter was discussed."
    document = Document("d", text, lang="en", parts=(Part("body", 0, len(text)),))
    judged = classify(document, load_model(model_file))
    assert [text[j.start : j.end] for j in judged] == text.split("\n")
    assert [j.loaded for j in judged] == [True, False]


def test_languages_it_was_not_trained_on_are_refused(model_file: Path) -> None:
    model = load_model(model_file)
    with pytest.raises(ModelError, match="not trained on 'ru', only on en"):
        model.probabilities(["Текст."], "ru")
    with pytest.raises(ModelError, match="not trained on"):
        evaluate(model, rows("hi"))


def test_cross_validation_never_trains_on_the_tested_group(tmp_path: Path) -> None:
    """With labels that only the group tells, honest figures are no better than chance."""
    leaky = [Labelled(f"report number {n} from {n % 6}", n % 6 % 2, "en", f"g{n % 6}") for n in range(60)]
    (figures,) = cross_validate(leaky)
    assert figures.macro_f1 < 0.7
    (honest,) = cross_validate(rows())
    assert honest.macro_f1 > 0.9
    assert honest.low <= honest.macro_f1 <= honest.high
    card = write_card(tmp_path / "card.md", title="Toy", source="toy rows", licence="CC0", figures=[honest])
    assert f"| en | 72 | 36 | 6 | {honest.macro_f1:.3f}" in card.read_text("utf-8")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "x", "label": 2, "language": "en", "group": "a"}', ":1: label 2"),
        ('{"text": "x", "label": 1, "language": "de", "group": "a"}', ":1: language 'de'"),
        ('{"text": "x", "label": 1, "language": "en"}', ":1: no `group`"),
        ('{"text": "x', ":1: not JSON"),
        ("", "no rows"),
    ],
)
def test_rows_that_cannot_be_used(tmp_path: Path, line: str, message: str) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text(line + "\n", "utf-8")
    with pytest.raises(ModelError, match=message):
        read_labelled(file)


def test_too_little_to_learn_from() -> None:
    with pytest.raises(ModelError, match="at least 50"):
        train(rows()[:20])
    with pytest.raises(ModelError, match="2 groups"):
        train(rows(groups=2))


def test_other_files_are_no_models(tmp_path: Path) -> None:
    import skops.io

    text = tmp_path / "text.skops"
    text.write_text("not a model")
    with pytest.raises(ModelError, match="damaged"):
        load_model(text)
    with pytest.raises(ModelError, match="cannot be read"):
        load_model(tmp_path / "none.skops")
    strange = tmp_path / "strange.skops"
    strange.write_bytes(skops.io.dumps({"pipelines": {"en": Strange()}, "lines": {}}))
    with pytest.raises(ModelError, match="holds code"):
        load_model(strange)


def test_the_shipped_model_has_its_card_and_its_languages() -> None:
    model = load_model()
    assert model.languages == ("ar", "en", "hi")
    card = Path(__file__).parent.parent / "framing" / "models" / "fignews.md"
    if card.is_file():
        assert all(f"| {lang} |" in card.read_text("utf-8") for lang in model.languages)
