namespace Juluo.Alliances;

/// <summary>On the settings: whether the community stands in the public index, where it is and what it cares about.</summary>
[Panel(Board.Settings, "kernel.settings", typeof(ListingSettingsPanel), 30)]
public sealed class ListingSettings(Work work) : Slice<Nothing, ListingSettings.Output>
{
    public sealed record Output(Listing Listing);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new ListingBook(work).Ours(stop));
}
