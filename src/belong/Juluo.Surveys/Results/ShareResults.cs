namespace Juluo.Surveys;

/// <summary>POST /surveys/{id}/sharing — lets all members see the results of a survey that closed, and notifies them.</summary>
[Post("/surveys/{id}/sharing", SurveyRights.Manage, Form = typeof(ShowResults), Say = "surveys.results.shared")]
internal sealed class ShareResults(UnitOfWork work, Clock clock, SurveyNotices notices) : Slice<ShareResults.Input, Done>
{
    public sealed record Input(SurveyId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SurveyStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } survey)
            return new NotFound();
        if (survey.ClosedAt is null)
            return new SurveyErrors.StillOpen();
        if (!await store.Share(survey.Id, stop))
            return new SurveyErrors.NoResults();
        await notices.Share(survey, stop);
        return Done.It;
    }
}
