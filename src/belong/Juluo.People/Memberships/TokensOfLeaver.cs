namespace Juluo.People;

/// <summary>The API tokens of a leaving person, which are revoked when the person leaves.</summary>
internal sealed class TokensOfLeaver(UnitOfWork work, TokensFacade tokens) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await tokens.Of(person, stop)).Select(t => new Item(
                "token",
                new(t.Name, t.Name),
                t.Until.InZone(work.Community.Zone).Date,
                null
            )),
        ];

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) => tokens.Revoke(person, stop);
}
