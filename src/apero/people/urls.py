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

account_patterns = [
    path("sign-in", allauth.login, name="account_login"),
    path("sign-out", allauth.logout, name="account_logout"),
    path("inactive", allauth.account_inactive, name="account_inactive"),
    path("confirm", allauth.reauthenticate, name="account_reauthenticate"),
    path("password", never_cache(account.change_password), name="account_change_password"),
    path("second-factor", RedirectView.as_view(pattern_name="people:account"), name="mfa_index"),
    path("second-factor/code", second_factor.authenticate, name="mfa_authenticate"),
    path("second-factor/confirm", second_factor.reauthenticate, name="mfa_reauthenticate"),
    path("second-factor/set-up", never_cache(sudo_required(totp.activate_totp)), name="mfa_activate_totp"),
    path("second-factor/take-away", sudo_required(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path(
        "second-factor/recovery-codes",
        never_cache(sudo_required(recovery.view_recovery_codes)),
        name="mfa_view_recovery_codes",
    ),
    path(
        "second-factor/recovery-codes/new",
        sudo_required(recovery.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
]
