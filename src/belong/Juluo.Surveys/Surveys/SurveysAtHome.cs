namespace Juluo.Surveys;

/// <summary>Home page widget: surveys that the caller can answer.</summary>
[Named("surveys-at-home")]
[Widget(Dashboard.Home, SurveyRights.Answer, typeof(SurveysAtHomeWidget), 36)]
public sealed class SurveysAtHome(UnitOfWork work, Clock clock) : Slice<Nothing, SurveysAtHome.Output>
{
    public sealed record Output(IReadOnlyList<Survey> Surveys);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await new SurveyStore(work, clock).Waiting(caller.Self, stop) is { Count: > 0 } waiting ? new Output(waiting) : new NotFound();
}
