"""News agencies and the cities that datelines name, in the usual spellings of six languages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from framing.dates import is_date_word
from framing.text import fold

__all__ = [
    "AGENCIES",
    "agencies_in",
    "is_media_word",
    "is_source",
    "names_source",
    "place_at",
    "sources_in",
    "undated",
    "unplaced",
    "without_sources",
]

AGENCIES: dict[str, tuple[str, ...]] = {
    "Reuters": ("Reuters", "رويترز", "روئٹرز", "رائٹرز", "رویترز", "रॉयटर्स", "रायटर्स", "रायटर", "Рейтер",
                "Рейтерс"),
    "AFP": ("AFP", "Agence France-Presse", "فرانس برس", "أ ف ب", "أ.ف.ب", "ا ف ب", "اے ایف پی", "فرانس پرس",
            "خبرگزاری فرانسه", "एएफपी", "ए एफ पी", "АФП", "Франс Пресс"),
    "AP": ("AP", "Associated Press", "أسوشيتد برس", "أسوشييتد برس", "اے پی", "ایسوسی ایٹڈ پریس",
           "آسوشیتدپرس", "एपी", "एसोसिएटेड प्रेस", "АП", "Ассошиэйтед Пресс"),
    "TASS": ("TASS", "تاس", "طاس", "تاس نیوز ایجنسی", "तास", "टैस", "ТАСС", "ИТАР-ТАСС"),
    "RIA Novosti": ("RIA Novosti", "RIA", "ريا نوفوستي", "نوفوستي", "ریا نووستی", "रिया नोवोस्ती",
                    "РИА Новости", "РИА"),
    "Interfax": ("Interfax", "INTERFAX.RU", "إنترفاكس", "انترفاكس", "اینترفاکس", "انٹرفیکس", "इंटरफैक्स", "Интерфакс"),
    "Sputnik": ("Sputnik", "سبوتنيك", "سپوتنیک", "اسپوتنیک", "اسپوتنک", "स्पुतनिक", "Спутник"),
    "SANA": ("SANA", "سانا", "ثنا نیوز", "साना", "सना", "САНА"),
    "IRNA": ("IRNA", "إرنا", "ارنا", "ایرنا", "इरना", "ИРНА"),
    "ISNA": ("ISNA", "ایسنا", "إيسنا", "ИСНА"),
    "Tasnim": ("Tasnim", "تسنیم", "تسنيم", "तसनीम", "Тасним"),
    "Fars": ("Fars News", "Fars", "فارس", "خبرگزاری فارس", "فارس نیوز", "फ़ार्स", "Фарс"),
    "Mehr": ("Mehr News", "مهر", "خبرگزاری مهر", "مہر نیوز", "Мехр"),
    "PTI": ("PTI", "पीटीआई", "पी टी आई", "भाषा", "پی ٹی آئی نیوز"),
    "ANI": ("ANI", "एएनआई", "ए एन आई", "اے این آئی"),
    "UNI": ("UNI", "यूएनआई", "वार्ता", "یو این آئی"),
    "IANS": ("IANS", "आईएएनएस", "آئی اے این ایس"),
    "APP": ("APP", "اے پی پی"),
    "INP": ("INP", "آئی این پی"),
    "Xinhua": ("Xinhua", "شينخوا", "شنہوا", "شینہوا", "شین‌هوا", "शिन्हुआ", "शिन्हुवा", "Синьхуа", "新华社"),
    "Anadolu": ("Anadolu", "Anadolu Agency", "AA", "الأناضول", "اناطولیہ", "انادولو", "آناتولی", "आनादोलु",
                "अनादोलु", "Анадолу"),
    "DPA": ("DPA", "dpa", "د ب أ", "د.ب.أ", "डीपीए", "ДПА"),
    "EFE": ("EFE", "إفي"),
    "SPA": ("SPA", "واس"),
    "WAM": ("WAM", "وام"),
    "QNA": ("QNA", "قنا"),
    "KUNA": ("KUNA", "كونا"),
    "MENA": ("MENA", "أ ش أ", "أ.ش.أ"),
    "Petra": ("Petra", "بترا"),
    "WAFA": ("WAFA", "وفا"),
    "NNA": ("NNA", "الوكالة الوطنية للإعلام"),
    "Ukrinform": ("Ukrinform", "Укринформ"),
    "Bloomberg": ("Bloomberg", "بلومبرغ", "بلومبرگ", "ब्लूमबर्ग", "Блумберг"),
}  # fmt: skip
"""Every agency with the spellings that credits and datelines use."""

# Words that name a press organ: «سچ خبریں», «Harbour News».
_MEDIA = """
news newspaper magazine portal radio times post herald courier daily tribune gazette wire online web desk bureau
correspondent agency agencies
خبریں روزنامہ نیوز اخبار ڈیسک بیورو نمائندہ ویب پوسٹ پورٹل ٹائمز ایجنسی ایجنسیاں
أنباء الأنباء بوابة جريدة مجلة شبكة وكالة وكالات صحيفة أخبار اخبار الأخبار نيوز برس مراسل مراسلنا قناة
समाचार दैनिक न्यूज़ न्यूज खबर ब्यूरो डेस्क संवाददाता अखबार टाइम्स पोस्ट पत्रिका पोर्टल एजेंसी एजेंसियां
إذاعة تلفزيون رادیو ریڈیو रेडियो радио
خبرگزاری نشریه خبر نیوز خبرنگار روزنامه آنلاین
новости новостей издание портал журнал агентство агентства газета корр корреспондент вестник курьер
"""

_PLACES = """
moscow|москва|موسكو|ماسکو|مسکو|मॉस्को|मास्को
damascus|дамаск|دمشق|दमिश्क|दमिश्क़|दमास्कस
beirut|бейрут|بيروت|بیروت|बेरूत
baghdad|багдад|بغداد|बगदाद
tehran|тегеран|طهران|تہران|تهران|तेहरान
islamabad|исламабад|إسلام آباد|اسلام آباد|इस्लामाबाद
lahore|лахор|لاہور|लाहौर
karachi|карачи|كراتشي|کراچی|कराची
peshawar|пешавар|پشاور|पेशावर
quetta|кветта|کوئٹہ|क्वेटा
rawalpindi|راولپنڈی|रावलपिंडी
new delhi|delhi|нью-дели|дели|نيودلهي|نئی دہلی|دہلی|دهلی نو|नई दिल्ली|नयी दिल्ली|दिल्ली
mumbai|мумбаи|ممبئی|مومباي|मुंबई
lucknow|लखनऊ|لکھنؤ
srinagar|श्रीनगर|سری نگر|сринагар
kabul|кабул|كابول|کابل|काबुल
washington|вашингтон|واشنطن|واشنگٹن|واشنگتن|वाशिंगटन|वॉशिंगटन
new york|нью-йорк|نيويورك|نیویارک|نیویورک|न्यूयॉर्क
united nations|организация объединенных наций|الأمم المتحدة|اقوام متحدہ|سازمان ملل|संयुक्त राष्ट्र
london|лондон|لندن|लंदन
paris|париж|باريس|پیرس|پاریس|पेरिस
berlin|берлин|برلين|برلن|برلین|बर्लिन
brussels|брюссель|بروكسل|برسلز|بروکسل|ब्रसेल्स
geneva|женева|جنيف|جنیوا|ژنو|जिनेवा
vienna|вена|فيينا|ویانا|وین|विएना|वियना
ankara|анкара|أنقرة|انقرہ|آنکارا|अंकारा
istanbul|стамбул|إسطنبول|اسطنبول|استنبول|استانبول|इस्तांबुल
cairo|каир|القاهرة|قاہرہ|قاهره|काहिरा
riyadh|эр-рияд|الرياض|ریاض|रियाद
jeddah|джидда|جدة|جدہ|جده|जेद्दा
doha|доха|الدوحة|دوحہ|دوحه|दोहा
dubai|дубай|دبي|دبئی|دبی|दुबई
abu dhabi|абу-даби|أبوظبي|أبو ظبي|ابوظہبی|ابوظبی|अबू धाबी
amman|амман|عمان|عمّان|अम्मान
jerusalem|иерусалим|القدس|القدس المحتلة|یروشلم|بیت المقدس|قدس|यरुशलम|यरूशलम
tel aviv|тель-авив|تل أبيب|تل ابیب|تل آویو|تل‌آویو|तेल अवीव
gaza|gaza city|газа|غزة|غزہ|غزه|गाज़ा|गाजा
ramallah|рамалла|رام الله|رام اللہ|रामल्ला
aleppo|алеппо|халеб|حلب|अलेप्पो|हलब
homs|хомс|حمص|होम्स
idlib|идлиб|إدلب|ادلب|इदलिब
latakia|латакия|اللاذقية|لاذقیہ|لاذقیه|लताकिया
sanaa|сана|صنعاء|صنعا|सना
kyiv|kiev|киев|كييف|کیف|کی یف|कीव
donetsk|донецк|دونيتسك|دونتسک|डोनेट्स्क
saint petersburg|st petersburg|санкт-петербург|سان بطرسبرغ|सेंट पीटर्सबर्ग
beijing|пекин|بكين|بیجنگ|پکن|बीजिंग
tokyo|токио|طوكيو|ٹوکیو|توکیو|टोक्यो
khartoum|хартум|الخرطوم|خرطوم|खार्तूम
tripoli|триполи|طرابلس|त्रिपोली
tunis|тунис|تونس|ट्यूनिस
algiers|алжир|الجزائر|الجزایر|अल्जीयर्स
rabat|рабат|الرباط|رباط|रबात
kuwait|кувейт|الكويت|کویت|कुवैत
manama|манама|المنامة|منامہ|منامه|मनामा
muscat|маскат|مسقط|मस्कट
mashhad|мешхед|مشهد|مشہد
qom|кум|قم
isfahan|исфахан|أصفهان|اصفہان|اصفهان
dhaka|дакка|ڈھاکہ|ढाका
kathmandu|катманду|کٹھمنڈو|काठमांडू
भोपाल|जबलपुर|इंदौर|ग्वालियर|पटना|रांची|जयपुर|जोधपुर|उदयपुर|देहरादून|हरिद्वार|चंडीगढ़|शिमला|जम्मू|रायपुर
कानपुर|वाराणसी|प्रयागराज|आगरा|मेरठ|गोरखपुर|नोएडा|गुरुग्राम|गुड़गांव|कोलकाता|चेन्नई|बेंगलुरु|बेंगलूरु|हैदराबाद|अहमदाबाद
पुणे|नागपुर|गुवाहाटी|भुवनेश्वर|अमृतसर|लुधियाना|सूरत|धनबाद|जमशेदपुर
ملتان|فیصل آباد|حیدرآباد|سیالکوٹ|گوجرانوالہ|سکھر|گلگت|مظفرآباد|بنوں|سوات|خیبر|ممبئی|کولکتہ|پٹنہ|بھوپال|جموں
تبریز|شیراز|اهواز|کرمان|کرمانشاه|رشت|یزد|همدان|ارومیه|زاهدان|بندرعباس|سنندج|اردبیل|گرگان|بوشهر|هرات|مزار شریف|قندهار
الإسكندرية|الخرطوم|عدن|تعز|الحديدة|البصرة|الموصل|أربيل|كركوك|النجف|نواكشوط|الدار البيضاء|بنغازي|طرطوس|درعا|السويداء
دير الزور|الحسكة|الرقة|حماة|صيدا|نابلس|جنين|الخليل|خان يونس|رفح
новосибирск|екатеринбург|казань|самара|омск|челябинск|ростов-на-дону|уфа|красноярск|воронеж|пермь|волгоград|краснодар
саратов|тюмень|иркутск|хабаровск|владивосток|ярославль|севастополь|симферополь|луганск|минск|астана|алма-ата|ташкент
бишкек|душанбе|ереван|баку|тбилиси|кишинев|киев|харьков|одесса|львов
"""
# Words before a city that make a place of both: "rural Damascus", "southern Lebanon".
_HEADS = """
north south east west northern southern eastern western rural near
ريف شمال جنوب شرق غرب مدينة قرب مخيم ضاحية محافظة
شمالی جنوبی مشرقی مغربی ضلع
उत्तरी दक्षिणी पूर्वी पश्चिमी
شهر استان حومه شمال جنوب شرق غرب
"""

Words = Sequence[str]


def _table(block: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(fold(name).split()) for line in block.split("\n") for name in line.split("|") if name)


class _Names(NamedTuple):
    """The tables of this module, folded; made when first asked for, which keeps `import framing` light."""

    agencies: dict[tuple[str, ...], str]
    openers: frozenset[str]
    longest_agency: int
    places: frozenset[tuple[str, ...]]
    longest_place: int
    media: frozenset[str]
    heads: frozenset[str]


@cache
def _names() -> _Names:
    agencies = {tuple(fold(name).split()): agency for agency, names in AGENCIES.items() for name in names}
    places = _table(_PLACES)
    return _Names(
        agencies,
        frozenset(phrase[0] for phrase in agencies),
        max(map(len, agencies)),
        places,
        max(map(len, places)),
        frozenset(fold(_MEDIA).split()),
        frozenset(fold(_HEADS).split()),
    )


def agencies_in(words: Words) -> list[str]:
    """Return the agencies that a run of folded words names, in order and each once."""
    found: dict[str, None] = {}
    at = 0
    while at < len(words):
        size = _agency_at(words, at)
        if size:
            found[_names().agencies[tuple(words[at : at + size])]] = None
        at += max(size, 1)
    return list(found)


def without_sources(words: Words) -> list[str]:
    """Return the folded words that are left when names of agencies and words for press organs are taken out."""
    rest: list[str] = []
    at = 0
    while at < len(words):
        size = _agency_at(words, at) or int(is_media_word(words[at]))
        if not size:
            rest.append(words[at])
        at += max(size, 1)
    return rest


def _agency_at(words: Words, at: int) -> int:
    if words[at] not in _names().openers:
        return 0
    sizes = range(min(_names().longest_agency, len(words) - at), 0, -1)
    return next((size for size in sizes if tuple(words[at : at + size]) in _names().agencies), 0)


def names_source(words: Words, outlet: str | None = None) -> bool:
    """Say whether folded words hold an agency or a word for a press organ, or are the outlet's own name."""
    own = fold(outlet or "").split()
    name = [word for word in own if not is_media_word(word)] or own
    if name and list(words[: len(name)]) == name:
        return True
    return bool(agencies_in(words)) or any(map(is_media_word, words))


