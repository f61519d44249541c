"""Places of work, trade, learning and care: what is told of one that both know is told of the reader, and one that opens near by
changes something for them."""

from __future__ import annotations

PLACES = frozenset(
    "clinic surgery practice dairy creamery school college nursery creche kindergarten preschool hostel hotel motel inn guesthouse lodge "
    "pub bar cafe café restaurant bakery pizzeria canteen kitchen shop store branch depot warehouse yard boatyard shipyard garage "
    "workshop mill sawmill plant factory brewery distillery winery vineyard tannery foundry forge quarry farm barn stable stables kennels "
    "kennel greenhouse orchard church chapel parish mosque temple hall theatre theater cinema museum gallery library gym pool rink club "
    "court academy dojo studio salon barbershop spa pharmacy hospital hospice ward laboratory lab office port harbour marina campsite zoo "
    "stall kiosk showroom laundry launderette butchery deli florist hatchery crematorium cemetery convent monastery priory shelter choir "
    "orchestra ferry prospectus brochure newsletter schoolyard playground reception class crew band troupe groomers butchers bakers "
    "grocers cleaners florists opticians dentists vets barbers hairdressers chemists".split()
)
