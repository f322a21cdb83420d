namespace Juluo.Challenges;

/// <summary>GET /challenges/new — shows the form that starts a challenge.</summary>
[Get("/challenges/new", ChallengeRights.Start, Page = typeof(NewChallengePage))]
public sealed class NewChallenge(Clock clock) : Slice<Nothing, NewChallenge.Output>
{
    private const int UsualWeeks = 6;

    /// <param name="EndsOn">The suggested deadline: six weeks from today.</param>
    public sealed record Output(LocalDate EndsOn);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(clock.Today(caller.Community.Zone).PlusWeeks(UsualWeeks)));
}
