namespace Juluo.Needs;

/// <summary>POST /needs/mailed/{token} — records, signed out, that the person of the link can help with an emailed need, or that it is not for them.</summary>
[Post("/needs/mailed/{token}", Requires.Nothing, Form = typeof(ShowNeedLink), PerMinute = 30, CountsFailures = true)]
internal sealed class RespondByLink(
    NeedLinkStore links,
    ResponseStore responses,
    Responding responding,
    PeopleFacade people,
    PostingsFacade postings
) : Slice<RespondByLink.Input, Done>
{
    public sealed record Input(string Token, YesNo Said, [Length(Response.MostMessage)] string? Message = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await links.Find(input.Token, stop) is not { } link
            || await postings.Find(link.Posting, stop) is not { } posting
            || await people.Find(link.Person, stop) is not { Here: true }
        )
            return new LinkUnknown();
        if (input.Said == YesNo.Yes)
            return await responding.Give(link.Posting, link.Person, FormText.Some(input.Message) ?? "", stop);
        await responses.Decline(link.Posting, link.Person, posting.Author, stop);
        return Done.It;
    }

    protected override Next? After(Input input, Done output, Caller caller) =>
        new(
            $"{NeedLink.Path(input.Token)}?{Community.Query}={caller.Community.Slug}",
            input.Said == YesNo.Yes ? "needs.response.given" : "needs.digest.declined"
        );
}
