"""Whether a text is English: by its script, and by the small words that nobody can write a language without.

Small words are told apart better than letter statistics on the short, odd English of messages: names, product words, lists
and typing without vowels hold no small words of another language. Words that English shares with another ("in", "die", "to")
count for neither.
"""

from __future__ import annotations

import re

from msglint.drafts.parts.names import word_set
from msglint.regexes import later
from msglint.text import fold

_LEAST = 5  # words: with fewer nothing is said
_FEW = 8  # with fewer words there must be no English among them
_MANY = 16  # in lower case; from here on hardly any English is enough, whatever the language
_HARDLY = 0.08

_ENGLISH = word_set(
    """the and you your yours you're youre you've youve you'll u ur that that's thats this these those with have has had having
    what what's whats how how's hows why which when where who whose would could should can can't cant cannot from they they're
    their them there there's it it's its our ours been being were not but about just did didn't didnt does doesn't doesnt don't
    dont i'm im i've ive i'll i'd we're we've we'll isn't isnt aren't wasn't won't wont if by than then into because all only
    any some every most much many more other another each both his him she my mine myself let let's lets please pls plz thanks
    thank thx tnx need needs want wants know think get gets got see saw look looking make makes made work works love like would
    keep help last next back again still here now today tomorrow week month year before after while until without through out up
    down off ever never very really yes yeah too also even same own first few new gonna wanna lemme abt tmrw asap"""
)
# Each word once, without those that are also English words, common names or abbreviations.
_BY_LANGUAGE = {
    "German": """
        ich wir ihr ihre ihrem ihren ihrer ihnen sie dich dir mir mich uns unser unsere unseren und oder aber nicht kein keine
        keinen ist sind wird werden wurde haben habe hast hatte ein eine einen einem einer das dem zum zur auf aus bei mit nach für
        über unter wenn dass wie wer dann noch schon nur auch sehr hier mehr kann können möchte möchten würden machen macht bitte
        vielen euch eure guten geehrte liebe lieber kurz gern gerne jetzt heute morgen alle gibt's""",
    "French": """
        je nous vous ils elle elles les une des du aux et mais que qui dans sous avec pour chez sont sommes êtes suis avez avons
        était ce cette votre notre leur leurs très moins bien comme quand combien en j'ai c'est n'est d'un d'une qu'il l'offre
        vôtre dis toi lundi demain déjà""",
    "Spanish": """
        tú él usted ustedes nosotros unos unas los las del pero qué quien quién como cómo cuando cuánto dónde por sobre entre es
        está están estoy tiene tienen tengo hace muy más menos sí también este esta esto ese días estimado hoy mañana porque nuestro
        nuestra nuestros nada ahora le""",
    "Portuguese": """
        você vocês ele ela uma umas dos nas pelo pela ao aos à não sim quem sem seu sua seus suas meu minha nosso nossa nossos é
        são estão foi tem têm tenho isso já só também muito obrigado obrigada olá até hoje amanhã quanto quando onde gente""",
    "Italian": """
        io noi voi loro il gli dei degli delle della dello nel sul sulla senza tra fra che chi cui è sono siamo sei abbiamo hanno
        avete questo questa quello vostro vostra nostro nostra mio mia tuo tua suo suoi molto più meno anche già ancora perché
        grazie buongiorno gentile oggi domani subito ci""",
    "Dutch": """
        ik jij jullie wij zij hij ze mijn jouw onze ons het een maar niet geen wel dat dit deze wat hoe waar wanneer voor van naar
        bij zonder uit om te tot zijn heb hebt heeft hebben wordt worden kan kunnen wil willen graag ook veel meer dag geachte beste
        bedankt vandaag als aan""",
    "Polish": """
        wy oni się nie tak że żeby czy jak kto gdzie kiedy ile dla od przed przez przy nad jest są był była być mam masz mamy macie
        mój moja moje nasz nasza nasze pani państwa pana twój jeszcze już tylko bardzo także lub oraz dzień dobry dziękuję dziś
        jutro cześć czesc chciałem którą który która juz""",
    "Swedish, Danish, Norwegian": """
        jag mig ert vår vårt våra deres jeres vores mitt ditt och og eller inte ikke är att som för på av från vid ved hos när når
        hur hvor vem hvem vad hva hvad det den ett så också har hade havde skal vill vil bara mycket meget tack takk idag gör blir
        bliver efter nå dere deg meg jeg kvar igjen går""",
    "Finnish": """
        minä mä sinä hän tai mutta emme että jos kun kuin niin myös vielä ovat oli olen olet olemme mikä mitä kuka kuinka milloin
        missä teille teillä teidän meidän minun sinun tämä tämän kiitos ennen hyvä kanssa""",
    "Turkish": """
        siz şu bir ve veya ama için gibi kadar daha çok mı mü nasıl nasilsin nerede de da yok değil bize sizde sizin bizim benim
        senin merhaba selam teşekkürler diye yeni olarak olan""",
    "Czech, Slovak, Croatian, Slovene": """
        jsem jsi jste jsme jsou byl byla být že aby nebo kdo kde kdy při před přes už ještě také velmi váš vaše vám vás nás náš
        naše můj moji dobrý dobar děkuji hvala ahoj uz jako než který kterou li što tko koju vaša vas kako ili još samo molim poruku""",
    "Romanian": """
        sunt suntem ați fost să și sau cu pe la în pentru prin fără cine cât când unde cum dacă un mea tău nostru noastră vă mai
        doar foarte bună ziua mulțumesc până oferta""",
    "Irish": """
        mé sé muid sibh siad bhur ár leis leat liom chugat agat agam duit bhfuil tá níl bhí ní cé cad conas cá agus nó maith raibh
        mhaith aon ná""",
    "Hungarian": """
        én ő ők egy és vagy hogy nem igen csak már még mint mert hol mikor mennyi volt lesz vagyunk önöknek ön ezt azt egyedül jó
        napot szia köszönöm kérem nagyon holnap amit""",
    "Indonesian, Malay": """
        saya aku kami kita anda kamu mereka atau tapi tidak bukan ini itu di pada untuk dengan adalah akan sudah udah dah belum bisa
        boleh apa siapa kapan berapa hari terima kasih atas dalam oleh lebih hanya juga karena kerana jika kalau bapak ibu encik
        lagi sampai selamat jangan esok besok tinggal malam ingin""",
    "Hindi and Urdu in Latin letters": """
        hoon tha ka kya kab kaun kaise kyun mera meri aap aapka aapki aapke aapko humara nahi nahin haan yeh woh aur lekin bhi sirf
        liye karo karna raha rahi rahe jaldi batao dekha""",
    "Swahili, Filipino": """
        kwa katika huo hiyo hilo yote ambayo sisi wewe mimi yako yangu wetu habari asante kesho ang mga ako ikaw siya tayo kayo opo
        oo ito iyon salamat kumusta magandang""",
}
_FOREIGN = word_set(" ".join(_BY_LANGUAGE.values()))
_ALSO_ENGLISH = word_set("a an of to in is was are be on at by or as for will one we he so do me my no i over it us am if")
# Small words that are parts of names: they count where no capital follows ("de la Cruz", "Los Angeles").
_PARTICLES = word_set("de la le el los las del della dos das du des van der den von")
_NOT_ENGLISH = _FOREIGN | _PARTICLES
_SMALL = _ENGLISH | _ALSO_ENGLISH
_LOANS = word_set(
    "café cafés cliché clichés résumé résumés naïve fiancé fiancée née décor façade à déjà voilà crème entrée soirée über piñata jalapeño"
)

