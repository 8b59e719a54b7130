"""What ends a line of Arabic that breaks off, and what begins one that is no sentence of its own."""

from __future__ import annotations

import regex

from framing.clean._clauses import is_report_verb
from framing.clean._lines import Line
from framing.clean._stems import is_article
from framing.text import fold

__all__ = ["breaks_off", "cannot_stand", "holds_verb", "is_arabic", "is_circumstance", "joins", "parts_in_two"]

# A circumstance without a verb has so many words at most.
CIRCUMSTANCE = 9

# Two dots part the halves of one title in Arabic: ارتفاع الدولار..
_TWO_DOTS = regex.compile(r"(?<!\.)\.\.$")
# What a noun stands behind, and what a circumstance opens with; with its noun in one word: بارتكاب, لمناقشة.
_PREPOSITIONS = frozenset(
    fold(
        "في من على إلى عن مع بعد قبل بين حول ضد خلال منذ دون بسبب نحو عند لدى إثر عقب وسط رغم وفق ضمن عبر تجاه بشأن"
        " جراء حيال قرب فوق تحت أمام خلف داخل خارج أن إن و أو كما التي الذي الذين بل لكن ولكن ثم فيما"
        " بينما حتى إلا مهما"
    ).split()
)
_PARTICLES = frozenset(fold("لن لم لا قد ليس ليست كان كانت هو هي هم هذا هذه ذلك كل").split())
_LED = regex.compile(r"[بل](?!ل|ا)(?!يان|لاغ|رلم)\p{L}{4,}|بال\p{L}{3,}|لل\p{L}{3,}|با\p{L}{4,}")
_NOT_LED = frozenset(
    fold(
        "برشلونة بغداد بيروت بايرن باريس باكستان بريطانيا بلجيكا برلين بنغازي بنوك بلدية بلدات"
        " بعثة لبنان لندن ليبيا لجنة ليفربول بروكسل بولندا بكين بنغلاديش برنامج برلمان برلماني"
        " برلمانية بيانات بطولة بطاقة بطاقات باحث باحثة باحثون لاعب لاعبو لقاء لقاءات لجان لماذا"
        " بوتين بايدن بعدما بينما بطريرك بطريقة بورصة بوابة بلدان بضائع بقايا لوائح"
    ).split()
)
# Nouns that another one completes: عشرات الآلاف, سواحل اليمن, وزير الداخلية.
_CONSTRUCT = frozenset(
    fold(
        "عشرات مئات آلاف ملايين نحو بعض جميع معظم أحد إحدى ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة"
        " محكمة رئيس رئيسة وزير وزيرة وزراء زعيم قائد مدير أمير ولي نائب مستشار مبعوث سفير قادة"
        " وزارة حكومة مجلس هيئة مؤسسة شركة جامعة حركة حزب جماعة قوات جيش شرطة كتائب منظمة نقابة اتحاد"
        " مدينة بلدة قرية محافظة ولاية منطقة قطاع سواحل ساحل جنوب شمال شرق غرب جنوبي شمالي شرقي غربي مخيم مطار ميناء"
        " مهرجان جزيرة حي شارع معبر سجن مضيق جبل نهر ضواحي مشارف أطراف ضفاف"
        " إطلاق إنهاء وقف رفع فتح إغلاق تعزيز دعم استئناف إعادة تنفيذ مواجهة"
    ).split()
)
# Why and in what cause: تنديدا بانقطاع الكهرباء.
_CAUSES = frozenset(
    fold(
        "تنديدا احتجاجا رفضا دعما تضامنا استعدادا تحسبا تمهيدا تزامنا ردا تأييدا تكريما إحياء حدادا بحثا خوفا هربا سعيا"
    ).split()
)
# Those who are no subject: المضربين, where المضربون would be.
_OBLIQUE = regex.compile(r"الم(?!لای|ت|ع|ب)\p{L}{2,}ین|الم[تعب]\p{L}{3,}ین")
# What somebody goes on or begins with: يواصل إبادة / أهلنا; what is his already has his: استقالته.
_DOING = regex.compile(r"(?!ال)(?:ا\p{L}{2,3}ا\p{L}|ت\p{L}{2}ی\p{L}|(?:ا\p{L}{2,4}|م\p{L}ا\p{L}{2})ه)(?<!ته)")
# What describes a noun and opens no sentence: زيارة / رسمية, الرئيس / الأميركي.
_OF = (
    "أميرك أمريك إسرائيل إيران روس صين فرنس بريطان ترك مصر سعود لبنان عراق يمن أردن فلسطين صهيون ليب تونس جزائر مغرب"
    " سودان كويت قطر إمارات عمان بحرين ألمان إيطال هند باكستان أفغان أوكران يابان كور أوروب عرب غرب دول رسم عسكر"
    " سياس اقتصاد أمن حكوم شعب محل وطن إقليم نوو صاروخ جو بر بحر مدن خليج إسلام عالم مركز"
)
_DESCRIBING = regex.compile(rf"(?P<the>ال)?(?:{'|'.join(fold(_OF).split())})(?P<sex>یه|ی)")
# What somebody does: يواجهون, ستعيد; with «and» before it, ويحجز مقعده.
_DOES, _MAY_DO = regex.compile(r"[وس]?ی\p{L}{3,}"), regex.compile(r"[وس]?[یت]\p{L}{3,}")
_AND_DOES = regex.compile(r"و[یت]\p{L}{3,6}|وس[یتن]\p{L}{2,6}")
_NO_VERBS = frozenset(
    fold("يوليو يونيو يناير يمنية يمنيون يهودي يهودية يورو يوميا يسار يوسف وتيرة ويلز ويليام ويكيليكس وسيلة").split()
)
_WORD = regex.compile(r"[\p{L}\p{M}]{4,}")
# Who talks with whom about what: يبحث مع نظيره الإيطالي / التعاون في مجالي الطاقة والهجرة.
_TALKS = regex.compile(r"[یت]?(?:بحث|ناقش|ستعرض|تناول|تبادل)(?:ان|ا|ت)?")
# What nobody does without saying to whom or to what: يواجهون, ويبحثان.
_TRANSITIVE = regex.compile(
    r"[وس]?[یت](?:واجه|هدد|شهد|علن|وکد|دین|نفی|کشف|دعو|عتبر|ستهدف|قصف|ستقبل|لتقی|تراس|فتتح|دشن|وقع|تبادل|بحث|ناقش|ستعرض|تهم"
    r"|طالب|حذر|بدا|نهی|لغی|قود|عید|منع|سجل|حقق|کرم|تفقد|نظم|طلق|صدر|دعم|حمل)(?:ون|ان|وا)?"
)
_TOPICS = frozenset(
    fold(
        "التعاون تعاون سبل تعزيز تطوير تطورات آخر أحدث العلاقات علاقات ملف ملفات الأوضاع أوضاع المستجدات مستجدات آفاق"
        " القضايا قضايا الشراكة دعم آليات خطط"
    ).split()
)
_ARABIC = regex.compile(r"[\u0600-\u06ff]")
_NOT_ARABIC = regex.compile("[ےہںٹڈڑگچپژکی]")
# News above its headline: how, when or with whom it came about.
_OCCASIONS = frozenset(
    fold(
        "بحضور بمشاركة برعاية بمناسبة بقيادة برئاسة بتكلفة بعد عقب إثر خلال رغم وسط قبل قبيل منذ ضمن عشية غداة بالتزامن"
        " تزامنا ردا بسبب للمرة لأول"
    ).split()
)
_ON_OCCASION = frozenset(
    tuple(fold(phrase).split())
    for phrase in "في أول|في ظل|في ختام|في خطوة|في ذكرى|في إطار|في سابقة|في تصعيد|على هامش|على خلفية|على وقع".split("|")
)


