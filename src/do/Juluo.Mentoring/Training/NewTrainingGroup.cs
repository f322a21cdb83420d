namespace Juluo.Mentoring;

/// <summary>GET /training/new — shows the form that starts a training group.</summary>
[Get("/training/new", MentoringRights.TakePart, Page = typeof(NewTrainingPage))]
public sealed class NewTrainingGroup(Clock clock) : Slice<Nothing, NewTrainingGroup.Output>
{
    private const int UsualMonths = 3;

    public sealed record Output(LocalDate StartsOn, LocalDate EndsOn);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        return Task.FromResult<Outcome<Output>>(new Output(today, today.PlusMonths(UsualMonths)));
    }
}
