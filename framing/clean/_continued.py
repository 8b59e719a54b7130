"""Whether the line below a headline goes on with its sentence, as where a page broke the title in two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from framing.clean._candidates import SIZE, WORDS, beside
from framing.clean._clauses import is_report_verb
from framing.clean._lines import Line
from framing.clean._russian import describes, is_oblique
from framing.clean._stems import BINDING, is_closing_verb, stem
from framing.text import fold

__all__ = [
    "Sides", "ends_told", "first_line", "goes_on", "is_circumstance", "is_quoted", "leaves_open", "side_by_side",
    "with_rest",
]  # fmt: skip

# Pairs of words that stand side by side within a line.
Sides = frozenset[tuple[str, str]]

# A whole quotation has no more words about whose it is below it. A circumstance without a verb has so many at most.
WHOSE, CIRCUMSTANCE = 12, 9
# A title broken in more than two may have so many lines that begin small.
SMALL = 3
# Of so many words that end in है none is a sentence of its own: प्रतिबद्ध है.
FEW = 2
# The rest of a title has so many code points.
REST = range(4, SIZE.stop)

# What a title's first line ends in where the next goes on; with some words it may end as well: «... moves in».
_OPEN = (",", "،", ":", ";", "؛", "-", "\u2013", "\u2014")
_ENDING = frozenset(fold("in on by for with to at after before में से पर को तक बाद पहले میں سے پر کو تک بعد پہلے").split())
# What such a line begins with: والرحلة الأولى مجانية, للمرة الثالثة; what stands behind its noun in Hindi and Urdu.
_JOINING = frozenset(fold("and और एवं اور و للمرة के का की को में से ने तक द्वारा کے کا کی کو میں سے نے تک").split())
_JOINED = regex.compile(r"وال(?=\p{L}{3})")
# Two dots part the halves of one title in Arabic: ارتفاع الدولار..
_TWO_DOTS = regex.compile(r"(?<!\.)\.\.$")
# A headline that is a quotation; the line below tells whose.
_QUOTED = regex.compile(r"[«“„\"‘'’”][^»”\"]+[»”\"’'‘“]$")
# Quotation marks that open and close, by the words they stand at where both look alike.
_OPENS = regex.compile(r"[«“„‘]|(?<![\p{L}\p{M}\p{Nd}])[\"'](?=\S)")
_CLOSES = regex.compile(r"[»”’]|(?<=\S)[\"'](?![\p{L}\p{M}\p{Nd}])")

# Hindi: words that stand before their noun; what a headline's end may be with a postposition: हड़ताल पर, हिरासत में.
_BEFORE_NOUN = frozenset(
    fold(
        "दो तीन चार पाँच पांच छह सात आठ नौ दस सौ हज़ार हजार लाख करोड़ अरब दोनों तीनों कई कुछ हर इस"
        " उस इन उन अपना अपनी अपने नया नई पूर्व पाकिस्तानी हिंदुस्तानी अमेरिकी अमरीकी रूसी चीनी"
        " ईरानी इज़रायली इजरायली इसराइली इज़राइली यूक्रेनी फ़लस्तीनी फिलिस्तीनी फ़िलिस्तीनी"
        " बांग्लादेशी अफ़ग़ान अफगान सीरियाई यूरोपीय भारतीय विदेशी सरकारी आतंकी कथित तथाकथित लगभग क़रीब"
        " करीब तक़रीबन सिर्फ़ सिर्फ केवल महज़ महज"
        " मेरा मेरी मेरे हमारा हमारी हमारे तुम्हारा तुम्हारी तुम्हारे आपका आपकी आपके उसका उसकी उसके"
        " उनका उनकी उनके इसका इसकी इसके इनका इनकी इनके किसका किसकी किसके जिसका जिसकी जिसके"
        " भारतीय केंद्रीय राष्ट्रीय अंतरराष्ट्रीय अंतर्राष्ट्रीय स्थानीय क्षेत्रीय"
    ).split()
)
_AT_LEAST = tuple(fold("कम से कम").split())
_POSTPOSITIONS = frozenset(fold("में पर से को लिए लिये द्वारा ख़िलाफ़ खिलाफ बीच").split())
# Who did it stands before this word, what he did behind it: last, and in such forms: कमाए, लगाई, मारा.
_ERGATIVE = "ने"
_PERFECTIVE, _MAY_END = regex.compile(r"\p{Devanagari}+(?:या|यी|ये|ई|ए|ईं)"), regex.compile(r"[ाीेंँ]$")
_SAID = frozenset(fold("कहा बोले बोला बोलीं बोली पूछा बताया बताएगा बताएँगे बताएंगे लिखा").split())
_AUXILIARIES = frozenset(fold("है हैं था थी थे").split())
_PREDICATES = frozenset(
    fold(
        "हिरासत गिरफ़्त गिरफ्त घेरे मैदान चर्चा चर्चाओं सुर्खियों सुर्ख़ियों ख़तरे खतरे संकट"
        " तैयारी मूड कटघरे चपेट सदमे दहशत शिकंजे एक्शन कोमा आईसीयू जेल फ़ाइनल फाइनल सेमीफ़ाइनल"
        " सेमीफाइनल मुश्किल मुश्किलों विवाद विवादों ग़ुस्से गुस्से ख़ौफ़ क़ब्ज़े कब्जे अंधेरे क़तार"
        " सकते हड़ताल निशाने अलर्ट सड़क सड़कों दौरे रास्ते वेंटिलेटर छुट्टी धरने रडार शिखर कगार"
        " मोर्चे पटरी ज़मानत जमानत रिमांड ऊँचाई ऊंचाई स्तर अनशन दबाव आज कल फिर अब अभी यहाँ यहां"
        " वहाँ वहां रविवार सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार जनवरी फ़रवरी फरवरी मार्च"
        " अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर"
    ).split()
)
_ON = "पर"
# Verbs that close a sentence of Hindi and open none.
_CLOSING = frozenset(
    fold("किया दिया लिया गया गई गयी गए गये हुआ हुई हुए रहा रही रहे है हैं था थी थे होगा होगी होंगे बोले बोला बोलीं चाहिए").split()
)

# What something is or becomes, besides what a verb says.
_STATES = frozenset(fold("साफ़ साफ तय ठप पक्का पक्की तैयार राज़ी राजी महँगा महंगा सस्ता आसान मुश्किल मंज़ूर मंजूर").split())

# Arabic: what a noun stands behind, and what a circumstance opens with; with its noun in one word: بارتكاب, لمناقشة.
_PREPOSITIONS = frozenset(
    fold(
        "في من على إلى عن مع بعد قبل بين حول ضد خلال منذ دون بسبب نحو عند لدى إثر عقب وسط رغم وفق ضمن عبر تجاه بشأن"
        " جراء حيال قرب فوق تحت أمام خلف داخل خارج أن إن و أو كما التي الذي الذين بل لكن ولكن ثم فيما"
        " بينما حتى إلا مهما"
    ).split()
)
_LED = regex.compile(r"[بل](?!ل|ا)(?!يان|لاغ|رلم)\p{L}{4,}|بال\p{L}{3,}|لل\p{L}{3,}|با\p{L}{4,}")
_NOT_LED = frozenset(
    fold(
        "برشلونة بغداد بيروت بايرن باريس باكستان بريطانيا بلجيكا برلين بنغازي بنوك بلدية بلدات"
        " بعثة لبنان لندن ليبيا لجنة ليفربول بروكسل بولندا بكين بنغلاديش برنامج برلمان برلماني"
        " برلمانية بيانات بطولة بطاقة بطاقات باحث باحثة باحثون لاعب لاعبو لقاء لقاءات لجان لماذا"
        " بوتين بايدن بعدما بينما بطريرك بطريقة بورصة بوابة بلدان بضائع بقايا لوائح"
    ).split()
)
# What somebody does: يواجهون, ستعيد; with «and» before it, ويحجز مقعده.
_DOES, _MAY_DO = regex.compile(r"[وس]?ی\p{L}{3,}"), regex.compile(r"[وس]?[یت]\p{L}{3,}")
_AND_DOES = regex.compile(r"و[یت]\p{L}{3,6}|وس[یتن]\p{L}{2,6}")
_NO_VERBS = frozenset(
    fold("يوليو يونيو يناير يمنية يمنيون يهودي يهودية يورو يوميا يسار يوسف وتيرة ويلز ويليام ويكيليكس وسيلة").split()
)
_WORD = regex.compile(r"[\p{L}\p{M}]{3,}")
# «And» before a word: وسلاحها.
_AND = regex.compile(r"^و(?=\p{L}{4})")
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


def side_by_side(lines: Iterable[Line]) -> Sides:
    """Return the pairs of words that stand side by side within lines, by their stems."""
    return frozenset(_pair(*pair) for line in lines for pair in zip(line.words, line.words[1:], strict=False))


def _pair(word: str, after: str) -> tuple[str, str]:
    """Return what two words have in common with their inflections; beside a number the word itself: कम से कम 12."""
    if word.isdecimal() or after.isdecimal():
        return word, after
    return stem(_AND.sub("", word)), stem(_AND.sub("", after))


def with_rest(text: str, lines: Sequence[Line], first: int, body: int, sides: Sides) -> list[int]:
    """Return a headline's first line and those below, above the body, that go on with its sentence."""
    found = [first]
    while found[-1] + 1 < body and goes_on(text, lines[found[-1]], lines[found[-1] + 1], sides):
        found.append(found[-1] + 1)
    return found


