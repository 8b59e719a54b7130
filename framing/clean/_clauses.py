"""Where a new sentence begins though no stop says so: by a verb that nothing ties to the one before it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from framing.clean._russian import begins_in_russian
from framing.clean._stems import BINDING, is_article, stem, stems
from framing.text import Token, fold

__all__ = ["begins_untied", "is_report_verb"]

# Commissioners voted ...
_AGENTS = regex.compile(r"[a-z]{3,}(?:ers|ors|ists|ants|ials|ents|ees)|judges|police|lawyers|families")
_ENGLISH_VERB = regex.compile(r"[a-z]{2,}ed|says?|said|are|were|have|had|will|can|may|fear|want|found|met|told")
# Verbs that open an Arabic report, and what ties a clause to the one before it.
_REPORTS = frozenset(
    fold(
        "أعلن أعلنت قال قالت أفاد أفادت ذكر ذكرت أكد أكدت كشف كشفت نفى نفت اتهم اتهمت دعا دعت أوضح أوضحت أعرب أعربت"
        " أدان أدانت حذر حذرت طالب طالبت أصدر أصدرت استشهد استشهدت أصيب أصيبت لقي لقيت قتلت وصل وصلت شهد شهدت بدأ بدأت"
        " اندلع اندلعت وافق وافقت نفذ نفذت شن شنت قصفت استهدفت هدمت اقتحم اقتحمت اعتقلت تراجعت ارتفعت انخفضت سجلت"
        " استقبل التقى ناقش وقعت غادر غادرت أصبح أطلق أطلقت ألقت انطلقت انطلق عقدت أحبطت ضبطت تمكن تمكنت رفضت بثت نشرت"
        " شنت أدت جدد جددت أقدم أقدمت شل شلت تلقى تلقت سقط سقطت هاجم هاجمت أحرق أحرقت اغتال اغتالت اختطف اختطفت تظاهر"
        " تظاهرت احتج احتجت أضرب أغلق أمرت أحال أحالت أدى حقق حققت خسر خسرت تغلب أسفر أسفرت أدلى صادق صادقت"
        "  صادرت أقال أقالت عينت كلفت وجه وجهت شدد شددت شارك شاركت ترأس ترأست زار زارت تسلمت تفقدت"
        " دشن دشنت أطلع حصل حصلت توقعت توصل توصلت أجرى أجرت أرسل أرسلت نظمت نعى نعت نددت ندد ألغى ألغت مددت"
        " أوقف أوقفت ألقى أوردت تصدى تصدت تعرضت تعرضت واصل واصلت عاد عادت عزت عززت عثر عثرت أعاد أنقذ أنقذت أنهى"
        " أنهت بلغ بلغت تجاوزت تحطم تحطمت تسبب تسببت تصاعد تصاعدت تعهد تعهدت تقدمت جرى جرت"
        "  حملت خرج خرجت خفضت دخل دخلت دمرت رحب رحبت ردت سيطر سيطرت سلم سلمت صوتت ضربت عبرت"
        "  فجرت قام قامت قدمت قضى لوحت مثلت نجا نجت هبط هبطت هدد هددت"
        " أقيم أقيمت أغلقت أعادت فشل فازت توفي توفيت اختتم اختتمت افتتح افتتحت قضت قررت قرر"
    ).split()
)
_TIED = frozenset(
    fold(
        "إن أن وإن وأن بأن لأن فإن كأن ما كما مما بما عما ومما الذي التي الذين اللذان الذى حيث إذ إذا حين عندما بعدما"
        " قبلما كلما قد وقد فقد لقد منذ مثلما فيما بينما كان كانت وكان وكانت كيف متى ممن لكن ولكن بل"
        " ثم أو أما التى هو هي وهو وهي أي حتى لو سبق وسبق"
    ).split()
)
# Finite verbs of Persian, verbs of speech behind which the speech may follow, what goes on and what begins.
_PERSIAN = frozenset(
    fold(
        "شد شدند کرد کردند داد دادند گرفت گرفتند رسید رسیدند گذاشت گذاشتند یافت یافتند رفت رفتند آمد آمدند باخت باختند"
        " ماند ماندند زد زدند بست بستند کشت کشتند خورد خوردند برد بردند افتاد افتادند سوخت سوختند پیوست پیوستند گذشت"
        " است نیست بود بودند هستند"
    ).split()
)
_SAID = frozenset(
    fold(
        "گفت گفتند افزود دانست اعلام تاکید تأکید اظهار بیان خاطرنشان تصریح عنوان اضافه ادعا ابراز اشاره هشدار خبر"
        " گزارش مدعی خواستار مردم قوم"
    ).split()
)
_PERSIAN_TIES = frozenset(fold("و که تا اما ولی چون زیرا اگر بلکه یا هم نیز").split())
_PERSIAN_OPENERS = frozenset(
    tuple(fold(phrase).split())
    for phrase in "به گزارش|به گفته|در پی|بر اساس|در حالی|بنا بر|پس از|در جریان|به دنبال|در واکنش|با گذشت".split("|")
)
# What English sentences open with, and writes small within them.
_ENGLISH = frozenset(
    fold(
        "a an at in on for after before when while with from to as of by under during following amid despite since he"
        " she it they we this these those there more nearly about some two three four five six seven eight nine ten"
        " dozens hundreds thousands least police officials residents traders authorities rescuers firefighters"
        " prosecutors people lawmakers soldiers troops fighters protesters workers doctors medics witnesses"
        " researchers scientists voters shares prices one all most many several its his her their our"
    ).split()
)
_BODIES = frozenset(
    fold(
        "كتائب قوات سلطات وزارة شركة لجنة محكمة هيئة حركة جماعة منظمة قيادة مديرية بلدية شرطة وحدات طائرات آليات مصادر"
        " وسائل رئاسة حكومة دولة بعثة نقابة أسعار جامعة إدارة دائرة سفارة عناصر مجموعة مجموعات ميليشيا ميليشيات فصائل"
        " فرق سفينة طائرة مؤسسة جمعية أحزاب كتلة رئيسة نيابة"
    ).split()
)
# Letters of Persian and Urdu: «وجہ» is no «وجه».
_NOT_ARABIC = regex.compile("[ےہںٹڈڑگچپژ]")
# What follows the verb of a relative clause: «ماراثون شارك فيه ...».
_ABOUT_IT = frozenset(fold("فيه فيها به بها عليه عليها له لها منه منها إليه إليها عنه عنها").split())
# What a report in Arabic may open with before its verb, and headlines do not.
_WHEN = frozenset(
    fold("في عقب بعد قبل منذ خلال عند مع إثر وسط على اليوم أمس مساء صباح ليل وفي ومع ومنذ وبعد وقبل وخلال").split()
)
_FUTURE = regex.compile(r"س[يیتن]\p{L}{3,}")
# اقتحم, اندلع, استهدفت: verbs made longer, which as nouns have a long vowel.
_SHORT = r"[\p{L}--[اوي]]"
_DERIVED = regex.compile(rf"ا(?:ن{_SHORT}{{3}}|{_SHORT}ت{_SHORT}{{2}}|ست{_SHORT}{{3}})ت?", regex.V1)
_BEFORE_NOUNS = frozenset(fold("إزاء حول ضد بشأن نحو خلال بسبب وسط دون حيال عقب إثر قبيل لدى تجاه عبر").split())
# A preposition has so many letters at most.
SHORT = 3
_FEMININE = regex.compile(r"\p{L}{3,6}(?<!ا)ت")
_NO_VERBS = frozenset(
    fold("بيروت الكويت كويت وقت توقيت إنترنت تثبيت تصويت السبت البيت الصوت كبريت ليست ثابت صامت تفويت").split()
)


def is_report_verb(folded: str) -> bool:
    """Say whether a folded word is a verb that Arabic reports open with."""
    return folded in _REPORTS


def begins_untied(text: str, at: int, words: Sequence[Token], index: int) -> bool:
    """Say whether a second clause with a verb of its own begins at a word, and nothing ties it to the first.

    `at` is where the words are counted from. In Russian the word has a capital and each side a verb; in Arabic the
    word is the verb that opens a report.
    """
    first = text[at + words[index].start]
    if "\u0600" <= first <= "\u06ff":
        arabic = not _NOT_ARABIC.search(text, at, at + words[-1].end)
        return (arabic and _begins_in_arabic(text, at, words, index)) or _follows_persian_verb(words, index)
    if first.isascii() and first.isalpha():
        return first.isupper() and _begins_in_english(text, at, words, index)
    return begins_in_russian(text, at, words, index)


def _begins_in_arabic(text: str, at: int, words: Sequence[Token], index: int) -> bool:
    """Say whether a word is the verb that opens a report, behind a headline that has no tie and no such verb."""
    verb = words[index].folded
    opens = verb in _REPORTS or bool(_DERIVED.fullmatch(verb))
    opens = opens or _is_feminine_verb(words, index) or _is_future(words, index)
    front = [other.folded for other in words[:index] if not other.folded.isdecimal()]
    told = front and (front[0] in _REPORTS or front[0] in _WHEN)
    about = index + 1 < len(words) and words[index + 1].folded in _ABOUT_IT
    # Behind a preposition the verb's letters are a noun; behind a comma they belong to a sentence that goes on.
    bound = words[index - 1].folded in _BEFORE_NOUNS or "،" in text[at : at + words[index].start]
    return bool(opens and not told and not about and not bound and _TIED.isdisjoint(front))


def _begins_in_english(text: str, at: int, words: Sequence[Token], index: int) -> bool:
    """Say whether a word with a capital is one that only opens sentences, behind a headline in small letters."""
    folded = words[index].folded
    alone = folded in BINDING or text[at + words[index - 1].start].islower()
    opens = _is_acting(words, index) or (alone and folded in _ENGLISH)
    return opens and _in_small_letters(text, at, words[:index])


def _is_feminine_verb(words: Sequence[Token], index: int) -> bool:
    """Say whether an Arabic word ends as the past does of what a subject with its article did: التهمت النيران."""
    verb, after = words[index].folded, [word.folded for word in words[index + 1 : index + 3]]
    if is_article(verb) or verb.startswith("و") or verb in _NO_VERBS or not _FEMININE.fullmatch(verb) or not after:
        return False
    # غمرت مياه الأمطار: the article may stand with the noun that its subject belongs to.
    joined = len(after) > 1 and is_article(after[1]) and after[0] not in BINDING and len(after[0]) > SHORT
    return is_article(after[0]) or after[0] in _BODIES or joined


def _is_future(words: Sequence[Token], index: int) -> bool:
    """Say whether an Arabic word is in the future and what does it was named before: «ستتوقف محطة ...»."""
    if not _FUTURE.fullmatch(words[index].folded) or index + 1 >= len(words):
        return False
    return stem(words[index + 1].folded) in stems(word.folded for word in words[:index])


def _follows_persian_verb(words: Sequence[Token], index: int) -> bool:
    """Say whether a Persian clause closed with its verb right before a word and another verb is to come."""
    before, folded = words[index - 1].folded, words[index].folded
    if before not in _PERSIAN or folded in _PERSIAN_TIES or words[index - 2].folded in _SAID or before in _SAID:
        return False
    phrase = (folded, words[index + 1].folded) if index + 1 < len(words) else (folded,)
    begins = folded not in BINDING or phrase in _PERSIAN_OPENERS
    return begins and any(word.folded in _PERSIAN or word.folded in ("می", "نمی") for word in words[index + 1 :])


def _is_acting(words: Sequence[Token], index: int) -> bool:
    """Say whether an English word names people by what they do, and a verb follows: Commissioners voted."""
    after = words[index + 1].folded if index + 1 < len(words) else ""
    return bool(_AGENTS.fullmatch(words[index].folded) and _ENGLISH_VERB.fullmatch(after))


def _in_small_letters(text: str, at: int, words: Sequence[Token]) -> bool:
    """Say whether a stretch of Latin is no title in capitals."""
    long = [text[at + word.start].islower() for word in words if word.end - word.start > 3]
    return sum(long) * 2 > len(long)
