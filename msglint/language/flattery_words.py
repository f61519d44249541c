"""Words of praise, and words so general that praise made of them alone could be sent to anybody."""

from __future__ import annotations

from msglint.language.content import FUNCTION_WORDS, all_forms

# Enough by itself, said of the reader.
PRAISE = all_forms(
    "admire adore love luv applaud salute inspire impress amaze dazzle captivate astound wow commend revere idolise slay smash nail"
) | frozenset(
    "amazing incredible impressive inspiring inspirational fantastic awesome great brilliant outstanding remarkable wonderful excellent "
    "phenomenal exceptional superb stunning beautiful gorgeous lovely epic fabulous extraordinary unbelievable magnificent spectacular "
    "stellar admirable commendable enviable legendary marvellous marvelous splendid unreal refreshing fab dope sick terrific tremendous "
    "exemplary impeccable flawless iconic perfect esteemed prestigious renowned reputed talented visionary gifted genius brilliance "
    "groundbreaking unparalleled unmatched unrivalled unrivaled stylish classy sublime exquisite superlative sensational astonishing "
    "striking glorious divine insane goals inspo inspiration admiration admirer fan awe hats kudos props bravo congrats legend icon "
    "star queen king goddess hero rockstar superstar guru mastermind trailblazer pioneer powerhouse blessing treasure gem credit "
    "calibre caliber excellence proud envy honour honor privilege blown bowled struck floored smitten hooked obsessed humbled wowed "
    "special nicest finest sharpest brightest smartest coolest neatest greatest loveliest goat badass beast applause tribute reverence "
    "speechless giant giants titan titans luminary beacon paragon "
    "esteem exciting fascinating distinguished accomplished illustrious celebrated acclaimed reputable precedes respect revered "
    "respected admired beloved unstoppable crushing killing standout exquisite heroic noble".split()
)
# Only together with another of these, or with a booster.
VIRTUES = frozenset(
    "care cares caring passion passionate dedication dedicated commitment committed devotion professionalism professional expertise "
    "energy vision talent talents creativity creative innovation innovative quality taste integrity kindness hustle drive driven "
    "ambition ambitious success successful growth achievements accomplishments reputation leadership experience knowledge skill skills "
    "wisdom important strong solid interesting good best liked enjoy enjoyed enjoying unique hardworking savvy smart sharp clever "
    "wise honest genuine authentic heart soul spirit attention style flair standard standards bar example appreciate value values "
    "mission impact sincerity warmth charisma excel excels leading nice cool next rare switched forward thinking beautifully regard "
    "grace poise elegance courage finesse foresight generosity humility charm insight diligence polish properly wonderfully "
    "brilliantly superbly magnificently perfection dignity "
    "moved touched volumes shines shine shone envy vibe vibes everything".split()
)
# They count beside a virtue: "really care", "such important work".
BOOSTERS = frozenset(
    "really truly so such clearly obviously absolutely honestly very totally seriously deeply genuinely definitely certainly clear plain "
    "obvious evident comes wow omg everyone everybody whenever must huge massive most ever rarely rare unlike always sets "
    "set stands speaks above beyond comes highest high second exactly".split()
)
_THINGS = (
    "work works job profile page content journey story brand company business team website site vibe vibes feed posts post insta "
    "instagram ig background career approach product products designs stuff channel videos photos pics shop store culture presence "
    "insights creations aesthetic service services portfolio organisation organization firm practice restaurant place account "
    "ethos attitude blog linkedin trajectory progress efforts effort craft grind thing things look platform startup "
    "credentials cv resume staff crew people lot bunch house space world industry field sector trade market community circles town "
    "game area region country city county profession domain scene crowd rest bakery school hotel salon clinic farm "
    "charity gym cafe bar pub studio agency office church nursery college university garage surgery kitchen estate vineyard brewery "
    "mill theatre museum gallery institution institute establishment concern group enterprise mosque temple hospital yard "
    "home homes schools companies businesses firms brands shops operators operator founders founder owner owners leaders entrepreneur "
    "entrepreneurs person persons man woman men women girl girls guy guys lady ladies boy bro mate hun babe sir madam ma'am dear "
    "human humans soul mind minds professional professionals individual expert experts colleague peers kind type sort way ways level "
    "levels life day days time moment heart beginning start years year months while standard example bit everybody else others everyone "
    "anyone nobody someone somebody something everything anything nothing impression eye attention words face smile goodself self "
    "name taste eyes lives pleasure service contribution contributions society mankind humanity nation land motherland body "
    "introduction mile extra class credit grandeur"
)
_DOINGS = (
    "do build create achieve accomplish make run grow lead manage bring put give offer share represent stand set keep deserve see say "
    "tell think know find come across look feel seem appear hear follow watch notice believe understand guess admit confess note view "
    "browse read discover land stumble check visit land like speak talk continue cease help love show shine write approach work need "
    "want value handle carry treat serve care provide deliver take start become remain strive excel mean strike impress go keep "
    "touch turn fail rise reach run emanate radiate exude "
    "been met meet catch grab sell post market present act live breathe"
)
_MANNERS = (
    "thinking yours ever never absolutely totally honestly seriously deeply genuinely definitely certainly clearly obviously "
    "simply quite pretty super most more much many far well long huge big massive large whole entire own every each all both total "
    "real true overall recent recently lately today yesterday already still just now online here there again enough beyond indeed "
    "absolute complete proper how what surely leader leaders literally completely thoroughly extremely incredibly highly "
    "particularly consistently constantly personally professionally other able full first second one ones single few rarely rare "
    "seldom hardly none without doubt question like unlike such as while whenever wherever since wide out off over up down behind "
    "back away class level notch minded working edge ahead through around along together upon toward towards among between within "
    "across during must could cannot let lets please hey hi hello dear yo wow omg damn gosh hats greetings lol btw tbh man "
    "yourself yourselves themselves himself herself itself myself whose whom whoever ur u r im ive youre whats x xx s t m re ve ll "
    "permit allow express humble sincere sincerely respectfully bold venture sheer nothing short among amongst "
    "d oh yes yeah yep ok okay great "
)
GENERIC = (
    frozenset(f"{_THINGS} {_MANNERS}".split())
    | frozenset(f"{thing}s" for thing in _THINGS.split())
    | all_forms(" ".join(w for w in _DOINGS.split() if w.isalpha()))
    | PRAISE
    | VIRTUES
    | BOOSTERS
    | FUNCTION_WORDS
)
