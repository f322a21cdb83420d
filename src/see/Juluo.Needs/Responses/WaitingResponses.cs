namespace Juluo.Needs;

/// <summary>Unanswered responses to the caller's open needs and offers: one item for each need or offer.</summary>
internal sealed class WaitingResponses(UnitOfWork work, ResponseStore responses, PeopleFacade people) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(NeedsRights.Own)
            ? (Statement)
                $"exists (select from needs.response where community_id = {work.Community} and author_id = {self} and state = 'open')"
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var open = await responses.OpenTo(caller.Self, stop);
        if (open.Count == 0 || await people.Whole(caller.Self, stop) is not { } me)
            return [];
        var postings = me.Needs.Concat(me.Offers).ToDictionary(p => p.Id);
        return
        [
            .. open.GroupBy(r => r.Posting)
                .Where(r => postings.ContainsKey(r.Key))
                .Take(Most)
                .Select(r => new WaitingItem("response", new(postings[r.Key].Text), $"/needs/{r.Key}", r.First().At)),
        ];
    }
}
