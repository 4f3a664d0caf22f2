from django.urls import path

from apero.policy.views import overview, topics, versions, words

app_name = "policy"
urlpatterns = [
    path("words", overview.desk, name="desk"),
    path("words/starting-set", overview.starting_set, name="starting_set"),
    path("words/languages", overview.languages, name="languages"),
    path("words/languages/remove", overview.remove_language, name="remove_language"),
    path("words/policy", versions.versions, name="versions"),
    path("words/policy/new", versions.new_version, name="new_version"),
    path("words/policy/<uuid:version>", versions.version, name="version"),
    path("words/policy/<uuid:version>/text", versions.edit_version, name="edit_version"),
    path("words/policy/<uuid:version>/adopt", versions.adopt, name="adopt"),
    path("words/policy/<uuid:version>/in-force", versions.put_in_force, name="put_in_force"),
    path("words/policy/<uuid:version>/withdraw", versions.withdraw, name="withdraw"),
    path("words/policy/<uuid:version>/commitments/new", versions.new_commitment, name="new_commitment"),
    path("words/commitments/<uuid:commitment>", versions.commitment, name="commitment"),
    path("words/risk-areas/<uuid:risk_area>/topics/new", topics.new_topic, name="new_topic"),
    path("words/topics/<uuid:topic>", topics.topic, name="topic"),
    path("words/topics/<uuid:topic>/merge", topics.merge, name="merge"),
    path("words/topics/<uuid:topic>/refile", topics.refile, name="refile"),
    path("words/regions/<uuid:region>/cities/add", words.region_city, {"act": "add"}, name="add_city"),
    path(
        "words/regions/<uuid:region>/cities/remove", words.region_city, {"act": "remove"}, name="remove_city"
    ),
    path("words/<slug:kind>", words.words, name="words"),
    path("words/<slug:kind>/new", words.new_word, name="new_word"),
    path("words/<slug:kind>/<uuid:word>", words.word, name="word"),
    path("words/<slug:kind>/<uuid:word>/move", words.move, name="move"),
    path("words/<slug:kind>/<uuid:word>/remove", words.remove, name="remove"),
]
