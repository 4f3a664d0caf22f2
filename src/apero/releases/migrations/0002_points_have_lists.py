"""Points are counted from their lists now. What was counted of them before tells of lines that are gone."""

from django.db import migrations
from django.db.models import Q


def forget_points(apps, _schema_editor):
    of_points = Q(series__startswith="points ") | Q(series__startswith="concerns ") | Q(series__startswith="risks ")
    apps.get_model("releases", "Release").objects.filter(of_points).delete()


class Migration(migrations.Migration):
    dependencies = [("releases", "0001_initial")]

    operations = [migrations.RunPython(forget_points, migrations.RunPython.noop, elidable=True)]
