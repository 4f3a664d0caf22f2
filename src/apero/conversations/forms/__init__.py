"""What a convenor types about series, sessions and codes of conduct. Promises stand beside the fields."""

from apero.conversations.forms.postponing import PostponeForm
from apero.conversations.forms.programmes import (
    ConductForm,
    NumberedForm,
    ProgrammeForm,
    numbered_initial,
    programme_initial,
)
from apero.conversations.forms.sessions import CancelForm, SessionForm, session_defaults, session_initial

__all__ = [
    "CancelForm",
    "ConductForm",
    "NumberedForm",
    "PostponeForm",
    "ProgrammeForm",
    "SessionForm",
    "numbered_initial",
    "programme_initial",
    "session_defaults",
    "session_initial",
]
