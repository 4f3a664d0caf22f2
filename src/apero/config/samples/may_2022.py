"""Sample B: four conversations of May 2022, facts only, in our own words (product.md, "Sample data").

Facts: Meta-Wiki, "Human Rights Policy Community Conversations", CC BY-SA. No person is named, no status is invented.
"""

from datetime import date

ADDRESS = "may-2022"
TEAM = {
    "name": "Global Advocacy",
    "organisation": "Wikimedia Foundation",
    "contact_address": "conversations@example.org",
}
SOURCE_PAGE = "https://meta.wikimedia.org/wiki/Human_Rights_Policy_Community_Conversations"
LICENCE = "CC BY-SA 4.0"
ADOPTED_ON = date(2021, 12, 8)
PERIOD = (date(2022, 5, 3), date(2022, 6, 30))

POLICY = {
    "title": "Human Rights Policy",
    "summary": "A direction for advocacy and technology, and a frame for protecting the rights of everyone involved.",
    "body": (
        "This sample holds facts about the policy, not its text. The text is on the pages of the organisation.\n\n"
        "It covers all operations and all activities of the movement. It is meant to shape how the organisation "
        "answers demands and threats, from states and from others, that could violate people's rights."
    ),
    "scope": "Everyone, from staff to volunteers, in all operations and activities.",
    "adopted-by": "The Board of Trustees",
}
COMMITMENTS: tuple[tuple[str, str, str], ...] = (
    (
        "due-diligence",
        "Human rights due diligence",
        (
            "Find out, again and again, how operations and projects touch human rights, by periodic impact assessments and "
            "by talking with the people concerned; then prevent and lessen harm."
        ),
    ),
    (
        "report",
        "Track and report in public",
        (
            "Follow the work on these commitments and say in public how it goes, beside the "
            "transparency reports."
        ),
    ),
    (
        "influence",
        "Use influence",
        (
            "Speak up with partners, companies and governments for human rights, above all for sharing "
            "and reaching information."
        ),
    ),
    (
        "remedy",
        "Access to remedy",
        (
            "Where prevention failed: keep and improve ways to report harm, work with experts on redress that fits the harm, "
            "and stand in the way of no other remedy, courts included."
        ),
    ),
)

PROGRAMME = {
    "title": "Community conversations on the Human Rights Policy",
    "lead": "Four public conversations in May 2022, one for each of four regions, and a survey for those who could not come.",
    "purpose": "To learn how the policy can best support the people of the movement when their rights are threatened.",
    "background": (
        "The policy was adopted in December 2021. An impact assessment of the whole organisation had named five risk areas; "
        "the conversations looked at how these show in regions and on platforms."
    ),
    "scope-in": "The most pressing and most severe human rights challenges that communities face.",
    "scope-why": "Rights are threatened in every region. One hour is short, so the most severe harm came first.",
    "open": "How the policy is carried out in the coming months and years.",
    "closed": "The text of the adopted policy.",
    "convenor": "Global Advocacy team",
    "contact-role": "The role address of the time is not recorded here. This one leads nowhere:",
    "cannot-come": (
        "An anonymous survey at an outside service was open through 30 June 2022. It is closed.\n\n"
        "Questions could be left in writing before each session, with the region they were about."
    ),
}
OBJECTIVES: tuple[str, ...] = (
    "Understand better how people's human rights were affected by their work in the movement.",
    "Receive ideas and recommendations for better support when rights are threatened.",
)

# region, address, date, UTC, GeoNames id, language
SESSIONS: tuple[tuple[str, str, str, str, int, str], ...] = (
    ("Latin America and the Caribbean", "latin-america", "2022-05-03", "23:00", 3871336, "es"),
    ("Central and Eastern Europe", "central-eastern-europe", "2022-05-09", "17:00", 2950159, "en"),
    ("Africa", "africa", "2022-05-12", "18:00", 2352778, "en"),
    ("Asia", "asia", "2022-05-16", "12:00", 1642911, "en"),
)
AGENDA: tuple[tuple[int, str, str], ...] = (
    (10, "Opening remarks and news", "Representatives of the organisation"),
    (50, "Conversation", "Everyone"),
)
NOTES: dict[str, str] = {
    "latin-america": "Held in Spanish.",
    "asia": "The announcement gave 20:00 for Jakarta. 12:00 UTC is 19:00 there.",
}
PROVIDER = "Zoom"
PROVIDER_COLLECTS = (
    "Your address on the network, your device, and the name you type. Registration was with this service."
)

