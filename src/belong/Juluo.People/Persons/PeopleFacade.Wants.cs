using Npgsql;

namespace Juluo.People;

public sealed partial class PeopleFacade
{
    /// <summary>A need or an offer, open or ended, whatever its author shows of it: who may read it is for the caller to decide.</summary>
    public Task<SaidWant?> FindWant(WantId want, CancellationToken stop) => new WantStore(work, clock).Find(want, stop);

    /// <summary>Adds a need or an offer of a person. Fails when they have the same already, or the most of a kind.</summary>
    /// <param name="field">The field of the form to which a failure belongs.</param>
    internal async Task<Outcome<WantId>> AddWant(PersonId person, WantKind kind, NewWant want, string field, CancellationToken stop)
    {
        var store = new WantStore(work, clock);
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

    /// <summary>Keeps what a person says of themselves as they join. What they have said before, and a profession that is not on the list, is passed over.</summary>
    public async Task<Outcome<Done>> Keep(PersonId person, FirstWords said, CancellationToken stop)
    {
        if (said.Check() is { Count: > 0 } wrong)
            return wrong.ToList();
        if (said.Trade is { } trade)
            await work.Do(
                $"""
                update people.person p set trade_id = t.id from people.trade t
                where p.community_id = {work.Community} and p.id = {person} and t.community_id = p.community_id and t.id = {trade}
                  and not t.is_group and t.retired_at is null
                """,
                stop
            );
        var known = await Whole(person, stop);
        foreach (
            var (kind, text, field, there) in new[]
            {
                (WantKind.Need, said.Need, nameof(said.Need), known?.Needs),
                (WantKind.Offer, said.Offer, nameof(said.Offer), known?.Offers),
            }
        )
            if (
                FormText.Some(text) is { } sentence
                && there?.Any(w => string.Equals(w.Text.Trim(), sentence, StringComparison.OrdinalIgnoreCase)) != true
            )
                await AddWant(person, kind, new(sentence, []), field, stop); // one too many is for another page
        return Done.It;
    }

    /// <summary>Ends a need or an offer of a person.</summary>
    /// <returns>False when this person has no such open one.</returns>
    public async Task<bool> EndWant(PersonId person, WantId want, CancellationToken stop)
    {
        if (await new WantStore(work, clock).End(person, want, stop) is not { } ended)
            return false;
        await outbox.Publish(ended, stop);
        return true;
    }

    /// <summary>Reopens a need or an offer of a person that has ended.</summary>
    /// <param name="closesOn">Another last day; null: the one before stands.</param>
    public async Task ReopenWant(PersonId person, WantId want, LocalDate? closesOn, CancellationToken stop)
    {
        if (await new WantStore(work, clock).Return(person, want, closesOn, stop) is { } reopened)
            await outbox.Publish(reopened, stop);
    }
}
