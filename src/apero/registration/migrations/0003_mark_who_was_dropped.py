from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("registration", "0002_keep_a_waiting_list"),
    ]

    operations = [
        migrations.AddField(
            model_name="seat",
            name="was_dropped",
            field=models.BooleanField(default=False),
        ),
    ]
