namespace Juluo.Matching;

/// <summary>Open introductions and suggestions of people who are away or have left: both are withdrawn, so that no one waits for an answer.</summary>
internal sealed class IntroductionsOfLeaver(
    IntroductionStore introductions,
    IntroductionNotices mail,
    CapacityStore capacities,
    SuggestionStore suggestions,
    PeopleFacade people,
    UnitOfWork work,
    Clock clock
) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var asked = await Asked(person, stop);
        var names = await people.Named([.. asked.Select(i => i.Other(person))], stop);
        return
        [
            .. asked
                .Where(i => names.ContainsKey(i.Other(person)))
                .Select(i => new Item(
                    "introduction",
                    // Before both agree, neither learns who the other is.
                    new("", ""),
                    i.ExpiresAt.InZone(work.Community.Zone).Date,
                    $"/introductions/{i.Id}"
                )),
        ];
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        foreach (var asked in await Asked(person, stop))
        {
            if (await introductions.Lock(asked.Id, stop) is not { State: IntroductionState.Asked } introduction)
                continue;
            await introductions.Save(introduction with { State = IntroductionState.Withdrawn, EndedAt = clock.Now }, stop);
            await mail.TakeBack(introduction, stop);
            await capacities.GiveBack(introduction.Id, stop);
        }

        await suggestions.Forget(person, stop);
    }

    protected override Task Pause(PersonId person, bool keepsBookings, CancellationToken stop) => End(person, keepsBookings, stop);

    private async Task<List<Introduction>> Asked(PersonId person, CancellationToken stop) =>
        [.. (await introductions.Of(person, stop)).Where(i => i.State == IntroductionState.Asked && i.ExpiresAt > clock.Now)];
}
