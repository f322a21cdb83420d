namespace Juluo.Matching;

/// <summary>GET /introductions/answers/{token} — shows the question of an email link to its holder, signed in or not. It changes nothing, because mail scanners open links.</summary>
[Get("/introductions/answers/{token}", Requires.Nothing, Page = typeof(LinkPage), PerMinute = 30, CountsFailures = true)]
internal sealed class ShowLink(
    LinkStore links,
    IntroductionStore introductions,
    AnswerStore answers,
    PeopleFacade people,
    MeetingPlaces places,
    Clock clock
) : Slice<ShowLink.Input, LinkView>
{
    public sealed record Input(string Token);

    public override async Task<Outcome<LinkView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await links.Find(input.Token, stop) is not { } link
            || await introductions.Find(link.Introduction, stop) is not { } introduction
        )
            return new LinkUnknown();
        var shared = introduction.Reasons.OfType<Reason.SharedContact>().Select(r => r.Contact);
        var by = introduction.MadeBy is { } maker ? new[] { maker } : [];
        var faces = new Faces(await people.Named([.. introduction.Both, .. shared, .. by], stop));
        if (!faces.Active(link.Person))
            return new LinkUnknown();
        var mine = (await answers.To(introduction.Id, stop)).TryGetValue(link.Person, out var agrees) ? agrees : (bool?)null;
        var standing = Standing(link, introduction, mine);
        // Signed out, the page of times asks them to sign in first.
        var place =
            standing == LinkStanding.Accepted && (caller.Person is null || caller.May(MeetingPlaces.Needs))
                ? await places.Fitting(introduction.A, introduction.B, stop)
                : null;
        return new LinkView(input.Token, caller.Community.Slug, link, introduction, faces, mine, standing, place);
    }

    /// <summary>Returns the state shown to the person of the link. It reveals nothing about the other person before both have said yes.</summary>
    private LinkStanding Standing(Link link, Introduction introduction, bool? mine) =>
        introduction.State == IntroductionState.Withdrawn ? LinkStanding.TakenBack
        : link.Asks != LinkAsks.Answer
            ? link.UsedAt is not null ? LinkStanding.Told
                : clock.Now >= link.ExpiresAt ? LinkStanding.Over
                : LinkStanding.Open
        : introduction.Open ? LinkStanding.Accepted
        : mine is true && introduction.State == IntroductionState.Asked && clock.Now < introduction.ExpiresAt ? LinkStanding.SaidYes
        : mine is false ? LinkStanding.SaidNo
        : clock.Now >= link.ExpiresAt || introduction.State == IntroductionState.Expired ? LinkStanding.Over
        : LinkStanding.Open;
}

/// <summary>The state of a link's question.</summary>
[Named("link-standing")]
public enum LinkStanding
{
    Open,
    SaidYes,
    SaidNo,
    Accepted,
    Told,
    Over,
    TakenBack,
}

/// <summary>The contents of a link's page.</summary>
public sealed record LinkView(
    string Token,
    string Community,
    [property: System.Text.Json.Serialization.JsonIgnore] Link Link,
    [property: System.Text.Json.Serialization.JsonIgnore] Introduction Introduction,
    [property: System.Text.Json.Serialization.JsonIgnore] Faces Faces,
    bool? Mine,
    LinkStanding Standing,
    [property: System.Text.Json.Serialization.JsonIgnore] MeetingPlace? Place
)
{
    public LinkAsks Asks => Link.Asks;

    internal string Action => $"{IntroductionNotices.Path(Token)}?{Foundation.Community.Query}={Community}";
}
