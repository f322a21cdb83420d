namespace Juluo.Wifi;

/// <summary>The network code of a leaver, which ends with the membership.</summary>
internal sealed class WifiOfLeaver(UnitOfWork work, WifiStore wifi) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        await wifi.Of(person, stop) is { Name: var name } ? [new Item("wifi", new(name, name), null, null)] : [];

    protected override Task End(PersonId person, bool keepsBookings, CancellationToken stop) => wifi.Forget(person, stop);
}
