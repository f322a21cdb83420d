namespace Juluo.Challenges;

/// <summary>Handles the juries and challenges of a person who leaves the community: they leave the juries, and operators are notified of challenges that lose their organiser.</summary>
internal sealed class JuriesOfLeaver(UnitOfWork work, Clock clock, Notifier notifier) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var unfinished = await new ChallengeStore(work, clock).Unfinished(stop);
        var judges = await new JuryStore(work, clock).Of(person, stop);
        return
        [
            .. unfinished.Where(c => judges.Contains(c.Id)).Select(c => new Item("jury", c.Title, null, $"/challenges/{c.Id}")),
            .. unfinished.Where(c => c.MadeBy == person).Select(c => new Item("challenge", c.Title, null, $"/challenges/{c.Id}/settings")),
        ];
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var jury = new JuryStore(work, clock);
        var (store, judges) = (new ChallengeStore(work, clock), await jury.Of(person, stop));
        foreach (var challenge in await store.Unfinished(stop))
        {
            if (judges.Contains(challenge.Id))
                await jury.Remove(challenge.Id, person, stop);
            if (challenge.MadeBy != person)
                continue;
            await store.Release(challenge.Id, stop);
            await notifier.NotifyPermitted(
                ChallengeRights.Manage,
                new(
                    ChallengeNotices.Jury,
                    $"challenge:{challenge.Id}:without-organiser",
                    "challenges.told.without-organiser",
                    new { challenge = challenge.Title },
                    $"/challenges/{challenge.Id}/settings"
                ),
                stop
            );
        }
    }
}