def sources_in(credit: str) -> tuple[str, ...]:
    """Return the agencies that a credit names: those known, else the press organ as it stands there."""
    words = fold(credit).split()
    known = tuple(agencies_in(words))
    return known or ((credit.strip(" .-\u2013\u2014"),) if any(map(is_media_word, words)) else ())


def is_media_word(word: str) -> bool:
    """Say whether a folded word names a press organ."""
    return word in _names().media


def undated(words: Words) -> list[str]:
    """Return the folded words that are no part of a date."""
    return [word for word in words if not (word.isdigit() or is_date_word(word))]


def unplaced(words: Words) -> list[str]:
    """Return the folded words from the first on that is no known place."""
    at = 0
    while at < len(words) and (size := place_at(words, at)):
        at += size
    return list(words[at:])


def is_source(words: Words) -> bool:
    """Say whether folded words are nothing but an agency, a place and a date, or a place with an agency unnamed."""
    # The date goes first: Mehr is a month and an agency.
    words = undated(words)
    rest = without_sources(words)
    named = bool(agencies_in(words)) or (bool(rest) and any(map(is_media_word, words)))
    return named and not unplaced(rest)


def place_at(words: Words, at: int) -> int:
    """Return how many folded words from `at` on are one known place, heads before the city included; 0 for none."""
    heads = at
    while heads < len(words) and heads - at < 2 and words[heads] in _names().heads:
        heads += 1
    for size in range(min(_names().longest_place, len(words) - heads), 0, -1):
        if tuple(words[heads : heads + size]) in _names().places:
            return heads + size - at
    return 0
