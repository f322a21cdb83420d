namespace Juluo.Surveys;

/// <summary>POST /surveys/{id}/reminder — reminds people who haven't answered, once.</summary>
[Post("/surveys/{id}/reminder", SurveyRights.Manage, Form = typeof(ShowSurvey), Say = "surveys.survey.reminded")]
internal sealed class RemindOfSurvey(UnitOfWork work, Clock clock, SurveyNotices notices) : Slice<RemindOfSurvey.Input, Done>
{
    public sealed record Input(SurveyId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SurveyStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } survey)
            return new NotFound();
        if (!survey.IsOpen(clock.Now))
            return new SurveyErrors.Closed();
        if (await store.Remind(survey.Id, stop) is not { } late)
            return new SurveyErrors.RemindedAlready();
        await notices.Remind(survey, late, stop);
        return Done.It;
    }
}
