namespace Juluo.Matching;

/// <summary>POST /introductions/answers/{token}/pause — pauses introductions to the caller, signed out. The question itself stays open.</summary>
[Post("/introductions/answers/{token}/pause", Requires.Nothing, PerMinute = 30, CountsFailures = true)]
internal sealed class PauseByLink(LinkStore links, CapacityStore capacities, Clock clock) : Slice<PauseByLink.Input, Done>
{
    public sealed record Input(string Token);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await links.Find(input.Token, stop) is not { } link)
            return new LinkUnknown();
        if (clock.Now >= link.ExpiresAt)
            return new MatchingErrors.LinkOver();
        await capacities.Set(link.Person, await capacities.Of(link.Person, stop) with { Paused = true }, stop);
        return Done.It;
    }

    protected override Next? After(Input input, Done output, Caller caller) =>
        new($"{IntroductionNotices.Path(input.Token)}?{Community.Query}={caller.Community.Slug}", "matching.paused");
}
