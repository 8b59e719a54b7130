"""Blank out web and mail addresses and account names: what stands in them is nobody's wording."""

from __future__ import annotations

import regex

__all__ = ["without_addresses"]

_SIGNS = ("/", "@", "www.")
"""One of these is in every address: most texts have none and are not searched."""
_ADDRESS = regex.compile(
    r"""(?: (?:(?i:https?|ftp)://|(?<![A-Za-z0-9])www\.) (?&rest)                           # https://news.example/war
      | (?<![A-Za-z0-9._+-]) [A-Za-z0-9._+-]*+ @ [A-Za-z0-9_] [A-Za-z0-9_.-]+              # desk@news.example, @desk
      | (?<![A-Za-z0-9.-]) [a-z0-9-]++ (?:\.[a-z0-9-]++)*+ (?<=\.[a-z]{2,7}) / (?&rest)    # news.example/war
    )
    (?<![.,:;!?'\)\]])                                                                     # the sentence's
    (?(DEFINE) (?<rest> [^\s<>"«»“”„‘’،؛؟।۔]* ))""",
    regex.VERBOSE,
)


def without_addresses(text: str) -> str:
    """Return `text` with a space for each code point of an address or account name; offsets stay.

    >>> without_addresses("More at https://news.example/war.")
    'More at                         .'
    """
    if not any(sign in text for sign in _SIGNS):
        return text
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text)
