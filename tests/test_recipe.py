"""A recipe says which report is made; what means nothing is refused with its line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from framing.errors import RecipeError
from framing.report import Pair, Recipe, load_recipe

RECIPES = [
    ("titel: x", "1: no field `titel` here; did you mean `title`?"),
    ("title: x\ntitle: y", "2: `title` is already given on line 1"),
    ("level: much", "1: `level:` must be a number from 0.5 to 0.999, not 'much'"),
    ("min_namings: 2.5", "1: `min_namings:` must be a whole number"),
    ("voice: loud", "1: `voice:` must be one of own, unquoted, all, not 'loud'"),
    ("since: 1 May", "1: `since:` must be a day written 2025-01-31, not '1 May'"),
    ("languages: hi", "1: `languages:` must be a list"),
    ("languages:\n  - hi\n  - xx", "3: language 'xx' is not supported"),
    ("compare:\n  - lang: hi\n    target: a", "2: `reference:` is missing"),
    ("compare:\n  - lang: hi\n    target: a\n    reference: a", "2: an outlet is not compared with itself"),
    ("title:\n  - x", "1: `title:` must be a line of text"),
]


@pytest.mark.parametrize(("text", "told"), RECIPES, ids=[told for _, told in RECIPES])
def test_a_recipe_that_means_nothing_is_refused_with_its_line(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "recipe.yaml"
    path.write_text(text + "\n", encoding="utf-8")
    with pytest.raises(RecipeError) as caught:
        load_recipe(path)
    assert str(caught.value).startswith(f"{path}:{told}")


def test_a_recipe_says_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "recipe.yaml"
    path.write_text(
        "title: Two weeks\nlanguages:\n  - hi\nsince: 2025-01-01\nlevel: 0.9\nvoice: own\nmin_namings: 5\n"
        "compare:\n  - lang: hi\n    target: a\n    reference: b\n", encoding="utf-8",
    )  # fmt: skip
    recipe = load_recipe(path)
    assert recipe == Recipe("Two weeks", ("hi",), pairs=(Pair("hi", "a", "b"),), voice="own",
                            since=dt.date(2025, 1, 1), level=0.9, min_namings=5)  # fmt: skip
    assert recipe.with_voice("all").naming_voice == "all"


@pytest.mark.parametrize("name", ["default", "demo"])
def test_shipped_recipes_can_be_read(name: str) -> None:
    from framing.paths import data

    assert load_recipe(data("reports", "recipes", f"{name}.yaml")).title
