"""The set phrases of news pages that belong to the page and not to the article, in six languages.

A line is furniture when its words are such a phrase, or open with one and say little more. What an outlet says
besides is caught by its recurring on the outlet's pages, not by longer lists here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.text import fold

__all__ = ["Furniture", "FurnitureKind", "furniture"]

FurnitureKind = Literal["teaser", "navigation", "comment form", "notice", "date"]


@dataclass(frozen=True, slots=True)
class Furniture:
    """A kind of furniture; `section` where the phrase opens a part of the page that is no longer the article."""

    kind: FurnitureKind
    section: bool


# Headings of lists that follow the article, or stand in a box within it.
_TEASERS = """
popular post|popular posts|popular news|most popular|most read|most viewed|related articles|related article|related posts
related news|related stories|related topics|you may also like|you might also like|recommended|recommended for you
more from|more on this story|more stories|trending|trending now|latest news|editor's picks|top stories|don't miss
مشہور خبریں|متعلقہ خبریں|متعلقہ مضامین|تازہ ترین|تازہ ترین خبریں|مقبول خبریں|مقبول ترین|زیادہ پڑھی جانے والی خبریں
مزید خبریں|اہم خبریں|سب سے زیادہ پڑھی گئی
مقالات ذات صلة|مواضيع ذات صلة|أخبار ذات صلة|اقرأ أيضا|إقرأ أيضا|اقرأ المزيد|الأكثر قراءة|الأكثر مشاهدة|قد يعجبك أيضا
قد يهمك أيضا|آخر الأخبار|شاهد أيضا|المزيد من الأخبار|أخبار متعلقة
संबंधित खबरें|संबंधित समाचार|संबंधित लेख|लोकप्रिय खबरें|लोकप्रिय|ताज़ा खबरें|ताज़ा समाचार|और खबरें|सबसे ज्यादा पढ़ी गई
ट्रेंडिंग|बड़ी खबरें|मिलती जुलती खबरें|अन्य खबरें
اخبار مرتبط|خبرهای مرتبط|مطالب مرتبط|پربازدیدترین|پربازدیدها|پربازدیدترین اخبار|آخرین اخبار|تازه ترین اخبار|بیشتر بخوانید
از دست ندهید|پیشنهاد سردبیر|پرطرفدارترین|مطالب پیشنهادی
популярное|самое популярное|самое читаемое|похожие новости|похожие материалы|материалы по теме|новости по теме
по теме|другие новости|главное за день|последние новости|рекомендуем|вам может быть интересно|ещё по теме|лента новостей
"""
# Phrases that open one line of teaser and its title within the article.
_LINKS = """
read also|also read|read more|read next|see also|watch|watch also|click here|continue reading
یہ بھی پڑھیں|مزید پڑھیں|یہ بھی دیکھیں
اقرأ أيضا|إقرأ أيضا|للمزيد|شاهد أيضا|طالع أيضا|اقرأ المزيد
यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|इसे भी पढ़ें|यह भी देखें|आगे पढ़ें
بیشتر بخوانید|همچنین بخوانید|بخوانید|ادامه مطلب
читайте также|читать далее|смотрите также|читать также|подробнее
"""
_COMMENTS = """
comments|leave a comment|leave a reply|post a comment|add a comment|join the conversation|your email address will not be published
write a comment|no comments|be the first to comment|comment as a guest
تبصرے|تبصرہ کریں|اپنا تبصرہ لکھیں|جواب دیں|اپنی رائے دیں|آپ کا ای میل ایڈریس شائع نہیں کیا جائے گا|تبصرہ شامل کریں
اضف تعليقك|أضف تعليق|أضف تعليقا|اترك تعليقك|اترك تعليقا|اترك رد|التعليقات|تعليقات|لن يتم نشر عنوان بريدك الإلكتروني
شاركنا رأيك
टिप्पणी|टिप्पणियाँ|टिप्पणी करें|अपनी टिप्पणी दें|अपनी राय दें|कमेंट|कमेंट करें|आपका ईमेल पता प्रकाशित नहीं किया जाएगा
प्रतिक्रिया दें
نظر شما|ارسال نظر|نظرات|دیدگاه ها|دیدگاه شما|دیدگاهتان را بنویسید|نشانی ایمیل شما منتشر نخواهد شد|نظرات کاربران
комментарии|оставить комментарий|добавить комментарий|написать комментарий|ваш комментарий
ваш адрес email не будет опубликован|обсудить
"""
_NAVIGATION = """
share|share this|share this article|share on facebook|share via email|tweet|print|print this page|copy link|follow us
connect with us|follow us on|subscribe|subscribe now|sign in|log in|sign up|newsletter|subscribe to our newsletter|tags
home|menu|search|skip to content|skip to main content|back to top|previous article|next article|previous|next
hi what are you looking for|advertisement|sponsored|save|listen to this article|topics|breaking news|live tv|e paper
شیئر کریں|فیس بک پر شیئر کریں|واٹس ایپ پر شیئر کریں|ہمیں فالو کریں|سبسکرائب کریں|صفحہ اول|ہوم|تلاش کریں|ٹیگز|اشتہار|پرنٹ کریں
شارك|شارك المقال|شارك هذا المقال|شارك الخبر|مشاركة|تابعنا|تابعونا|تابعنا على|اشترك|اشترك الآن|اشترك في النشرة البريدية|الرئيسية|القائمة
بحث|طباعة|إعلان|وسوم|الوسوم|كلمات مفتاحية|كلمات دلالية|نسخ الرابط|انتقل إلى المحتوى|تسجيل الدخول
शेयर करें|साझा करें|हमें फॉलो करें|सब्सक्राइब करें|होम|मुख्य पृष्ठ|खोजें|टैग|टैग्स|विज्ञापन|प्रिंट करें|फेसबुक पर शेयर करें|लॉग इन
اشتراک گذاری|به اشتراک بگذارید|اشتراک گذاری در|ما را دنبال کنید|عضویت|عضویت در خبرنامه|صفحه اصلی|صفحه نخست|خانه|جستجو|برچسب ها
برچسب|کلیدواژه ها|تبلیغات|چاپ|ورود|نسخه چاپی|لینک کوتاه|کپی لینک|ارسال به دوستان
поделиться|поделиться в|подписаться|подписывайтесь|подписывайтесь на нас|подписывайтесь на наш канал|главная|меню|поиск|теги|метки
реклама|распечатать|войти|версия для печати|скопировать ссылку|следите за нами|наверх|перейти к содержанию
"""
_NOTICES = """
all rights reserved|we use cookies|this site uses cookies|this website uses cookies|accept all cookies|cookie policy
privacy policy|terms of use|terms of service|enable javascript|copyright ©|views expressed in this article
جملہ حقوق محفوظ|تمام حقوق محفوظ|کوکیز کا استعمال|پرائیویسی پالیسی
جميع الحقوق محفوظة|ملفات تعريف الارتباط|سياسة الخصوصية|شروط الاستخدام|حقوق النشر
सर्वाधिकार सुरक्षित|कुकीज़ का उपयोग|गोपनीयता नीति|उपयोग की शर्तें
تمامی حقوق|کلیه حقوق|حقوق مادی و معنوی|حریم خصوصی|از کوکی ها استفاده|بازنشر مطالب|انتهای پیام
все права защищены|файлы cookie|политика конфиденциальности|использует cookie|пользовательское соглашение
перепечатка материалов|при использовании материалов
"""
# So many words may follow a phrase in a line that is still no more than the phrase: "Comments (12)".
FURTHER = 3
# And so many where the phrase announces another story's title, or after a colon.
FURTHER_TITLE = 25
# A notice may hold its phrase anywhere, but a paragraph of so many words that holds one is an article about it.
NOTICE_WORDS = 60

Phrase = tuple[str, ...]


def _phrases(block: str) -> frozenset[Phrase]:
    return frozenset(tuple(fold(phrase).split()) for line in block.split("\n") for phrase in line.split("|") if phrase)


_TABLES: tuple[tuple[frozenset[Phrase], Furniture, int], ...] = (
    (_phrases(_LINKS), Furniture("teaser", section=False), FURTHER_TITLE),
    (_phrases(_TEASERS), Furniture("teaser", section=True), FURTHER),
    (_phrases(_COMMENTS), Furniture("comment form", section=True), FURTHER),
    (_phrases(_NAVIGATION), Furniture("navigation", section=False), FURTHER),
)
_NOTICE_PHRASES = _phrases(_NOTICES)
_NOTICE = Furniture("notice", section=False)
_NOTICE_SIZES = sorted({len(phrase) for phrase in _NOTICE_PHRASES})
_NOTICE_OPENERS = frozenset(phrase[0] for phrase in _NOTICE_PHRASES)
_OPENERS = frozenset(phrase[0] for table, _, _ in _TABLES for phrase in table)
_LONGEST = max(len(phrase) for table, _, _ in _TABLES for phrase in table)


def furniture(words: tuple[str, ...], line: str) -> Furniture | None:
    """Return what kind of furniture a line's wording makes it, None for wording that an article may have."""
    if not words:
        return None
    for table, kind, further in _TABLES if words[0] in _OPENERS else ():
        size = next((size for size in range(min(_LONGEST, len(words)), 0, -1) if words[:size] in table), 0)
        if size and len(words) - size <= (further if _announces(line, size) else FURTHER):
            return kind
    return _NOTICE if len(words) <= NOTICE_WORDS and _holds_notice(words) else None


def _announces(line: str, size: int) -> bool:
    """Say whether a phrase of `size` words is followed by a colon or the like, and so by a title."""
    opening = line[: size * 14 + 4]
    return any(mark in opening for mark in ":：|>»–—")


def _holds_notice(words: tuple[str, ...]) -> bool:
    starts = (at for at, word in enumerate(words) if word in _NOTICE_OPENERS)
    return any(words[at : at + size] in _NOTICE_PHRASES for at in starts for size in _NOTICE_SIZES)