def goes_on(text: str, line: Line, below: Line, sides: Sides) -> bool:
    """Say whether the line below goes on with the sentence of a headline.

    It begins small or with what no sentence begins with, the first is left open, or the report has the words on either
    side of the break next to each other. Below a whole quotation stands whose it is.
    """
    if below.leads_on or below.shared or below.inner or below.size not in REST or beside(text, below):
        return False
    if text[below.start].islower() or _joins(text, below) or _stands_behind(line, below):
        return True
    return text[below.end - 1] not in ".।۔" and (
        _is_open(text, line, below)
        or _told_together(line, below, sides)
        or _cannot_stand(text, below)
        or (is_quoted(text, line) and len(below.words) <= WHOSE)
    )


def first_line(text: str, lines: Sequence[Line], index: int, sides: Sides) -> int:
    """Return the first line of a title by a later one: those above that it goes on with."""
    first = index
    while leaves_open(text, lines, first, sides):
        first -= 1
    top = first
    while top and first - top < SMALL and text[lines[top].start].islower() and not beside(text, lines[top - 1]):
        top -= 1
    whole = len(lines[top].words) in WORDS and not text[lines[top].start].islower() and not lines[top].shared
    return top if whole else first


def leaves_open(text: str, lines: Sequence[Line], index: int, sides: Sides) -> bool:
    """Say whether the line above another, which is the headline so far, is the first of its title."""
    if not index:
        return False
    line, below = lines[index - 1], lines[index]
    if len(line.words) not in WORDS or line.shared or beside(text, line):
        return False
    shown = text[line.start : line.end]
    if shown.endswith(_OPEN[:5]) or _is_said(line) or (_is_arabic(text, line) and _TWO_DOTS.search(shown)):
        return True
    return len(line.words) > WORDS.start and (_is_open(text, line, below) or _told_together(line, below, sides))


