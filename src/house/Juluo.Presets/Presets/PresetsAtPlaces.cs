namespace Juluo.Presets;

/// <summary>Widget of the page of sites: the presets to start with.</summary>
[Named("presets-at-places")]
[Widget(SpacesWidgets.Places, SpacesModule.Manage, typeof(PresetsWidget), 10)]
internal sealed class PresetsAtPlaces(PresetsFacade presets) : Slice<Nothing, PresetsOffered>
{
    public override async Task<Outcome<PresetsOffered>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await presets.Fits(stop) ? new PresetsOffered(Enum.GetValues<HousePreset>(), true) : new NotFound();
}
