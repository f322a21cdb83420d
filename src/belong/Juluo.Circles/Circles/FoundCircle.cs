namespace Juluo.Circles;

/// <summary>POST /circles — founds a circle. Whoever founds it coordinates it.</summary>
[Post("/circles", CircleRights.Found, Form = typeof(NewCircle), Then = "/circles/{Id}", Say = "circles.circle.founded")]
internal sealed class FoundCircle(UnitOfWork work, Clock clock) : Slice<FoundCircle.Input, FoundCircle.Output>
{
    public sealed record Input(
        string? NameZh = null,
        string? NameEn = null,
        string? PurposeZh = null,
        string? PurposeEn = null,
        CircleKind Kind = CircleKind.WorkingCircle,
        CircleEntry Entry = CircleEntry.Open,
        bool Private = false,
        string? Par = null,
        bool ByShare = false
    );

    public sealed record Output(CircleId Id) : ICreated<CircleId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var said = new CircleDetails(
            input.NameZh,
            input.NameEn,
            input.PurposeZh,
            input.PurposeEn,
            input.Kind,
            input.Entry,
            input.Private,
            MoneyText.Read(input.Par, caller.Community.Currency),
            input.ByShare
        ).AsTyped();
        return said.Check() is { Count: > 0 } wrong ? wrong : new Output(await new CircleStore(work, clock).Found(said, caller.Self, stop));
    }
}
