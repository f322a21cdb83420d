using Npgsql;

namespace Juluo.People;

/// <summary>Adds a need or an offer of one's own. What is in the list already is refused by the database.</summary>
internal abstract class AddWant(WantKind kind, UnitOfWork work, Clock clock, Outbox outbox) : Slice<AddWant.Input, Created<WantId>>
{
    public sealed record Input(string Text = "", string? Skills = null);

    public override async Task<Outcome<Created<WantId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var want = new NewWant(input.Text, WantRules.Skills(input.Skills));
        if (WantRules.Check(nameof(input.Text), want, nameof(input.Skills)).ToList() is { Count: > 0 } errors)
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

    protected override Next After(Input input, Created<WantId> output, Caller caller) =>
        new("/me", kind == WantKind.Need ? "people.need.added" : "people.offer.added");
}

/// <summary>POST /me/needs</summary>
[Post("/me/needs", Requires.SignIn, Form = typeof(ShowMe))]
internal sealed class AddNeed(UnitOfWork work, Clock clock, Outbox outbox) : AddWant(WantKind.Need, work, clock, outbox);

/// <summary>POST /me/offers</summary>
[Post("/me/offers", Requires.SignIn, Form = typeof(ShowMe))]
internal sealed class AddOffer(UnitOfWork work, Clock clock, Outbox outbox) : AddWant(WantKind.Offer, work, clock, outbox);
