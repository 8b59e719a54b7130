"""What ends a line of Hindi that breaks off, and what begins one that is no sentence of its own."""

from __future__ import annotations

import regex

from framing.clean._lines import Line
from framing.clean._stems import is_closing_verb
from framing.text import fold

__all__ = ["breaks_off", "cannot_stand", "ends_in_verb", "ends_told", "is_said", "stands_behind"]

# Of so many words that end in है none is a sentence of its own: प्रतिबद्ध है.
FEW = 2
# Words that stand before their noun; what a headline's end may be with a postposition: हड़ताल पर, हिरासत में.
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
        " अंतिम आख़िरी आखिरी मुख्य वरिष्ठ संयुक्त तत्कालीन दिवंगत मशहूर चर्चित कुख्यात खूंखार ख़ूँख़ार"
        " नए नये पुराने पुरानी बड़े छोटे छोटी नीले नीली काले लाल सफ़ेद सफेद हरे पीले अगले अगली पिछले पिछली"
        " दूसरे दूसरी तीसरे तीसरी चौथे चौथी पाँचवें पांचवें सैकड़ों हज़ारों हजारों लाखों करोड़ों"
    ).split()
)
_AT_LEAST = tuple(fold("कम से कम").split())
_POSTPOSITIONS = frozenset(fold("में पर से को लिए लिये द्वारा ख़िलाफ़ खिलाफ बीच").split())
# Who did it stands before this word, what he did behind it: last, and in such forms: कमाए, लगाई, मारा.
_ERGATIVE, _TO = "ने", "को"
_GENITIVES, _DONE = frozenset({"का", "की", "के"}), frozenset({"दी", "ली"})
# What stands behind «की» as a verb: माँग की गई; and what is no verb.
_STATED = frozenset(fold("गया गई गयी गए गये जाए जाये हुए हुई नई नए नये लिए लिये भाई कई").split())
# What somebody does with what was said before: डॉक्टरों ने चेताया.
_TOLD = frozenset(fold("चेताया बताया कहा माना समझाया सुनाया जताया ठुकराया नकारा पूछा लिखा दोहराया स्वीकारा क़बूला").split())
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
_ON, _NOT = "पर", fold("नहीं")
# Verbs that close a sentence of Hindi and open none.
_CLOSING = frozenset(
    fold(
        "किया दिया लिया गया गई गयी गए गये हुआ हुई हुए रहा रही रहे है हैं था थी थे होगा होगी होंगे बोले बोला बोलीं चाहिए"
        " करेगा करेगी करेंगे करेंगी करना करने करता करती करते होने"
    ).split()
)

# What something is or becomes, besides what a verb says.
_STATES = frozenset(
    fold(
        "साफ़ साफ तय ठप पक्का पक्की तैयार राज़ी राजी महँगा महंगा सस्ता आसान मुश्किल मंज़ूर मंजूर"
        " ख़राब खराब लापता गंभीर स्थिर फ़रार फरार ज़ब्त जब्त वायरल बर्बाद तबाह अनिवार्य ज़रूरी जरूरी सील निलंबित बर्ख़ास्त बर्खास्त"
    ).split()
)


def breaks_off(text: str, line: Line) -> bool:
    """Say whether a line ends in a word that waits for another, or in a clause that waits for its verb."""
    return (
        line.words[-1] in _BEFORE_NOUN or line.words[-3:] == _AT_LEAST or is_said(line) or _lacks_predicate(text, line)
    )


def cannot_stand(text: str, line: Line) -> bool:
    """Say whether a line opens with a predicate, or is no more than one."""
    return line.words[0] in _CLOSING or _is_predicate(text, line) or (len(line.words) == FEW and ends_told(line))


def ends_in_verb(line: Line) -> bool:
    """Say whether a line ends as a clause does."""
    return is_closing_verb(line.words[-1]) or line.words[-1] in _CLOSING or line.words[-1] == _NOT


def ends_told(line: Line) -> bool:
    """Say whether a line ends as a whole sentence does and a headline does not, which leaves है out."""
    return line.words[-1] in _AUXILIARIES and not line.asks


def is_said(line: Line) -> bool:
    """Say whether a line ends in a verb of saying, behind which stands what was said."""
    return line.words[-1] in _SAID


def stands_behind(line: Line, below: Line) -> bool:
    """Say whether a line begins with a word that is «on» behind a noun, and «but» behind a verb."""
    return below.words[0] == _ON and not ends_in_verb(line)


def _lacks_predicate(text: str, line: Line) -> bool:
    """Say whether the last clause of a line lacks its verb, what stands for one, or its noun.

    It ends in a postposition, tells who did something, or has its verb before its noun.
    """
    clause = fold(regex.split(r"[,:;]", text[line.start : line.end])[-1]).split()
    before, last = ("", "", *clause)[-2:]
    if before == _ERGATIVE and last not in _CLOSING | _TOLD and _TO not in clause:
        # सेना ने सँभाला / मोर्चा: who did it and the verb, without what is done.
        return True
    if before in _GENITIVES and last not in _STATED and (last in _DONE or _PERFECTIVE.fullmatch(last)):
        # तारीख़ों का किया / ऐलान: what is done stands behind.
        return True
    if any(is_closing_verb(word) or word in _CLOSING for word in clause):
        return False
    if last in _POSTPOSITIONS:
        return before not in _PREDICATES and not before.isdecimal()
    did = clause[clause.index(_ERGATIVE) + 1 :] if _ERGATIVE in clause else []
    return bool(did) and not _MAY_END.search(last) and not any(_PERFECTIVE.fullmatch(word) for word in did)


def _is_predicate(text: str, line: Line) -> bool:
    """Say whether a line begins with a predicate alone, set off by a comma: साफ़, दूतावास ने दिए टिकट."""
    clause = fold(text[line.start : line.end].partition(",")[0]).split()
    alone = len(clause) <= FEW and len(clause) < len(line.words)
    return alone and all(is_closing_verb(word) or word in _CLOSING or word in _STATES for word in clause)
