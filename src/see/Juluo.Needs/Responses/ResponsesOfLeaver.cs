namespace Juluo.Needs;

/// <summary>Withdraws open responses of a person who has left, since they can no longer help here.</summary>
internal sealed class ResponsesOfLeaver(ResponseStore responses, ResponseNotices notices, PostingsFacade postings, UnitOfWork work)
    : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var items = new List<Item>();
        foreach (var open in await responses.Open(person, stop))
            if (await postings.Find(open, stop) is { EndedAt: null } posting)
                items.Add(new("response", new(posting.Card.Text, posting.Card.Text), posting.Card.ClosesOn, null));
        return items;
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        foreach (var open in await responses.Open(person, stop))
            if (await postings.Find(open, stop) is { } posting && await responses.Withdraw(open, person, stop))
                await notices.Withdrawn(posting, person, stop);
    }
}
