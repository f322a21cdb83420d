namespace Juluo.Presets;

/// <summary>The same on the page of sites.</summary>
[Named("presets-at-places")]
[Widget(SpacesWidgets.Places, SpacesModule.Manage, typeof(PresetsWidget), 10)]
internal sealed class PresetsAtPlaces(PresetsFacade presets) : Slice<Nothing, PresetsOffered>
{
    public override async Task<Outcome<PresetsOffered>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await presets.Fits(stop) ? new PresetsOffered(Enum.GetValues<HousePreset>(), true) : new NotFound();
}