def ends_told(line: Line) -> bool:
    """Say whether a line of Hindi ends as a whole sentence does and a headline does not, which leaves है out."""
    return line.words[-1] in _AUXILIARIES and not line.asks


def is_quoted(text: str, line: Line) -> bool:
    """Say whether a line is a whole quotation."""
    return bool(_QUOTED.match(text[line.start : line.end]))


def is_circumstance(line: Line) -> bool:
    """Say whether a line of Arabic tells when, how or with whom, and has no verb: بحضور 300 شركة من 40 دولة."""
    if line.cut or (line.words[0] not in _OCCASIONS and line.words[:2] not in _ON_OCCASION):
        return False
    acts = any(is_report_verb(word) or _does(_DOES, word) for word in line.words)
    return len(line.words) <= CIRCUMSTANCE and not acts


def _told_together(line: Line, below: Line, sides: Sides) -> bool:
    """Say whether the page has the words on either side of a break next to each other elsewhere, as its report may."""
    pair = _pair(line.words[-1], below.words[0])
    return all(pair) and pair in sides


def _joins(text: str, below: Line) -> bool:
    """Say whether a line begins with a conjunction or a word that stands behind its noun."""
    first = below.words[0]
    return first in _JOINING or bool(_JOINED.match(first)) or (_is_arabic(text, below) and _joins_arabic(text, below))


def _stands_behind(line: Line, below: Line) -> bool:
    """Say whether a line of Hindi begins with a word that is «on» behind a noun, and «but» behind a verb."""
    return below.words[0] == _ON and not is_closing_verb(line.words[-1]) and line.words[-1] not in _CLOSING


