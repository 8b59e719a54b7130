"""framing inside spaCy and scikit-learn."""

from __future__ import annotations

import pickle
from pathlib import Path

import numpy as np
import pytest

from framing.errors import FramingError, LanguageError
from framing.languages import TAGS

SENTENCES = {
    "ar": "استقبل مسؤولون في سوريا مبعوثا من الحكومة الجديدة في دمشق.",
    "en": "The rebel government in Damascus spoke of Western pressure.",
    "fa": "دولت جدید سوریه در دمشق از فشار غرب سخن گفت.",
    "hi": "सीरिया की विद्रोही सरकार के मंत्री दमिश्क लौटे।",
    "ru": "Повстанческое правительство Сирии в Дамаске говорило о терроризме.",
    "ur": "دمشق میں شام کی باغی حکومت نے دہشت گردی کی مذمت کی۔",
}


@pytest.mark.parametrize("lang", TAGS)
def test_the_spacy_component_marks_spans_on_blank_pipelines(lang: str) -> None:
    import spacy

    import framing.adapters.spacy  # noqa: F401  registers the factory

    nlp = spacy.blank(lang)
    nlp.add_pipe("framing")
    text = SENTENCES[lang]
    doc = nlp(text)
    assert doc.spans["framing"]
    for span in doc.spans["framing"]:
        mention = span._.framing
        assert text[mention.start : mention.end] == mention.text
        assert span.start_char <= mention.start < mention.end <= span.end_char
        assert span.label_.split("/")[0] == mention.concept


def test_mentions_of_the_same_words_are_told_apart_by_their_labels() -> None:
    import spacy

    nlp = spacy.blank("ru")
    nlp.add_pipe("framing")
    doc = nlp("Посол в Дамаске говорил о терроризме.")
    named = {span.label_: span._.framing.concept for span in doc.spans["framing"] if span.text == "терроризме"}
    assert named == {"terrorism": "terrorism", "unrest": "unrest"}


def test_the_installed_factory_is_found_by_name() -> None:
    from importlib.metadata import entry_points

    names = {point.name for point in entry_points(group="spacy_factories")}
    if "framing" not in names:
        pytest.skip("framing is not installed here")


def test_a_pipeline_of_no_one_language_must_say_which() -> None:
    import spacy

    import framing.adapters.spacy  # noqa: F401

    with pytest.raises(LanguageError, match="say which"):
        spacy.blank("xx").add_pipe("framing")
    with pytest.raises(LanguageError, match="'de'"):
        spacy.blank("de").add_pipe("framing")
    spacy.blank("xx").add_pipe("framing", config={"lang": "hi"})


def test_the_vectorizer_counts_per_thousand_words() -> None:
    from framing.adapters.sklearn import FramingVectorizer

    vectorizer = FramingVectorizer(lang="en").fit([])
    matrix = vectorizer.transform([SENTENCES["en"], "Rain fell all day in the hills.", ""])
    names = vectorizer.get_feature_names_out().tolist()
    assert matrix.shape == (3, len(names))
    assert matrix[0, names.index("syria-government-2024/rebel")] == pytest.approx(1000 / 9)
    assert matrix[1:].nnz == 0


def test_the_vectorizer_works_in_a_pipeline_and_is_cloned_and_pickled() -> None:
    from sklearn.base import clone
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    from framing.adapters.sklearn import FramingVectorizer

    texts = [SENTENCES["en"], "Rain fell all day in the hills."] * 3
    model = make_pipeline(clone(FramingVectorizer(lang="en")), LogisticRegression()).fit(texts, [1, 0] * 3)
    assert model.predict(texts).tolist() == [1, 0] * 3
    again = pickle.loads(pickle.dumps(model))
    assert np.array_equal(again.predict_proba(texts), model.predict_proba(texts))


def test_one_text_instead_of_many_is_refused(tmp_path: Path) -> None:
    from framing.adapters.sklearn import FramingVectorizer

    with pytest.raises(FramingError, match="list of texts"):
        FramingVectorizer(lang="en").fit([]).transform("one text")
