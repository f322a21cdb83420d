using Npgsql;

namespace Juluo.People;

/// <summary>Adds a need or an offer of one's own. What is in the list already is refused by the database.</summary>
internal abstract class AddWant(WantKind kind, UnitOfWork work, Clock clock, Outbox outbox) : Slice<AddWant.Input, Created<WantId>>
{
    public sealed record Input(
        string Text = "",
        string? Skills = null,
        string? Translation = null,
        WantTerms? Terms = null,
        LocalDate? ClosesOn = null
    ) : WantDetails(Text, Skills, Translation, Terms, ClosesOn);

    public override async Task<Outcome<Created<WantId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Check(clock.Today(work.Community.Zone)) is { Count: > 0 } wrong)
            return wrong;
        var store = new WantStore(work, clock);
        if (await store.Count(caller.Self, kind, stop) >= Want.MostOfAKind)
            return new WantErrors.TooMany(Want.MostOfAKind);
        var want = input.Said;
        try
        {
            var added = await store.Add([(caller.Self, kind, want)], stop);
            if (kind == WantKind.Need)
                await outbox.Publish(new AskStep(added[0], AskStage.Asked, caller.Self, clock.Now), stop);
            await outbox.Publish(new WantAdded(caller.Self, kind, want.Text.Trim(), [.. want.Skills.Select(s => s.Zh)]), stop);
            return new Created<WantId>(new(added[0]));
        }
        catch (PostgresException twice) when (twice.ConstraintName == "wanted_once_at_a_time")
        {
            return new WantErrors.AlreadyThere(nameof(input.Text));
        }
    }
}
