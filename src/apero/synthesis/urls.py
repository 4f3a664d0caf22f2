from django.urls import path

from apero.synthesis.views import acts, attendance, checks, notes, statements, summary

app_name = "synthesis"
urlpatterns = [
    path("sessions/<uuid:session>/notes", notes.notes, name="notes"),
    path("sessions/<uuid:session>/attendance", attendance.attendance, name="attendance"),
    path("notes/<uuid:note>", notes.note, name="note"),
    path("notes/<uuid:note>/delete", notes.delete_note, name="delete_note"),
    path("sessions/<uuid:session>/statements", statements.statements, name="statements"),
    path("sessions/<uuid:session>/statements/new", statements.new_statement, name="new_statement"),
    path("sessions/<uuid:session>/summary", summary.summary, name="summary"),
    path("sessions/<uuid:session>/check", checks.open_check, name="open_check"),
    path("statements/<uuid:statement>/keep", acts.propose_to_keep, name="propose_to_keep"),
    path("statements/<uuid:statement>/keep/agree", acts.agree_to_keep, name="agree_to_keep"),
    path("statements/<uuid:statement>", acts.statement, name="statement"),
    path("statements/<uuid:statement>/edit", statements.edit_statement, name="edit_statement"),
    path("statements/<uuid:statement>/approve", acts.approve, name="approve"),
    path("statements/<uuid:statement>/clear", acts.clear, name="clear"),
    path("statements/<uuid:statement>/send-back", acts.send_back, name="send_back"),
    path("statements/<uuid:statement>/answer", acts.answer, name="answer"),
    path("statements/<uuid:statement>/reopen", acts.reopen, name="reopen"),
    path("statements/<uuid:statement>/discard", acts.discard, name="discard"),
    path("review", statements.review, name="review"),
]
