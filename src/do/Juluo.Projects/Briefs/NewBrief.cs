namespace Juluo.Projects;

/// <summary>GET /briefs/new — shows the form that posts a brief.</summary>
[Get("/briefs/new", ProjectRights.Start, Page = typeof(NewBriefPage))]
public sealed class NewBrief(Clock clock) : Slice<Nothing, NewBrief.Output>
{
    private const int UsualWeeks = 4;

    /// <param name="AnswersUntil">The suggested deadline: four weeks from today.</param>
    public sealed record Output(LocalDate AnswersUntil);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(clock.Today(caller.Community.Zone).PlusWeeks(UsualWeeks)));
}
