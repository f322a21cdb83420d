namespace Juluo.People;

/// <summary>
/// Façade of needs and offers in people's profiles: read, added, changed, ended and reopened. The module Needs stores the responses to them.
/// </summary>
public sealed class PostingsFacade(UnitOfWork work, Outbox outbox, Clock clock)
{
    /// <summary>A need or an offer that has just ended because its last day passed.</summary>
    public sealed record ExpiredPosting(PostingId Id, PersonId Author, PostingKind Kind, string Text, LocalDate Day);

    private readonly PostingStore store = new(work, clock);

    /// <summary>Finds a need or an offer, open or ended, whether or not its author shows it. The caller decides who may read it.</summary>
    /// <returns>The posting; null if there is none with this id.</returns>
    public Task<SaidPosting?> Find(PostingId posting, CancellationToken stop) => store.Find(posting, stop);

    /// <summary>Returns the open needs or offers of people who are here, newest first.</summary>
    /// <param name="but">The person to leave out, such as the reader; null for none.</param>
    /// <param name="after">The last one of the previous page; null for the first page.</param>
    /// <remarks>O(<paramref name="most"/>) by an index. Includes postings hidden by their authors; cards only have those that are shown.</remarks>
    public Task<List<(PostingId Id, PersonId Person, Instant Since)>> Open(
        PostingKind kind,
        PersonId? but,
        (Instant Since, PostingId Id)? after,
        int most,
        CancellationToken stop
    ) => store.Open(kind, but, after, most, stop);

    /// <summary>Returns the needs and offers of a person that ended after a moment, newest first.</summary>
    public Task<List<EndedPosting>> Ended(PersonId person, Instant after, int most, CancellationToken stop) =>
        store.Ended(person, after, most, stop);

    /// <summary>Adds a need or an offer of a person, and publishes <see cref="PostingAdded"/>.</summary>
    /// <param name="field">The form field at which to report errors.</param>
    /// <returns><see cref="PostingErrors.TooMany"/> if <see cref="Posting.MostOfAKind"/> are open, or <see cref="PostingErrors.AlreadyThere"/> if the same is open.</returns>
    /// <remarks>The index <c>wanted_once_at_a_time</c> guarantees it.</remarks>
    public async Task<Outcome<PostingId>> Add(PersonId person, PostingKind kind, NewPosting posting, string field, CancellationToken stop)
    {
        if (await store.Count(person, kind, stop) >= Posting.MostOfAKind)
            return new PostingErrors.TooMany(Posting.MostOfAKind);
        try
        {
            var added = await store.Add([(person, kind, posting)], stop);
            if (kind == PostingKind.Need)
                await outbox.Publish(new AskStep(added[0], AskStage.Asked, person, clock.Now), stop);
            await outbox.Publish(new PostingAdded(person, kind, posting.Text.Trim(), [.. posting.Skills.Select(s => s.Zh)]), stop);
            return new PostingId(added[0]);
        }
        catch (PostgresException twice) when (twice.ConstraintName == "wanted_once_at_a_time")
        {
            return new PostingErrors.AlreadyThere(field);
        }
    }

    /// <summary>Changes an open need or offer of a person.</summary>
    /// <param name="field">The form field at which to report errors.</param>
    /// <returns><see cref="NotFound"/> if this person has no such open need or offer; <see cref="PostingErrors.AlreadyThere"/> if another one of the same person has the same text.</returns>
    public async Task<Outcome<Done>> Change(PersonId person, PostingId id, NewPosting posting, string field, CancellationToken stop)
    {
        try
        {
            return await store.Change(person, id, posting, stop) ? Done.It : new NotFound();
        }
        catch (PostgresException twice) when (twice.ConstraintName == "wanted_once_at_a_time")
        {
            return new PostingErrors.AlreadyThere(field);
        }
    }

    /// <summary>Ends a need or an offer of a person, and publishes <see cref="PostingEnded"/>.</summary>
    /// <returns>False if this person has no such open need or offer.</returns>
    public async Task<bool> End(PersonId person, PostingId posting, CancellationToken stop)
    {
        if (await store.End(person, posting, stop) is not { } ended)
            return false;
        await outbox.Publish(ended, stop);
        return true;
    }

    /// <summary>Ends all open needs of a person; offers stay open.</summary>
    public async Task EndNeeds(PersonId person, CancellationToken stop) =>
        await outbox.Publish([.. await store.EndNeeds(person, stop)], stop);

    /// <summary>Ends needs and offers whose last day is before <paramref name="today"/>.</summary>
    public async Task<IReadOnlyList<ExpiredPosting>> Expire(LocalDate today, CancellationToken stop)
    {
        var over = await store.Expire(today, stop);
        await outbox.Publish([.. over.Select(w => new PostingEnded(w.Id, w.Author, w.Kind, clock.Now))], stop);
        return over;
    }

    /// <summary>Reopens an ended need or offer of a person, and publishes <see cref="PostingReopened"/>. Does nothing if it is open, or if they have written the same again.</summary>
    /// <param name="closesOn">The new last day; null to keep the earlier one.</param>
    public async Task Reopen(PersonId person, PostingId posting, LocalDate? closesOn, CancellationToken stop)
    {
        if (await store.Return(person, posting, closesOn, stop) is { } reopened)
            await outbox.Publish(reopened, stop);
    }
}
