using Npgsql;

namespace Juluo.People;

/// <summary>Adds a need or an offer of one's own. What is in the list already is refused by the database.</summary>
internal abstract class AddWant(WantKind kind, UnitOfWork work, Clock clock, Outbox outbox) : Slice<AddWant.Input, Created<WantId>>
{
    /// <param name="Translation">The same in another language, for people who read that.</param>
    public sealed record Input(string Text = "", string? Skills = null, string? Translation = null);

    public override async Task<Outcome<Created<WantId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var want = new NewWant(input.Text, WantRules.Skills(input.Skills)) { Translation = FormText.Some(input.Translation) };
        if (WantRules.Check(nameof(input.Text), want, nameof(input.Skills), nameof(input.Translation)).ToList() is { Count: > 0 } errors)
            return errors;
        var store = new WantStore(work, clock);
        if (await store.Count(caller.Self, kind, stop) >= Want.MostOfAKind)
            return new WantErrors.TooMany(Want.MostOfAKind);
        try
        {
            var added = await store.Add([(caller.Self, kind, want)], stop);
            await outbox.Publish(new WantAdded(caller.Self, kind, want.Text.Trim(), [.. want.Skills.Select(s => s.Zh)]), stop);
            return new Created<WantId>(new(added[0]));
        }
        catch (PostgresException twice) when (twice.ConstraintName == "wanted_once_at_a_time")
        {
            return new WantErrors.AlreadyThere(nameof(input.Text));
        }
    }
}
