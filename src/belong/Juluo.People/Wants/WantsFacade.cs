using Npgsql;

namespace Juluo.People;

/// <summary>
/// Needs and offers as a part of what people say of themselves: read, added, changed, ended and reopened. Answers to them are kept by the module Needs.
/// </summary>
public sealed class WantsFacade(UnitOfWork work, Outbox outbox, Clock clock)
{
    /// <summary>A need or an offer that has just ended by its last day.</summary>
    public sealed record ExpiredWant(WantId Id, PersonId Author, WantKind Kind, string Text, LocalDate Day);

    private readonly WantStore store = new(work, clock);

    /// <summary>A need or an offer, open or ended, whether or not its author shows it: the caller decides who may read it.</summary>
    /// <returns>Null if there is none of this id.</returns>
    public Task<SaidWant?> Find(WantId want, CancellationToken stop) => store.Find(want, stop);

    /// <summary>Open needs or offers of people who are here, the latest first.</summary>
    /// <param name="but">Left out: the reader's own.</param>
    /// <param name="after">The last one of the page before; null: the first page.</param>
    /// <remarks>O(<paramref name="most"/>) by an index. What their authors hide is among them: cards have only what is shown.</remarks>
    public Task<List<(WantId Id, PersonId Person, Instant Since)>> Open(
        WantKind kind,
        PersonId? but,
        (Instant Since, WantId Id)? after,
        int most,
        CancellationToken stop
    ) => store.Open(kind, but, after, most, stop);

    /// <summary>Needs and offers of a person that ended after a moment, the latest first.</summary>
    public Task<List<EndedWant>> Ended(PersonId person, Instant after, int most, CancellationToken stop) =>
        store.Ended(person, after, most, stop);

    /// <summary>Adds a need or an offer of a person, and publishes <see cref="WantAdded"/>.</summary>
    /// <param name="field">The field of the form to which a failure belongs.</param>
    /// <returns>Fails with <see cref="WantErrors.TooMany"/> at <see cref="Want.MostOfAKind"/> open ones, and with <see cref="WantErrors.AlreadyThere"/> if the same is open.</returns>
    /// <remarks>The index <c>wanted_once_at_a_time</c> is the guarantee.</remarks>
    public async Task<Outcome<WantId>> Add(PersonId person, WantKind kind, NewWant want, string field, CancellationToken stop)
    {
        if (await store.Count(person, kind, stop) >= Want.MostOfAKind)
            return new WantErrors.TooMany(Want.MostOfAKind);
        try
        {
            var added = await store.Add([(person, kind, want)], stop);
            if (kind == WantKind.Need)
                await outbox.Publish(new AskStep(added[0], AskStage.Asked, person, clock.Now), stop);
            await outbox.Publish(new WantAdded(person, kind, want.Text.Trim(), [.. want.Skills.Select(s => s.Zh)]), stop);
            return new WantId(added[0]);
        }
        catch (PostgresException twice) when (twice.ConstraintName == "wanted_once_at_a_time")
        {
            return new WantErrors.AlreadyThere(field);
        }
    }

    /// <summary>Changes an open need or offer of a person.</summary>
    /// <param name="field">The field of the form to which a failure belongs.</param>
    /// <returns><see cref="NotFound"/> if this person has no such open one; <see cref="WantErrors.AlreadyThere"/> if another of theirs says the same.</returns>
    public async Task<Outcome<Done>> Change(PersonId person, WantId id, NewWant want, string field, CancellationToken stop)
    {
        try
        {
            return await store.Change(person, id, want, stop) ? Done.It : new NotFound();
        }
        catch (PostgresException twice) when (twice.ConstraintName == "wanted_once_at_a_time")
        {
            return new WantErrors.AlreadyThere(field);
        }
    }

    /// <summary>Ends a need or an offer of a person, and publishes <see cref="WantEnded"/>.</summary>
    /// <returns>False if this person has no such open one.</returns>
    public async Task<bool> End(PersonId person, WantId want, CancellationToken stop)
    {
        if (await store.End(person, want, stop) is not { } ended)
            return false;
        await outbox.Publish(ended, stop);
        return true;
    }

    /// <summary>Ends all needs of a person; their offers stay.</summary>
    public async Task EndNeeds(PersonId person, CancellationToken stop) =>
        await outbox.Publish([.. await store.EndNeeds(person, stop)], stop);

    /// <summary>Ends needs and offers whose last day is before <paramref name="today"/>.</summary>
    public async Task<IReadOnlyList<ExpiredWant>> Expire(LocalDate today, CancellationToken stop)
    {
        var over = await store.Expire(today, stop);
        await outbox.Publish([.. over.Select(w => new WantEnded(w.Id, w.Author, w.Kind, clock.Now))], stop);
        return over;
    }

    /// <summary>Reopens a need or an offer of a person that has ended, and publishes <see cref="WantReopened"/>. Nothing happens if it is open, or if they have written the same again.</summary>
    /// <param name="closesOn">Another last day; null: the one before stays.</param>
    public async Task Reopen(PersonId person, WantId want, LocalDate? closesOn, CancellationToken stop)
    {
        if (await store.Return(person, want, closesOn, stop) is { } reopened)
            await outbox.Publish(reopened, stop);
    }
}