def breaks_off(text: str, line: Line, below: Line) -> bool:
    """Say whether a line ends in a word that waits for another, or waits for what the line below tells."""
    last = line.words[-1]
    waits = last.removeprefix("و") in _PREPOSITIONS or last in _CONSTRUCT or bool(_TRANSITIVE.fullmatch(last))
    before = ("", *line.words)[-2]
    goes_on = _does(_MAY_DO, before) and bool(_DOING.fullmatch(last)) and not _DOING.fullmatch(before)
    return (
        waits or goes_on or _is_described(last, below.words[0]) or parts_in_two(text, line) or _lacks_topic(line, below)
    )


def _is_described(noun: str, word: str) -> bool:
    """Say whether a word that describes agrees with the noun before it, in sex and article."""
    match = _DESCRIBING.fullmatch(word)
    if match is None or is_report_verb(noun) or _DESCRIBING.fullmatch(noun):
        return False
    feminine = noun.endswith(("ه", "ات"))
    return is_article(noun) == bool(match["the"]) and feminine == (match["sex"] == "یه")


def parts_in_two(text: str, line: Line) -> bool:
    """Say whether a line ends in two dots."""
    return bool(_TWO_DOTS.search(text, line.start, line.end))


def cannot_stand(text: str, line: Line) -> bool:
    """Say whether a line is a circumstance, with no verb and no mark, or opens with those who are no subject."""
    first = line.words[0]
    if _OBLIQUE.fullmatch(first):
        return True
    led = first in _PREPOSITIONS or first in _CAUSES or (bool(_LED.fullmatch(first)) and first not in _NOT_LED)
    plain = not regex.search(r"[،:.!؟?]", text, pos=line.start, endpos=line.end)
    return led and plain and 1 < len(line.words) <= CIRCUMSTANCE and not _may_act(line)


