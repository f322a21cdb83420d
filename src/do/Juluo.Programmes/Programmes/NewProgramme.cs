namespace Juluo.Programmes;

/// <summary>GET /programmes/new — shows the form that posts a programme.</summary>
[Get("/programmes/new", ProgrammeRights.Post, Page = typeof(NewProgrammePage))]
public sealed class NewProgramme(Clock clock) : Slice<Nothing, NewProgramme.Output>
{
    private const int UsualWeeks = 6;

    /// <param name="ClosesOn">The suggested deadline: six weeks from today.</param>
    public sealed record Output(LocalDate ClosesOn, string Currency);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(clock.Today(caller.Community.Zone).PlusWeeks(UsualWeeks), caller.Community.Currency));
}
