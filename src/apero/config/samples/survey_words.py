"""Words of sample A's surveys, and what sixty invented people answered. All of it is invented."""

ADDRESS = "how-safe"
OPEN_TITLE = "How safe are you when you map?"
OVER_TITLE = "How safe were you at the border?"
LEAD = "For whoever cannot or would rather not come to a conversation. Answer what you like, leave out what you like."
EXPECTED = 60
WORDS = {
    "lead": LEAD,
    "s1": "Where and how you map",
    "q1": "Which region is it about?",
    "q2": "How long have you been mapping?",
    "q2-o1": "Less than a year",
    "q2-o2": "One to five years",
    "q2-o3": "More than five years",
    "s2": "What happened",
    "q3": "How safe do you feel when you map?",
    "q3-low": "Not at all",
    "q3-high": "Very safe",
    "q4": "What has happened to you because of mapping?",
    "q4-hint": "Choose all that apply.",
    "q4-o1": "Insults or threats on the site",
    "q4-o2": "Messages elsewhere",
    "q4-o3": "Questions by the police or by officials",
    "q4-o4": "Pressure at work or at home",
    "q4-o5": "Nothing of this",
    "q5": "If you saw harm coming, would you know how to tell us?",
    "q5-o1": "Yes",
    "q5-o2": "No",
    "s3": "Your own words",
    "s3-lead": "Two people of the team read this. It is published in other, general words.",
    "q6": "What would have helped?",
    "s4": "When somebody asked questions",
    "q7": "Did somebody stand by you?",
    "q7-o1": "Yes, from our network",
    "q7-o2": "Yes, somebody else",
    "q7-o3": "Nobody",
}
REGIONS_SHARE = (21, 16, 12, 8, 3)
"""How many of sixty answered for each region. The last is under the minimum; so the one before it is hidden too."""
OPEN_WORDS: tuple[tuple[str, str], ...] = (
    ("idea", "Let a newcomer draw under a shared account until they know the risks."),
    ("recommendation", "Say in the editor which objects people have been arrested for."),
    ("comment", "I stopped drawing checkpoints. Nobody asked why."),
    ("thought", "It helped that somebody answered at night."),
    ("recommendation", "Delete where edits were made from after a month."),
    ("comment", "My family asks me to stop every week."),
    ("idea", "A page to show to an official that says what a map is."),
    ("recommendation", "Train us before elections, not after."),
)
"""What some of them wrote, with what they said it is."""
