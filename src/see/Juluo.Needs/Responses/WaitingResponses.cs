namespace Juluo.Needs;

/// <summary>Unanswered responses to the caller's open needs and offers: one item for each need or offer.</summary>
internal sealed class WaitingResponses(UnitOfWork work, ResponseStore responses, PostingsFacade postings) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(NeedsRights.Own)
            ? (Statement)
                $"exists (select from needs.response where community_id = {work.Community} and author_id = {self} and state = 'open')"
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var items = new List<WaitingItem>();
        foreach (var (id, at) in (await responses.OpenTo(caller.Self, stop)).GroupBy(r => r.Posting, (id, of) => (id, of.First().At)))
            if (items.Count < Most && await postings.Find(id, stop) is { EndedAt: null } posting)
                items.Add(new("response", new(posting.Card.Text), $"/needs/{id}", at));
        return items;
    }
}
