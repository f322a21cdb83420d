namespace Juluo.Alliances;

/// <summary>Settings widget: listing in the public index, location and tags.</summary>
[Named("listing-settings")]
[Widget(Dashboard.Settings, "web.settings", typeof(ListingSettingsWidget), 30)]
public sealed class ListingSettings(UnitOfWork work) : Slice<Nothing, ListingSettings.Output>
{
    public sealed record Output(Listing Listing);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new ListingStore(work).Ours(stop));
}
