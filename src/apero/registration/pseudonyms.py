"""Names to be called by that lead nowhere. A suggestion is fresh each time, so that nobody carries one along."""

import secrets

NAMES: dict[str, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    "en": (
        (
            "Quiet", "Patient", "Steady", "Gentle", "Bright", "Calm", "Early", "Golden", "Silver", "Green", "Wide",
            "Northern", "Southern", "Warm", "Clear", "Distant", "Merry", "Humble", "Nimble", "Sunny", "Amber", "Brave",
        ),
        (
            "Heron", "River", "Baobab", "Lantern", "Kettle", "Harbour", "Maple", "Pebble", "Compass", "Meadow", "Swift",
            "Cedar", "Island", "Weaver", "Otter", "Mango", "Valley", "Drum", "Acacia", "Tide", "Finch", "Garden",
            "Comet", "Bridge", "Willow", "Crane", "Lemon", "Hill",
        ),
        "{quality} {thing} {number}",
    ),
    "ar": (
        (
            "هادئ", "صبور", "ثابت", "لطيف", "مشرق", "مبكر", "ذهبي", "فضي", "أخضر", "واسع", "شمالي", "جنوبي", "دافئ",
            "صاف", "بعيد", "متواضع", "رشيق", "أزرق", "قديم", "جديد",
        ),
        (
            "نهر", "جبل", "بحر", "قمر", "نجم", "غصن", "نسيم", "فانوس", "جسر", "مرفأ", "بستان", "حصن", "طريق", "شاطئ",
            "غيم", "كوكب", "زورق", "عصفور", "بلبل", "صنوبر", "زيتون", "رمان", "كتاب", "قنديل",
        ),
        "{thing} {quality} {number}",
    ),
}  # fmt: skip
"""Qualities, things and their order, by language. All Arabic things are masculine, so that every pair agrees."""


def suggested_pseudonym(language: str) -> str:
    """A name such as "Quiet Heron 37", in the page's language where there is a list for it, else in English."""
    qualities, things, order = NAMES.get(language) or NAMES.get(language.partition("-")[0]) or NAMES["en"]
    return order.format(
        quality=secrets.choice(qualities), thing=secrets.choice(things), number=10 + secrets.randbelow(90)
    )
