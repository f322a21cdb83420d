namespace Juluo.Needs;

/// <summary>
/// GET /needs/mailed/{token} — shows a need of a weekly email to the holder of its link, signed in or not, with the button for offering help. It changes nothing: mail scanners open
/// links.
/// </summary>
[Get("/needs/mailed/{token}", Requires.Nothing, Page = typeof(NeedLinkPage), PerMinute = 30, CountsFailures = true)]
internal sealed class ShowNeedLink(NeedLinkStore links, ResponseStore responses, PeopleFacade people, PostingsFacade postings)
    : Slice<ShowNeedLink.Input, NeedLinkView>
{
    public sealed record Input(string Token);

    public override async Task<Outcome<NeedLinkView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await links.Find(input.Token, stop) is not { } link
            || await postings.Find(link.Posting, stop) is not { } posting
            || await people.Find(posting.Author, stop) is not { } author
            || await people.Find(link.Person, stop) is not { Here: true }
        )
            return new LinkUnknown();
        var mine = await responses.Find(link.Posting, link.Person, stop);
        // A need that its author no longer shows to members is not shown here either.
        var open = posting.EndedAt is null && author.Here && author.Needs.Any(n => n.Id == link.Posting);
        var standing =
            mine?.Given == true ? NeedLinkStanding.Given
            : !open ? NeedLinkStanding.Over
            : mine?.State == ResponseState.Declined ? NeedLinkStanding.Declined
            : NeedLinkStanding.Open;
        return new NeedLinkView(
            input.Token,
            caller.Community.Slug,
            standing,
            standing == NeedLinkStanding.Over ? null : posting.Card,
            standing == NeedLinkStanding.Over ? null : author.Name,
            link.Person
        );
    }
}

[Named("need-link-standing")]
public enum NeedLinkStanding
{
    Open,
    Given,
    Declined,

    /// <summary>Closed, removed, or no longer shown.</summary>
    Over,
}

/// <param name="Need">The need; null if it is over.</param>
public sealed record NeedLinkView(
    string Token,
    string Community,
    NeedLinkStanding Standing,
    PostingCard? Need,
    string? Author,
    [property: System.Text.Json.Serialization.JsonIgnore] PersonId Person
)
{
    internal string Action => $"{NeedLink.Path(Token)}?{Foundation.Community.Query}={Community}";
}