def holds_verb(line: Line) -> bool:
    """Say whether a line has a verb that reports open with, or one of the present."""
    return any(is_report_verb(word) or _does(_DOES, word) for word in line.words)


def is_circumstance(line: Line) -> bool:
    """Say whether a line tells when, how or with whom, and has no verb: بحضور 300 شركة من 40 دولة."""
    if line.cut or (line.words[0] not in _OCCASIONS and line.words[:2] not in _ON_OCCASION):
        return False
    return len(line.words) <= CIRCUMSTANCE and not holds_verb(line)


def joins(text: str, line: Line) -> bool:
    """Say whether a line begins with «and» before a verb or particle, or before a word that the page has without it."""
    first = line.words[0]
    if line.closes or first[0] != "و" or first in _NO_VERBS:
        return False
    if _does(_AND_DOES, first) or is_report_verb(first[1:]) or first[1:] in _PREPOSITIONS | _PARTICLES:
        return True
    shown = _WORD.match(text, line.start + 1, line.end)
    return shown is not None and bool(regex.search(rf"(?<!\p{{L}})(?:ال)?{shown[0]}(?![\p{{L}}\p{{M}}])", text))


def is_arabic(text: str, line: Line) -> bool:
    """Say whether a line has letters of Arabic and none that only its neighbours write."""
    shown = text[line.start : line.end]
    return bool(_ARABIC.search(shown)) and not _NOT_ARABIC.search(shown)


def _lacks_topic(line: Line, below: Line) -> bool:
    """Say whether a line tells that somebody talks with somebody, and the line below about what."""
    with_whom = any(
        _TALKS.fullmatch(word) and after == "مع" for word, after in zip(line.words, line.words[1:], strict=False)
    )
    return with_whom and below.words[0] in _TOPICS and _TOPICS.isdisjoint(line.words)


def _may_act(line: Line) -> bool:
    """Say whether a line has, behind its first word, one that may be a verb: no preposition stands before it."""
    return any(
        front not in _PREPOSITIONS and not _DOING.fullmatch(word) and (is_report_verb(word) or _does(_MAY_DO, word))
        for front, word in zip(line.words, line.words[1:], strict=False)
    )


def _does(form: regex.Pattern[str], word: str) -> bool:
    """Say whether a folded word has the form of a verb."""
    return bool(form.fullmatch(word)) and word not in _NO_VERBS
