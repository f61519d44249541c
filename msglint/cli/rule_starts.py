"""A working rule of every kind to start from: what it looks for, and messages it finds and does not find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """A message with the fault or strength, the words found in it, a better version, and its channel."""

    text: str
    found: str
    better: str
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """What differs between the kinds: what `find:` looks like, and messages it finds and does not find."""

    about: str
    category: str
    find: str
    message: str
    why: str
    advice: str
    hits: tuple[Hit, Hit]
    misses: tuple[str, str]
    where: str = "subject, body"


STARTS: Mapping[str, Start] = {
    "phrases": Start(
        'Words in a row. "~touch" is any form of touch; a|b is one of two words; [with you] may be there or not.',
        "empty-bump",
        '  phrases:\n    - "~touch base [with you]"\n    - "~reach out again|anew"\n',
        '"{quote}" says only that you want an answer.',
        "A reminder with nothing new in it gives the reader no reason to act.",
        "Bring one thing that has changed for them since, or do not write.",
        (
            Hit(
                "Just touching base with you about the quote.",
                "touching base with you",
                "Steel is up four per cent since the quote. Hold it?",
            ),
            Hit("reaching out again, any news", "reaching out again", "your second van is on the road now. who loads it", "dm"),
        ),
        ("The base of the lamp was cold to the touch.", "You wrote that I should touch base in May. Is it too early?"),
    ),
    "clause": Start(
        "Who does what: whose side the subject is on, the verb, and what goes with it. `msglint parse` shows how a sentence is read.",
        "seller-need",
        '  clause:\n    subject: seller  # seller (I, we, our team), buyer (you), both, other\n    verb: ["~want", "~hope for"]\n'
        '    with: "(an order|a [quick] sale)"\n    negated: no\n',
        '"{quote}" is about what you want.',
        "They buy because they need something to change, not because you want the order.",
        "Say what changes for them, or ask.",
        (
            Hit("We really want an order by Friday.", "We really want an order", "Which of your two presses stands still more often?"),
            Hit("i want a quick sale", "i want a quick sale", "does the old press still jam on card", "dm"),
        ),
        ("Your partner wants a quick sale of the barn. Is that right?", "We do not want a quick sale. What would help you decide?"),
    ),
    "question": Start(
        "Questions by kind: buyer (any about them), interest, meeting, referral, logistics, rhetorical, seller-product.",
        "interest-fishing",
        "  question: [interest]\n",
        '"{quote}" asks about interest in your thing.',
        "Interest costs nothing and says nothing about whether there is a problem.",
        "Ask about the problem instead.",
        (
            Hit("Are you interested in our racks?", "Are you interested in our racks?", "Where do the ladders go when the van is full?"),
            Hit(
                "We build racks. Would you like to hear more?",
                "Would you like to hear more?",
                "Where do the ladders go when the van is full?",
            ),
        ),
        ("Who loads your van?", "Is your board interested in the second van?"),
    ),
    "link": Start(
        "Links by what they are: own (calendar, deck, video, form, short, site), tracked, theirs, source, asked, unsubscribe, unknown.",
        "link-before-rapport",
        "  link: [calendar]\n",
        '"{quote}" asks them to book you.',
        "A calendar asks for half an hour of a stranger's day.",
        "Ask one thing that they can answer in a line.",
        (
            Hit("My diary is at https://calendly.com/joan/chat now.", "https://calendly.com/joan/chat", "Which oven do you light first?"),
            Hit("Choose a time at https://cal.com/joan today.", "https://cal.com/joan", "How long do the loaves wait for the van?"),
        ),
        ("Your menu at https://harbour-inn.ie/menu still shows the soup.", "The rule is at https://www.gov.uk/frying-oil since May."),
    ),
    "fact": Start(
        "A ready reading: offer (of your thing), buyer-observation (a checkable fact about them), buyers-own-words.",
        "buyer-observation",
        "  fact: buyer-observation\n",
        '"{quote}" shows that you looked.',
        "A true fact about them is the one thing a mass mailing cannot have.",
        "Leave it out.",
        (
            Hit("Your second van was new in May.", "Your second van was new in May", "Who loads the van?"),
            Hit(
                "Your shop in Ghent has three ovens since March.", "Your shop in Ghent has three ovens since March", "Who lights the oven?"
            ),
        ),
        ("We build racks for vans.", "Who loads the van?"),
        where="body",
    ),
    "nothing_like": Start(
        "The message holds none of these, though it should; only_if says when (any_of, unless_any, at_least_words).",
        "no-buyer-question",
        "  nothing_like:\n    these:\n      - question: buyer\n    only_if:\n      at_least_words: 8\n"
        "      any_of:\n        - fact: offer\n",
        "Something is offered, and nothing is asked.",
        "Without a question you are guessing what they need.",
        "Ask one thing that only they can answer.",
        (
            Hit("We build racks for vans. They last ten years and fit every model.", "", "We build racks for vans. Who loads your van?"),
            Hit("We print labels for small breweries, cheap and fast.", "", "We print labels. Who draws yours?"),
        ),
        (
            "We build racks for vans, and they last for years. Who loads yours?",
            "Congratulations on the second van, and a good start with it.",
        ),
        where="body",
    ),
    "order": Start(
        "This stands before anything in comes_before, or that never comes.",
        "premature-pitch",
        "  order:\n    this:\n      - fact: offer\n    comes_before:\n      - question: buyer\n      - fact: buyer-observation\n",
        '"{quote}" comes before anything about them.',
        "A pitch before a question does not know who is listening.",
        "Put one true thing about them, or a question, in front of it.",
        (
            Hit(
                "We build racks for vans. Who loads your van?",
                "We build racks for vans",
                "Who loads your van? We build racks for vans.",
            ),
            Hit("We build racks for vans.", "We build racks for vans", "Your second van was new in May. We build racks for vans."),
        ),
        ("Who loads your van? We build racks.", "Your second van was new in May. We build racks for vans."),
        where="body",
    ),
    "share": Start(
        "More than this share of the clauses have you as their subject and leave the reader out.",
        "self-density",
        "  share:\n    of: clauses  # or: words, pronouns\n    subject: seller\n    leaves_out: buyer\n    more_than: 50%\n"
        "    at_least: 4  # clauses; a shorter message is left alone\n",
        "Most of this message is about you.",
        "A reader looks for themselves in a message, and stops where they are not.",
        'Ask of every "we" what it means for them, and say that instead.',
        (
            Hit(
                "We were founded in Ghent in 2009. We won an award. Our team loves ovens. We are proud of them. How do you bake?",
                "",
                "Your ovens are from 2009, the sign says. We service that model. How often does yours go cold? Who notices it first?",
            ),
            Hit(
                "we do ads, we do sites, our work won prizes, and we love what we do",
                "",
                "your site loads in nine seconds on my phone. is that the pictures. who put them there. do people wait",
                "dm",
            ),
        ),
        (
            "I read your post on yeast. I saw that your shop moved. I called your baker. Which flour do you use?",
            "We build ovens. We won an award.",
        ),
        where="body",
    ),
    "count": Start(
        "Fine once, too much together. Counts phrases, or question: or fact:, or any_of: a list of these.",
        "hype",
        '  count:\n    phrases:\n      - "very|really|truly|totally|absolutely"\n    at_least: 3\n',
        "So many words for how much, and none for what.",
        "Each of them asks the reader to take your word for it.",
        "Keep the one that is true, or put a number in its place.",
        (
            Hit("It is really fast, very quiet and absolutely safe.", "", "It bakes forty loaves an hour at 52 decibels."),
            Hit("totally new, really easy, truly yours", "", "new since May. who bakes at yours", "dm"),
        ),
        ("It is very quiet and really fast.", "It bakes forty loaves an hour."),
    ),
    "field": Start(
        "Merge fields that nobody has filled. In a template they are as they should be; examples are final when they say so.",
        "mass-blast",
        "  field: unfilled\n",
        '"{quote}" was never filled in.',
        "It tells the reader that a list wrote to them.",
        "Fill it, or write the sentence so that it needs no field.",
        (
            Hit("---\nfields: final\n---\nHow are things at {{company}}?", "{{company}}", "How are things at the mill?"),
            Hit("---\nfields: final\n---\nYour shop in {{city}} is new, I see.", "{{city}}", "Your shop in Ghent is new, I see."),
        ),
        ("How are things at {{company}}?", "Your shop in Ghent is new, I see."),
    ),
    "shouting": Start(
        "capitals, exclamations (rows of them), emoji, and greeting (a name in capitals).",
        "hype",
        "  shouting: [capitals, exclamations]\n",
        '"{quote}" shouts.',
        "Loudness stands where a reason should be.",
        "Say it in a normal voice.",
        (
            Hit("Our new oven is here!!! Try it.", "!!!", "Our new oven is here. Who bakes at yours?"),
            Hit("This is HUGE for every bakery.", "HUGE", "Flour went up by a fifth in May. Does it reach your loaves?"),
        ),
        ("The IBAN is on the form.", "Congratulations on the medal!"),
    ),
    "spacy_tokens": Start(
        "For experts: spaCy token patterns. Words are read in lower case and apart (do, n't); TAG is a Penn tag.",
        "hype",
        '  spacy_tokens:\n    - [{LOWER: {IN: [very, so]}, OP: "+"}, {TAG: JJ}]\n',
        '"{quote}" says how much, not what.',
        "An adverb asks the reader to take your word for it.",
        "Put a number in its place, or nothing.",
        (
            Hit("It is a very quiet oven.", "very quiet", "It runs at 52 decibels."),
            Hit("Our very, very old mill is a very busy place.", "very busy", "The mill grinds four tons a day."),
        ),
        ("The very best flour is on the shelf below.", "It runs at 52 decibels."),
    ),
    "spacy_dependencies": Start(
        "For experts: spaCy patterns over the parse tree. DEP is a Universal Dependencies relation of msglint's model.",
        "seller-need",
        "  spacy_dependencies:\n    - - RIGHT_ID: verb\n        RIGHT_ATTRS: {LOWER: {IN: [hit, reach, make]}}\n"
        '      - LEFT_ID: verb\n        REL_OP: ">"\n        RIGHT_ID: goal\n'
        "        RIGHT_ATTRS: {DEP: obj, LOWER: {IN: [quota, target, number, numbers]}}\n",
        '"{quote}" is about your own count.',
        "Their reason to act is theirs, not your quota.",
        "Say what changes for them, or ask.",
        (
            Hit("This would help us reach the target.", "reach the target", "Which of the two presses stands still more often?"),
            Hit("I have to hit my numbers.", "hit my numbers", "Who runs the press on Fridays?"),
        ),
        ("The number on the press was hit by a fork lift.", "Who runs the press on Fridays?"),
    ),
}
