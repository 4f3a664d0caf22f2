"""Words that both samples share: two codes of conduct and the framing questions, in our own words (R25, R45)."""

CONDUCT: tuple[tuple[str, str, str], ...] = (
    (
        "friendly-spaces",
        "Friendly space rules",
        (
            "Assume good faith and speak for yourself.\n\n"
            "Do not record, photograph or copy what others say, and do not say elsewhere who was there.\n\n"
            "No insults, no threats, no unwanted advances, whatever the reason.\n\n"
            "Hosts may mute or remove anyone who breaks these rules. The rules apply to hosts too."
        ),
    ),
    (
        "universal-conduct",
        "Code of conduct",
        (
            "Respect people as they name and describe themselves.\n\n"
            "Never publish what could identify somebody else: no names, workplaces, pictures or places.\n\n"
            "Use power and knowledge to help, not to silence.\n\n"
            "If something went wrong, tell a host during the session, or write to the contact address of the series."
        ),
    ),
)

PROMPTS: tuple[str, ...] = (
    "Has harm reached people around you through content, harassment, surveillance or blocking?",
    "Could it have been seen coming, and what would have made it smaller?",
    "Did you or somebody you know contact us before it happened or while it went on?",
    "What came of it: what helped, and what did not?",
    "What would keep the same thing from happening to others?",
    "If you saw harm coming, would you know how to tell us?",
    "What is different about the difficulties where you are?",
    "How could we notice new threats earlier, in your region or on a platform you use?",
)
