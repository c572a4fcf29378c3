"""English words that stand in names with a capital and are translated, not spelled by sound."""

from __future__ import annotations

import re

_TITLES = """
    mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess duke earl baron
    pope bishop archbishop cardinal reverend rev father mother sister brother saint st president
    vice prime minister chancellor premier governor mayor senator congressman congresswoman
    representative rep sen gov secretary speaker ambassador judge justice attorney general colonel
    captain major lieutenant sergeant officer admiral commander chief chairman chairwoman chair
    director manager coach editor analyst reporter spokesman spokeswoman former deputy acting
    assistant associate executive senior junior head founder owner mp mps leader lt col maj gen sgt
    cpl capt cmdr det insp supt rev hon hey actor actress singer comedian rapper
"""
_BODIES = """
    court supreme house senate congress parliament assembly council cabinet commission committee
    ministry department office bureau agency authority board service services force forces army
    navy police guard corps union league federation confederation alliance association society
    institute institution university college school academy center centre hospital clinic bank
    fund group company corporation corp inc ltd partners trust foundation museum library gallery
    theatre theater church cathedral temple palace castle tower building hall station airport
    port bridge road street avenue square park garden gardens stadium arena club team party
    coalition movement campaign front state states county city town village district province
    region republic kingdom empire commonwealth nations embassy consulate customs treasury
    prosecution prosecutors prison jail market stock exchange press post times news journal
    network channel radio company industries
"""
_THINGS = """
    act bill law code treaty agreement accord deal plan project program programme policy report
    study review award awards prize medal cup open tour series championship championships games
    game match final finals season festival fair show day week month year century age war battle
    world internet web book song album film movie story journal ocean sea river lake mount
    mountain mountains hill hills valley island islands beach bay gulf coast desert plains forest
    canal cross crescent star moon sun earth house life love home family women men children
    people workers citizens citizen health safety security defense defence trade finance business
    labor labour energy water air land food wildlife nature environment emergency weather rights
    freedom peace science technology research history art arts music sports sport football soccer
    baseball basketball cricket golf tennis rugby tea coffee bus train railway railroad data
    hotel plaza pharmacy highway side way chapter section article resource resources crime crimes
    room rooms care night nights morning evening light lights shelter camp harbor harbour heritage
    line lines route routes subway metro highway strait flight country peninsula
    reform revolution uprising incident dynasty era period
    galaxy planet counter pump bottle unit device method system part apparatus
"""
_QUALITIES = """
    new old great grand high low big little young royal national international global federal
    central local public private social civil human military naval economic political
    democratic republican liberal conservative progressive independent green red blue white black
    gold golden silver first second third united joint special secret main upper lower north
    south east west northern southern eastern western pacific atlantic arctic olympic christian
    muslim jewish islamic catholic german norwegian afghan arab turk
    turks jew jews french dutch irish welsh greek swiss czech iraqi israeli
    pakistani thai democrats republicans democrat dear top total best good bad hot cold holy
    korean european commercial industrial foreign domestic official
"""
_SMALL_WORDS = """
    the a an in on at of and but for from with by to as if when while after before since because
    so although however it he she they we i you this that these those his her their our my your
    its there here what who where why how not no yes all some many most more every each both
    another other one two three last next then now today yesterday tomorrow once
    monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december spring summer autumn winter
    are is was were be been being has have had do does did can could will would shall should
    may might must go well four five six seven eight nine ten
"""
TRANSLATED: frozenset[str] = frozenset(
    " ".join((_TITLES, _BODIES, _THINGS, _QUALITIES, _SMALL_WORDS)).split()
)
"""Closed and half-closed classes: titles, bodies, what bodies deal with, qualities, small words."""

# Endings of common nouns, of adjectives and of people by what they do or where they are from.
_ENDING = re.compile(
    r"(?:tion|sion|ment|ity|ship|ism|ness|ance|ence|ency|ancy|ive|ical|ics|ian|ians|ican|icans"
    r"|ish|ese|ists?|ology|tory|ary|ial|onal|able|ible|ful|less|ing|ings|ers|ors|ed|ies|ly|ure"
    r"|ates?|hood|graphy|ward|wide|ates|ous|ants?|ents?)$"
)


def translated(word: str) -> bool:
    """Tell whether a capitalised word is a common word rather than a name spelled by its sound."""
    plain = word.casefold().removesuffix("'s").removesuffix("’s")
    if plain.endswith(("n't", "n’t")):
        return True
    return plain in TRANSLATED or (len(plain) > 5 and bool(_ENDING.search(plain)))
