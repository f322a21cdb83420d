namespace Juluo.Alliances;

/// <summary>On the settings: whether the community stands in the public index, where it is and what it cares about.</summary>
[Named("listing-settings")]
[Widget(Dashboard.Settings, "web.settings", typeof(ListingSettingsWidget), 30)]
public sealed class ListingSettings(UnitOfWork work) : Slice<Nothing, ListingSettings.Output>
{
    public sealed record Output(Listing Listing);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new ListingStore(work).Ours(stop));
}