# session, region address or "" (heading lost on the source page), kind, said by, risk area, topic, platform, objective, text
STATEMENTS: tuple[tuple[str, str, str, str, str, str, str, int, str], ...] = (
    (
        "latin-america",
        "latin-america-and-the-caribbean",
        "challenge",
        "several",
        "Harassment",
        "Online harassment",
        "both",
        1,
        (
            "Volunteers are harassed on the site and outside it when they write about disputed "
            "political or social subjects, by journalists among others."
        ),
    ),
    (
        "latin-america",
        "latin-america-and-the-caribbean",
        "challenge",
        "volunteer",
        "Harassment",
        "Online harassment",
        "both",
        1,
        "Political polarisation in the region makes harassment worse.",
    ),
    (
        "latin-america",
        "latin-america-and-the-caribbean",
        "need",
        "several",
        "Harassment",
        "Online harassment",
        "unstated",
        2,
        "People who are harassed often do not know what to do and need support.",
    ),
    (
        "latin-america",
        "latin-america-and-the-caribbean",
        "challenge",
        "volunteer",
        "Harassment",
        "Privacy",
        "both",
        1,
        (
            "Whoever has contributed for long leaves enough traces to be identified and targeted. "
            "Taking one's own information down is hard on some projects; there should be a way."
        ),
    ),
    (
        "latin-america",
        "latin-america-and-the-caribbean",
        "recommendation",
        "several",
        "Harassment",
        "Privacy",
        "unstated",
        2,
        (
            "Offer materials and training so that people can protect their own rights, understand how "
            "rights are touched online, and find help when threatened."
        ),
    ),
    (
        "latin-america",
        "",
        "experience",
        "volunteer",
        "Harassment",
        "Doxxing",
        "off",
        1,
        (
            "Personal details were spread on other platforms. A volunteer was told, wrongly, that "
            "nothing could be done because it happened elsewhere."
        ),
    ),
    (
        "latin-america",
        "",
        "question",
        "volunteer",
        "Government surveillance and censorship",
        "Demands for removal",
        "on",
        1,
        "Have there been demands to remove content, and how were they answered?",
    ),
    (
        "latin-america",
        "",
        "question",
        "volunteer",
        "Government surveillance and censorship",
        "Events and travel",
        "off",
        2,
        "Are human rights in a country weighed when a community plans an event there?",
    ),
    (
        "latin-america",
        "",
        "question",
        "several",
        "Harassment",
        "Contacting the organisation",
        "unstated",
        2,
        "How does one reach the organisation about threats? Doing so can be frightening.",
    ),
    (
        "central-eastern-europe",
        "central-and-eastern-europe",
        "challenge",
        "staff",
        "Harassment",
        "Doxxing",
        "off",
        1,
        (
            "Doxxing came up most often in the region in the weeks before, partly through messaging "
            "channels; one person was arrested afterwards."
        ),
    ),
    (
        "central-eastern-europe",
        "central-and-eastern-europe",
        "need",
        "several",
        "Government surveillance and censorship",
        "Crisis support",
        "unstated",
        2,
        (
            "In war, help has to come from many teams at once and cannot always be public. People want "
            "to be able to say what they need."
        ),
    ),
    (
        "central-eastern-europe",
        "central-and-eastern-europe",
        "question",
        "volunteer",
        "Government surveillance and censorship",
        "Blocking",
        "on",
        1,
        "When a government blocks a site, what is the community told, and when?",
    ),
    (
        "central-eastern-europe",
        "central-and-eastern-europe",
        "recommendation",
        "volunteer",
        "Limits to knowledge equity",
        "Central resources",
        "unstated",
        2,
        "Gather resources and information in one central place.",
    ),
    (
        "africa",
        "africa",
        "question",
        "volunteer",
        "Government surveillance and censorship",
        "Monitoring",
        "unstated",
        1,
        "Can the organisation detect surveillance by a government?",
    ),
    (
        "africa",
        "africa",
        "experience",
        "volunteer",
        "Government surveillance and censorship",
        "Monitoring",
        "on",
        1,
        "Some subjects are left alone for fear of being watched and punished.",
    ),
    (
        "africa",
        "africa",
        "experience",
        "affiliate",
        "Government surveillance and censorship",
        "Monitoring",
        "off",
        1,
        "A registered association stands under the oversight of its state.",
    ),
    (
        "africa",
        "africa",
        "question",
        "volunteer",
        "Government surveillance and censorship",
        "Legal protection",
        "unstated",
        2,
        "Does the organisation protect single volunteers in legal cases?",
    ),
    (
        "africa",
        "africa",
        "challenge",
        "volunteer",
        "Harmful content",
        "Disinformation",
        "on",
        1,
        (
            "Around elections, disputes over articles and false information become a heavy burden; "
            "neutral volunteers want to answer it and do not know how."
        ),
    ),
)
# statement text's first words → what was answered in the session, by role
ANSWERS: dict[str, tuple[str, str]] = {
    "Have there been demands": (
        (
            "Staff pointed to the transparency report and the legal review; a board member recalled an "
            "extreme case in which a page's history was hidden to protect people."
        ),
        "staff",
    ),
    "Are human rights in a country": (
        (
            "Staff said that the policy asks for due diligence, and that working on events together "
            "could follow."
        ),
        "staff",
    ),
    "How does one reach": (
        (
            "By whichever channel feels safest. Details are kept private. Training, risk analysis and "
            "reducing one's traces were offered."
        ),
        "staff",
    ),
    "When a government blocks": (
        "What can be said is said at the time; sometimes saying more makes things worse.",
        "staff",
    ),
    "Can the organisation detect": (
        "It is hard to detect. The organisation argues that surveillance must be narrow and lawful.",
        "staff",
    ),
    "Does the organisation protect": (
        (
            "Case by case. It argues for protection of intermediaries and works with partners to lower "
            "such risks."
        ),
        "staff",
    ),
}
SUMMARIES: tuple[tuple[str, date], ...] = (
    ("latin-america", date(2022, 5, 31)),
    ("central-eastern-europe", date(2022, 5, 31)),
    ("africa", date(2022, 5, 31)),
)
CLEARED = "It has been public since 2022, in other words."
SUMMARY_METHOD = (
    "Written anew from the public summary on the source page; the day of publication there is not recorded, so 31 May 2022 "
    "stands for it. The block of the first summary that had lost its heading is kept as “region not stated”."
)
