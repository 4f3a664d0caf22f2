"""The words that all else is filed under: policy versions, commitments, risk areas, topics, regions, groups."""

import uuid

from django.db import models

from apero.people.models import Team
from apero.places.models import City
from apero.translation.models import Translatable


class PolicyVersion(Translatable):
    """One version of a team's policy. Text parts: title, summary, body, scope, adopted-by. Adopted text is frozen."""

    class State(models.TextChoices):
        DRAFT = "draft"
        ADOPTED = "adopted"
        IN_FORCE = "in-force"
        SUPERSEDED = "superseded"
        WITHDRAWN = "withdrawn"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="policy_versions")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=12, choices=State.choices, default=State.DRAFT)
    adopted_on = models.DateField(null=True)
    in_force_on = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)
    source_page = models.URLField(blank=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["team", "number"], name="policy_one_number_a_version"),
            models.UniqueConstraint(
                fields=["team"], condition=models.Q(state="in-force"), name="policy_one_version_in_force"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["draft", "withdrawn"]) | models.Q(adopted_on__isnull=False),
                name="policy_adopted_has_a_date",
            ),
            models.CheckConstraint(
                condition=models.Q(state="withdrawn", withdrawn_on__isnull=False)
                | (~models.Q(state="withdrawn") & models.Q(withdrawn_on__isnull=True)),
                name="policy_withdrawn_has_a_date",
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number}"


class Commitment(Translatable):
    """What the organisation commits to under a policy version. Text parts: title, body, owner."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    policy_version = models.ForeignKey(PolicyVersion, on_delete=models.CASCADE, related_name="commitments")
    address = models.SlugField(max_length=60)
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["policy_version", "address"], name="policy_one_address_a_commitment"
            )
        ]

    def __str__(self) -> str:
        return self.address


class RiskArea(Translatable):
    """One of the areas that an assessment named. Text parts: name, description."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="risk_areas")
    address = models.SlugField(max_length=60)
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["team", "address"], name="policy_one_address_a_risk_area")
        ]

    def __str__(self) -> str:
        return self.address


class Topic(Translatable):
    """An entry of the codebook, under a risk area. Text parts: name, description. A merged topic points to its heir."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="topics")
    risk_area = models.ForeignKey(RiskArea, on_delete=models.PROTECT, null=True, related_name="topics")
    address = models.SlugField(max_length=60)
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="merged_from")
    merged_on = models.DateField(null=True)

    class Meta:
        ordering = ["address"]
        constraints = [
            models.UniqueConstraint(fields=["team", "address"], name="policy_one_address_a_topic"),
            models.CheckConstraint(
                condition=models.Q(merged_into__isnull=True, merged_on__isnull=True)
                | models.Q(merged_into__isnull=False, merged_on__isnull=False),
                name="policy_merge_has_a_date",
            ),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="policy_no_topic_is_its_own_heir"
            ),
        ]

    def __str__(self) -> str:
        return self.address


class Region(Translatable):
    """A region as the team draws it. Text part: name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="regions")
    address = models.SlugField(max_length=60)
    position = models.PositiveIntegerField(default=0)
    cities = models.ManyToManyField(City, related_name="+")

    class Meta:
        ordering = ["position", "address"]
        constraints = [
            models.UniqueConstraint(fields=["team", "address"], name="policy_one_address_a_region")
        ]

    def __str__(self) -> str:
        return self.address


class RightsHolderGroup(Translatable):
    """Whom the policy protects (R66). Text parts: name, description."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="rights_holder_groups")
    address = models.SlugField(max_length=60)
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["team", "address"], name="policy_one_address_a_group")]

    def __str__(self) -> str:
        return self.address
