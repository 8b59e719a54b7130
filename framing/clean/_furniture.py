"""The set phrases of news pages that belong to the page and not to the article, in six languages.

A line is furniture when its words are such a phrase, or open with one and say little more. What an outlet says
besides is caught by its recurring on the outlet's pages, not by longer lists here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from framing.clean._captions import is_caption
from framing.dates import is_date_word
from framing.text import fold

__all__ = ["Furniture", "FurnitureKind", "furniture", "is_section"]

FurnitureKind = Literal["teaser", "navigation", "comment form", "notice", "caption", "date or count"]


@dataclass(frozen=True, slots=True)
class Furniture:
    """A kind of furniture; `section` where the phrase opens a part of the page that is no longer the article.

    `link` says that this part is likely a box within the text, after which the article goes on.
    """

    kind: FurnitureKind
    section: bool
    link: bool = False


# Headings of lists that follow the article, or stand in a box within it.
_TEASERS = """
popular post|popular posts|popular news|most popular|most read|most viewed|related articles
related posts|next story|next article
القصة التالية|الخبر التالي|خبر بعدی|अगली ख़बर|следующая новость|اگلی خبر
related news|related stories|related topics|you may also like|you might also like|recommended|recommended for you
more from|more on this story|more stories|trending|trending now|latest news|editor's picks|top stories|don't miss
مشہور خبریں|متعلقہ خبریں|متعلقہ مضامین|تازہ ترین|تازہ ترین خبریں|مقبول خبریں|مقبول ترین|زیادہ پڑھی جانے والی خبریں
مزید خبریں|اہم خبریں|سب سے زیادہ پڑھی گئی
مقالات ذات صلة|مواضيع ذات صلة|أخبار ذات صلة|اقرأ أيضا|إقرأ أيضا|اقرأ المزيد|الأكثر قراءة|الأكثر مشاهدة|قد يعجبك أيضا
قد يهمك أيضا|آخر الأخبار|شاهد أيضا|المزيد من الأخبار|أخبار متعلقة
संबंधित खबरें|संबंधित समाचार|संबंधित लेख|लोकप्रिय खबरें|लोकप्रिय|ताज़ा खबरें|ताज़ा समाचार|और खबरें|सबसे ज्यादा पढ़ी गई
ट्रेंडिंग|बड़ी खबरें|मिलती जुलती खबरें|अन्य खबरें
اخبار مرتبط|خبرهای مرتبط|مطالب مرتبط|پربازدیدترین|پربازدیدها|پربازدیدترین اخبار|آخرین اخبار|تازه ترین اخبار
بیشتر بخوانید
از دست ندهید|پیشنهاد سردبیر|پرطرفدارترین|مطالب پیشنهادی
популярное|самое популярное|самое читаемое|похожие новости|похожие материалы|материалы по теме|новости по теме
по теме|другие новости|главное за день|последние новости|рекомендуем|вам может быть интересно|ещё по теме
лента новостей
about the author|عن الكاتب|نبذة عن الكاتب|об авторе|लेखक के बारे में|درباره نویسنده|مصنف کے بارے میں
"""
# Phrases that open one line of teaser and its title within the article.
_LINKS = """
read also|also read|must read|read more|read next|see also|watch|watch also|click here|continue reading|read full story
read full article|read the full story|related article|related story|in this story
مزید جانیے|یہ بھی پڑھیں|یہ بھی پڑھیے|یہ خبر پڑھیں|یہ خبر بھی پڑھیں|یہ خبر بھی پڑھیے|مزید پڑھیں|مزید پڑھیے
یہ بھی دیکھیں
اقرأ أيضا|إقرأ أيضا|للمزيد|شاهد أيضا|طالع أيضا|اقرأ المزيد
यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|इसे भी पढ़ें|यह भी देखें|आगे पढ़ें
بیشتر بخوانید|همچنین بخوانید|بخوانید|ادامه مطلب|ببینید|حتما بخوانید|همچنین ببینید
материал по теме|читайте также|читать подробнее|читать далее|смотрите также|читать также|подробнее
"""
# Words that a title follows behind a colon, and no more than words elsewhere.
_TITLED = """
related|see|in pictures|explainer
مرتبط|في صور
"""
# What screen readers are told where a box within the text ends, and before it.
_BOX_ENDS = """
end of|конец истории|समाप्त|پایان|نهاية|مواد پر جائیں
"""
_SKIPS = """
and continue reading|и продолжить чтение|وواصل القراءة|आगे बढ़ें|به خواندن ادامه دهید|آگے بڑھیں
"""
# Calls on the reader, which may go on for a whole sentence.
_CALLS = """
subscribe to|sign up for|follow us on|join our channel|join us on|download our app|get the app|do you have a tip
enjoyed this|liked this story|did you like this
spotted an error|report a typo|like what you read|support our journalism|click here to
کیا آپ کو یہ خبر پسند|یہ تحریر پسند آئی|ہمارا واٹس ایپ چینل|ہماری ایپ ڈاؤن لوڈ|ہمیں فیس بک پر|سبسکرائب کریں
هل أعجبك|أعجبك المقال
انضم إلى|انضموا إلى|حمل التطبيق|تابعونا على|تابعنا عبر|اشترك في|هل ترغب بالتعليق|عدد القراءات|عدد المشاهدات
क्या आपको यह ख़बर|यह लेख पसंद आया|हमारे व्हाट्सएप|ऐप डाउनलोड करें|हमें फॉलो करें|हमारे चैनल|देश और दुनिया की
آیا این مطلب|این مطلب را پسندیدید|به کانال|عضو کانال|گزارش خطا|کد خبر|ما را در|شناسه خبر
понравилась статья|понравился материал|понравился текст
подписывайтесь на|читайте нас|присоединяйтесь к|нашли ошибку|ошибка в тексте|заметили ошибку|следите за нашими
новости партнеров
"""
# Notes of the editors about the text, set off by a colon or the like.
_EDITORS = """
correction|corrections|clarification|editor's note|editors' note|update note
تصحيح|توضيح|تنويه|ملاحظة المحرر|ملاحظة من المحرر|استدراك
اصلاحیه|تصحیح|پی نوشت|یادداشت سردبیر|توضیح ضروری
सुधार|भूल सुधार|स्पष्टीकरण|संपादक की टिप्पणी
исправление|уточнение|поправка|от редакции|примечание редакции
تصحیح|وضاحت|ادارتی نوٹ|ایڈیٹر کا نوٹ
"""
_COMMENTS = """
comments|leave a comment|leave a reply|post a comment|add a comment|join the conversation
your views|readers' views|reader comments|آراء القراء|تعليقات القراء|دیدگاه خوانندگان|نظر خوانندگان
पाठकों की राय|мнения читателей|комментарии читателей|قارئین کی رائے
write a comment|no comments|be the first to comment|comment as a guest
تبصرے|تبصرہ کریں|اپنا تبصرہ لکھیں|جواب دیں|اپنی رائے دیں|تبصرہ شامل کریں
اضف تعليقك|أضف تعليق|أضف تعليقا|اترك تعليقك|اترك تعليقا|اترك رد|التعليقات|تعليقات
شاركنا رأيك
टिप्पणी|टिप्पणियाँ|टिप्पणी करें|अपनी टिप्पणी दें|अपनी राय दें|कमेंट|कमेंट करें
प्रतिक्रिया दें
نظر شما|ارسال نظر|نظرات|دیدگاه ها|دیدگاه شما|دیدگاهتان را بنویسید|نظرات کاربران
комментарии|оставить комментарий|добавить комментарий|написать комментарий|ваш комментарий
обсудить
"""
# What comment forms say, anywhere in a line.
_FORMS = """
your email address will not be published|required fields are marked
آپ کا ای میل ایڈریس شائع نہیں|ای میل ایڈریس شائع نہیں کیا جائے گا
لن يتم نشر عنوان بريدك|لن يتم نشر بريدك الإلكتروني|الحقول الإلزامية مشار إليها
ईमेल पता प्रकाशित नहीं
نشانی ایمیل شما منتشر نخواهد شد|ایمیل شما منتشر نخواهد شد
адрес email не будет опубликован|обязательные поля помечены
"""
# What sets off a caption from its picture's article; a colon or the like must follow.
_CAPTIONS = """
photo|photo by|photograph|picture|image|caption|photo credit|image credit|photo gallery|photos|video|watch
تصویر|تصاویر|ویڈیو
صورة|الصورة|صور|فيديو|تصوير
फोटो|फ़ोटो|तस्वीर|तस्वीरें|वीडियो
عکس|تصاویر|ویدئو|فیلم
фото|видео|на фото|снимок
"""
_FILE_PHOTOS = """
image caption|image source|इमेज कैप्शन|इमेज स्रोत|تصویر کا کیپشن|تصویر کا ذریعہ|شرح تصویر|توضیح تصویر|منبع تصویر
صدر الصورة|التعليق على الصورة|مصدر الصورة|автор фото|подпись к фото
file photo|file picture|file image|فائل فوٹو|صورة أرشيفية|أرشيف|أرشيفية|آرشیو|архив|из архива
फाइल फोटो|फ़ाइल फ़ोटो|عکس آرشیوی|архивное фото
"""
# What sets off an advertisement; a title may follow.
_ADS = """
advertisement|advertising|sponsored|sponsored content|paid content|promoted|partner content
اشتہار|اشتہارات|سپانسرڈ
إعلان|إعلانات|محتوى مدفوع|محتوى ممول
विज्ञापन|प्रायोजित
تبلیغات|آگهی|رپورتاژ آگهی
реклама|на правах рекламы|партнерский материал|спонсорский материал
"""
_NAVIGATION = """
facebook|twitter|whatsapp|telegram|instagram|youtube|linkedin
فیس بک|ٹوئٹر|واٹس ایپ|ٹیلی گرام|انسٹاگرام|یوٹیوب
فيسبوك|تويتر|واتساب|واتس اب|تلغرام|تيليجرام|انستغرام|يوتيوب
फेसबुक|फ़ेसबुक|ट्विटर|व्हाट्सऐप|व्हाट्सएप|टेलीग्राम|इंस्टाग्राम|यूट्यूब
فیسبوک|توییتر|واتس‌اپ|واتساپ|تلگرام|اینستاگرام|یوتیوب|ایتا
вконтакте|одноклассники|телеграм|фейсбук|твиттер|ютуб|вотсап
text size|font size|reading time|min read|listen to article
فونٹ سائز|مطالعے کا وقت|پڑھنے کا وقت
حجم الخط|وقت القراءة|مدة القراءة|زمن القراءة
फ़ॉन्ट साइज़|फॉन्ट साइज|पढ़ने का समय
اندازه قلم|اندازه متن|اندازه فونت|زمان مطالعه|زمان خواندن
размер шрифта|время чтения|читать вслух
share|share this|share this article|share on facebook|share via email|tweet|print|print this page|copy link|follow us
connect with us|follow us on|subscribe|subscribe now|sign in|log in|sign up|newsletter|subscribe to our newsletter
tags
home|menu|search|skip to content|skip to main content|back to top|previous article|next article|previous|next
hi what are you looking for|save|listen to this article|topics|breaking news|live tv|e paper
شیئر کریں|فیس بک پر شیئر کریں|واٹس ایپ پر شیئر کریں|ہمیں فالو کریں|سبسکرائب کریں|صفحہ اول|ہوم|تلاش کریں|ٹیگز
پرنٹ کریں
شارك|شارك المقال|شارك هذا المقال|شارك الخبر|مشاركة|تابعنا|تابعونا|تابعنا على|اشترك|اشترك الآن
اشترك في النشرة البريدية|الرئيسية|القائمة
بحث|طباعة|وسوم|الوسوم|كلمات مفتاحية|كلمات دلالية|نسخ الرابط|انتقل إلى المحتوى|تسجيل الدخول
शेयर करें|साझा करें|हमें फॉलो करें|सब्सक्राइब करें|होम|मुख्य पृष्ठ|खोजें|टैग|टैग्स|प्रिंट करें
फेसबुक पर शेयर करें|लॉग इन
اشتراک گذاری|به اشتراک بگذارید|اشتراک گذاری در|ما را دنبال کنید|عضویت|عضویت در خبرنامه|صفحه اصلی|صفحه نخست|خانه
جستجو|برچسب ها
برچسب|کلیدواژه ها|چاپ|ورود|نسخه چاپی|لینک کوتاه|کپی لینک|ارسال به دوستان
поделиться|поделиться в|подписаться|подписывайтесь|подписывайтесь на нас|подписывайтесь на наш канал|главная|меню
поиск|теги|метки
распечатать|войти|версия для печати|скопировать ссылку|следите за нами|наверх|перейти к содержанию
"""
_NOTICES = """
make a donation|become a supporter|support us from|support our work
ادعمونا|تبرع الآن|تبرعوا|ادعم صحافتنا
हमारी पत्रकारिता को सहयोग|सहयोग राशि
ہماری صحافت کی مدد|عطیہ کریں
از ما حمایت کنید|حمایت مالی کنید|کمک مالی کنید
оформите пожертвование|регулярное пожертвование|поддержите редакцию|поддержите нас
регистрация пройдена успешно|доступ к чату заблокирован|ссылке из письма отправленного
all rights reserved|we use cookies|this site uses cookies|this website uses cookies|accept all cookies|cookie policy
privacy policy|terms of use|terms of service|enable javascript|copyright ©|views expressed in this
views expressed are|opinions expressed in this
our standards the|acquire licensing rights
like our page|share this article with|pass this article on|الإعجاب بصفحتنا|شاركوا المقال|این مطلب را برای دیگران
इस लेख को दूसरों|इस लेख को शेयर|поделитесь этой|поделитесь статьей|اس مضمون کو دوسروں|ہمارا صفحہ لائک
your support|support independent|нужна ваша поддержка|регулярные пожертвования|регулярное пожертвование
our whatsapp channel|our telegram channel|our youtube channel
قناتنا على|به کانال ما|हमारे चैनल से|на наш канал|на наш телеграм|ہمارا چینل|ہمارے چینل
we and our partners|our newsletter|in your inbox|to your inbox|manage cookies|your browser
نحن وشركاؤنا|نشرتنا البريدية|إلى بريدك الإلكتروني|متصفحك
ما و شرکای ما|خبرنامه ما|به ایمیل شما|مرورگر شما
हम और हमारे साझेदार|हमारा न्यूज़लेटर|हमारे न्यूज़लेटर|आपके इनबॉक्स|आपका ब्राउज़र
мы и наши партнеры|нашу рассылку|на вашу почту|ваш браузер
ہم اور ہمارے شراکت دار|ہمارا نیوز لیٹر|ہمارے نیوز لیٹر|آپ کے ان باکس|آپ کا براؤزر
جملہ حقوق محفوظ|تمام حقوق محفوظ|کوکیز کا استعمال|پرائیویسی پالیسی|رائے سے متفق ہونا ضروری نہیں
جميع الحقوق محفوظة|ملفات تعريف الارتباط|سياسة الخصوصية|شروط الاستخدام|حقوق النشر|لا تعبر بالضرورة عن رأي
لا يعبر بالضرورة عن رأي
सर्वाधिकार सुरक्षित|कुकीज़ का उपयोग|गोपनीयता नीति|उपयोग की शर्तें|लेखक के निजी विचार
تمامی حقوق|کلیه حقوق|حقوق مادی و معنوی|حریم خصوصی|از کوکی ها استفاده|بازنشر مطالب|لزوما دیدگاه|لزوما نظر|انتهای پیام
все права защищены|файлы cookie|политика конфиденциальности|использует cookie|пользовательское соглашение
الزاما نظر|الزاما دیدگاه
व्यक्त विचार लेखक|विचार लेखक के|خیالات مصنف|رائے مصنف|عن رأي كاتب|آراء الكاتب
перепечатка материалов|автора может не совпадать|автора могут не совпадать|мнение редакции может не совпадать
при использовании материалов
"""
# What stands beside a date, a time or a count in a line that says no more: 2 hours ago; 1,2 тыс. просмотров.
_STAMPS = """
published updated last modified posted on at am pm ist gmt bst utc et edt est msk ago hours hour hrs minutes minute mins
min read reading time day days week weeks views view comments comment likes shares share no of watch listen sec
نشر في آخر تحديث التحديث تاريخ النشر الساعة بتوقيت غرينتش مكة المكرمة القدس م ص مساء صباحا منذ ساعة ساعات دقيقة دقائق
قراءة مشاهدة مشاهدات تعليق تعليقات يوم أيام
شائع شائع شدہ اپ ڈیٹ تاریخ اشاعت وقت بجے منٹ گھنٹے گھنٹہ پہلے قبل دن ویوز تبصرے
प्रकाशित अपडेट अपडेटेड पब्लिश्ड समय बजे मिनट घंटे घंटा पहले दिन व्यूज बार देखा गया तारीख़ तारीख
تاریخ انتشار ساعت روز دقیقه پیش قبل کد خبر شناسه بازدید نظر دیدگاه زمان مطالعه تعداد به روزرسانی بروزرسانی
опубликовано обновлено просмотров просмотра просмотр тыс мск часов часа час минут минуты минуту назад дней дня вчера
сегодня в г комментариев комментария комментарий комментарии время чтения id
"""
_NETWORKS = """
facebook twitter instagram youtube whatsapp telegram x tiktok linkedin فيسبوك تويتر انستغرام يوتيوب واتساب تلغرام
فیسبوک توییتر اینستاگرام یوتیوب تلگرام واتساپ ایکس بله ایتا روبیکا فیس بک ٹوئٹر انسٹاگرام یوٹیوب فیسبک ٹویٹر
फेसबुक फ़ेसबुक ट्विटर इंस्टाग्राम यूट्यूब व्हाट्सऐप टेलीग्राम एक्स телеграм вконтакте вк дзен одноклассники max rutube
"""
_FOLLOWING = """
follow subscribe join like تابعونا تابعنا اشتركوا دنبال بپیوندید کنید فالو سبسکرائب फॉलो फ़ॉलो सब्सक्राइब जुड़ें
подписывайтесь подпишитесь читайте следите присоединяйтесь
"""
# What closes a call where the verb comes last.
_CLOSING = """
शेयर करें|साझा करें|फॉलो करें|फ़ॉलो करें|डाउनलोड करें|क्लिक करें|सब्सक्राइब करें|लॉगिन करें|यहां पढ़ें|यहाँ पढ़ें
شیئر کریں|فالو کریں|ڈاؤن لوڈ کریں|کلک کریں|سبسکرائب کریں|لاگ ان کریں
دنبال کنید|اشتراک بگذارید|کلیک کنید|عضو شوید|اطبع الخبر|اطبع المقال|انسخ الرابط
"""
# The sections that menus list.
_SECTIONS = """
home|news|world|politics|business|economy|sport|sports|culture|opinion|lifestyle|tech|technology|science|health|video
videos|photos|podcasts|live|local|national|international|entertainment|travel|money|weather|latest|login|menu|about
الرئيسية|أخبار|محليات|محلي|عربي|دولي|العالم|سياسة|اقتصاد|رياضة|ثقافة|رأي|آراء|منوعات|فيديو|صور|صحة|تكنولوجيا|مباشر
عربي ودولي|حوادث|فن|مقالات|تقارير|علوم|تسجيل
ہوم|صفحہ اول|صفحۂ اول|پاکستان|دنیا|کھیل|کاروبار|تجارت|صحت|شوبز|انٹرٹینمنٹ|ٹیکنالوجی|ویڈیوز|ویڈیو|کالم|بلاگ|سائنس
قومی|بین الاقوامی|تعلیم|دلچسپ و عجیب|لائیو|ادب|مضامین
होम|देश|दुनिया|विदेश|खेल|राज्य|राजनीति|कारोबार|बिज़नेस|मनोरंजन|वीडियो|राशिफल|स्वास्थ्य|शिक्षा|विचार|टेक|लाइव|धर्म
लाइफस्टाइल|फोटो|शहर|ई-पेपर|क्रिकेट|भारत|विश्व|ओपिनियन
خانه|صفحه اصلی|صفحه نخست|سیاسی|سیاست|اقتصادی|اقتصاد|ورزشی|ورزش|فرهنگی|فرهنگ|اجتماعی|جامعه|جهان|بین الملل|استان‌ها|عکس
فیلم|ویدئو|ویدیو|علمی|سلامت|حوادث|هنر|گفت‌وگو|یادداشت|چندرسانه‌ای|دانش|فناوری|ایران
главное|главная|новости|политика|экономика|общество|мир|в мире|россия|спорт|культура|наука|происшествия|бизнес|деньги
видео|фото|мнения|технологии|здоровье|погода|афиша|город|люди|авто|подкасты|статьи|интервью|финансы|недвижимость
"""
# So many words may follow a phrase in a line that is still no more than the phrase ("Comments (12)"), and so many
# where the phrase announces a title.
FURTHER, TITLE, BOX = 3, 25, 6
# A call on the reader is no longer than this.
CALL = 15
# A line with a time or a count has so many words at most, a menu this share of sections, a line that ends in what
# menus say so many words, and a call to follow an outlet so many.
STAMP, MENU, CLOSING_PHRASE, FOLLOW = 14, 0.6, 7, 45
# A line that calls the reader to one social network has so many words at most. A phrase has so many code points.
FOLLOW_ONE, PHRASE = 8, 120
_ANNOUNCING = ":：|>»–—-/"
# An editors' note has so many words at most.
NOTE = 50
# A notice may hold its phrase anywhere, but a paragraph of so many words that holds one is an article about it.
NOTICE_WORDS = 60

Phrase = tuple[str, ...]


def _phrases(block: str) -> frozenset[Phrase]:
    phrases = (phrase for line in block.split("\n") for phrase in line.split("|"))
    return frozenset(tuple(fold(phrase).split()) for phrase in phrases if phrase)


class _Table(NamedTuple):
    """Phrases that open a line, what they make of it, and how many words may follow: at once, and after a colon."""

    phrases: frozenset[Phrase]
    kind: Furniture
    plain: int = FURTHER
    titled: int = FURTHER
    link: bool = False


class _Tables(NamedTuple):
    """All phrases, folded: the tables in the order they are asked, and the phrases that may stand anywhere."""

    opening: tuple[_Table, ...]
    file_photos: frozenset[Phrase]
    openers: frozenset[str]
    longest: int
    stamps: frozenset[str]
    networks: frozenset[str]
    following: frozenset[str]
    verbs: frozenset[Phrase]
    sections: frozenset[Phrase]
    section_words: frozenset[str]
    held: dict[Phrase, Furniture]
    held_openers: frozenset[str]
    held_sizes: tuple[int, ...]


@cache
def _tables() -> _Tables:
    opening = (
        _Table(_phrases(_LINKS), Furniture("teaser", section=False), titled=TITLE, link=True),
        _Table(_phrases(_TITLED), Furniture("teaser", section=False), plain=-1, titled=TITLE),
        _Table(_phrases(_BOX_ENDS), Furniture("navigation", section=False, link=True), plain=BOX),
        _Table(_phrases(_CALLS), Furniture("notice", section=False), plain=CALL, titled=TITLE),
        _Table(_phrases(_ADS), Furniture("notice", section=False), titled=TITLE),
        _Table(_phrases(_EDITORS), Furniture("notice", section=False), plain=-1, titled=NOTE),
        _Table(_phrases(_FILE_PHOTOS), Furniture("caption", section=False), plain=TITLE, titled=TITLE),
        _Table(_phrases(_CAPTIONS), Furniture("caption", section=False), plain=-1, titled=TITLE),
        _Table(_phrases(_TEASERS), Furniture("teaser", section=True)),
        _Table(_phrases(_COMMENTS), Furniture("comment form", section=True)),
        _Table(_phrases(_NAVIGATION), Furniture("navigation", section=False)),
    )
    held = {
        **dict.fromkeys(_phrases(_SKIPS), Furniture("navigation", section=False)),
        **dict.fromkeys(_phrases(_NOTICES), Furniture("notice", section=False)),
        **dict.fromkeys(_phrases(_FORMS), Furniture("comment form", section=True)),
    }
    phrases = [phrase for table in opening for phrase in table.phrases]
    return _Tables(
        opening,
        _phrases(_FILE_PHOTOS),
        frozenset(phrase[0] for phrase in phrases),
        max(map(len, phrases)),
        frozenset(fold(_STAMPS).split()),
        frozenset(fold(_NETWORKS).split()),
        frozenset(fold(_FOLLOWING).split()),
        _phrases(_CLOSING),
        _phrases(_SECTIONS),
        frozenset(phrase[0] for phrase in _phrases(_SECTIONS) if len(phrase) == 1),
        held,
        frozenset(phrase[0] for phrase in held),
        tuple(sorted({len(phrase) for phrase in held})),
    )


def furniture(words: tuple[str, ...], line: str) -> Furniture | None:
    """Return what kind of furniture a line's wording makes it, None for wording that an article may have."""
    if not words:
        return None
    if line.startswith(("http://", "https://", "www.")) and " " not in line:
        return Furniture("navigation", section=False)
    tables = _tables()
    for table in tables.opening if words[0] in tables.openers else ():
        size = next(
            (size for size in range(min(tables.longest, len(words)), 0, -1) if words[:size] in table.phrases), 0
        )
        if size and len(words) - size <= (table.titled if _announces(line, size) else table.plain):
            # A link's phrase alone on its line heads a list of links.
            return Furniture("teaser", section=True, link=True) if table.link and size == len(words) else table.kind
    if len(words) <= TITLE and any(words[-size:] in tables.file_photos for size in (1, 2, 3)):
        return Furniture("caption", section=False)
    if is_caption(words, line):
        return Furniture("caption", section=False)
    if _is_stamp(words):
        return Furniture("date or count", section=False)
    if _is_menu(words) or _is_closing_phrase(words) or _follows(words):
        return Furniture("navigation", section=False)
    return _held(words) if len(words) <= NOTICE_WORDS else None


