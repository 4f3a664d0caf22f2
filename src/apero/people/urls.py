"""The team's pages, and those of allauth's that are open: no sign-up, no mail, no reset (`account_patterns`)."""

from allauth.account import views as allauth
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.generic.base import RedirectView

from apero.people.access import sudo_required
from apero.people.views import account, doors, team

app_name = "people"
urlpatterns = [
    path("team", team.team, name="team"),
    path("team/choose", team.choose_team, name="choose_team"),
    path("team/invite", team.invite, name="invite"),
    path("team/links/<uuid:invitation_id>/take-back", team.take_back, name="take_back"),
    path("team/members/<uuid:user_id>", team.member, name="member"),
    path("account", account.account, name="account"),
    path("welcome/<str:token>", doors.welcome, name="welcome"),
    path("sample/<str:token>", doors.sample_sign_in, name="sample_sign_in"),
]

_PAGES = {
    "sign-in": (allauth.login, "account_login"),
    "sign-out": (allauth.logout, "account_logout"),
    "inactive": (allauth.account_inactive, "account_inactive"),
    "confirm": (allauth.reauthenticate, "account_reauthenticate"),
    "password": (account.change_password, "account_change_password"),
    "second-factor/code": (second_factor.authenticate, "mfa_authenticate"),
    "second-factor/confirm": (second_factor.reauthenticate, "mfa_reauthenticate"),
}
_DANGEROUS = {
    "second-factor/set-up": (totp.activate_totp, "mfa_activate_totp"),
    "second-factor/take-away": (totp.deactivate_totp, "mfa_deactivate_totp"),
    "second-factor/recovery-codes": (recovery.view_recovery_codes, "mfa_view_recovery_codes"),
    "second-factor/recovery-codes/new": (recovery.generate_recovery_codes, "mfa_generate_recovery_codes"),
}
account_patterns = [
    *(path(at, never_cache(account.with_status(view)), name=name) for at, (view, name) in _PAGES.items()),
    *(
        path(at, never_cache(account.with_status(sudo_required(view))), name=name)
        for at, (view, name) in _DANGEROUS.items()
    ),
    path("second-factor", RedirectView.as_view(pattern_name="people:account"), name="mfa_index"),
]
