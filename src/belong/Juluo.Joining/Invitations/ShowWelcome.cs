namespace Juluo.Joining;

/// <summary>GET /welcome/{token} — shows the community and terms of an invitation, without using it up.</summary>
[Get("/welcome/{token}", Requires.Nothing, Page = typeof(WelcomePage), PerMinute = 30, CountsFailures = true)]
internal sealed class ShowWelcome(InvitationStore store, PeopleFacade people, ProfessionsFacade professions, Clock clock)
    : Slice<ShowWelcome.Input, WelcomeOutput>
{
    public sealed record Input(string Token);

    public override async Task<Outcome<WelcomeOutput>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Token, stop) is not { } found || found.StateAt(clock.Now) != InvitationState.Open)
            return new WelcomeOutput(input.Token, null, null, false, false, []);
        var by = await people.Find(found.MadeBy, stop);
        var here = caller.Person is { } person && (await people.Find(person, stop))?.State != PersonState.Alumni;
        return new WelcomeOutput(input.Token, found, by?.Name, caller.Account is not null, here, here ? [] : await professions.All(stop));
    }
}

/// <param name="Invitation">The invitation, or null if it doesn't exist or has expired.</param>
/// <param name="Known">True if the viewer is signed in, here or in another community.</param>
/// <param name="Here">True if the viewer already belongs to this community.</param>
/// <param name="Trades">The professions to choose from.</param>
public sealed record WelcomeOutput(
    string Token,
    Invitation? Invitation,
    string? By,
    bool Known,
    bool Here,
    IReadOnlyList<ProfessionCard> Trades
);