def is_section(words: Phrase) -> bool:
    """Say whether folded words name a section of news sites: «В мире»."""
    return words in _tables().sections


def _is_stamp(words: Phrase) -> bool:
    """Say whether a line tells a date, a time or a count and nothing else."""
    if len(words) > STAMP or not any(any(map(str.isdigit, word)) for word in words):
        return False
    stamps = _tables().stamps
    return all(word.isdigit() or word in stamps or is_date_word(word) for word in words)


def _is_menu(words: Phrase) -> bool:
    """Say whether a line is a row of sections, perhaps with the page's name before it."""
    if not 3 <= len(words) <= TITLE or _tables().section_words.isdisjoint(words):
        return False
    sections = _tables().sections
    at = listed = named = 0
    while at < len(words):
        size = next((size for size in (3, 2, 1) if words[at : at + size] in sections), 0)
        listed, named, at = listed + size, named + bool(size), at + max(size, 1)
    return named >= 3 and listed >= MENU * len(words)


def _is_closing_phrase(words: Phrase) -> bool:
    """Say whether a short line ends in what menus say, as where the verb comes last: इस कहानी को शेयर करें."""
    single = all(len(word) == 1 for word in words)
    return single or (len(words) <= CLOSING_PHRASE and any(words[-size:] in _tables().verbs for size in (2, 3)))


def _follows(words: Phrase) -> bool:
    """Say whether a line calls the reader to an outlet's pages on social networks."""
    if len(words) > FOLLOW:
        return False
    tables = _tables()
    if tables.networks.isdisjoint(words):
        return False
    networks = {word for word in words if word in tables.networks}
    return len(networks) >= (1 if len(words) <= FOLLOW_ONE else 2) and not tables.following.isdisjoint(words)


def _announces(line: str, size: int) -> bool:
    """Say whether a phrase of `size` words is followed by a colon or the like, and so by a title."""
    shown = line[:PHRASE].split()
    at = next((at for at, word in enumerate(shown) if not (size := size - any(map(str.isalnum, word)))), len(shown) - 1)
    return shown[at][-1] in _ANNOUNCING or (at + 1 < len(shown) and shown[at + 1][0] in _ANNOUNCING)


def _held(words: tuple[str, ...]) -> Furniture | None:
    """Return what a phrase anywhere in a line makes of it."""
    tables = _tables()
    starts = (at for at, word in enumerate(words) if word in tables.held_openers)
    found = (tables.held.get(words[at : at + size]) for at in starts for size in tables.held_sizes)
    return next((kind for kind in found if kind), None)
