from django.urls import path

from apero.publishing.views import (
    calendar,
    check,
    feeds,
    holdings,
    policy,
    programmes,
    reports,
    sessions,
    summary,
    times,
    versions,
)

app_name = "publishing"
urlpatterns = [
    path("", programmes.home, name="home"),
    path("calendar.ics", calendar.calendar, name="calendar"),
    path("feed.atom", feeds.feed, name="feed"),
    path("follow", feeds.follow, name="follow"),
    path("programmes/<slug:programme>", programmes.programme, name="programme"),
    path("programmes/<slug:programme>/calendar.ics", calendar.programme_calendar, name="programme_calendar"),
    path("programmes/<slug:programme>/follow", feeds.programme_follow, name="programme_follow"),
    path("programmes/<slug:programme>/feed.atom", feeds.programme_feed, name="programme_feed"),
    path("programmes/<slug:programme>/sessions/<slug:session>", sessions.session, name="session"),
    path(
        "programmes/<slug:programme>/sessions/<slug:session>/calendar.ics",
        calendar.session_calendar,
        name="session_calendar",
    ),
    path("programmes/<slug:programme>/sessions/<slug:session>/prepare", sessions.prepare, name="prepare"),
    path("code/check", check.check, name="check"),
    path("code/prepare", sessions.prepare_by_code, name="prepare_by_code"),
    path("programmes/<slug:programme>/regions/<slug:region>", summary.region, name="region"),
    path("programmes/<slug:programme>/topics/<slug:topic>", summary.topic, name="topic"),
    path(
        "programmes/<slug:programme>/sessions/<slug:session>/summary/<int:number>",
        versions.summary_version,
        name="summary_version",
    ),
    path(
        "programmes/<slug:programme>/recommendations/<int:number>",
        versions.recommendation,
        name="recommendation",
    ),
    path(
        "programmes/<slug:programme>/summary/<int:number>", reports.series_summary, name="series_summary"
    ),
    path(
        "programmes/<slug:programme>/regions/<slug:region>/summary/<int:number>",
        reports.region_summary,
        name="region_summary",
    ),
    path("programmes/<slug:programme>/claims/<uuid:claim>", reports.claim, name="claim"),
    path("programmes/<slug:programme>/risks", reports.risk_tables, name="risks"),
    path("programmes/<slug:programme>/risks.csv", reports.risk_tables_file, name="risks_file"),
    path("programmes/<slug:programme>/heard.csv", reports.heard_file, name="heard_file"),
    path("heard", summary.heard, name="heard"),
    path("policy", policy.policy, name="policy"),
    path("policy/<slug:team>", policy.team_policy, name="team_policy"),
    path("policy/<slug:team>/<int:number>", policy.policy_version, name="policy_version"),
    path(
        "policy/<slug:team>/<int:number>/commitments/<slug:commitment>", policy.commitment, name="commitment"
    ),
    path("risk-areas/<slug:team>/<slug:risk_area>", policy.risk_area, name="risk_area"),
    path("topics/<slug:team>/<slug:topic>", policy.policy_topic, name="policy_topic"),
    path("conduct/<slug:conduct>/<int:version>", programmes.conduct, name="conduct"),
    path("times", times.times, name="times"),
    path("what-we-hold", holdings.what_we_hold, name="what_we_hold"),
    path("accessibility", holdings.accessibility, name="accessibility"),
]
