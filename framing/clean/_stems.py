"""Words reduced to what two sentences about one thing have in common."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import regex

from framing.text import fold

__all__ = ["BINDING", "POSTPOSITIONS", "is_article", "is_closing_verb", "stem", "stems"]

# Words of three letters and more are compared by their first four: «मंत्री», «मंत्रियों».
STEM, SHORTEST = 4, 3

# The Arabic article and what may be joined before it; elsewhere no word that is left means anything else by it.
_ARTICLE = regex.compile(r"^(?:[وفبک]?ال|لل)(?=\p{L}{3})")
# What Hindi words end in when they are inflected: बहनें, बहनों.
_VOWEL_SIGNS = regex.compile(r"(?<=\p{Devanagari}{3})[\u093e-\u094d\u0902\u0901]+$")
# A headline does not break off after one of these: what follows belongs to it.
BINDING = frozenset(
    fold(
        "the a an of to in on at and or for with by from as के का की में से ने को पर और या कि तक बाद पहले"
        " کے کا کی میں سے نے کو پر اور یا کہ تک بعد پہلے في من على إلى عن أن و مع بعد قبل در به از که را با و تا"
        " پس پیش в во на с со по о об и или из за к от для после до"
    ).split()
)
# What no sentence begins with in Hindi and Urdu: postpositions, auxiliaries, particles.
POSTPOSITIONS = frozenset(
    fold("के का की में से ने को पर तक है हैं था थी थे ही भी کے کا کی میں سے نے کو تک ہے ہیں تھا تھی تھے ہی بھی").split()
)
# Words that any two sentences may share.
_COMMON = BINDING | frozenset(
    fold(
        "that this these those all not but was were has had have are will would who what when how its his her their"
        " they she you our out after before over than then more about into one two said says"
        " गईं हुईं थीं रहीं कीं گئیں ہوئیں تھیں رہیں"
        " है हैं था थी थे हुआ हुई हुए गया गई गए रहा रही रहे कर करने किया नहीं यह वह इस उस जो बात एक दो लिए साथ ही भी"
        " ہے ہیں تھا تھی تھے گیا گئی گئے رہا رہی رہے کر کرنے کیا نہیں یہ وہ اس جو بات ایک دو لیے ساتھ ہی بھی ہو"
        " هذا هذه ذلك التي الذي التی الذین كان كانت لم لن لا ما كل بين هو هي قال قالت وقال"
        " این آن است بود شد شده می کرد کرده گفت هم یک دو هر نیز برای"
        " что это как так все его ее их он она они мы вы был была были не но для при над под уже еще год"
    ).split()
)


# Verbs that close a clause where the verb comes last, and what headlines end in for want of one.
_VERBS = frozenset(
    fold(
        "شد کرد داد گرفت زد رفت آمد یافت رسید شدند کردند دادند گرفتند رسیدند رفتند است نیست ماند کشت باخت برد خواهدشد"
        " گذاشت گذاشتند ماندند باختند زدند خورد خوردند افتاد سوخت پیوست آمدند یافتند کردند जीता जीती जीते हराया मारा"
        " मारे मरे रौंदा कटे काटा तोड़ा छोड़ा लगाया लगाई उठाया बनाया बढ़ा बढ़ी बढ़े घटा घटी गिरा गिरी जड़ा जड़े फूंका"
        " फूँका घेरा रोका रोकी तोड़ी खोला मांगा माँगा सुनाया सुनाई ठुकराया छीना भेजा भेजे दागा दागे थामा चुना जताया"
        " जताई उड़ाया गिरे डूबा डूबी डूबे फंसे फँसे बरामद नाकाम विफल सौंपा रखा रखी पकड़ा पकड़े दबोचा लूटा भिड़े टूटा"
        " टूटी खुला खुले निकला निकले جیتا جیتی جیتے ہرایا مارا مارے روندا توڑا چھوڑا لگایا اٹھایا بنایا بڑھا بڑھی گرا"
        " گری گرے ڈوبا ڈوبے برآمد ناکام قائم ٹھکرایا بھیجا بھیجے داغا داغے سنایا سنائی روکا روکی کھولا مانگا جتایا"
        " نکلا نکلے ٹوٹا ٹوٹی رہا کامیاب بیٹھا گھٹا پکڑا پکڑے پھنسے بچا بچے جیتی किया दिया लिया गया गई गए हुआ हुई हुए"
        " कहा मिला मिली मिले लौटा लौटी लौटे पहुँचा पहुँची पहुंचा पहुंची पहुँचे पहुंचे बताया चला ढेर शहीद घायल गिरफ्तार"
        " गिरफ़्तार बंद शुरू समाप्त ख़त्म खत्म तेज़ मौत मौतें हिरासत इस्तीफ़ा रद्द जारी मुमकिन کیا دیا لیا گیا گئی گئے"
        " ہوا ہوئی ہوئے کہا ملا ملی ملے لوٹے لوٹ پہنچے پہنچی پہنچا گا گی گے لی دی ہلاک زخمی شہید گرفتار بند شروع ختم"
        " تیز جاری معطل منسوخ بحق"
    ).split()
)
_TAKEN, _DOING = frozenset(fold("لیے لئے लिए लिये").split()), frozenset(fold("کر बना بنا कर ले لے").split())
# करेगा, लौटेंगे, می‌شود: the future of Hindi and the present of Persian.
_ENDINGS = regex.compile(r"\p{Devanagari}{2,}(?:गा|गी|गे)|ن?می\p{L}{2,}د")


def is_closing_verb(word: str, before: str = "") -> bool:
    """Say whether a folded word, behind another, closes a clause in Persian, Hindi or Urdu: the verb comes last."""
    # «کے لیے» is for, «کر لیے» took.
    return word in _VERBS or (word in _TAKEN and before in _DOING) or bool(_ENDINGS.fullmatch(word))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return what a folded word shares with its inflections, empty for a word that any sentence may have."""
    if word in _COMMON:
        return ""
    bare = _VOWEL_SIGNS.sub("", _ARTICLE.sub("", word))
    return bare[:STEM] if len(bare) >= SHORTEST else ""


def stems(words: Iterable[str]) -> frozenset[str]:
    """Return the stems of folded words."""
    return frozenset(filter(None, map(stem, words)))


def is_article(word: str) -> bool:
    """Say whether a folded word opens with the Arabic article."""
    return _ARTICLE.match(word) is not None
