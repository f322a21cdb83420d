namespace Juluo.Surveys;

/// <summary>POST /surveys/{id}/closing — closes a survey before its last day. Its tables are computed and its answers deleted; it can't be reopened.</summary>
[Post("/surveys/{id}/closing", SurveyRights.Manage, Form = typeof(ShowSurvey), Say = "surveys.survey.closed")]
internal sealed class CloseSurvey(UnitOfWork work, Clock clock, SurveyClosing closing, Audit audit) : Slice<CloseSurvey.Input, Done>
{
    public sealed record Input(SurveyId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new SurveyStore(work, clock).Find(input.Id, caller, stop) is not { } survey)
            return new NotFound();
        if (!await closing.Close(survey, stop))
            return new SurveyErrors.Closed();
        await audit.Did(caller.Person, "surveys.close", survey.Title.Zh, new { survey = survey.Id }, stop);
        return Done.It;
    }
}
