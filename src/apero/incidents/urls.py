from django.urls import path

from apero.incidents.views import naming, reading, reporting

app_name = "incidents"
urlpatterns = [
    path("programmes/<slug:programme>/conduct-report", reporting.report, name="report"),
    path("code/conduct-report", reporting.report_by_code, name="report_by_code"),
    path("code/conduct-report/withdraw", reporting.withdraw, name="withdraw"),
    path("desk/incidents", reading.desk, name="desk"),
    path("desk/incidents/<uuid:incident>", reading.incident, name="incident"),
    path("desk/incidents/<uuid:incident>/read", reading.read, name="read"),
    path("desk/incidents/<uuid:incident>/answer", reading.answer, name="answer"),
    path("desk/incidents/<uuid:incident>/close", reading.close, name="close"),
    path("desk/conduct-contacts/<uuid:contact>/agree", reading.agree, name="agree"),
    path("desk/conduct-contacts/<uuid:contact>/step-back", reading.step_back, name="step_back"),
    path("desk/programmes/<slug:programme>/conduct-contacts", naming.contacts, name="contacts"),
    path(
        "desk/programmes/<slug:programme>/conduct-contacts/<int:place>/remove",
        naming.remove_contact,
        name="remove_contact",
    ),
]
