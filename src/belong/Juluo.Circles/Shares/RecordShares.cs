namespace Juluo.Circles;

/// <summary>POST /circles/{id}/shares — issues, transfers or redeems whole shares, as a line in the ledger.</summary>
[Post("/circles/{id}/shares", CircleRights.TakePartIn, Form = typeof(ListShares), Say = "circles.shares.recorded")]
public sealed class RecordShares(UnitOfWork work, Clock clock) : Slice<RecordShares.Input, Done>
{
    public const int MostNote = 200;

    public sealed record Input(
        CircleId Id,
        ShareKind Kind = ShareKind.Issue,
        PersonId? From = null,
        PersonId? To = null,
        [Required] long? Shares = null,
        string? Note = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ShareStore(work, clock);
        if (await store.Circles.Find(input.Id, caller.Self, stop) is not { } circle || !ListShares.MayRead(circle, caller))
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        await store.Hold(circle.Id, stop);
        var members = (await store.Circles.Members(circle.Id, asking: false, stop)).Select(m => m.Person).ToHashSet();
        if (Check(input, members) is { Count: > 0 } wrong)
            return wrong;
        var entry = new ShareEntry(
            clock.Now,
            input.Kind,
            input.Kind == ShareKind.Issue ? null : input.From,
            input.Kind == ShareKind.Redeem ? null : input.To,
            input.Shares!.Value,
            string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim()
        );
        return await store.Write(circle.Id, entry, caller.Self, stop);
    }

    /// <summary>Checks rules that need no ledger: shares go from a holder to a member, in whole numbers of at least one.</summary>
    internal static List<Error> Check(Input input, IReadOnlySet<PersonId> members)
    {
        var wrong = new List<Error>();
        if (input.Kind != ShareKind.Issue && input.From is null)
            wrong.Add(new ShareErrors.FromWhom());
        if (input.Kind != ShareKind.Redeem && (input.To is not { } to || !members.Contains(to)))
            wrong.Add(new ShareErrors.ToWhom());
        else if (input.Kind == ShareKind.Transfer && input.From == input.To)
            wrong.Add(new ShareErrors.ToTheSame());
        if (input.Shares is null or <= 0)
            wrong.Add(new ShareErrors.NoNumber());
        else if (input.Shares > 1_000_000_000)
            wrong.Add(new ShareErrors.TooMany());
        if (!string.IsNullOrWhiteSpace(input.Note))
            wrong.AddRange(FormText.CheckGiven("note", input.Note, MostNote));
        return wrong;
    }
}