_NO_PROSE = later(
    r"(?:https?://|www\.)\S+|(?<!\S)\S{1,80}@\S+|[@#]\w+|(?<![\w-])[\w-]{1,63}\.(?:com|org|net|io|co|example)\b\S*", re.IGNORECASE
)
_MARKS_OF_NO_PROSE = ("@", "#", "://", "www.", ".com", ".org", ".net", ".io", ".co", ".example")  # one is in all of it
_WORD = later(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_ACCENTED = later(r"[\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff]")
_OTHER_SCRIPT = later(  # Greek to Cherokee and the like, with the later blocks of Greek, Georgian, Arabic, Han and Hangul
    r"[\u0370-\u1cff\u1f00-\u1fff\u2c00-\u2c5f\u2d00-\u2dff\u3040-\ua6ff\ua800-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufeff]"
)
_UNSPACED_SCRIPT = later(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")  # Thai, kana, Han: no blanks between words


def is_english(text: str) -> bool:
    """Whether a text is English, or nothing tells that it is not; what stands in no sentence (addresses, tags) is left out."""
    plain = fold(text).text
    lower = plain.lower()
    if any(mark in lower for mark in _MARKS_OF_NO_PROSE):
        plain = _NO_PROSE.sub(" ", plain)
    words = _WORD.findall(plain)
    other = 0 if plain.isascii() else sum(2 * len(_OTHER_SCRIPT.findall(word)) > len(word) for word in words)
    unspaced = len(_UNSPACED_SCRIPT.findall(plain)) / 2
    latin = len(words) - other
    if max(other, unspaced) > latin:
        return False
    if latin < _LEAST:
        return True
    lowers = [*map(str.lower, words)]
    english = sum(map(_ENGLISH.__contains__, lowers))
    foreign = 0 if plain.isascii() and _NOT_ENGLISH.isdisjoint(lowers) else _foreign(words)
    if foreign > english:
        return foreign < (2 if latin >= _FEW else 3) or (latin < _FEW and english > 0)
    prose = [word for word in words if word.islower()]  # without names, product words and shouting
    return len(prose) < _MANY or sum(map(_SMALL.__contains__, prose)) > _HARDLY * len(prose)


def _foreign(words: list[str]) -> int:
    """How many words are only another language's: its small words, and words with letters English does not have."""
    count = 0
    named = False  # whether the next word that is no particle has a capital
    for word in reversed(words):
        lower = word.lower()
        if lower in _PARTICLES:
            count += word == lower and not named
            continue
        named = word != lower
        count += lower in _FOREIGN or (not named and bool(_ACCENTED.search(word)) and lower not in _LOANS)
    return count
