"""Staff: users, teams, and the roles a user holds in a team. Participants have no account and are not here."""

import uuid
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models

from apero.lib.addresses import random_address
from apero.people.roles import ROLES, Role


class UserManager(BaseUserManager["User"]):
    """Makes users by e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who works here. `name` is what colleagues see; nothing public ever shows it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=80, blank=True)
    is_active = models.BooleanField(default=True)
    last_login = None  # not kept
    is_staff: ClassVar[bool] = False

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = UserManager()

    def __str__(self) -> str:
        return self.name or self.email


def new_team_address() -> str:
    """A team's address until somebody gives it a better one (`lib.addresses.address_from`)."""
    return random_address("team")


class Team(models.Model):
    """A group of people who run conversations. Programmes, sources and policies belong to a team.

    `address` stands in the public addresses of its policy and words (/en/policy/kindred-atlas/2) and never changes.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    address = models.SlugField(max_length=60, unique=True, default=new_team_address)
    name = models.CharField(max_length=120)
    organisation = models.CharField(max_length=120)
    contact_address = models.EmailField(help_text="A role address, never a person's.")
    source_language = models.CharField(max_length=16, default="en")
    is_sample = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A role that a user holds in a team, granted by somebody on a day; the team sees every grant."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=[(code, role.name) for code, role in ROLES.items()])
    granted_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    granted_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["team", "user", "role"], name="people_one_grant_a_role")
        ]

    def __str__(self) -> str:
        return f"{self.role} in {self.team_id}"

    @property
    def as_role(self) -> Role:
        return ROLES[self.role]


class Invitation(models.Model):
    """A link that works once: for the first administrator, for a new member, for a member who lost the password
    (`user` is set from the beginning), or as a sample sign-in. Once used, `user` is who used it.
    """

    class Kind(models.TextChoices):
        FIRST_ADMIN = "first-admin"
        MEMBER = "member"
        SIGN_IN = "sign-in"
        SAMPLE = "sample"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    token_hash = models.BinaryField(max_length=32, unique=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, null=True, related_name="invitations")
    role = models.CharField(max_length=20, blank=True)
    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, related_name="+")
    invited_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    @property
    def as_role(self) -> Role | None:
        return ROLES.get(self.role)

    def __str__(self) -> str:
        return f"{self.kind} until {self.expires_at:%Y-%m-%d %H:%M}"
