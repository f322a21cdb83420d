namespace Juluo.Needs;

/// <summary>POST /needs/{posting}/allies — asks allied communities about a need that has no match here: its words are shown there for 60 days, without a name.</summary>
[Post(
    "/needs/{posting}/allies",
    NeedsRights.Own,
    Form = typeof(ShowHome),
    Say = "needs.allies.asked",
    Undo = "/needs/{posting}/allies/withdrawal"
)]
internal sealed class RequestAlliedHelp(UnitOfWork work, PeopleFacade people, AlliancesFacade alliances)
    : Slice<RequestAlliedHelp.Input, Done>
{
    public sealed record Input(PostingId Posting);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var unmet = await work.Find<bool>(
            $"""
            select true from needs.unmet_need
            where community_id = {work.Community} and want_id = {input.Posting} and person_id = {caller.Self}
            """,
            stop
        );
        if (
            !unmet
            || (await people.Find(caller.Self, stop))?.Needs.FirstOrDefault(n => n.Id == input.Posting) is not { } need
            || (await alliances.Sharing(Sharing.Directory, stop)).Count == 0
        )
            return new NotFound();
        await alliances.AskNeed(caller.Self, need, stop);
        return Done.It;
    }
}
