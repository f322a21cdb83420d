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
        [Length(MostNote)] string? Note = null
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now)
        {
            if (Kind != ShareKind.Issue && From is null)
                yield return new ShareErrors.FromWhom();
            if (Kind != ShareKind.Redeem && To is null)
                yield return new ShareErrors.ToWhom();
            else if (Kind == ShareKind.Transfer && From is not null && From == To)
                yield return new ShareErrors.ToTheSame();
            if (Shares is null or <= 0)
                yield return new ShareErrors.NoNumber();
            else if (Shares > 1_000_000_000)
                yield return new ShareErrors.TooMany();
        }
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ShareStore(work, clock);
        if (await store.Circles.Find(input.Id, caller.Self, stop) is not { } circle || !ListShares.MayRead(circle, caller))
            return new NotFound();
        if (!CircleRights.Of(circle, caller).Coordinate)
            return new CircleErrors.OnlyForCoordinators();
        await store.Hold(circle.Id, stop);
        var members = (await store.Circles.Members(circle.Id, asking: false, stop)).Select(m => m.Person).ToHashSet();
        if (input is { Kind: not ShareKind.Redeem, To: { } to } && !members.Contains(to))
            return new ShareErrors.ToWhom();
        var entry = new ShareEntry(
            clock.Now,
            input.Kind,
            input.Kind == ShareKind.Issue ? null : input.From,
            input.Kind == ShareKind.Redeem ? null : input.To,
            input.Shares!.Value,
            input.Note
        );
        return await store.Write(circle.Id, entry, caller.Self, stop);
    }
}