def _joins_arabic(text: str, below: Line) -> bool:
    """Say whether a line begins with «and» before a verb, or before a word that the page has without it."""
    first = below.words[0]
    if below.closes or first[0] != "و" or first in _NO_VERBS:
        return False
    if _does(_AND_DOES, first) or is_report_verb(first[1:]):
        return True
    shown = _WORD.match(text, below.start + 1, below.end)
    return shown is not None and bool(regex.search(rf"(?<!\p{{L}})(?:ال)?{shown[0]}(?![\p{{L}}\p{{M}}])", text))


def _is_open(text: str, line: Line, below: Line) -> bool:
    """Say whether a line breaks off: at a comma, within a quotation, or at a word that waits for another."""
    shown, last = text[line.start : line.end], line.words[-1]
    if shown.endswith(_OPEN) or last in BINDING - _ENDING:
        return True
    if _opened(shown) > 0 > _opened(text[below.start : below.end]):
        return True
    if _is_arabic(text, line):
        waiting = last in _PREPOSITIONS or bool(_TRANSITIVE.fullmatch(last) or _TWO_DOTS.search(shown))
        return waiting or _lacks_topic(line, below)
    if "\u0900" <= last[0] <= "\u097f":
        return last in _BEFORE_NOUN or line.words[-3:] == _AT_LEAST or _is_said(line) or _lacks_predicate(text, line)
    return describes(last)


def _opened(shown: str) -> int:
    """Return how many more quotation marks a stretch opens than it closes."""
    return len(_OPENS.findall(shown)) - len(_CLOSES.findall(shown))


def _is_said(line: Line) -> bool:
    """Say whether a line of Hindi ends in a verb of saying, behind which stands what was said."""
    return line.words[-1] in _SAID


def _lacks_predicate(text: str, line: Line) -> bool:
    """Say whether the last clause of a line of Hindi has neither a verb nor what stands for one, and waits for it.

    It ends in a postposition, or tells who did something.
    """
    clause = fold(regex.split(r"[,:;]", text[line.start : line.end])[-1]).split()
    before, last = ("", "", *clause)[-2:]
    if any(is_closing_verb(word) or word in _CLOSING for word in clause):
        return False
    if last in _POSTPOSITIONS:
        return before not in _PREDICATES and not before.isdecimal()
    did = clause[clause.index(_ERGATIVE) + 1 :] if _ERGATIVE in clause else []
    return bool(did) and not _MAY_END.search(last) and not any(_PERFECTIVE.fullmatch(word) for word in did)


def _lacks_topic(line: Line, below: Line) -> bool:
    """Say whether a line of Arabic tells that somebody talks with somebody, and the line below about what."""
    with_whom = any(
        _TALKS.fullmatch(word) and after == "مع" for word, after in zip(line.words, line.words[1:], strict=False)
    )
    return with_whom and below.words[0] in _TOPICS and _TOPICS.isdisjoint(line.words)


def _cannot_stand(text: str, below: Line) -> bool:
    """Say whether a line can be no sentence or heading of its own."""
    first = below.words[0]
    if _is_arabic(text, below):
        led = first in _PREPOSITIONS or (bool(_LED.fullmatch(first)) and first not in _NOT_LED)
        plain = not regex.search(r"[،:.!؟?]", text, pos=below.start, endpos=below.end)
        acts = any(is_report_verb(word) or _does(_MAY_DO, word) for word in below.words)
        return led and plain and len(below.words) <= CIRCUMSTANCE and not acts
    if "\u0900" <= first[0] <= "\u097f":
        return first in _CLOSING or _is_predicate(text, below) or (len(below.words) == FEW and ends_told(below))
    return is_oblique(text, below.start, below.end)


def _is_predicate(text: str, below: Line) -> bool:
    """Say whether a line of Hindi begins with a predicate alone, set off by a comma: साफ़, दूतावास ने दिए टिकट."""
    clause = fold(text[below.start : below.end].partition(",")[0]).split()
    alone = len(clause) <= FEW and len(clause) < len(below.words)
    return alone and all(is_closing_verb(word) or word in _CLOSING or word in _STATES for word in clause)


def _is_arabic(text: str, line: Line) -> bool:
    shown = text[line.start : line.end]
    return bool(_ARABIC.search(shown)) and not _NOT_ARABIC.search(shown)


def _does(form: regex.Pattern[str], word: str) -> bool:
    """Say whether a folded word of Arabic has the form of a verb."""
    return bool(form.fullmatch(word)) and word not in _NO_VERBS
