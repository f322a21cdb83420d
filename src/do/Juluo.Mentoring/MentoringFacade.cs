namespace Juluo.Mentoring;

/// <summary>The hours of experts as other modules see them.</summary>
public sealed class MentoringFacade(UnitOfWork work, Clock clock)
{
    private static readonly Duration Ahead = Duration.FromDays(14);

    /// <summary>The free slots of a person within the next fourteen days, the soonest first: a short call, before two people meet.</summary>
    public async Task<List<OpenSlot>> OpenSlots(PersonId person, CancellationToken stop)
    {
        var store = new OfficeHoursStore(work, clock);
        var slots = await store.FreeOf(person, clock.Now + Ahead, stop);
        var hours = (await store.Of(person, stop)).ToDictionary(h => h.Id);
        return
        [
            .. slots
                .Where(s => hours.TryGetValue(s.Hours, out var its) && its.WithdrawnAt is null)
                .Select(s => new OpenSlot(
                    s.Id,
                    hours[s.Hours].Subject,
                    s.StartsAt,
                    s.EndsAt,
                    hours[s.Hours].CallLink is not null,
                    $"/office-hours/{s.Hours}"
                )),
        ];
    }
}

/// <summary>A time at which a person can be asked.</summary>
/// <param name="ByCall">Also by a call.</param>
/// <param name="Path">The page on which it is taken.</param>
public sealed record OpenSlot(OfficeSlotId Slot, string Subject, Instant StartsAt, Instant EndsAt, bool ByCall, string Path);
